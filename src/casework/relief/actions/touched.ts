import type { Card } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Draft, lawsIn, type Verdict } from '#reference/laws/index.ts';
import { knownOfMine } from '../look-store.ts';
import type { KnownCharge } from '../model/person.ts';
import { movedOf, petitionRuns } from '../model/touched.ts';

/** A youth whose lawyer this person is, with each record that a draft would touch. */
export type MineTouched = {
  youth: { id: string; number: string; card: Card | null };
  records: { charge: KnownCharge; now: Verdict; later: Verdict }[];
  petition: boolean;
};

/** Which of their own clients a draft of a law would touch: for their lawyer alone, and told to nobody else. */
export async function touchedMine(errand: Errand, draft: Draft, on: string): Promise<MineTouched[]> {
  if (!errand.actor.roles.includes('counsel')) return [];
  const { tx, actor } = errand;
  const [now, later] = [await lawsIn(tx, actor.countyId), await lawsIn(tx, actor.countyId, { draft })];
  const change = { jurisdiction: draft.jurisdiction, remedy: draft.remedy, now: now.files, later: later.files, on };
  return (await knownOfMine(errand)).flatMap(({ youthId, number, card, youth }): MineTouched[] => {
    const moved = movedOf(youth, change).filter(({ move }) => move !== 'same');
    const records = moved.flatMap(({ chargeId, ...verdicts }) => {
      const charge = youth.charges.find(({ id }) => id === chargeId);
      return charge ? [{ charge, now: verdicts.now, later: verdicts.later }] : [];
    });
    return records.length > 0
      ? [{ youth: { id: youthId, number, card }, records, petition: petitionRuns(youth, change) }]
      : [];
  });
}
