import { calledBy, YouthHeading, youthPaths, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { TIMELINE_PAGE, type TimelineView } from '../actions/record.ts';
import { tell } from '../moments.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Moments } from './moments.tsx';

/** Everything that happened, across modules, newest first. */
export function TimelinePage({ view, frame }: { view: TimelineView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, page } = view;
  const all = tell(view.rows, view.halves, frame);
  const shown = all.slice((page - 1) * TIMELINE_PAGE, page * TIMELINE_PAGE);
  return (
    <StaffPage
      frame={frame}
      title={t('timeline')}
      crumbs={[
        { href: youthPaths.list, label: youthWords(frame.lang)('myYouth') },
        { href: paths.record(record.id), label: calledBy(record.card, record.number, frame.lang) },
      ]}
    >
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('timeline')}</h2>
      <p class="usa-hint">{t('timelineIntro')}</p>
      {shown.length === 0 ? <EmptyState heading={t('emptyTimeline')} /> : <Moments told={shown} frame={frame} />}
      <Actions>
        {page > 1 && (
          <ButtonLink look="outline" href={`${paths.timeline(record.id)}?page=${page - 1}`}>
            {t('newerThings')}
          </ButtonLink>
        )}
        {all.length > page * TIMELINE_PAGE && (
          <ButtonLink look="outline" href={`${paths.timeline(record.id)}?page=${page + 1}`}>
            {t('olderThings')}
          </ButtonLink>
        )}
        <PrintButton />
      </Actions>
    </StaffPage>
  );
}
