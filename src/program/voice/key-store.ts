import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';

/** A card that was made for a youth; when it was last used as a day, and no closer. */
export type KeyLine = {
  id: string;
  madeAt: Date;
  byName: string;
  until: Date;
  usedOn: string | null;
  endedAt: Date | null;
  endedHow: 'youth' | 'worker' | 'found' | 'renewed' | null;
};

/** The cards of this youth, the newest first, as far as the reader may see. */
export async function keysOf({ tx, actor }: Errand, youthId: string): Promise<KeyLine[]> {
  const { rows } = await sql<KeyLine>`
    select k.id, k.made_at as "madeAt", u.name as "byName", k.until, k.used_on as "usedOn", k.ended_at as "endedAt", k.ended_how as "endedHow"
    from voice.keys k join people.users u on u.county_id = k.county_id and u.id = k.made_by
    where k.county_id = ${actor.countyId} and k.youth_id = ${youthId} order by k.made_at desc limit 20`.execute(tx);
  return rows;
}

export async function mayMakeKey({ tx }: Errand, youthId: string): Promise<boolean> {
  return (await sql<{ may: boolean }>`select voice.may_make_key(${youthId}) as may`.execute(tx)).rows[0]?.may ?? false;
}

/** False: not this person's to make. */
export async function makeKey(
  { tx }: Errand,
  it: { youthId: string; hash: Buffer; days: number },
): Promise<string | null> {
  const id = newId();
  const { rows } = await sql<{ done: boolean }>`
    select voice.make_key(${id}, ${it.youthId}, ${it.hash}, ${it.days}) as done`.execute(tx);
  return rows[0]?.done ? id : null;
}

export async function endKey({ tx }: Errand, youthId: string, found: boolean): Promise<boolean> {
  return (
    (await sql<{ done: boolean }>`select voice.end_key(${youthId}, ${found}) as done`.execute(tx)).rows[0]?.done ??
    false
  );
}
