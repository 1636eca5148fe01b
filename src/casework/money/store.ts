import { sql } from 'kysely';
import { z } from 'zod';
import type { Sealer } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { type AskBody, askBody, type Way } from './model/ask.ts';
import { type Standing, standingOf } from './model/standing.ts';
import { newPen, penOf } from './pen-store.ts';

export type Decision = {
  n: number;
  kind: 'approved' | 'denied';
  at: Date;
  byId: string;
  byName: string;
  words: string;
};
/** One ask as this person sees it; `youthId` only where they see what the team shares of the youth. */
export type Ask = {
  id: string;
  code: string;
  fund: string;
  forYouth: boolean;
  youthId: string | null;
  purpose: string;
  cents: number;
  neededBy: Day | null;
  way: Way;
  approvers: string[];
  needs: number;
  at: Date;
  byId: string;
  byName: string;
  agencyId: string;
  agencyName: string;
  body: AskBody;
  decisions: Decision[];
  payment: { onDay: Day; way: Way; byName: string; receipt: string } | null;
  effect: { helped: string; at: Date; words: string } | null;
  standing: Standing;
  paidOn: Day | null;
  toldAt: Date | null;
  deciders: string[];
};

type Row = Pick<
  Ask,
  | 'id'
  | 'code'
  | 'fund'
  | 'forYouth'
  | 'youthId'
  | 'purpose'
  | 'neededBy'
  | 'way'
  | 'approvers'
  | 'needs'
  | 'at'
  | 'byId'
  | 'byName'
  | 'agencyId'
  | 'agencyName'
> & {
  cents: string;
  wrapped: Buffer;
  body: Buffer;
  decisions: { n: number; kind: 'approved' | 'denied'; at: string; by: string; name: string; body: string | null }[];
  payment: { on: Day; way: Way; name: string; body: string | null } | null;
  effect: { helped: string; at: string; body: string | null } | null;
};

const MOST = 400;
export type Which = { id?: string; youthId?: string };

/** The asks that this person sees, the oldest first: all of them, those of one youth, or one. */
export async function asksOf(errand: Errand, { id, youthId }: Which = {}): Promise<Ask[]> {
  const { rows } = await sql<Row>`
    select a.id, a.code, a.fund, a.for_youth as "forYouth", o.youth_id as "youthId", a.purpose, a.cents::text as cents,
      a.needed_by as "neededBy", a.way, a.approvers, a.needs, a.at, a.by_user as "byId", u.name as "byName", a.agency_id as "agencyId",
      g.name as "agencyName", a.wrapped, a.body,
      coalesce((select jsonb_agg(jsonb_build_object('n', d.n, 'kind', d.kind, 'at', d.at, 'by', d.by_user, 'name', p.name,
          'body', encode(d.body, 'base64')) order by d.n)
        from money.decisions d join people.users p on p.county_id = d.county_id and p.id = d.by_user
        where d.county_id = a.county_id and d.ask_id = a.id), '[]') as decisions,
      (select jsonb_build_object('on', m.on_day, 'way', m.way, 'name', p.name, 'body', encode(m.body, 'base64'))
        from money.payments m join people.users p on p.county_id = m.county_id and p.id = m.by_user
        where m.county_id = a.county_id and m.ask_id = a.id) as payment,
      (select jsonb_build_object('helped', e.helped, 'at', e.at, 'body', encode(e.body, 'base64'))
        from money.effects e where e.county_id = a.county_id and e.ask_id = a.id) as effect
    from money.asks a
    join people.users u on u.county_id = a.county_id and u.id = a.by_user
    join people.agencies g on g.county_id = a.county_id and g.id = a.agency_id
    left join money.of_youth o on o.county_id = a.county_id and o.ask_id = a.id
    where a.county_id = ${errand.actor.countyId} and (${id ?? null}::uuid is null or a.id = ${id ?? null}::uuid)
      and (${youthId ?? null}::uuid is null or o.youth_id = ${youthId ?? null}::uuid)
    order by a.at desc, a.id desc limit ${MOST}`.execute(errand.tx);
  return rows.map((row) => askFrom(errand, row)).reverse();
}

function askFrom(errand: Errand, { wrapped, cents, ...row }: Row): Ask {
  const pen = penOf(errand, row.id, wrapped);
  const text = (column: string, body: string | null): string =>
    body === null ? '' : z.string().parse(pen.open(column, Buffer.from(body, 'base64')));
  const decisions = row.decisions.map(({ by, name, at, body, ...each }) => ({
    ...each,
    at: new Date(at),
    byId: by,
    byName: name,
    words: text('decision', body),
  }));
  const paidOn = row.payment?.on ?? null;
  const toldAt = row.effect ? new Date(row.effect.at) : null;
  return {
    ...row,
    cents: Number(cents),
    body: askBody.parse(pen.open('body', row.body)),
    decisions,
    payment: row.payment && {
      onDay: row.payment.on,
      way: row.payment.way,
      byName: row.payment.name,
      receipt: text('receipt', row.payment.body),
    },
    effect: row.effect && {
      helped: row.effect.helped,
      at: new Date(row.effect.at),
      words: text('effect', row.effect.body),
    },
    standing: standingOf({ needs: row.needs, decisions, paidOn, toldAt }),
    paidOn,
    toldAt,
    deciders: decisions.map(({ byId }) => byId),
  };
}

