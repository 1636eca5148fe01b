import { z } from 'zod';
import { absent, conflict, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { insertJoin, type Join, joinsOf, partJoin } from '../join-store.ts';
import { type Twin, twinsOf } from '../likely-store.ts';
import { mayAdd, type OpenRecord, openRecord } from '../record-store.ts';
import { byNumber, cardsOf, type Seen } from '../search-store.ts';

export const duplicatesInput = z.looseObject({ youthId: z.uuid() });
export type DuplicatesView = {
  record: OpenRecord;
  twins: Twin[];
  joins: (Join & { other: Seen })[];
  mayJoin: boolean;
};

/** Records that may be of the same youth, with the reasons for and against; and those joined already. */
export async function seeDuplicates(
  errand: Errand,
  input: z.infer<typeof duplicatesInput>,
): Promise<Result<DuplicatesView>> {
  const record = await openRecord(errand, input.youthId);
  if (!record?.card) return absent;
  const joins = await joinsOf(errand, record.id);
  const twins = await twinsOf(errand, record, 'thorough');
  const others = await cardsOf(
    errand,
    joins.map((join) => otherOf(join, record.id)),
  );
  errand.touched({ youthId: record.id, ...(record.basis ? { basis: record.basis } : {}) });
  const shown = [...twins, ...others].map(({ id }) => id);
  if (shown.length > 0) errand.touched({ youthIds: shown });
  return ok({
    record,
    twins,
    joins: joins.flatMap((join) => {
      const other = others.find(({ id }) => id === otherOf(join, record.id));
      return other ? [{ ...join, other }] : [];
    }),
    mayJoin: mayAdd(record.rights, 'identity'),
  });
}

const otherOf = (join: Join, id: string) => (join.youthId === id ? join.otherId : join.youthId);

export const joinInput = z.object({
  youthId: z.uuid(),
  other: z.union([z.literal(''), z.uuid()], 'numberNotFound').default(''),
  number: z.string('numberNotFound').trim().max(20, 'numberNotFound').default(''),
});

/** Joins two records that are one youth's, by the other's id or county number. Both ends must be this person's to change. */
export async function join(errand: Errand, input: z.infer<typeof joinInput>): Promise<Result<{ youthId: string }>> {
  const record = await openRecord(errand, input.youthId);
  if (!record?.card) return absent;
  const otherId = input.other || (await byNumber(errand, input.number))?.id;
  const other = otherId ? await openRecord(errand, otherId) : null;
  if (!other?.card) return invalid({ number: 'numberNotFound' });
  if (other.id === record.id) return invalid({ number: 'sameRecord' });
  if (!mayAdd(record.rights, 'identity') || !mayAdd(other.rights, 'identity')) return refused('bothMustBeYours');
  if (record.joinedWith.includes(other.id)) return conflict('alreadyJoined');
  const twin = (await twinsOf(errand, record, 'thorough')).find(({ id }) => id === other.id);
  const reasons = twin?.comparison.for.map(({ key }) => key) ?? [];
  if (!(await insertJoin(errand, record.id, other.id, reasons))) return conflict('alreadyJoined');
  errand.touched({ youthId: record.id });
  errand.touched({ youthId: other.id });
  return ok({ youthId: record.id });
}

/** Coded, since words here would lie outside the youth's own key. */
export const partReasons = ['two-youth', 'joined-by-mistake', 'youth-says-so'] as const;

export const partInput = z.object({
  youthId: z.uuid(),
  joinId: z.uuid(),
  reason: z.enum(partReasons, 'sayWhy'),
});

/** They are two after all. Nothing was moved, so nothing is lost. */
export async function part(errand: Errand, input: z.infer<typeof partInput>): Promise<Result<{ youthId: string }>> {
  const record = await openRecord(errand, input.youthId);
  if (!record) return absent;
  if (!(await joinsOf(errand, record.id)).some(({ id }) => id === input.joinId)) return conflict('partedAlready');
  if (!mayAdd(record.rights, 'identity')) return refused('bothMustBeYours');
  const parted = await partJoin(errand, record.id, input.joinId, input.reason);
  if (!parted) return refused('bothMustBeYours');
  errand.touched({ youthId: parted.youthId });
  errand.touched({ youthId: parted.otherId });
  return ok({ youthId: record.id });
}
