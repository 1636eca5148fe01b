import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import type { HearingKind } from './model/hearing.ts';

const TABLE = 'courts.court_facts';

/** What is known of a hearing only to those who may see the court's own facts. */
export type Place = { court: string; department: string; special: string; kind: HearingKind };
export type Transfer = { from: string; to: string; why: string };
type Written = { id: string; at: Date; byName: string | null };
type Settled = { settledAt: Date | null; settledAs: string | null };

export type CourtFacts = {
  /** The newest counts. */
  places: Map<string, Place>;
  results: (Written & { hearingId: string; words: string })[];
  orders: (Written & Settled & { hearingId: string; words: string; dueOn: Day | null })[];
  transfers: (Written & Settled & { words: Transfer })[];
};

type Row = Written &
  Settled & { hearingId: string; kind: 'place' | 'result' | 'order' | 'transfer'; words: Buffer; dueOn: Day | null };

/** The court's own facts of this youth, the first first: nothing of them, where they are not this person's to see. */
export async function courtFactsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<CourtFacts> {
  const { rows } = await sql<Row>`
    select f.id, coalesce(f.hearing_id::text, '') as "hearingId", f.kind, f.words, f.due_on::text as "dueOn", f.at, u.name as "byName",
      f.settled_at as "settledAt", f.settled_as as "settledAs"
    from courts.court_facts f left join people.users u on u.county_id = f.county_id and u.id = f.by_user
    where f.county_id = ${errand.actor.countyId} and f.youth_id = ${youthId} order by f.at, f.id`.execute(errand.tx);
  const open = (row: Row) => sealer.open(TABLE, row.id, 'words', row.words);
  const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind);
  return {
    places: new Map(of('place').map((row) => [row.hearingId, open(row) as Place])),
    results: of('result').map((row) => ({ ...row, words: String(open(row)) })),
    orders: of('order').map((row) => ({ ...row, words: String(open(row)) })),
    transfers: of('transfer').map((row) => ({ ...row, words: open(row) as Transfer })),
  };
}

export type NewFact = { id: string; youthId: string } & (
  | { kind: 'place'; hearingId: string; words: Place }
  | { kind: 'result'; hearingId: string; words: string }
  | { kind: 'order'; hearingId: string; words: string; dueOn: Day }
  | { kind: 'transfer'; words: Transfer }
);

export async function insertFact(errand: Errand, sealer: Sealer, it: NewFact): Promise<void> {
  await errand.tx
    .insertInto('courts.court_facts')
    .values({
      county_id: errand.actor.countyId,
      id: it.id,
      youth_id: it.youthId,
      hearing_id: 'hearingId' in it ? it.hearingId : null,
      kind: it.kind,
      words: sealer.seal(TABLE, it.id, 'words', it.words),
      due_on: 'dueOn' in it ? it.dueOn : null,
      at: errand.now,
      by_user: errand.actor.userId,
      agency_id: errand.actor.agencyId,
    })
    .execute();
}

/** An order is done or no longer stands; a transfer is decided. False: it was so already, or there is no such. */
export async function settleFact(
  errand: Errand,
  youthId: string,
  id: string,
  as: 'done' | 'no-longer' | 'moved' | 'stays',
): Promise<boolean> {
  const done = await errand.tx
    .updateTable('courts.court_facts')
    .set({ settled_at: errand.now, settled_as: as })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .where('id', '=', id)
    .where('kind', '=', as === 'done' || as === 'no-longer' ? 'order' : 'transfer')
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
