import { z } from 'zod';
import type { Calendars } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { calendars } from '../calendars.ts';
import { clocksOf, inTime } from '../model/clocks.ts';
import { isActiveAt, type Overseen } from '../model/figures.ts';
import { overseen } from '../oversee-store.ts';
import { ownReferrals, type Referral, referralsAtProgram, type Turn } from '../referral-store.ts';
import { type Ground, groundOf, isOfProgram, termsMap } from './ground.ts';

/** What a manager sees of one contract: numbers, and nobody. */
export type Numbers = { active: number; waiting: number; late: number; unsaid: number };
export type HomeView = {
  ground: Ground;
  numbers: Map<string, Numbers>;
  /** At a program: what it has and was asked. */
  atProgram: { referral: Referral; turn: Turn }[];
  /** Which page of it, and how many there are in all. */
  page: number;
  ofAll: number;
  isProgram: boolean;
  own: { referral: Referral; turns: Turn[] }[];
  calendars: Calendars;
};

export const PAGE = 100;
export const homeInput = z.looseObject({ page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) });

/** Contracts with their numbers; for a program its youth with what is due; for anyone what they asked for without a record. */
export async function seeHome(errand: Errand, { page }: z.infer<typeof homeInput>): Promise<Result<HomeView>> {
  if (errand.actor.kind !== 'person') return absent;
  const ground = await groundOf(errand);
  const isProgram =
    isOfProgram(errand.actor.roles) && ground.contracts.some(({ agencyId }) => agencyId === errand.actor.agencyId);
  const counted = ground.manages ? await overseen(errand, null, errand.now) : [];
  const { rows, ofAll } = isProgram
    ? await referralsAtProgram(errand, { skip: (page - 1) * PAGE, most: PAGE })
    : { rows: [], ofAll: 0 };
  errand.touched({ recordIds: rows.map(({ referral }) => referral.id) });
  const rules = calendars(errand);
  return ok({
    ground,
    numbers: new Map(
      ground.contracts.map(({ id }) => [
        id,
        numbersOf(
          counted.filter(({ contractId }) => contractId === id),
          ground,
          errand.now,
          rules,
        ),
      ]),
    ),
    atProgram: rows,
    page,
    ofAll,
    isProgram,
    own: await ownReferrals(errand),
    calendars: rules,
  });
}

function numbersOf(rows: readonly Overseen[], ground: Ground, now: Date, rules: Calendars): Numbers {
  const terms = termsMap(ground.contracts);
  const running = rows
    .filter(({ declinedAt, until, endedAt }) => !declinedAt && !until && !endedAt)
    .map((row) => clocksOf(row, terms.get(row.contractId) ?? [], rules, 'running'));
  return {
    active: rows.filter((row) => isActiveAt(row, now)).length,
    waiting: rows.filter(({ acceptedAt, declinedAt }) => !acceptedAt && !declinedAt).length,
    late: running.filter((clocks) => clocks.some((clock) => inTime(clock, now) === false)).length,
    unsaid: running.filter((clocks) => clocks.some(({ unsaid }) => unsaid)).length,
  };
}
