import type { Frame } from '#platform/http/door.ts';
import { dollars } from '#reference/funds/index.ts';
import { Card } from '#ui/card.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords, exactTime } from '#ui/time-words.ts';
import type { Found } from '../actions/see.ts';
import type { Reason } from '../model/compensation.ts';
import { compensationRule as rule } from '../rules.ts';
import { words } from '../words.ts';

type Props = { found: Found; frame: Frame };
const tones = { likely: 'good', perhaps: 'calm', not: 'plain', 'not-known': 'plain' } as const;

/** Whether the state's compensation may be open, why, until when, what proof suffices, and who was told. */
export function Compensation({ found: { verdict, look }, frame }: Props) {
  const { lang } = frame;
  const t = words(lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const late = verdict.reasons.some(({ why }) => why === 'late');
  return (
    <Card heading={rule.title[lang]} aside={<Tag tone={tones[verdict.answer]}>{t(`answer-${verdict.answer}`)}</Tag>}>
      <ul>
        {verdict.reasons
          .filter(({ condition }) => condition !== 'proof')
          .map(({ why }) => (
            <li>{sentence(why, verdict.lastDay, frame)}</li>
          ))}
        {late && <li>{rule.late[lang]}</li>}
      </ul>
      <Proof reason={verdict.reasons.find(({ condition }) => condition === 'proof')} frame={frame} />
      {look?.likelyOn && <p>{t('lookLikely', { day: dayWords(look.likelyOn, lang) })}</p>}
      {look?.toldAt && <p>{t('lookTold', { day: exactTime(look.toldAt, frame.now, lang, zone) })}</p>}
      {look?.nobody && <p>{t('lookNobody')}</p>}
      <DescriptionOfRule citation={rule.citation} source={{ label: rule.source }} checkedOn={rule.checkedOn}>
        <p>
          {t('upTo', {
            sum: dollars(rule.yearCents, lang),
            n: rule.years,
            total: dollars(rule.yearCents * rule.years, lang),
          })}{' '}
          {rule.basis[lang]} {t('heldUntil', { age: rule.heldUntilAge })}
        </p>
      </DescriptionOfRule>
      <Disclosure summary={t('alsoHeading')}>
        <ul>
          {rule.also.map((each) => (
            <li>{each[lang]}</li>
          ))}
        </ul>
        <p class="usa-hint">{t('fromMemory')}</p>
      </Disclosure>
    </Card>
  );
}

const whys = [
  'confirmed',
  'suspected',
  'at-risk',
  'ruled-out',
  'nothing-decided',
  'no-days',
  'goes-on',
  'in-time',
  'late',
  'proof-there',
  'proof-to-get',
] as const;
function sentence(why: string, lastDay: string | null, { lang }: Frame): string {
  const known = whys.find((each) => each === why) ?? 'no-days';
  return words(lang)(`why-${known}`, { day: lastDay ? dayWords(lastDay, lang) : '' });
}

/** Proof is there, or what would be enough. */
function Proof({ reason, frame }: { reason: Reason | undefined; frame: Frame }) {
  if (!reason) return null;
  return (
    <>
      <p>{sentence(reason.why, null, frame)}</p>
      {reason.why === 'proof-to-get' && (
        <ul>
          {rule.evidence.map(({ label }) => (
            <li>{label[frame.lang]}</li>
          ))}
        </ul>
      )}
    </>
  );
}
