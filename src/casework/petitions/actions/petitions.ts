import { z } from 'zod';
import type { Charge } from '#casework/relief/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { insertHolders, type NewHolder } from '../holder-store.ts';
import { isOver } from '../model/matter.ts';
import { type Offer, offersOf } from '../model/offers.ts';
import { holdPetitions, insertMatter, type Matter, nothingWritten } from '../store.ts';
import { ids } from './fields.ts';
import { type OpenPetitions, openPetitions, touch } from './open.ts';

export const youthInput = z.looseObject({ youthId: z.uuid() });
export type PetitionsView = OpenPetitions & { offers: Offer[] };

/** The petitions of a youth, and what papers could be made for which record. */
export async function seePetitions(
  errand: Errand,
  { youthId }: z.infer<typeof youthInput>,
): Promise<Result<PetitionsView>> {
  const opened = await openPetitions(errand, youthId);
  if (!opened) return absent;
  touch(
    errand,
    opened,
    opened.matters.map(({ matter }) => matter.id),
  );
  return ok({ ...opened, offers: offersNow(opened) });
}

const offersNow = ({ work, matters }: OpenPetitions): Offer[] =>
  offersOf(
    work.answers,
    matters.map(({ matter }) => ({ ...matter, chargeIds: takenBy(matter) })),
  );

/** Which records a petition takes: none, where it ended otherwise than granted or a court reversed it; they may be asked for again. */
function takenBy({ steps, chargeIds, namedIds, sealing }: Matter): string[] {
  if (!isOver(steps)) return chargeIds;
  if (!steps.some(({ step }) => step === 'granted') || sealing === false) return [];
  return sealing === null ? chargeIds : namedIds;
}

export const beginInput = z.object({
  youthId: z.uuid(),
  jurisdiction: z.string().max(5),
  remedy: z.string().max(61),
  charges: ids,
});

/** Begins one petition for the chosen records, with everybody who is known to hold one. */
export async function beginPetition(
  errand: Errand,
  { youthId, jurisdiction, remedy, charges: chosen }: z.infer<typeof beginInput>,
): Promise<Result<{ youthId: string; matterId: string }>> {
  await holdPetitions(errand, youthId);
  const opened = await openPetitions(errand, youthId);
  if (!opened) return absent;
  const offer = offersNow(opened).find((each) => each.jurisdiction === jurisdiction && each.remedy.id === remedy);
  if (!offer) return absent;
  if (chosen.length === 0) return invalid({ charges: 'chooseRecords' });
  const open = new Set(offer.records.flatMap(({ chargeId, stands }) => (stands === 'open' ? [chargeId] : [])));
  if (chosen.some((id) => !open.has(id))) return invalid({ charges: 'notOpen' });
  const { sealer } = opened.record;
  const charges = opened.charges.filter(({ id }) => chosen.includes(id));
  const courts = [...new Set(charges.flatMap(({ words }) => words.court.trim() || []))];
  const words = { ...nothingWritten, counsel: errand.actor.name, court: courts.length === 1 ? (courts[0] ?? '') : '' };
  const id = newId();
  await insertMatter(errand, sealer, { id, youthId, jurisdiction, remedy, words, chargeIds: chosen });
  await insertHolders(errand, sealer, holdersFrom(charges, { jurisdiction, youthId, matterId: id }));
  touch(errand, opened, [id, ...chosen]);
  return ok({ youthId, matterId: id });
}

/** Who is known to hold a record: each agency and court that a charge names, and those that every charge has. */
function holdersFrom(
  charges: readonly Charge[],
  { jurisdiction, youthId, matterId }: { jurisdiction: string; youthId: string; matterId: string },
): NewHolder[] {
  const named = (kind: 'arresting-agency' | 'court', of: (charge: Charge) => string) => {
    const names = [...new Set(charges.map((charge) => of(charge).trim()).filter(Boolean))];
    return (names.length > 0 ? names : ['']).map((name) => ({ kind, name }));
  };
  return [
    ...named('arresting-agency', ({ words }) => words.agency),
    ...named('court', ({ words }) => words.court),
    ...(['prosecutor', 'probation', 'doj', 'program'] as const).map((kind) => ({
      kind,
      name: kind === 'doj' && jurisdiction === 'us-ca' ? 'California Department of Justice' : '',
    })),
  ].map((each) => ({ ...each, id: newId(), youthId, matterId, address: '' }));
}
