import { z } from 'zod';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Card } from '../card.ts';
import { type Kind, type KindName, kindNames, kinds, type ParticularValue } from '../model/kinds.ts';
import { known, type Particular, standingNow } from '../model/particulars.ts';
import { addParticulars, endParticulars, particularsOf } from '../particular-store.ts';
import { mayAdd, type OpenRecord, openRecord } from '../record-store.ts';
import { changeCard, earlierCards } from '../store.ts';
import { readParticular } from './particulars.ts';

export const seeIdentityInput = z.looseObject({ youthId: z.uuid() });
export type IdentityView = {
  record: OpenRecord & { card: Card };
  standing: Particular[];
  /** The kinds of who the youth is that this person may see; asked only where they may add. */
  kinds: { kind: KindName; mayAdd: boolean }[];
  earlier: { id: string; until: Date; card: Card }[];
  mayChange: boolean;
};

export const aboutKinds = kindNames.filter((kind) => (kinds[kind] as Kind).part === 'about' && kinds[kind].single);

export async function seeIdentity(
  errand: Errand,
  input: z.infer<typeof seeIdentityInput>,
): Promise<Result<IdentityView>> {
  const record = await openRecord(errand, input.youthId);
  if (!record?.card) return absent;
  const standing = standingNow(await particularsOf(errand, record.sealer, record.id), errand.now);
  errand.touched({ youthId: record.id, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record: { ...record, card: record.card },
    standing,
    kinds: aboutKinds.flatMap((kind) =>
      record.rights.has(kinds[kind].category) ? [{ kind, mayAdd: mayAdd(record.rights, kinds[kind].category) }] : [],
    ),
    earlier: await earlierCards(errand, record.sealer, record.id),
    mayChange: mayAdd(record.rights, 'identity'),
  });
}

export const NAMES = 4;
export const IDENTIFIERS = 4;
const short = z.string('fieldNotRight').trim().max(120, 'tooLong').default('');

export const changeInput = z.looseObject({
  youthId: z.uuid(),
  /** When the card that this form was filled in from was written: another's change in between is not overwritten. */
  seen: z.iso.datetime('movedOn'),
  born: z
    .string('dayNotRight')
    .trim()
    .refine((day) => day === '' || (isDay(day) && day >= '1990-01-01'), 'dayNotRight')
    .default(''),
  age: z
    .string('ageNotRight')
    .trim()
    .regex(/^$|^(?:[12]?[0-9]|30)$/, 'ageNotRight')
    .default(''),
  about: z.string('fieldNotRight').trim().max(300, 'tooLong').default(''),
});

/** Who the youth is, all on one page: the card (its earlier self is kept) and the facts beside it. */
export async function changeIdentity(
  errand: Errand,
  input: z.infer<typeof changeInput>,
): Promise<Result<{ youthId: string }>> {
  const record = await openRecord(errand, input.youthId);
  if (!record?.card) return absent;
  if (!mayAdd(record.rights, 'identity')) return refused('notYoursToAdd');
  const today = dayOf(errand.now, errand.actor.timeZone);
  const read = readCardForm(input, record.card, today);
  if (!read.ok) return read;
  const standing = standingNow(await particularsOf(errand, record.sealer, record.id), errand.now);
  const facts = changedFacts(input, record, standing);
  if (!facts.ok) return facts;
  if (JSON.stringify(read.value) !== JSON.stringify(record.card)) {
    const cards = { old: record.card, new: read.value, seen: new Date(input.seen) };
    if (!(await changeCard(errand, record.sealer, record.id, cards))) return conflict('movedOn');
  }
  await endParticulars(errand, record.id, facts.value.emptied, errand.now);
  const recordIds = await addParticulars(
    errand,
    record.sealer,
    record.id,
    facts.value.said.map((fact) => ({ ...fact, since: errand.now })),
  );
  errand.touched({ youthId: record.id, recordIds, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({ youthId: record.id });
}

function readCardForm(input: z.infer<typeof changeInput>, old: Card, today: string): Result<Card> {
  const problems: Record<string, string> = {};
  const field = (name: string): string => {
    const read = short.safeParse(input[name]);
    if (!read.success) problems[name] = 'tooLong';
    return read.success ? read.data : '';
  };
  const names = Array.from({ length: NAMES }, (_, n): Card['names'][number] => {
    const kind = z
      .enum(['usual', 'legal', 'nickname'])
      .catch(n === 0 ? 'usual' : 'nickname')
      .parse(input[`nameKind${n}`]);
    return { given: field(`given${n}`), family: field(`family${n}`), kind };
  }).filter(({ given, family }) => given !== '' || family !== '');
  const identifiers = Array.from({ length: IDENTIFIERS }, (_, n) => ({
    kind: field(`idKind${n}`) || 'other',
    value: field(`idValue${n}`),
  })).filter(({ value }) => value !== '');
  if (input.born > today) problems.born = 'dayNotRight';
  if (Object.keys(problems).length > 0) return invalid(problems);
  const aboutAge = input.age === '' ? null : Number(input.age);
  const guessedBefore = aboutAge === old.aboutAge && old.aboutAgeOn !== null;
  return ok({
    names,
    born: input.born || null,
    aboutAge,
    aboutAgeOn: aboutAge === null ? null : guessedBefore ? old.aboutAgeOn : today,
    about: input.about,
    identifiers,
  });
}

type Facts = { said: { kind: KindName; value: ParticularValue }[]; emptied: string[] };

/** What differs from what is known; a field that was emptied ends its fact. Only fields that the form had. */
function changedFacts(
  input: Record<string, unknown>,
  record: OpenRecord,
  standing: readonly Particular[],
): Result<Facts> {
  const facts: Facts = { said: [], emptied: [] };
  for (const kind of aboutKinds) {
    if (!mayAdd(record.rights, kinds[kind].category) || input[`asked.${kind}`] !== 'yes') continue;
    const before = known(standing, kind);
    const empty = !input[`words.${kind}`] && [input[`codes.${kind}`] ?? ''].flat().every((code) => code === '');
    if (empty) {
      if (before) facts.emptied.push(...standing.filter((each) => each.kind === kind).map(({ id }) => id));
      continue;
    }
    const read = readParticular(input, kind);
    if (!read.ok) return read;
    if (JSON.stringify(read.value) !== JSON.stringify(before)) facts.said.push({ kind, value: read.value });
  }
  return ok(facts);
}
