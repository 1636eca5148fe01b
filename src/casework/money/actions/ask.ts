import { z } from 'zod';
import { type Told, toldOf } from '#casework/story/index.ts';
import { ageOfCard, type OpenRecord } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { newId, newSpokenCode } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  approvalsFor,
  fundsFor,
  fundsNow,
  leftOf,
  purposeIds,
  readCents,
  type Verdict,
} from '#reference/funds/index.ts';
import { regionLabel, regionsNow } from '#reference/regions/index.ts';
import { factFields, factsFrom, ways } from '../model/ask.ts';
import { insertAsk, linkAsk } from '../store.ts';
import { openForMoney } from './open.ts';

const text = (most: number) => z.string().trim().max(most, 'tooLong').default('');
/** `youthId` is not there where somebody asks for a youth without a record. */
const fields = {
  youthId: z.uuid().optional(),
  purpose: text(40),
  amount: text(20),
  what: text(1000),
  whom: text(200),
  words: text(1000),
  neededBy: text(10),
  way: text(20),
  fund: text(62),
  ...factFields,
};
export const formInput = z.looseObject(fields);
export const askInput = z.object(fields);
type Input = z.infer<typeof askInput>;

export type FormView = {
  record: OpenRecord | null;
  regions: { id: string; label: string }[];
  /** What was typed, and what the record says already. */
  values: Record<string, string>;
  /** Which funds may pay, once somebody said what for; null before. */
  verdicts: Verdict[] | null;
  left: Map<string, number>;
  /** What the youth told already; nothing where no record is known. */
  told: Told | undefined;
};

/** The form; with what for and how much, each fund with its answer and its reasons. */
export async function seeForm(errand: Errand, input: Input): Promise<Result<FormView>> {
  const ground = await groundOf(errand, input);
  if (!ground) return absent;
  const { record, today } = ground;
  const age = record ? ageOfCard(record.card, today) : null;
  const typed = Object.fromEntries(Object.entries(input).flatMap(([key, said]) => (said ? [[key, said]] : [])));
  const values: Record<string, string> = { ...(age === null ? {} : { age: String(age) }), ...typed };
  const { regions } = await regionsNow(errand.tx, errand.actor.countyId);
  const verdicts = input.purpose === '' ? null : await verdictsOf(errand, input, today);
  return ok({
    record,
    regions: regions.map((each) => ({ id: each.id, label: regionLabel(each) })),
    values,
    verdicts,
    left: verdicts
      ? await leftOf(
          errand,
          verdicts.map(({ fund }) => fund.id),
        )
      : new Map(),
    told: record ? await toldOf(errand, record) : undefined,
  });
}

async function groundOf(
  errand: Errand,
  { youthId }: Input,
): Promise<{ record: OpenRecord | null; today: string } | null> {
  const today = dayOf(errand.now, errand.actor.timeZone);
  if (youthId === undefined) return { record: null, today };
  const opened = await openForMoney(errand, youthId);
  if (!opened?.mayAdd) return null;
  errand.touched({ youthId, ...(opened.record.basis ? { basis: opened.record.basis } : {}) });
  return { record: opened.record, today };
}

/** Those that may pay first, then those of which more must be known. */
async function verdictsOf(errand: Errand, input: Input, today: string): Promise<Verdict[]> {
  const facts = factsFrom(input, input.youthId !== undefined);
  const funds = (await fundsNow(errand)).map(({ fund }) => fund);
  const all = fundsFor(facts, funds, { purpose: input.purpose, cents: readCents(input.amount) }, today);
  const order = ['may', 'not-known', 'may-not'];
  return all.toSorted((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer));
}

/** "Which money may pay?": the same form, with the funds. */
export async function showFunds(errand: Errand, input: Input): Promise<Result<FormView>> {
  const faults = faultsOf(input);
  return Object.keys(faults).length > 0 ? invalid(faults) : seeForm(errand, input);
}

function faultsOf(input: Input): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!purposeIds.includes(input.purpose)) faults.purpose = 'choosePurpose';
  if (readCents(input.amount) === null) faults.amount = 'amountNotRight';
  if (input.what === '') faults.what = 'whatNeeded';
  if (input.neededBy !== '' && !z.iso.date().safeParse(input.neededBy).success) faults.neededBy = 'dayNotRight';
  if (input.age !== '' && !/^\d{1,2}$/.test(input.age)) faults.age = 'ageNotRight';
  if (!ways.some((each) => each === input.way)) faults.way = 'chooseWay';
  return faults;
}

/** Asks, from a fund that may pay. */
export async function makeAsk(errand: Errand, input: Input): Promise<Result<{ id: string }>> {
  const ground = await groundOf(errand, input);
  if (!ground) return absent;
  const { record, today } = ground;
  const faults = faultsOf(input);
  const verdict = (await verdictsOf(errand, input, today)).find(({ fund }) => fund.id === input.fund);
  if (Object.keys(faults).length === 0 && (verdict?.answer !== 'may' || verdict.fund.pays !== 'county'))
    faults.fund = verdict ? 'fundMayNot' : 'chooseFund';
  const cents = readCents(input.amount);
  const way = ways.find((each) => each === input.way);
  if (Object.keys(faults).length > 0 || !verdict || cents === null || !way) return invalid(faults);
  const id = newId(errand.now.getTime());
  const { fund } = verdict;
  await insertAsk(errand, {
    id,
    code: newSpokenCode(2),
    fund: fund.id,
    forYouth: record !== null,
    purpose: input.purpose,
    cents,
    neededBy: input.neededBy || null,
    way,
    needs: approvalsFor(fund, cents),
    approvers: fund.approval.roles,
    limit: fund.limit,
    body: { what: input.what, whom: record ? '' : input.whom, facts: factsOf(factsFrom(input, record !== null)) },
  });
  if (record) await linkAsk(errand, record.sealer, { askId: id, youthId: record.id, words: input.words });
  errand.touched({ recordIds: [id], ...(record ? { youthId: record.id } : {}) });
  return ok({ id });
}

const factsOf = (facts: object): Record<string, string | number> =>
  z.record(z.string(), z.union([z.string(), z.number()])).parse({ ...facts });
