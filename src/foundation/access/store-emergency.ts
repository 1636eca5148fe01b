import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { type DataKey, newDataKey, open, openDataKey, seal } from '#platform/vault/index.ts';
import type { Category } from './model/categories.ts';

export type Finding = 'justified' | 'not-justified' | 'training';

export type Emergency = {
  id: string;
  userId: string;
  userName: string;
  agencyName: string;
  category: Category;
  openedAt: Date;
  reviewDueAt: Date;
  reviewedAt: Date | null;
  finding: Finding | null;
  youthId: string;
  number: string | null;
};

const TABLE = 'access.emergencies';
// A key of the review's own: the reviewer must read the reason, and may not open the youth's record.
const subject = (errand: Errand, id: string) =>
  ({ kind: 'program', county: errand.actor.countyId, id: `emergency ${id}` }) as const;
const place = (errand: Errand, row: string, column: string) => ({
  county: errand.actor.countyId,
  table: TABLE,
  row,
  column,
});

/** Opens one category of one youth for 60 minutes; the youth's id, or null where nothing was opened. */
export async function openInEmergency(
  errand: Errand,
  it: { number: string; category: Category; reason: string },
): Promise<{ id: string; youthId: string } | null> {
  const id = newId();
  const { wrapped, dataKey } = newDataKey(errand.vault.ring, subject(errand, id));
  const reason = seal(dataKey, place(errand, id, 'reason'), it.reason);
  const { rows } = await sql<{ youth: string | null }>`
    select access.open_in_emergency(${id}, ${newId()}, ${it.number}, ${it.category}, ${reason}, ${wrapped}) as youth`.execute(
    errand.tx,
  );
  const youthId = rows[0]?.youth;
  return youthId ? { id, youthId } : null;
}

/** Which categories the rules in force open to this person's agency in an emergency. */
export async function openInAnEmergency(errand: Errand): Promise<Category[]> {
  const { rows } = await sql<{ category: Category }>`
    select r.category::text as category from access.sharing_rules r
    where r.county_id = ${errand.actor.countyId} and r.recipient_kind = ${errand.actor.agencyKind} and r.basis = 'emergency'
      and r.effect <> 'neither' and (r.condition is null or r.condition = 'emergency')
      and r.version = (select max(version) from access.sharing_versions where county_id = ${errand.actor.countyId} and in_force_since <= now())
    order by r.category`.execute(errand.tx);
  return rows.map((row) => row.category);
}

/** Those this person opened, and those they answer for; unreviewed first, then the newest. */
export async function emergencies(errand: Errand, id: string | null): Promise<Emergency[]> {
  const { rows } = await sql<Emergency>`
    select e.id, e.user_id as "userId", u.name as "userName", a.name as "agencyName", e.category::text as category,
      e.opened_at as "openedAt", e.review_due_at as "reviewDueAt", e.reviewed_at as "reviewedAt", e.finding,
      e.youth_id as "youthId", y.number
    from access.emergencies e
    join people.users u on u.county_id = e.county_id and u.id = e.user_id
    join people.agencies a on a.county_id = e.county_id and a.id = e.agency_id
    left join youth.youth y on y.county_id = e.county_id and y.id = e.youth_id
    where e.county_id = ${errand.actor.countyId} and (${id}::uuid is null or e.id = ${id})
    order by e.reviewed_at is not null, case when e.reviewed_at is null then e.review_due_at end, e.opened_at desc
    limit 200`.execute(errand.tx);
  return rows;
}

async function keyOf(
  errand: Errand,
  id: string,
): Promise<{ key: DataKey; reason: Uint8Array; note: Uint8Array | null } | null> {
  const { rows } = await sql<{ reason: Uint8Array; reason_key: Uint8Array; review_note: Uint8Array | null }>`
    select reason, reason_key, review_note from access.emergencies where county_id = ${errand.actor.countyId} and id = ${id}`.execute(
    errand.tx,
  );
  const row = rows[0];
  if (!row) return null;
  const key = openDataKey(errand.vault.ring, row.reason_key, subject(errand, id), errand.vault.cache);
  if (!key.ok) throw new Error('The key of an emergency access does not open.');
  return { key: key.value, reason: row.reason, note: row.review_note };
}

/** What the person wrote when they opened it, and what the reviewer wrote. */
export async function wordsOf(errand: Errand, id: string): Promise<{ reason: string; note: string | null } | null> {
  const found = await keyOf(errand, id);
  if (!found) return null;
  const read = (column: string, bytes: Uint8Array): string => {
    const opened = open(found.key, place(errand, id, column), bytes);
    if (!opened.ok) throw new Error('A sealed field does not open: it was changed or moved.');
    return String(opened.value);
  };
  return { reason: read('reason', found.reason), note: found.note ? read('review_note', found.note) : null };
}

export async function reviewEmergency(errand: Errand, id: string, finding: Finding, note: string): Promise<boolean> {
  const found = await keyOf(errand, id);
  if (!found) return false;
  const sealed = seal(found.key, place(errand, id, 'review_note'), note);
  const { rows } = await sql<{
    done: boolean;
  }>`select access.review_emergency(${id}, ${finding}, ${sealed}) as done`.execute(errand.tx);
  return rows[0]?.done ?? false;
}

export type LedgerLine = { at: Date; act: string; device: string };

/** What the person did with this youth's record in the hour that was open, by the ledger. */
export async function doneDuring(errand: Errand, emergency: Emergency): Promise<LedgerLine[]> {
  const { rows } = await sql<LedgerLine>`
    select e.at, e.act, e.device from audit.entries e
    where e.county_id = ${errand.actor.countyId} and e.user_id = ${emergency.userId}
      and (e.youth_id = ${emergency.youthId} or ${emergency.youthId} = any (e.youth_ids))
      and e.at >= date_trunc('second', ${emergency.openedAt}::timestamptz) and e.at < ${emergency.openedAt}::timestamptz + interval '60 minutes'
    order by e.at limit 200`.execute(errand.tx);
  return rows;
}
