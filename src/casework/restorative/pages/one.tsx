import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { OneView } from '../actions/repair.ts';
import { has, isOver, preparation, standingOf } from '../model/repair.ts';
import { paths } from '../paths.ts';
import type { KeptFact } from '../store.ts';
import { words } from '../words.ts';
import { FactForm } from './fact-form.tsx';

export type OneProps = { view: OneView; frame: Frame };

/** One request in the survivor's words: its preparation, what was done, and what may be written next. */
export function OnePage({ view, frame }: OneProps) {
  const { lang } = frame;
  const t = words(lang);
  const { record, one } = view;
  return (
    <StaffPage
      frame={frame}
      title={t('title')}
      width="form"
      crumbs={[...toRecord(record, frame), { href: paths.ofYouth(record.id), label: t('title') }]}
    >
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('askedOn', { day: dayWords(dayOf(one.at, frame.actor?.timeZone ?? 'UTC'), lang) })}</h2>
      <p>
        <Tag tone="calm">{t(`standing-${standingOf(one.facts)}`)}</Tag>
      </p>
      <p class="usa-hint">{t(`how-${one.how}`, { name: one.chosenName ?? '' })}</p>
      <blockquote>{one.words}</blockquote>
      {!isOver(one.facts) && <Prepared view={view} frame={frame} />}
      {one.facts.length > 0 && <h3>{t('happened')}</h3>}
      <ul>
        {one.facts.map((fact) => (
          <li>
            <Told fact={fact} frame={frame} />
          </li>
        ))}
      </ul>
      {isOver(one.facts) ? <p>{t('over')}</p> : <FactForm view={view} frame={frame} />}
    </StaffPage>
  );
}

function Prepared({ view: { one }, frame }: OneProps) {
  const t = words(frame.lang);
  return (
    <>
      <h3>{t('prepared')}</h3>
      <ul>
        {(['facilitator', ...preparation, 'ready'] as const).map((each) => (
          <li>
            {t(`fact-${each}`)}: {t(has(one.facts, each) ? 'there' : 'missing')}
          </li>
        ))}
      </ul>
    </>
  );
}

function Told({ fact, frame: { lang } }: { fact: KeptFact; frame: Frame }) {
  const t = words(lang);
  const line = [
    t('factLine', { day: dayWords(fact.onDay, lang), fact: t(`fact-${fact.fact}`) }),
    fact.toName ?? '',
    fact.outcome ? t(`outcome-${fact.outcome}`) : '',
    fact.checkOn ? t('lookOn', { day: dayWords(fact.checkOn, lang) }) : '',
  ];
  return (
    <>
      {line.filter(Boolean).join(', ')}
      {fact.words && <>: {fact.words}</>}
    </>
  );
}
