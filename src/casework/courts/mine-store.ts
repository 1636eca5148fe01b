import { sql } from 'kysely';
import { type Card, readCard, sealerFrom } from '#casework/youth/index.ts';
import { standsBy } from '#foundation/access/index.ts';
import { type Day, dayOf, startOfDay } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import type { NeedKind } from './model/hearing.ts';
import { paths } from './paths.ts';

export type MyYouth = { id: string; number: string; card: Card | null };
export type MyHearing = {
  id: string;
  at: Date;
  youth: MyYouth;
  speaks: boolean;
  needs: { kind: NeedKind; mine: boolean; owner: string | null }[];
};

const SHOWN = 200;

/**
 * The coming hearings of the youth by whom this person stands by name, soonest first. What anyone's agency or desk may see beside
 * that is found on each youth's own page.
 */
export async function myHearings(errand: Errand): Promise<MyHearing[]> {
  const { countyId, userId, timeZone } = errand.actor;
  const from = startOfDay(dayOf(errand.now, timeZone), timeZone);
  const { rows } = await sql<{
    id: string;
    at: Date;
    youth_id: string;
    number: string;
    wrapped: Buffer;
    card: Buffer | null;
    speaks: boolean;
    needs: MyHearing['needs'];
  }>`
    with mine as materialized (select distinct s.youth_id from (${standsBy(errand.actor)}) s)
    select h.id, h.at, h.youth_id, y.number, k.wrapped, i.card,
      exists (select 1 from courts.witnesses w where w.county_id = h.county_id and w.hearing_id = h.id) as speaks,
      coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'mine', n.owner_user is not distinct from ${userId}::uuid, 'owner', u.name)
          order by n.at, n.id) from courts.needs n left join people.users u on u.county_id = n.county_id and u.id = n.owner_user
        where n.county_id = h.county_id and n.hearing_id = h.id and n.done_at is null and n.dropped_at is null), '[]') as needs
    from mine m
    join courts.hearings h on h.county_id = ${countyId} and h.youth_id = m.youth_id and h.at >= ${from} and h.cancelled_at is null
    join youth.youth y on y.county_id = ${countyId} and y.id = h.youth_id
    join youth.keys k on k.county_id = ${countyId} and k.youth_id = h.youth_id and k.wrapped is not null
    left join youth.identities i on i.county_id = ${countyId} and i.youth_id = h.youth_id
    order by h.at, h.id limit ${SHOWN}`.execute(errand.tx);
  return rows.map(({ id, at, speaks, needs, ...row }) => ({ id, at, speaks, needs, youth: youthOf(errand, row) }));
}

type YouthRow = { youth_id: string; number: string; wrapped: Buffer; card: Buffer | null };
const youthOf = (errand: Errand, { youth_id: id, number, wrapped, card }: YouthRow): MyYouth => ({
  id,
  number,
  card: card ? readCard(sealerFrom(errand, id, wrapped), id, card) : null,
});

/** An order of a court that is not done, of a youth by whom this person stands; only where court facts are theirs to see. */
export type MyOrder = { id: string; hearingId: string; youth: MyYouth; words: string; dueOn: Day };

export async function myOrders(errand: Errand): Promise<MyOrder[]> {
  const { countyId } = errand.actor;
  const { rows } = await sql<YouthRow & { id: string; hearing_id: string; words: Buffer; due_on: Day }>`
    select f.id, f.hearing_id, f.youth_id, f.words, f.due_on::text, y.number, k.wrapped, i.card
    from courts.court_facts f
    join youth.youth y on y.county_id = f.county_id and y.id = f.youth_id
    join youth.keys k on k.county_id = f.county_id and k.youth_id = f.youth_id and k.wrapped is not null
    left join youth.identities i on i.county_id = f.county_id and i.youth_id = f.youth_id
    where f.county_id = ${countyId} and f.kind = 'order' and f.settled_at is null and f.youth_id in (${standsBy(errand.actor)})
    order by f.due_on, f.id limit ${SHOWN}`.execute(errand.tx);
  return rows.map((row) => {
    const sealer = sealerFrom(errand, row.youth_id, row.wrapped);
    const words = String(sealer.open('courts.court_facts', row.id, 'words', row.words));
    return { id: row.id, hearingId: row.hearing_id, youth: youthOf(errand, row), words, dueOn: row.due_on };
  });
}

/** What this person took on for a hearing and has not done, that of a hearing which is over included. */
export type MyNeed = { id: string; hearingId: string; at: Date; kind: NeedKind; youth: MyYouth };

export async function myNeeds(errand: Errand): Promise<MyNeed[]> {
  const { countyId, userId } = errand.actor;
  const { rows } = await sql<YouthRow & { id: string; hearing_id: string; at: Date; kind: NeedKind }>`
    select n.id, n.hearing_id, n.kind, h.at, n.youth_id, y.number, k.wrapped, i.card
    from courts.needs n
    join courts.hearings h on h.county_id = n.county_id and h.id = n.hearing_id and h.cancelled_at is null
    join youth.youth y on y.county_id = n.county_id and y.id = n.youth_id
    join youth.keys k on k.county_id = n.county_id and k.youth_id = n.youth_id and k.wrapped is not null
    left join youth.identities i on i.county_id = n.county_id and i.youth_id = n.youth_id
    where n.county_id = ${countyId} and n.owner_user = ${userId} and n.done_at is null and n.dropped_at is null
    order by h.at, n.id limit ${SHOWN}`.execute(errand.tx);
  return rows.map((row) => ({
    id: row.id,
    hearingId: row.hearing_id,
    at: row.at,
    kind: row.kind,
    youth: youthOf(errand, row),
  }));
}

/** A coming hearing as other pages name it: when, and where it is read. */
export type NextHearing = { id: string; at: Date; href: string };

/** The hearings of one youth that come within so many days, a fortnight unless told, soonest first. */
export async function nextHearings(errand: Errand, youthId: string, days = 14): Promise<NextHearing[]> {
  const { countyId, timeZone } = errand.actor;
  const from = startOfDay(dayOf(errand.now, timeZone), timeZone);
  const rows = await errand.tx
    .selectFrom('courts.hearings')
    .select(['id', 'at'])
    .where('county_id', '=', countyId)
    .where('youth_id', '=', youthId)
    .where('cancelled_at', 'is', null)
    .where('at', '>=', from)
    .where('at', '<=', new Date(errand.now.getTime() + days * DAY_MS))
    .orderBy('at')
    .limit(20)
    .execute();
  return rows.map(({ id, at }) => ({ id, at, href: paths.hearing(youthId, id) }));
}
const DAY_MS = 86_400_000;

/** When the hearings of one calendar address are. The function knows whose it is. */
export async function hearingsInFeed(errand: Errand, tokenHash: Buffer): Promise<{ id: string; at: Date }[]> {
  const { rows } = await sql<{ hearing_id: string; at: Date }>`select * from courts.feed(${tokenHash})`.execute(
    errand.tx,
  );
  return rows.map(({ hearing_id: id, at }) => ({ id, at }));
}
