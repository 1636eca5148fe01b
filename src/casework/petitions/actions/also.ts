import { z } from 'zod';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { alsoHere, sealMore } from '../also-store.ts';
import { type AlsoRow, alsoKinds, sinceOf } from '../model/also.ts';
import { holdPetitions } from '../store.ts';
import { matterInput } from './matter.ts';
import { type OpenMatter, openMatter, touch } from './open.ts';

const MOST = 200;
export type AlsoView = OpenMatter & { rows: AlsoRow[]; isMore: boolean };

/** The step that granted it, where what it sealed is sealed still. */
const orderOf = ({ one: { matter } }: OpenMatter) =>
  matter.sealing ? matter.steps.find(({ step }) => step === 'granted') : undefined;

/** What else in this program may speak of the records that were cleared. */
export async function seeAlso(
  errand: Errand,
  { youthId, matterId }: z.infer<typeof matterInput>,
): Promise<Result<AlsoView>> {
  const opened = await openMatter(errand, youthId, matterId);
  if (!opened || !orderOf(opened)) return absent;
  const named = opened.one.charges.filter(({ id }) => opened.one.matter.namedIds.includes(id));
  const rows = await alsoHere(errand, opened.record.sealer, { youthId, since: sinceOf(named), most: MOST });
  touch(errand, opened, [matterId]);
  return ok({ ...opened, rows: rows.slice(0, MOST), isMore: rows.length > MOST });
}

const row = z
  .string()
  .transform((said) => said.split(':'))
  .pipe(z.tuple([z.enum(alsoKinds, 'alsoGone'), z.uuid('alsoGone')], 'alsoGone'))
  .transform(([kind, id]) => ({ kind, id }));
export const alsoInput = matterInput.extend({
  rows: z
    .union([z.array(row), row])
    .default([])
    .transform((all) => [all].flat()),
});

/** Sealed by the same order: nobody sees them any more, until the privacy officer undoes it. */
export async function sealAlso(
  errand: Errand,
  { youthId, matterId, rows }: z.infer<typeof alsoInput>,
): Promise<Result<{ youthId: string; matterId: string }>> {
  await holdPetitions(errand, youthId);
  const opened = await openMatter(errand, youthId, matterId);
  const order = opened && orderOf(opened);
  if (!opened || !order) return absent;
  if (rows.length === 0) return invalid({ rows: 'alsoChoose' });
  if (!(await sealMore(errand, order.id, rows))) return conflict('alsoGone');
  touch(errand, opened, [matterId, ...rows.map(({ id }) => id)]);
  return ok({ youthId, matterId });
}
