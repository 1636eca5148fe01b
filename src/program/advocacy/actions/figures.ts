import type { z } from 'zod';
import { addMonths, dayOf, startOfDay } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { calendars } from '../calendars.ts';
import type { Contract } from '../contract-store.ts';
import { type Month, monthsOf, type Overseen } from '../model/figures.ts';
import { type Move, moveOf } from '../model/moving.ts';
import { type Marks, marksOf, overseen } from '../oversee-store.ts';
import { type Referral, referralsAtProgram, type Turn } from '../referral-store.ts';
import { type contractInput, seeContract } from './contract.ts';
import { termsMap } from './ground.ts';

type Input = z.infer<typeof contractInput>;
export type FiguresView = { contract: Contract; months: Month[] };
const MONTHS = 12;

/** A contract's last twelve months, from records alone: for who manages it, and who serves under it. */
export async function seeFigures(errand: Errand, input: Input): Promise<Result<FiguresView>> {
  const seen = await seeContract(errand, input);
  if (!seen.ok || !(seen.value.ground.manages || seen.value.serves)) return absent;
  const { contract } = seen.value;
  const zone = errand.actor.timeZone;
  const first = `${dayOf(errand.now, zone).slice(0, 7)}-01`;
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(first, -back).slice(0, 7));
  const since = startOfDay(addMonths(first, 1 - MONTHS), zone);
  const rows = await overseen(errand, contract.id, since);
  return ok({ contract, months: monthsOf(rows, termsMap([contract]), months, errand.now, calendars(errand)) });
}

export type MarksView = { contract: Contract; marks: Marks[] };

/** What case reviews came to, for one program: how often each mark was given. */
export async function seeMarks(errand: Errand, input: Input): Promise<Result<MarksView>> {
  const seen = await seeContract(errand, input);
  if (!seen.ok || !(seen.value.ground.manages || seen.value.serves)) return absent;
  return ok({ contract: seen.value.contract, marks: await marksOf(errand, input.contractId) });
}

export type ClosingView = {
  contract: Contract;
  serves: boolean;
  /** Whoever must be moved, by the neutral number alone. */
  rows: { number: string; since: Date; move: Move }[];
  /** The same for the program itself, which knows whom it has. */
  own: Map<string, { referral: Referral; turn: Turn }>;
};

/** Everyone whom a closing program has, until each has another: nobody is left in between. */
export async function seeClosing(errand: Errand, input: Input): Promise<Result<ClosingView>> {
  const seen = await seeContract(errand, input);
  if (!seen.ok || !(seen.value.ground.manages || seen.value.serves)) return absent;
  const { contract, serves } = seen.value;
  const rows = await overseen(errand, contract.id, null);
  const own = serves ? (await referralsAtProgram(errand, { skip: 0, most: 5_000 })).rows : [];
  errand.touched({ recordIds: own.map(({ referral }) => referral.id) });
  return ok({
    contract,
    serves,
    rows: rows.flatMap(toMove).sort((a, b) => order.indexOf(a.move) - order.indexOf(b.move)),
    own: new Map(own.map((each) => [each.referral.number, each])),
  });
}

const order: readonly Move[] = ['to-choose', 'asked', 'accepted'];
function toMove(row: Overseen): ClosingView['rows'] {
  const move = row.acceptedAt === null ? null : moveOf(row);
  return move && row.acceptedAt ? [{ number: row.number, since: row.acceptedAt, move }] : [];
}
