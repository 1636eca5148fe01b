import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { DeskView } from '../actions/ask.ts';
import { keepers } from '../actions/list.ts';
import { tongueName } from '../languages.ts';
import { standingOf } from '../model/standing.ts';
import { paths } from '../paths.ts';
import type { AskRow } from '../store.ts';
import { words } from '../words.ts';
import { AskForm } from './ask-fields.tsx';

type Props = { view: DeskView; frame: Frame };

/** To ask, and what one asked. */
export function DeskPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const keeps = keepers.some((role) => frame.actor?.roles.includes(role));
  return (
    <StaffPage frame={frame} title={t('title')} width="form">
      <h1>{t('title')}</h1>
      <p class="usa-intro">{t('intro')}</p>
      <AskForm action={paths.desk} lang={null} frame={frame} />
      <h2>{t('onCallNow')}</h2>
      {view.onCall.length === 0 && <p>{t('nobodyOnCall')}</p>}
      <ul>
        {view.onCall.map((each) => (
          <li>
            {each.name}:{' '}
            {each.kind === 'medical'
              ? t('medicalRow')
              : each.languages.map((tag) => tongueName(tag, frame.lang)).join(', ')}
          </li>
        ))}
      </ul>
      {frame.actor?.kind === 'person' && (
        <p>
          <a href={paths.list}>{t('list')}</a>
        </p>
      )}
      {keeps && (
        <p>
          <a href={paths.need}>{t('need')}</a>
        </p>
      )}
      <h2>{t('asked')}</h2>
      {view.asks.length === 0 && <p>{t('nothingAsked')}</p>}
      {view.asks.map((ask) => (
        <AskCard ask={ask} frame={frame} />
      ))}
    </StaffPage>
  );
}

/** The same form from elsewhere, with the language that is known: a youth's record, what a parent asks for. */
export function AskForPage({ to, lang, frame }: { to: string; lang: string | null; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('title')} width="form">
      <h1>{t('title')}</h1>
      <p class="usa-intro">{t('intro')}</p>
      <AskForm action={to} lang={lang} frame={frame} />
    </StaffPage>
  );
}

export const whatWords = (ask: { kind: AskRow['kind']; lang: string | null }, frame: Frame): string =>
  ask.lang === null ? words(frame.lang)('medicalRow') : tongueName(ask.lang, frame.lang);

function AskCard({ ask, frame }: { ask: AskRow; frame: Frame }) {
  const t = words(frame.lang);
  const state = standingOf(ask, ask.rings);
  const at = exactTime(ask.startsAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <Card
      heading={t('askedFor', { what: whatWords(ask, frame), way: t(`way-${ask.way}`) })}
      headingLevel={3}
      href={paths.ask(ask.id)}
      aside={
        <Tag tone={state === 'confirmed' ? 'good' : state === 'unfilled' ? 'care' : 'plain'}>{t(`state-${state}`)}</Tag>
      }
    >
      <p class="usa-hint">{[at, ask.byName].join(' · ')}</p>
    </Card>
  );
}
