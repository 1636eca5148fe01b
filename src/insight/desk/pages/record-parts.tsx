import { benefitPaths, benefitWords } from '#casework/benefits/index.ts';
import { carePaths } from '#casework/care/index.ts';
import { claimPaths, claimWords } from '#casework/claims/index.ts';
import { courtPaths } from '#casework/courts/index.ts';
import { moneyPaths } from '#casework/money/index.ts';
import { planPaths } from '#casework/plan/index.ts';
import { mayKnowCharges, reliefPaths, reliefWords } from '#casework/relief/index.ts';
import { repairIsOpen, restorativePaths, restorativeWords } from '#casework/restorative/index.ts';
import { storyPaths } from '#casework/story/index.ts';
import { supportWords, transitionPaths } from '#casework/transition/index.ts';
import { mayAdd } from '#casework/youth/index.ts';
import { consentPaths, consentWords } from '#foundation/consent/index.ts';
import { advocacyPaths } from '#program/advocacy/index.ts';
import { caregiverPaths } from '#program/caregivers/index.ts';
import { voicePaths } from '#program/voice/index.ts';
import { Tabs } from '#ui/tabs.tsx';
import { words } from '../words.ts';
import type { Props } from './record-now.tsx';

/** What a team works in day by day, one tap from the record's first line; all of it is for who sees what the team shares. */
export function Parts({ view: { record }, frame: { lang, actor } }: Props) {
  const charges =
    actor && mayKnowCharges(actor) && record.rights.has('juvenile_court')
      ? [{ href: reliefPaths.relief(record.id), label: reliefWords(lang)('title') }]
      : [];
  const repair =
    actor && repairIsOpen(actor) && mayKnowCharges(actor) && mayAdd(record.rights, 'coordination')
      ? [{ href: restorativePaths.ofYouth(record.id), label: restorativeWords(lang)('title') }]
      : [];
  const claims =
    actor &&
    mayKnowCharges(actor) &&
    (['coordination', 'juvenile_court', 'immigration'] as const).some((each) => record.rights.has(each))
      ? [{ href: claimPaths.ofYouth(record.id), label: claimWords(lang)('title') }]
      : [];
  // An advocate's own notes are their program's, whatever else anyone may see.
  const vault = actor?.roles.includes('advocate')
    ? [{ href: consentPaths.vault(record.id), label: consentWords(lang)('vault') }]
    : [];
  if (!record.rights.has('coordination') && charges.length + claims.length + vault.length === 0) return null;
  const t = words(lang);
  const shared = [
    { href: planPaths.plan(record.id), label: t('partPlan') },
    { href: storyPaths.story(record.id), label: t('partStory') },
    { href: carePaths.team(record.id), label: t('partTeam') },
    { href: advocacyPaths.ofYouth(record.id), label: t('partAdvocacy') },
    { href: courtPaths.hearings(record.id), label: t('partHearings') },
    { href: transitionPaths.adulthood(record.id), label: t('partAdulthood') },
    { href: transitionPaths.supports(record.id), label: supportWords(lang)('supports') },
    { href: moneyPaths.ofYouth(record.id), label: t('partMoney') },
    { href: benefitPaths.ofYouth(record.id), label: benefitWords(lang)('title') },
    { href: voicePaths.ofYouth(record.id), label: t('partOwnPage') },
    { href: caregiverPaths.ofYouth(record.id), label: t('partCaregivers') },
  ];
  const tabs = [...(record.rights.has('coordination') ? shared : []), ...charges, ...claims, ...repair, ...vault];
  return <Tabs label={t('partsOfYouth')} tabs={tabs} />;
}
