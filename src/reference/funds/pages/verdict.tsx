import type { Lang } from '#platform/i18n/catalogue.ts';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Reason, Verdict } from '../model/rule.ts';
import { words } from '../words.ts';

type Key = Parameters<ReturnType<typeof words>>[0];
const tones = { may: 'good', 'may-not': 'plain', 'not-known': 'care' } as const;
const marks = { may: 'holds', 'may-not': 'holdsNot', 'not-known': 'holdsUnknown' } as const;

export const AnswerTag = ({ verdict, lang }: { verdict: Verdict; lang: Lang }) => (
  <Tag tone={tones[verdict.answer]}>{words(lang)(`answer-${verdict.answer}`)}</Tag>
);

/** Why a fund may pay, may not, or what to ask before anyone can say. */
export function Reasons({ verdict, lang }: { verdict: Verdict; lang: Lang }) {
  const t = words(lang);
  const { fund, ask } = verdict;
  const citations = fund.rules.length > 0 ? [...new Set(fund.rules.map(({ citation }) => citation))] : [fund.source];
  return (
    <>
      {ask.length > 0 && <p>{t('askFor', { facts: ask.map((each) => t(`fact-${each}`)).join(', ') })}</p>}
      <ul>
        {verdict.reasons.map((each) => (
          <li>{each.kind === 'rule' ? `${each.rule.text[lang]} (${t(marks[each.answer])})` : t(plainKey(each))}</li>
        ))}
      </ul>
      {citations.map((citation) => (
        <DescriptionOfRule citation={citation} checkedOn={fund.checkedOn} />
      ))}
    </>
  );
}

const plainKey = ({ kind, answer }: Exclude<Reason, { kind: 'rule' }>): Key =>
  kind === 'purpose' || kind === 'limit' ? `reason-${kind}-${answer === 'may' ? 'may' : 'may-not'}` : `reason-${kind}`;
