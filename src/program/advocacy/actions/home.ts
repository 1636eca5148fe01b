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
  isProgram: boolean;
  own: { referral: Referral; turns: Turn[] }[];
  calendars: Calendars;
};

const MOST = 300;

/** Contracts with their numbers; for a program its youth with what is due; for anyone what they asked for without a record. */
export async function seeHome(errand: Errand): Promise<Result<HomeView>> {
  if (errand.actor.kind !== 'person') return absent;
  const ground = await groundOf(errand);
  const isProgram =
    isOfProgram(errand.actor.roles) && ground.contracts.some(({ agencyId }) => agencyId === errand.actor.agencyId);
  const counted = ground.manages || isProgram ? await overseen(errand, null, errand.now) : [];
  const atProgram = isProgram ? await referralsAtProgram(errand, MOST) : [];
  errand.touched({ recordIds: atProgram.map(({ referral }) => referral.id) });
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
    atProgram: [...atProgram].sort(
      (a, b) =>
        Number(a.turn.acceptedAt !== null) - Number(b.turn.acceptedAt !== null) ||
        Number(b.turn.advocateId === errand.actor.userId) - Number(a.turn.advocateId === errand.actor.userId) ||
        a.turn.at.getTime() - b.turn.at.getTime(),
    ),
    isProgram,
    own: await ownReferrals(errand),
    calendars: rules,
  });
}

function numbersOf(rows: readonly Overseen[], ground: Ground, now: Date, rules: Calendars): Numbers {
  const terms = termsMap(ground.contracts);
  const running = rows
    .filter(({ declinedAt, until, endedAt }) => !declinedAt && !until && !endedAt)
    .map((row) => clocksOf(row, terms.get(row.contractId) ?? [], rules).filter(({ state }) => state === 'running'));
  return {
    active: rows.filter((row) => isActiveAt(row, now)).length,
    waiting: rows.filter(({ acceptedAt, declinedAt }) => !acceptedAt && !declinedAt).length,
    late: running.filter((clocks) => clocks.some((clock) => inTime(clock, now) === false)).length,
    unsaid: running.filter((clocks) => clocks.some(({ unsaid }) => unsaid)).length,
  };
}
