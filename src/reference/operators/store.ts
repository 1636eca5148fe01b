import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { KeyRing } from '#platform/vault/index.ts';

/** A key of an outside operator, as the list shows it. */
export type KeyRow = {
  id: string;
  name: string;
  endsOn: string;
  createdAt: Date;
  createdById: string;
  createdBy: string;
  endedAt: Date | null;
  months: { month: string; n: number }[];
};

/** Made from its id by the county's key: who issued it can be shown it for some minutes, while the database holds only its hash. */
export function keyText(ring: KeyRing, id: string): string {
  const key = ring.keys.get(ring.current);
  if (!key) throw new Error('The county’s key ring lacks its current key.');
  return createHmac('sha256', key).update(`operator key ${id}`).digest('base64url');
}
const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

export async function keysOf({ tx, actor }: Errand): Promise<KeyRow[]> {
  const { rows } =
    await sql<KeyRow>`select k.id, k.name, k.ends_on as "endsOn", k.created_at as "createdAt", k.created_by as "createdById",
      u.name as "createdBy", k.ended_at as "endedAt", coalesce((select jsonb_agg(jsonb_build_object('month', to_char(x.month, 'YYYY-MM'), 'n', x.n)
        order by x.month desc) from operators.uses x where x.county_id = k.county_id and x.key_id = k.id), '[]') as months
    from operators.keys k join people.users u on u.county_id = k.county_id and u.id = k.created_by
    where k.county_id = ${actor.countyId}::uuid order by k.ended_at is not null, k.created_at desc`.execute(tx);
  return rows;
}

export async function issueKey({ tx, actor, now, vault }: Errand, name: string, endsOn: string): Promise<string> {
  const id = newId(now.getTime());
  await sql`insert into operators.keys (county_id, id, name, hash, ends_on, created_by, created_at)
    values (${actor.countyId}::uuid, ${id}::uuid, ${name}, ${hashOf(keyText(vault.ring, id))}, ${endsOn}::date, ${actor.userId}::uuid, ${now})`.execute(
    tx,
  );
  return id;
}

/** False: there is no such key, or it was ended before. */
export async function endKey({ tx, actor, now }: Errand, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update operators.keys set ended_at = ${now}, ended_by = ${actor.userId}::uuid
    where county_id = ${actor.countyId}::uuid and id = ${id}::uuid and ended_at is null`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Whether this is a key that holds now. A use is counted by month, where it is one. */
export async function enter({ tx, now }: Errand, key: string, counts: boolean): Promise<boolean> {
  if (!/^[\w-]{43}$/.test(key)) return false;
  const { rows } = await sql<{ county: string | null }>`
    select operators.enter(${hashOf(key)}, ${now}::timestamptz, ${counts}) as county`.execute(tx);
  return (rows[0]?.county ?? null) !== null;
}
