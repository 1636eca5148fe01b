import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { insertCharge } from '../charge-store.ts';
import { dropFile, oneAtATime } from '../history-store.ts';
import { type ChargeFacts, wrongIn } from '../model/charge.ts';
import { alreadyThere, noValues } from '../model/history.ts';
import { facts, factsOf } from './charges.ts';
import { happened } from './happened.ts';
import { fileInput, lookedAt } from './history.ts';
import { openRelief, touch } from './open.ts';

export const takeInput = fileInput;
const typedRow = z.object(facts);
/** What a row's form holds; a charge has more, which is written on its own page. */
const rowFields = Object.keys(noValues('us-ca')) as (keyof ReturnType<typeof noValues>)[];
/** What is done with a row. `anyway`: a charge like it is written down, and it is another. */
const takes = z.enum(['take', 'leave', 'anyway']);

type Row = { at: number; take: z.infer<typeof takes> | null; said: Record<(typeof rowFields)[number], string> };

/** Takes the rows that the reader chose, all at once or none; the file is gone then. */
export async function takeHistory(
  errand: Errand,
  input: z.infer<typeof takeInput>,
): Promise<Result<{ youthId: string }>> {
  const { youthId, historyId } = input;
  await oneAtATime(errand, youthId);
  const opened = await openRelief(errand, youthId);
  const view = opened?.mayAdd ? await lookedAt(errand, opened, historyId) : null;
  if (!opened || !view) return absent;
  const rows = view.reading.found.map((_, at) => rowIn(input, at));
  const wrong: Record<string, string> = {};
  const there = alreadyThere(
    rows.map(({ said }) => said),
    opened.charges,
  );
  const taken: ChargeFacts[] = [];
  for (const { at, take, said } of rows) {
    if (take === null) wrong[`r${at}-take`] = 'chooseTake';
    else if (take === 'take' && there[at]) wrong[`r${at}-take`] = 'isThere';
    if (take === null || take === 'leave') continue;
    const read = chargeFrom(errand, said);
    for (const [field, key] of Object.entries(read.wrong)) wrong[`r${at}-${field}`] = key;
    if (read.charge) taken.push(read.charge);
  }
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  if (!(await dropFile(errand, youthId, historyId))) return absent;
  const from = { name: view.file.name, on: dayOf(view.file.at, errand.actor.timeZone) };
  const ids: string[] = [];
  for (const charge of taken) {
    const id = newId();
    const words = { ...charge.words, from };
    await insertCharge(errand, opened.record.sealer, { ...charge, words, id, youthId });
    ids.push(id);
  }
  await happened(errand, youthId, taken);
  touch(errand, opened, [historyId, ...ids]);
  return ok({ youthId });
}

function rowIn(input: Record<string, unknown>, at: number): Row {
  const text = (field: string) => {
    const said = input[`r${at}-${field}`];
    return typeof said === 'string' ? said.trim() : '';
  };
  const said = noValues('');
  for (const field of rowFields) Object.assign(said, { [field]: text(field) });
  return { at, take: takes.safeParse(text('take')).data ?? null, said };
}

function chargeFrom(errand: Errand, said: Row['said']): { charge: ChargeFacts | null; wrong: Record<string, string> } {
  const read = typedRow.safeParse(said);
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, message }) => [String(path[0]), message] as const);
    return { charge: null, wrong: Object.fromEntries(wrong) };
  }
  const charge = factsOf(read.data);
  return { charge, wrong: wrongIn(charge, dayOf(errand.now, errand.actor.timeZone)) };
}
