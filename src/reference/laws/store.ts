import { sql } from 'kysely';
import { type Day, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { databaseIsAway } from '#platform/database/away.ts';
import type { Db, Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import { holdsFrom, type OwnVersion, withOwn } from './model/county.ts';
import { type Jurisdiction, type Version, version } from './model/remedy.ts';
import { shippedLaws } from './shipped.ts';

/** What one person of the county wrote of a remedy; it holds once another approved it. `law` null: what ships holds again. */
export type CountyVersion = {
  id: string;
  jurisdiction: string;
  remedy: string;
  law: Version | null;
  /** Only to see what it would change; never approved. */
  bill: boolean;
  writtenAt: Date;
  writtenBy: string;
  writtenByName: string;
  approvedAt: Date | null;
  approvedByName: string | null;
};
type Row = Omit<CountyVersion, 'law'> & { body: unknown };

const SHOWN = 1000;

/** What the county wrote, the newest first, without what was dropped. */
export async function versionsOf({ tx, actor }: Errand): Promise<CountyVersion[]> {
  const { rows } = await sql<Row>`
    select v.id, v.jurisdiction, v.remedy, v.body, v.bill, v.written_at as "writtenAt", v.written_by as "writtenBy", w.name as "writtenByName",
      v.approved_at as "approvedAt", a.name as "approvedByName"
    from laws.versions v
    join people.users w on w.county_id = v.county_id and w.id = v.written_by
    left join people.users a on a.county_id = v.county_id and a.id = v.approved_by
    where v.county_id = ${actor.countyId} and v.dropped_at is null
    order by coalesce(v.approved_at, v.written_at) desc, v.id limit ${SHOWN}`.execute(tx);
  return rows.flatMap(({ body, ...row }) => {
    const law = lawIn(body);
    return law === undefined ? [] : [{ ...row, law }];
  });
}

/** A body that this program cannot read counts as none: what ships holds. */
function lawIn(body: unknown): Version | null | undefined {
  if (body === null) return null;
  const read = version.safeParse(body);
  return read.success ? read.data : undefined;
}

type Approved = { id: string; jurisdiction: string; remedy: string; body: unknown; approved_at: Date };

/** Laws with the mark of what the county approved of them: the same mark, the same laws. */
export type Laws = { files: ReadonlyMap<string, Jurisdiction>; mark: string; approvedUntil: Date | null };

const kept = new Map<string, ReadonlyMap<string, Jurisdiction>>();
const MOST_KEPT = 40;

/** What ships, with these laid over it; made once for each set of them. */
function over(rows: readonly Approved[]): Laws {
  const mark = rows.map(({ id }) => id).join(' ');
  const files = kept.get(mark) ?? laidOver(rows);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(mark, files);
  return { files, mark, approvedUntil: rows.at(-1)?.approved_at ?? null };
}

function laidOver(rows: readonly Approved[]): ReadonlyMap<string, Jurisdiction> {
  const own = rows.flatMap(({ jurisdiction, remedy, body, approved_at }): OwnVersion[] => {
    const law = lawIn(body);
    return law === undefined ? [] : [{ jurisdiction, remedy, law, approvedOn: dayOf(approved_at, 'UTC') }];
  });
  return new Map([...shippedLaws()].map(([id, file]) => [id, withOwn(file, own)]));
}

/** What a draft is of, for laws as they would be with it. */
export type Draft = Pick<CountyVersion, 'id' | 'jurisdiction' | 'remedy' | 'law' | 'writtenAt'>;
type Which = { asOf?: Date | null; draft?: Draft };

/** The laws as a county has them; `asOf`: with what it had approved by then, to the very row; `draft`: as if that were approved. */
export async function lawsIn(tx: Tx | Db, countyId: string, { asOf, draft }: Which = {}): Promise<Laws> {
  const until =
    asOf === undefined ? sql`'infinity'::timestamptz` : sql`coalesce(${asOf}::timestamptz, '-infinity'::timestamptz)`;
  const { rows } = await sql<Approved>`
    select v.id, v.jurisdiction, v.remedy, v.body, v.approved_at from laws.versions v
    where v.county_id = ${countyId} and v.approved_at is not null and date_trunc('milliseconds', v.approved_at) <= ${until}
    order by v.approved_at, v.id`.execute(tx);
  if (!draft) return over(rows);
  const { id, jurisdiction, remedy, law, writtenAt } = draft;
  const asRow = { id: `${id} ${writtenAt.getTime()}`, jurisdiction, remedy, body: law, approved_at: writtenAt };
  return over([...rows, asRow]);
}

/** The laws as the county of this person has them. */
export const lawsFor = async (errand: Errand): Promise<ReadonlyMap<string, Jurisdiction>> =>
  (await lawsIn(errand.tx, errand.actor.countyId)).files;

/** The laws for a page that anybody reads: the county’s own, and what ships while the database is away. */
export async function publicLaws({ tx }: Errand): Promise<Pick<Laws, 'files' | 'mark'>> {
  try {
    const { rows } = await sql<Approved>`select * from laws.of_home()`.execute(tx);
    return over(rows);
  } catch (error) {
    if (!databaseIsAway(error)) throw error;
    return { files: shippedLaws(), mark: '' };
  }
}

/** The first day on which a draft would answer; null: it puts back what ships. */
export const draftFrom = ({ law }: Pick<Draft, 'law'>): Day | null => law && holdsFrom(law);

/** What a county wrote and nobody approved yet, bills among them: for the job that counts what each would change. */
export async function draftsIn(tx: Tx, countyId: string): Promise<Draft[]> {
  const { rows } = await sql<Omit<Draft, 'law'> & { body: unknown }>`
    select v.id, v.jurisdiction, v.remedy, v.body, v.written_at as "writtenAt" from laws.versions v
    where v.county_id = ${countyId} and v.approved_at is null and v.dropped_at is null
    order by v.written_at desc limit 100`.execute(tx);
  return rows.flatMap(({ body, ...row }) => {
    const law = lawIn(body);
    return law === undefined ? [] : [{ ...row, law }];
  });
}

export async function writeVersion(
  { tx, actor }: Errand,
  it: { jurisdiction: string; remedy: string; law: Version | null; bill: boolean },
): Promise<string> {
  const id = newId();
  await sql`insert into laws.versions (county_id, id, jurisdiction, remedy, body, bill, written_by, written_at)
    values (${actor.countyId}, ${id}, ${it.jurisdiction}, ${it.remedy}, ${it.law && JSON.stringify(it.law)}::jsonb, ${it.bill}, ${actor.userId}, now())`.execute(
    tx,
  );
  return id;
}

/** Its writer says it anew. False: it is no draft of theirs any more. */
export async function rewriteVersion({ tx, actor }: Errand, id: string, law: Version): Promise<boolean> {
  const done = await sql`update laws.versions set body = ${JSON.stringify(law)}::jsonb, written_at = now()
    where county_id = ${actor.countyId} and id = ${id} and written_by = ${actor.userId} and body is not null`.execute(
    tx,
  );
  return (done.numAffectedRows ?? 0n) > 0n;
}

export type Approval = 'done' | 'own' | 'moved-on' | 'changed' | 'bill' | 'absent';
export async function approveVersion({ tx }: Errand, id: string, writtenAt: Date): Promise<Approval> {
  const { rows } = await sql<{
    said: Approval;
  }>`select laws.approve(${id}::uuid, ${writtenAt}::timestamptz) as said`.execute(tx);
  return rows[0]?.said ?? 'absent';
}

export async function dropVersion({ tx }: Errand, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select laws.drop_draft(${id}::uuid) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
