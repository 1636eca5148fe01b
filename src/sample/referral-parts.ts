import type pg from 'pg';
import { makeSealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { type KeyRing, openDataKey, type Plain } from '#platform/vault/index.ts';
import type { Bulk } from './bulk.ts';
import type { Places, SamplePerson } from './places.ts';

/** Rows that each referral of the sample has, and where they find a youth, a service or a name. */
export const HOUR_MS = 3_600_000;
export const HOURS = 72;
export const TABLE = 'referrals.words';

export type Stage = { client: pg.Client; bulk: Bulk; places: Places; ring: KeyRing; now: Date; used: Set<string> };
export type Service = {
  offer: string;
  service: string;
  name: string;
  organization: string;
  email: string | null;
  phone: string | null;
};

export type Seal = (table: string, row: string, column: string, plain: Plain) => Buffer;

export function word(
  stage: Stage,
  county: string,
  referral: string,
  what: string,
  forProvider: boolean,
  plain: Plain,
  seal: Seal,
  id = newId(),
) {
  const body = seal(TABLE, id, 'body', plain);
  stage.bulk.add('referrals.words', {
    county_id: county,
    id,
    referral_id: referral,
    what,
    for_provider: forProvider,
    body,
  });
  return id;
}

/** A youth of this person's, whom no other referral of the sample is about yet where that can be. */
export async function aYouthOf({ client, ring, used }: Stage, by: SamplePerson) {
  const { rows } = await client.query(
    `select y.id::text, k.wrapped from access.grants g join youth.youth y on y.county_id = g.county_id and y.id = g.youth_id
      join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id
      where g.county_id = $1 and g.user_id = $2 and g.category = 'coordination' and g.can_add and g.add_expires_at > now()
      order by y.id desc limit 30`,
    [by.countyId, by.userId],
  );
  const row = (rows as { id: string; wrapped: Buffer }[]).find(({ id }) => !used.has(id)) ?? rows[0];
  if (!row) return null;
  used.add(row.id);
  const key = openDataKey(ring, row.wrapped, { kind: 'youth', county: by.countyId, id: row.id });
  return key.ok ? { id: String(row.id), sealer: makeSealer(by.countyId, key.value) } : null;
}

/** A service of the sample's directory for this need. */
export async function aService(
  { client }: Stage,
  county: string,
  need: string,
  place: number,
): Promise<Service | null> {
  const { rows } = await client.query(
    `select coalesce(v.id, s.id)::text as offer, s.id::text as service, s.name, o.name as organization,
        coalesce(s.body ->> 'email', o.body ->> 'email') as email, o.body -> 'phones' -> 0 ->> 'number' as phone
      from directory.services s join directory.organizations o on o.county_id = s.county_id and o.id = s.organization_id
      left join directory.services_at_locations v on v.county_id = s.county_id and v.service_id = s.id
      where s.county_id = $1 and s.body -> 'needs' ? $2 and s.body ->> 'status' = 'active' order by s.id, v.id`,
    [county, need],
  );
  return rows.length === 0 ? null : (rows[place % rows.length] as Service);
}

export const nameOf = async ({ client }: Stage, table: 'agencies' | 'counties', id: string): Promise<string> => {
  const column = table === 'agencies' ? 'id' : 'county_id';
  return String(
    (await client.query(`select name from people.${table} where ${column} = $1`, [id])).rows[0]?.name ?? '',
  );
};

type From = { county: string; agency: string; phone: string | null };
export async function senderOf({ client }: Stage, by: SamplePerson): Promise<From> {
  const { rows } = await client.query(
    `select c.name as county, a.name as agency, a.phone from people.agencies a join people.counties c on c.county_id = a.county_id
      where a.county_id = $1 and a.id = $2`,
    [by.countyId, by.agencyId],
  );
  return rows[0] as From;
}

type Copy = { wrapped: Buffer; sharedId: string; body: Buffer; from: From };
export function incomingRow(
  { bulk }: Stage,
  to: string,
  county: string,
  id: string,
  need: string,
  at: Date,
  copy: Copy,
): void {
  bulk.add('referrals.incoming', {
    county_id: to,
    id: newId(at.getTime()),
    from_county: county,
    referral_id: id,
    from_name: copy.from.county,
    from_agency: copy.from.agency,
    from_phone: copy.from.phone,
    need,
    sent_at: at,
    due_at: new Date(at.getTime() + HOURS * HOUR_MS),
    wrapped: copy.wrapped,
    shared_id: copy.sharedId,
    shared: copy.body,
  });
}

export function letterRow(
  { bulk }: Stage,
  county: string,
  about: string,
  to: string,
  at: Date,
  keyVersion: number,
): void {
  bulk.add('mail.letters', {
    county_id: county,
    id: newId(at.getTime()),
    to_address: to,
    lang: 'en',
    kind: 'answer-asked',
    path: '/referrals/answer',
    about,
    key_version: keyVersion,
    created_at: at,
    next_try_at: at,
    tries: 1,
    sent_at: at,
  });
}
