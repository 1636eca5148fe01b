import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Said } from './model/beds.ts';
import type { BedKind } from './model/codes.ts';

const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;

export type Site = {
  id: string;
  serviceId: string;
  agencyId: string | null;
  kind: BedKind;
  beds: number;
  mayName: boolean;
  said: Said | null;
  /** Staff who are trained, of all, said on. */
  staff: { n: number; m: number; at: Date } | null;
  refusals: { code: string; n: number }[];
  linkUntil: Date | null;
};

type Row = Omit<Site, 'said' | 'staff'> & {
  n: number | null;
  waitDays: number | null;
  saidAt: Date | null;
  byLink: boolean | null;
  trained: number | null;
  staffAll: number | null;
  staffAt: Date | null;
};

/** Every place with beds of the county, with what was said last; refusals are those since the given moment. */
export async function sitesOf(errand: Errand, since: Date, id: string | null = null): Promise<Site[]> {
  const { rows } = await sql<Row>`
    select s.id, s.service_id as "serviceId", s.agency_id as "agencyId", s.kind, s.beds, homes.i_say(s.id) as "mayName",
      s.link_until as "linkUntil", v.n, v.wait_days as "waitDays", v.at as "saidAt", v.by_user is null as "byLink",
      t.n as trained, t.m as "staffAll", t.at as "staffAt",
      (select coalesce(jsonb_agg(jsonb_build_object('code', r.code, 'n', r.n) order by r.n desc, r.code), '[]') from (
        select f.code, count(*)::int as n from homes.site_facts f where f.county_id = s.county_id and f.site_id = s.id and f.kind = 'refusal'
          and f.at >= ${since} group by f.code) r) as refusals
    from homes.sites s
    left join lateral (select f.n, f.wait_days, f.at, f.by_user from homes.site_facts f where f.county_id = s.county_id and f.site_id = s.id
      and f.kind = 'vacancy' order by f.at desc, f.id desc limit 1) v on true
    left join lateral (select f.n, f.m, f.at from homes.site_facts f where f.county_id = s.county_id and f.site_id = s.id
      and f.kind = 'training' order by f.at desc, f.id desc limit 1) t on true
    where s.county_id = ${own(errand)} and s.closed_at is null and (${id}::uuid is null or s.id = ${id}::uuid)
    order by s.id`.execute(errand.tx);
  return rows.map(({ n, waitDays, saidAt, byLink, trained, staffAll, staffAt, ...row }) => ({
    ...row,
    said: n === null || saidAt === null ? null : { n, waitDays, at: saidAt, byLink: byLink ?? false },
    staff: trained === null || staffAll === null || staffAt === null ? null : { n: trained, m: staffAll, at: staffAt },
  }));
}

const done = async (errand: Errand, query: ReturnType<typeof sql<{ done: boolean }>>): Promise<boolean> =>
  (await query.execute(errand.tx)).rows[0]?.done ?? false;

export type NewSite = { id: string; serviceId: string; agencyId: string | null; kind: BedKind; beds: number };
/** False: this service has a line of this kind already. */
export const addSite = (errand: Errand, it: NewSite): Promise<boolean> =>
  done(
    errand,
    sql`select homes.add_site(${it.id}::uuid, ${it.serviceId}::uuid, ${it.agencyId}::uuid, ${it.kind}, ${it.beds}) as done`,
  );

export type NewSaid = {
  id: string;
  siteId: string;
  kind: 'vacancy' | 'refusal' | 'training';
  code?: string;
  n?: number;
  m?: number;
  waitDays?: number | null;
};
export const say = (errand: Errand, it: NewSaid): Promise<boolean> =>
  done(
    errand,
    sql`select homes.say(${it.id}::uuid, ${it.siteId}::uuid, ${it.kind}, ${it.code ?? null}::text, ${it.n ?? null}::int, ${it.m ?? null}::int,
      ${it.waitDays ?? null}::int, ${errand.now}) as done`,
  );
export const linkSite = (errand: Errand, siteId: string, hash: Buffer, until: Date): Promise<boolean> =>
  done(errand, sql`select homes.link_site(${siteId}::uuid, ${hash}::bytea, ${until}) as done`);

export type LinkedSite = {
  countyId: string;
  id: string;
  kind: BedKind;
  beds: number;
  serviceId: string;
  county: string;
};
/** Null: the link is wrong, old or was used, which all look the same. */
export async function siteByLink(errand: Errand, hash: Buffer): Promise<LinkedSite | null> {
  const { rows } =
    await sql<LinkedSite>`select county_id as "countyId", id, kind, beds, service_id as "serviceId", county
    from homes.site_by_link(${hash}::bytea, ${errand.now})`.execute(errand.tx);
  return rows[0] ?? null;
}
export const sayByLink = (
  errand: Errand,
  hash: Buffer,
  id: string,
  n: number,
  waitDays: number | null,
): Promise<boolean> =>
  done(
    errand,
    sql`select homes.say_by_link(${hash}::bytea, ${id}::uuid, ${n}, ${waitDays}::int, ${errand.now}) as done`,
  );