export type NewAsk = Pick<
  Ask,
  'id' | 'code' | 'fund' | 'forYouth' | 'purpose' | 'cents' | 'neededBy' | 'way' | 'needs' | 'body'
> & {
  approvers: readonly string[];
  limit: { cents: number; every: string } | null;
};
export async function insertAsk(errand: Errand, it: NewAsk): Promise<void> {
  const { actor, tx } = errand;
  const { wrapped, pen } = newPen(errand, it.id);
  await sql`insert into money.asks (county_id, id, code, fund, for_youth, purpose, cents, needed_by, way, approvers, needs, limit_cents,
      limit_every, wrapped, body, at, by_user, agency_id)
    values (${actor.countyId}, ${it.id}, ${it.code}, ${it.fund}, ${it.forYouth}, ${it.purpose}, ${it.cents}, ${it.neededBy}::date, ${it.way},
      ${sql.val([...it.approvers])}::text[], ${it.needs}, ${it.limit?.cents ?? null}, ${it.limit?.every ?? null}, ${wrapped},
      ${pen.seal('body', it.body)}, ${errand.now}, ${actor.userId}, ${actor.agencyId})`.execute(tx);
}

const LINK = 'money.of_youth';
/** Of which youth it is; `words`: theirs, sealed with their own key. */
export const linkAsk = (
  { actor, tx, now }: Errand,
  sealer: Sealer,
  { askId, youthId, words }: { askId: string; youthId: string; words: string },
): Promise<unknown> =>
  sql`insert into money.of_youth (county_id, ask_id, youth_id, words, at, by_user, agency_id)
    values (${actor.countyId}, ${askId}, ${youthId}, ${words === '' ? null : sealer.seal(LINK, askId, 'words', words)}, ${now},
      ${actor.userId}, ${actor.agencyId})`.execute(tx);

export async function wordsOf({ actor, tx }: Errand, sealer: Sealer, askId: string): Promise<string> {
  const { rows } = await sql<{ words: Buffer | null }>`select words from money.of_youth
    where county_id = ${actor.countyId} and ask_id = ${askId}`.execute(tx);
  const sealed = rows[0]?.words;
  return sealed ? sealer.openText(LINK, askId, 'words', sealed) : '';
}

/** What waits for this person's yes or no, the oldest first; nothing of what is written in it. */
export async function waitingFor({
  actor,
  tx,
}: Errand): Promise<{ id: string; code: string; at: Date; cents: number; purpose: string }[]> {
  const { rows } = await sql<{ id: string; code: string; at: Date; cents: string; purpose: string }>`
    select a.id, a.code, a.at, a.cents::text as cents, a.purpose from money.asks a
    where a.county_id = ${actor.countyId} and a.approvers && ${sql.val([...actor.roles])}::text[] and a.by_user <> ${actor.userId}
      and a.needs > (select count(*) from money.decisions d where d.county_id = a.county_id and d.ask_id = a.id)
      and not exists (select 1 from money.decisions d where d.county_id = a.county_id and d.ask_id = a.id
        and (d.kind = 'denied' or d.by_user = ${actor.userId}))
    order by a.at, a.id limit 50`.execute(tx);
  return rows.map(({ cents, ...row }) => ({ ...row, cents: Number(cents) }));
}

export type Said = 'done' | 'absent' | 'own' | 'moved-on' | 'no-pot' | 'ended' | 'not-enough' | 'over-limit';
const said = async (query: ReturnType<typeof sql<{ said: Said }>>, { tx }: Errand): Promise<Said> =>
  (await query.execute(tx)).rows[0]?.said ?? 'absent';

/** What was written with a step, under the key of its ask; null: this person does not see the ask. */
async function sealedFor(
  errand: Errand,
  id: string,
  column: string,
  words: string,
): Promise<{ body: Buffer | null } | null> {
  const { rows } = await sql<{ wrapped: Buffer }>`select wrapped from money.asks
    where county_id = ${errand.actor.countyId} and id = ${id}`.execute(errand.tx);
  const [row] = rows;
  return row ? { body: words === '' ? null : penOf(errand, id, row.wrapped).seal(column, words) } : null;
}

export async function decide(errand: Errand, id: string, kind: 'approved' | 'denied', words: string): Promise<Said> {
  const sealed = await sealedFor(errand, id, 'decision', words);
  if (!sealed) return 'absent';
  return said(sql`select money.decide(${id}::uuid, ${kind}, ${sealed.body}) as said`, errand);
}
export async function pay(errand: Errand, id: string, it: { onDay: Day; way: Way; receipt: string }): Promise<Said> {
  const sealed = await sealedFor(errand, id, 'receipt', it.receipt);
  if (!sealed) return 'absent';
  return said(sql`select money.pay(${id}::uuid, ${it.onDay}::date, ${it.way}, ${sealed.body}) as said`, errand);
}
export async function tell(errand: Errand, id: string, helped: string, words: string): Promise<Said> {
  const sealed = await sealedFor(errand, id, 'effect', words);
  if (!sealed) return 'absent';
  return said(sql`select money.tell(${id}::uuid, ${helped}, ${sealed.body}) as said`, errand);
}
