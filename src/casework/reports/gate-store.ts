import { type RawBuilder, sql } from 'kysely';
import type { Category } from '#foundation/access/index.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Allegation } from './model/allegations.ts';

/** A county's hotline: the child-welfare agency whose people share one desk. */
export type Desk = { id: string; name: string; phone: string | null };

export async function hotlinesOf(errand: Errand): Promise<Desk[]> {
  return errand.tx
    .selectFrom('people.agencies')
    .select(['id', 'name', 'phone'])
    .where('county_id', '=', errand.actor.countyId)
    .where('kind', '=', 'child-welfare')
    .where('shared_desk', '=', true)
    .where((is) => is.or([is('until', 'is', null), is('until', '>', sql<Date>`now()`)]))
    .orderBy('since')
    .orderBy('id')
    .execute();
}

/** The desk that this person answers at; null for everybody who is not a screener at a hotline. */
export async function ownHotline(errand: Errand): Promise<Desk | null> {
  if (!holdsAny(errand.actor, ['screener'])) return null;
  return (await hotlinesOf(errand)).find((desk) => desk.id === errand.actor.agencyId) ?? null;
}

/** Whether this person may add to a category of the youth's record now; without one, to any. */
export async function mayAdd(errand: Errand, youthId: string, category?: Category): Promise<boolean> {
  const found = await errand.tx
    .selectFrom('access.grants')
    .select('category')
    .where('county_id', '=', errand.actor.countyId)
    .where('user_id', '=', errand.actor.userId)
    .where('youth_id', '=', youthId)
    .where('can_add', '=', true)
    .where('add_expires_at', '>', sql<Date>`now()`)
    .$if(category !== undefined, (query) => query.where('category', '=', category ?? 'identity'))
    .executeTakeFirst();
  return found !== undefined;
}

const one = async <T>(errand: Errand, query: RawBuilder<{ it: T }>): Promise<T | null> =>
  (await query.execute(errand.tx)).rows[0]?.it ?? null;

/** A community agency's record becomes the county's: what the reporter said is sealed in the report, not here. */
export const release = (errand: Errand, youthId: string, why: 'legal-duty' | 'youth-agreed') =>
  one<boolean>(errand, sql`select access.release(${youthId}, ${why}, 'report of suspected abuse') as it`);

export const handToHotline = (errand: Errand, reportId: string, hotlineId: string, basisId: string) =>
  one<boolean>(errand, sql`select access.hand_to_hotline(${reportId}, ${hotlineId}, ${basisId}) as it`);

/** The youth of a county number, opened to the hotline for the report that is being taken. */
export const openForCall = (errand: Errand, number: string, reportId: string, basisId: string) =>
  one<string>(errand, sql`select access.open_for_call(${number}, ${reportId}, ${basisId}) as it`);

/** Binds the report to the response that runs for it; gives that response. */
export const attachResponse = (errand: Errand, reportId: string) =>
  one<string>(errand, sql`select reports.attach(${reportId}, ${PROTOCOL}, ${WRITTEN_STEP}) as it`);

export const PROTOCOL = 'hotline-report';
export const WRITTEN_STEP = 'mandated-written';
export const VISIT_STEP = 'visit';
/** What the report itself keeps: these are done on its page, and the response is told. */
export const REPORT_STEPS = ['decide', 'result'];

export const markWritten = (errand: Errand, reportId: string, eventId: string, evidence: Uint8Array) =>
  one<boolean>(
    errand,
    sql`select reports.written(${reportId}, ${errand.now}, ${WRITTEN_STEP}, ${eventId}, ${evidence}) as it`,
  );

export type MineRow = {
  id: string;
  youth_id: string;
  number: string;
  received_at: Date;
  mandated: boolean;
  narrative: Uint8Array;
  allegations: Allegation[];
  written_at: Date | null;
  state: 'received' | 'looked-into' | 'answered';
};

/** What this person filed, and how far it is; of what child welfare made of it, nothing. */
export async function myReports(errand: Errand, reportId: string | null = null): Promise<MineRow[]> {
  const { rows } = await sql<MineRow>`select * from reports.mine(${reportId})`.execute(errand.tx);
  return rows;
}
