import {
  ageOfCard,
  known,
  mayAdd,
  type OpenRecord,
  openRecord,
  particularsOf,
  standingNow,
} from '#casework/youth/index.ts';
import { languageTags } from '#foundation/consent/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { type CountyRegions, regionMeant } from '#reference/regions/index.ts';
import { languageIn } from '../languages.ts';
import { type KeptReach, noReach } from '../model/reach.ts';

/** Whom an ask is about: a youth with a record that this person may add to, or somebody of whom no record is made. */
export type About = { youthId: null; record: null } | { youthId: string; record: OpenRecord };

/** Null: no such youth for this person, or not theirs to ask for. */
export async function aboutWhom(errand: Errand, youthId: string | undefined): Promise<About | null> {
  if (youthId === undefined) return errand.actor.kind === 'person' ? { youthId: null, record: null } : null;
  const record = await openRecord(errand, youthId);
  if (!record || !mayAdd(record.rights, 'coordination')) return null;
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  return { youthId, record };
}

/** What the pages of asking are filled in with. `reach` goes along to the page that shows what would be shared. */
export type Prefilled = { need: string; age: string; language: string; region: string; reach: KeptReach };

/** What this person may see of the youth, as the form would ask for it: filled in before it asks. */
export async function prefilled(errand: Errand, { record }: About, { regions }: CountyRegions): Promise<Prefilled> {
  const nothing = { need: '', age: '', language: '', region: '', reach: noReach };
  if (!record) return nothing;
  const standing = standingNow(await particularsOf(errand, record.sealer, record.id), errand.now);
  const age = ageOfCard(record.card, dayOf(errand.now, errand.actor.timeZone));
  const language = known(standing, 'language')?.words;
  const region = known(standing, 'region')?.words;
  return {
    ...nothing,
    age: age === null ? '' : String(age),
    language: (language && languageIn(language, languageTags)) ?? '',
    region: (region && regionMeant(regions, region)?.id) || '',
  };
}
