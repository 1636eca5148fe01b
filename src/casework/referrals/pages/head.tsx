import type { Child } from 'hono/jsx';
import { calledBy, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { About } from '../actions/about.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** Whom an ask is for, as the person who asks calls them. */
export const whoWords = (about: About, frame: Frame): string =>
  about.record ? calledBy(about.record.card, about.record.number, frame.lang) : words(frame.lang)('noRecord');

type Props = { about: About; frame: Frame; title: string; children?: Child };

/** A page of asking: whom it is for stands in it, never in its title or address. */
export function AskPage({ about, frame, title, children }: Props) {
  const t = words(frame.lang);
  const who = whoWords(about, frame);
  const crumbs = about.record
    ? [{ href: paths.youth(about.youthId), label: who }]
    : [{ href: paths.list, label: t('referrals') }];
  return (
    <StaffPage frame={frame} title={title} width="form" crumbs={crumbs}>
      <h1>{title}</h1>
      <p>{t('forWhom', { who })}</p>
      {about.record?.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      {!about.record && <p class="usa-hint">{t('noRecordNote')}</p>}
      {children}
    </StaffPage>
  );
}
