import { roleName } from '#foundation/people/index.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { dayWords } from '#ui/time-words.ts';
import { dollars } from '../model/amount.ts';
import type { Fund } from '../model/fund.ts';
import { purposes } from '../shipped.ts';
import { words } from '../words.ts';

type Props = { fund: Fund; lang: Lang; left?: number | undefined };

export const purposeName = (id: string, lang: Lang): string =>
  purposes.find((each) => each.id === id)?.label[lang] ?? id;

/** What a fund pays for, whom, how much, who approves; its rules with where they stand. */
export function FundFacts({ fund, lang, left }: Props) {
  const t = words(lang);
  const dates = [
    fund.from ? t('fromDay', { day: dayWords(fund.from, lang) }) : null,
    fund.until ? t('untilDay', { day: dayWords(fund.until, lang) }) : null,
  ].filter((each) => each !== null);
  const isHere = fund.pays === 'county';
  return (
    <>
      {fund.note && <p>{fund.note[lang]}</p>}
      <SummaryList
        rows={[
          { label: t('paysFor'), value: fund.purposes.map((each) => purposeName(each, lang)).join(' · ') },
          { label: t('limit'), value: limitWords(fund, lang) },
          ...(isHere ? [{ label: t('whoApproves'), value: approvalWords(fund, lang) }] : []),
          { label: t('proof'), value: fund.proof ? fund.proof[lang] : t('noProof') },
          ...(dates.length > 0 ? [{ label: t('dates'), value: dates.join(', ') }] : []),
          ...(isHere ? [{ label: t('left'), value: left === undefined ? t('leftUnknown') : dollars(left, lang) }] : []),
        ]}
      />
      {fund.rules.length === 0 && (
        <DescriptionOfRule citation={fund.source} checkedOn={fund.checkedOn}>
          {t('anyone')}
        </DescriptionOfRule>
      )}
      {fund.rules.map((rule) => (
        <DescriptionOfRule citation={rule.citation} checkedOn={fund.checkedOn}>
          {rule.text[lang]}
        </DescriptionOfRule>
      ))}
    </>
  );
}

const limitWords = ({ limit }: Fund, lang: Lang): string =>
  limit ? words(lang)(`limit-${limit.every}`, { amount: dollars(limit.cents, lang) }) : words(lang)('noLimit');

function approvalWords({ approval }: Fund, lang: Lang): string {
  const t = words(lang);
  const roles = approval.roles.map((role) => roleName(role, lang)).join(' · ');
  if (approval.twoOverCents === null) return roles;
  const two =
    approval.twoOverCents === 0 ? t('twoAlways') : t('twoOver', { amount: dollars(approval.twoOverCents, lang) });
  return `${roles}; ${two}`;
}
