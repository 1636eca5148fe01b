import { sql } from 'kysely';
import { readNote, type Sealer } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import type { AlsoKind, AlsoRow } from './model/also.ts';

type Row = {
  kind: AlsoKind;
  id: string;
  at: Date;
  what: string | null;
  byName: string | null;
  agencyName: string | null;
  body: Buffer | null;
};

/** What else of this youth may speak of a record, since that day, of what this lawyer may see; one more than `most` where there are more. */
export async function alsoHere(
  errand: Errand,
  sealer: Sealer,
  it: { youthId: string; since: Day | null; most: number },
): Promise<AlsoRow[]> {
  const { rows } = await sql<Row>`
    select kind, id, at, what, by_name as "byName", agency_name as "agencyName", body
    from petitions.also_here(${it.youthId}, coalesce(${it.since}::date::timestamp at time zone ${errand.actor.timeZone}, '-infinity'))
    limit ${it.most + 1}`.execute(errand.tx);
  return rows.map(({ body, ...row }) => ({ ...row, words: body && readNote(sealer, row.id, body) }));
}

/** Seals them by the order of this step, all or none. False: one of them is not there, or the order does not stand. */
export async function sealMore(
  errand: Errand,
  stepId: string,
  rows: readonly { kind: AlsoKind; id: string }[],
): Promise<boolean> {
  const { rows: done } = await sql<{ n: number | null }>`
    select petitions.seal_more(${stepId}, ${JSON.stringify(rows)}::jsonb) as n`.execute(errand.tx);
  return typeof done[0]?.n === 'number';
}
