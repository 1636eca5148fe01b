import { z } from 'zod';
import { type OpenRecord, openRecord } from '#casework/youth/index.ts';
import { addDays, type Day, dayOf } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Fund, fundsFor, fundsNow, leftOf, type Verdict } from '#reference/funds/index.ts';
import { askAfterDays } from '../county.ts';
import { helps, ways } from '../model/ask.ts';
import { mayDecide, type Pace, paceOf } from '../model/standing.ts';
import { type Ask, asksOf, decide, pay, type Said, tell, wordsOf } from '../store.ts';
import { openForMoney } from './open.ts';

export const anyInput = z.looseObject({});
export type Names = ReadonlyMap<string, Fund['label']>;
export type Row = { ask: Ask; mayDecide: boolean; askNow: boolean };
export type ListView = {
  rows: Row[];
  names: Names;
  pace: { fund: string; agency: string; pace: Pace }[];
  today: Day;
};

const namesOf = async (errand: Errand): Promise<Names> =>
  new Map((await fundsNow(errand)).map(({ fund }) => [fund.id, fund.label]));

const rowOf = (errand: Errand, ask: Ask, today: Day): Row => ({
  ask,
  mayDecide: mayDecide(ask, errand.actor),
  askNow: ask.standing === 'paid' && ask.paidOn !== null && addDays(ask.paidOn, askAfterDays(errand.actor)) <= today,
});

/** Every ask that this person sees, the oldest first; and how many days it took from the ask to the payment. */
export async function seeMoney(errand: Errand): Promise<Result<ListView>> {
  const asks = await asksOf(errand);
  const today = dayOf(errand.now, errand.actor.timeZone);
  errand.touched({ recordIds: asks.map(({ id }) => id) });
  const groups = Map.groupBy(asks, ({ fund, agencyName }) => `${fund}\n${agencyName}`);
  const pace = [...groups.values()].flatMap((own) => {
    const [first] = own;
    const days = own.map(({ at, paidOn }) => ({ askedOn: dayOf(at, errand.actor.timeZone), paidOn }));
    return first ? [{ fund: first.fund, agency: first.agencyName, pace: paceOf(days) }] : [];
  });
  return ok({
    rows: asks.map((ask) => rowOf(errand, ask, today)),
    names: await namesOf(errand),
    pace: pace.filter((each) => each.pace.paid > 0),
    today,
  });
}

export const youthInput = z.looseObject({ youthId: z.uuid() });
export type YouthView = { record: OpenRecord; mayAdd: boolean; rows: Row[]; names: Names };

export async function seeOfYouth(errand: Errand, { youthId }: z.infer<typeof youthInput>): Promise<Result<YouthView>> {
  const opened = await openForMoney(errand, youthId);
  if (!opened) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  const asks = await asksOf(errand, { youthId });
  errand.touched({ youthId, ...(opened.record.basis ? { basis: opened.record.basis } : {}) });
  return ok({ ...opened, rows: asks.map((ask) => rowOf(errand, ask, today)), names: await namesOf(errand) });
}

export const oneInput = z.looseObject({ moneyId: z.uuid() });
export type OneView = Row & {
  names: Names;
  /** The rule as it reads now for what was said then. */
  verdict: Verdict | null;
  left: number | null;
  /** The youth, and their words, where this person sees them. */
  record: OpenRecord | null;
  words: string;
  askOn: Day | null;
  today: Day;
};

export async function seeOne(errand: Errand, { moneyId }: z.infer<typeof oneInput>): Promise<Result<OneView>> {
  const [ask] = await asksOf(errand, { id: moneyId });
  if (!ask) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  const found = ask.youthId ? await openRecord(errand, ask.youthId) : null;
  const record = found?.rights.has('coordination') ? found : null;
  const funds = await fundsNow(errand);
  const fund = funds.find((each) => each.fund.id === ask.fund)?.fund;
  const [verdict] = fund ? fundsFor(ask.body.facts, [fund], ask, today) : [];
  errand.touched({ recordIds: [ask.id], ...(record ? { youthId: record.id } : {}) });
  return ok({
    ...rowOf(errand, ask, today),
    names: new Map(funds.map((each) => [each.fund.id, each.fund.label])),
    verdict: verdict ?? null,
    left: (await leftOf(errand, [ask.fund])).get(ask.fund) ?? null,
    record,
    words: record ? await wordsOf(errand, record.sealer, ask.id) : '',
    askOn: ask.standing === 'paid' && ask.paidOn ? addDays(ask.paidOn, askAfterDays(errand.actor)) : null,
    today,
  });
}

const id = { moneyId: z.uuid() };
const words = z.string().trim().max(1000, 'tooLong').default('');
export const approveInput = z.object({ ...id });
export const denyInput = z.object({ ...id, words: words.refine((typed) => typed !== '', 'reasonNeeded') });
export const payInput = z.object({
  ...id,
  onDay: z.iso.date('dayNotRight'),
  way: z.enum(ways, 'chooseWay'),
  receipt: z.string().trim().max(300, 'tooLong').default(''),
});
export const tellInput = z.object({ ...id, helped: z.enum(helps, 'chooseHelped'), words });

type Done = Promise<Result<{ moneyId: string }>>;
const because = {
  own: 'ownAsk',
  'moved-on': 'movedOn',
  'no-pot': 'noPot',
  ended: 'fundEnded',
  'not-enough': 'notEnough',
  'over-limit': 'overLimit',
} as const;

function done(errand: Errand, moneyId: string, said: Said): Result<{ moneyId: string }> {
  if (said === 'absent') return absent;
  if (said !== 'done') return conflict(because[said]);
  errand.touched({ recordIds: [moneyId] });
  return ok({ moneyId });
}

export const approve = async (errand: Errand, { moneyId }: z.infer<typeof approveInput>): Done =>
  done(errand, moneyId, await decide(errand, moneyId, 'approved', ''));
export const deny = async (errand: Errand, input: z.infer<typeof denyInput>): Done =>
  done(errand, input.moneyId, await decide(errand, input.moneyId, 'denied', input.words));
export async function payAsk(errand: Errand, { moneyId, ...it }: z.infer<typeof payInput>): Done {
  if (it.onDay > dayOf(errand.now, errand.actor.timeZone)) return invalid({ onDay: 'dayNotRight' });
  return done(errand, moneyId, await pay(errand, moneyId, it));
}
export const tellWhatItDid = async (errand: Errand, input: z.infer<typeof tellInput>): Done =>
  done(errand, input.moneyId, await tell(errand, input.moneyId, input.helped, input.words));
