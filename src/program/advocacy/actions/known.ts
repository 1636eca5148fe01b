import type { AskForReferral } from '#casework/asks/index.ts';
import { languageIn } from '#casework/referrals/index.ts';
import { type Told, toldOnce } from '#casework/story/index.ts';
import { ageOfCard, known, type OpenRecord, particularsOf, standingNow } from '#casework/youth/index.ts';
import { languageTags } from '#foundation/consent/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { regionMeant } from '#reference/regions/index.ts';
import type { Source } from '../referral-store.ts';
import type { Ground } from './ground.ts';

/** What the form is filled in with before it asks; whoever sends it sees it first and changes what is not to go along. */
export type Known = {
  age: number | null;
  called: string;
  region: string;
  language: string;
  reach: string;
  source: Source | '';
};
export const nothingKnown: Known = { age: null, called: '', region: '', language: '', reach: '', source: '' };

/** What this person may see of the youth, and what the youth told already and lets stand beside a question. */
export async function knownOf(
  errand: Errand,
  record: OpenRecord,
  { regions, today }: Ground,
): Promise<{ known: Known; told: Told }> {
  const standing = standingNow(await particularsOf(errand, record.sealer, record.id), errand.now);
  const said = (kind: 'language' | 'region') => known(standing, kind)?.words ?? '';
  const reach = standing.filter(({ kind }) => kind === 'contact-phone' || kind === 'contact-other');
  return {
    known: {
      ...nothingKnown,
      age: ageOfCard(record.card, today),
      called: record.card?.names[0]?.given ?? '',
      region: (said('region') && regionMeant(regions.regions, said('region'))?.id) || '',
      language: languageIn(said('language'), languageTags) ?? '',
      reach: reach.map(({ value }) => value.words).join('\n'),
    },
    told: await toldOnce(errand, record.id),
  };
}

const sourceOf = { youth: 'youth', parent: 'parent', friend: 'peer' } as const;

/** What somebody wrote who asks for a navigator: who has their ask shows them this before it goes anywhere. */
export const knownOfAsk = ({ firstName, region, language, who, reach }: AskForReferral): Known => ({
  ...nothingKnown,
  called: firstName,
  region: region ?? '',
  language: languageIn(language, languageTags) ?? '',
  reach: [reach.to, reach.through, reach.when, reach.notWhen].filter(Boolean).join('\n'),
  source: who ? sourceOf[who] : '',
});
