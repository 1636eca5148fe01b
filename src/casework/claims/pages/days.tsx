import { parseSpan } from '#kernel/days.ts';
import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { dayWords } from '#ui/time-words.ts';
import { type Kind, lastDayBefore, lastDayFrom } from '../model/claim.ts';
import { firstSeen } from '../model/watch.ts';
import { ruleOf } from '../rules.ts';
import { words } from '../words.ts';
import type { ClaimProps } from './claim.tsx';

/** Days after which it may be too late, each with the law that says so and whether anybody checked it. */
export function LastDays({ view, frame }: ClaimProps) {
  const { lang } = frame;
  const t = words(lang);
  const { limits, beforeBirthday: before } = ruleOf(view.claim.kind);
  const seen = firstSeen(view.looks);
  const shown = limits.filter(({ from }) => from !== 'seen' || seen !== null);
  if (shown.length === 0 && !before) return null;
  const line = (what: string, day: string | null) =>
    day ? t('lastDayLine', { what, day: dayWords(day, lang) }) : t('lastDayUnknown', { what });
  const born = view.record.card?.born ?? null;
  return (
    <section aria-labelledby="last-days">
      <h3 id="last-days">{t('lastDays')}</h3>
      {shown.map(({ label, span, citation, source, checkedOn, from }) => {
        const since = from === 'seen' ? seen : view.claim.words.until;
        return (
          <DescriptionOfRule citation={citation} source={{ label: source }} checkedOn={checkedOn}>
            <p>{line(label[lang], since && lastDayFrom(since, span))}</p>
          </DescriptionOfRule>
        );
      })}
      {before && (
        <DescriptionOfRule citation={before.citation} source={{ label: before.source }} checkedOn={before.checkedOn}>
          <p>
            {line(
              t('beforeBirthday', { age: before.age }),
              born && lastDayBefore(born, before.age, frame.actor?.timeZone ?? 'UTC'),
            )}
          </p>
        </DescriptionOfRule>
      )}
    </section>
  );
}

/** By which rule each day is counted: a law's, or when to ask after it. */
export function Waits({ kind, frame: { lang } }: { kind: Kind; frame: Frame }) {
  const t = words(lang);
  const { waits } = ruleOf(kind);
  return (
    <Disclosure summary={t('waits')}>
      <ul>
        {waits.map(({ after, span, law, from, source, checkedOn }) => (
          <li>
            {t('waitLine', {
              step: t(`step-${after}`),
              span: spanWords(span, lang),
              law: [t(law ? 'waitLaw' : 'waitPractice'), from ? t('waitMet') : ''].filter(Boolean).join(', '),
            })}
            {law && <DescriptionOfRule citation={source} checkedOn={checkedOn} />}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Days, weeks or business days as the file writes them. */
function spanWords(span: string, lang: 'en' | 'es'): string {
  const t = words(lang);
  const parts = parseSpan(span);
  if (parts?.kind === 'working') return t('span-BD', { n: parts.days });
  if (span === 'P1W') return t('span-1W');
  return t('span-D', { n: parts?.kind === 'calendar' ? parts.days : 0 });
}
