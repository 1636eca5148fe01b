import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Text } from '#platform/i18n/catalogue.ts';
import type { Facts } from '#reference/protocols/index.ts';

/** The protocols that run for a youth, whatever this person may see of them; and the community agency that holds the record. */
export type Running = { protocols: ReadonlySet<string>; heldBy: string | null };

export async function runningFor(errand: Errand, youthId: string): Promise<Running> {
  const { rows } = await sql<{ protocols: string[]; held_by: string | null }>`
    select array(select r.protocol_id from responses.running(p.youth) r) as protocols,
        (select y.held_by from youth.youth y where y.county_id = ${errand.actor.countyId} and y.id = p.youth) as held_by
      from (select ${youthId}::uuid as youth) p`.execute(errand.tx);
  return { protocols: new Set(rows[0]?.protocols), heldBy: rows[0]?.held_by ?? null };
}

export type RunningResponse = { id: string; protocolId: string; title: Text; startedAt: Date };

/** The responses of a youth that the reader may see, newest first. */
export async function responsesFor(errand: Errand, youthId: string): Promise<RunningResponse[]> {
  const rows = await errand.tx
    .selectFrom('responses.responses as r')
    .innerJoin('protocols.protocols as p', (join) =>
      join
        .onRef('p.county_id', '=', 'r.county_id')
        .onRef('p.id', '=', 'r.protocol_id')
        .onRef('p.version', '=', 'r.protocol_version'),
    )
    .select(['r.id', 'r.protocol_id', 'r.started_at', sql<Text>`p.definition -> 'title'`.as('title')])
    .where('r.county_id', '=', errand.actor.countyId)
    .where('r.youth_id', '=', youthId)
    .orderBy('r.started_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ id: row.id, protocolId: row.protocol_id, title: row.title, startedAt: row.started_at }));
}

/** The running response of one protocol for a youth, where this person may see it. */
export async function runningOne(errand: Errand, youthId: string, protocolId: string): Promise<string | null> {
  const row = await errand.tx
    .selectFrom('responses.responses as r')
    .select('r.id')
    .where('r.county_id', '=', errand.actor.countyId)
    .where('r.youth_id', '=', youthId)
    .where('r.protocol_id', '=', protocolId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('responses.events as e')
            .select('e.id')
            .whereRef('e.county_id', '=', 'r.county_id')
            .whereRef('e.response_id', '=', 'r.id')
            .where('e.kind', '=', 'ended'),
        ),
      ),
    )
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What past and running responses of a youth were begun from, the newest saying last; what happened then is not said again. */
export async function factsOfResponses(errand: Errand, youthId: string): Promise<Facts> {
  const rows = await errand.tx
    .selectFrom('responses.responses')
    .select('facts')
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    // What began from a decision that was withdrawn says nothing of the youth any more.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('responses.grounds as g')
            .select('g.response_id')
            .whereRef('g.county_id', '=', 'responses.responses.county_id')
            .whereRef('g.response_id', '=', 'responses.responses.id'),
        ),
      ),
    )
    .orderBy('started_at')
    .limit(100)
    .execute();
  const { event: _event, door: _door, ...facts } = Object.assign({}, ...rows.map((row) => row.facts)) as Facts;
  return facts;
}

/** Whether this person may begin something for a youth: they may add to its coordination, and no community agency holds it. */
export async function mayWorkOn(errand: Errand, youth: { id: string; heldBy: string | null }): Promise<boolean> {
  if (youth.heldBy !== null) return false;
  const found = await errand.tx
    .selectFrom('access.grants')
    .select('category')
    .where('county_id', '=', errand.actor.countyId)
    .where('user_id', '=', errand.actor.userId)
    .where('youth_id', '=', youth.id)
    .where('category', '=', 'coordination')
    .where('can_add', '=', true)
    .where('add_expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return found !== undefined;
}

/** The running responses of one protocol that this person began, newest first. */
export async function begunHere(errand: Errand, protocolId: string, limit: number): Promise<string[]> {
  const rows = await errand.tx
    .selectFrom('responses.responses as r')
    .select('r.id')
    .where('r.county_id', '=', errand.actor.countyId)
    .where('r.started_by', '=', errand.actor.userId)
    .where('r.protocol_id', '=', protocolId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('responses.events as e')
            .select('e.id')
            .whereRef('e.county_id', '=', 'r.county_id')
            .whereRef('e.response_id', '=', 'r.id')
            .where('e.kind', '=', 'ended'),
        ),
      ),
    )
    .orderBy('r.started_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
