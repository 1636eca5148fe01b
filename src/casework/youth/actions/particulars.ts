import { z } from 'zod';
import { absent, conflict, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Category, type KindName, kindNames, kindOf, kinds, misfit } from '../model/kinds.ts';
import type { Particular } from '../model/particulars.ts';
import { instantOf } from '../moment.ts';
import { addParticulars, endParticulars, particularsOf } from '../particular-store.ts';
import { mayAdd, type OpenRecord, openRecord } from '../record-store.ts';

export const seeParticularsInput = z.looseObject({ youthId: z.uuid() });
export type ParticularsView = { record: OpenRecord; all: Particular[]; mayAddKinds: KindName[] };

/** What is known, by category, with what was true before. */
export async function seeParticulars(
  errand: Errand,
  input: z.infer<typeof seeParticularsInput>,
): Promise<Result<ParticularsView>> {
  const record = await openRecord(errand, input.youthId);
  if (!record) return absent;
  const all = await particularsOf(errand, record.sealer, record.id);
  errand.touched({ youthId: record.id, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({ record, all, mayAddKinds: kindNames.filter((kind) => mayAdd(record.rights, kinds[kind].category)) });
}

const several = z
  .union([z.string(), z.array(z.string())], 'notAChoice')
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat().filter((each) => each !== '')));

export const addInput = z.looseObject({
  youthId: z.uuid(),
  kind: z.string('chooseKind').refine((kind) => kindOf(kind) !== null, 'chooseKind'),
  since: z.string('momentNotRight').trim().max(40, 'momentNotRight').default(''),
});

/** One dated fact. What was true before of a kind that is true once at a time stays in the history. */
export async function addParticular(
  errand: Errand,
  input: z.infer<typeof addInput>,
): Promise<Result<{ youthId: string }>> {
  const kind = input.kind as KindName;
  const value = readParticular(input, kind);
  if (!value.ok) return value;
  const since = instantOf(input.since, errand.now, errand.actor.timeZone);
  if (!since) return invalid({ since: 'momentNotRight' });
  const record = await openRecord(errand, input.youthId);
  if (!record) return absent;
  if (!mayAdd(record.rights, kinds[kind].category)) return refused('notYoursToAdd');
  const recordIds = await addParticulars(errand, record.sealer, record.id, [{ kind, value: value.value, since }]);
  errand.touched({ youthId: record.id, recordIds, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({ youthId: record.id });
}

/** The fields of one kind in a posted form: `words.<kind>` and `codes.<kind>`. */
export function readParticular(
  input: Record<string, unknown>,
  kind: KindName,
): Result<{ codes: string[]; words: string }> {
  const codes = several.safeParse(input[`codes.${kind}`]);
  const words = z.string().trim().max(500).default('').safeParse(input[`words.${kind}`]);
  if (!codes.success || codes.data.length > 20) return invalid({ [`codes.${kind}`]: 'notAChoice' });
  if (!words.success) return invalid({ [`words.${kind}`]: 'tooLong' });
  const value = { codes: [...new Set(codes.data)], words: words.data };
  const problem = misfit(kind, value);
  const field = kinds[kind].form === 'text' || kinds[kind].form === 'day' ? 'words' : 'codes';
  return problem ? invalid({ [`${field}.${kind}`]: problem }) : ok(value);
}

export const endInput = z.object({
  youthId: z.uuid(),
  particularId: z.uuid(),
  until: z.string('momentNotRight').trim().max(40, 'momentNotRight').default(''),
});

/** It is no longer so; it stays in the history. */
export async function endParticular(
  errand: Errand,
  input: z.infer<typeof endInput>,
): Promise<Result<{ youthId: string }>> {
  const until = instantOf(input.until, errand.now, errand.actor.timeZone);
  if (!until) return invalid({ until: 'momentNotRight' });
  const record = await openRecord(errand, input.youthId);
  if (!record) return absent;
  const fact = (await particularsOf(errand, record.sealer, record.id)).find(({ id }) => id === input.particularId);
  if (!fact) return absent;
  if (!mayAdd(record.rights, fact.category as Category)) return refused('notYoursToAdd');
  const ended = await endParticulars(errand, record.id, [fact.id], until < fact.since ? errand.now : until);
  if (ended === 0) return conflict('endedAlready');
  errand.touched({ youthId: record.id, recordIds: [fact.id], ...(record.basis ? { basis: record.basis } : {}) });
  return ok({ youthId: record.id });
}
