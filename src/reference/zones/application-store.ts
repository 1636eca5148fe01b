import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { newZoneSealer, type ZoneSealer, zoneSealer } from './sealer.ts';

export type Application = {
  id: string;
  agencyId: string | null;
  name: string;
  kind: string;
  phase: string;
  appliedOn: string | null;
  endedOn: string | null;
  head: string;
  sealer: ZoneSealer;
};

/** The applications that whoever asks may see: those that run, and with `id` that one, run or ended. */
export async function applicationsOf(errand: Errand, id: string | null = null): Promise<Application[]> {
  const rows = await errand.tx
    .selectFrom('zones.applications')
    .select(['id', 'agency_id', 'name', 'kind', 'phase', 'applied_on', 'ended_on', 'head', 'wrapped'])
    .where('county_id', '=', errand.actor.countyId)
    .$if(id === null, (query) => query.where('ended_on', 'is', null))
    .$if(id !== null, (query) => query.where('id', '=', id ?? ''))
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const sealer = zoneSealer(errand, row.id, row.wrapped);
    return {
      id: row.id,
      agencyId: row.agency_id,
      name: row.name,
      kind: row.kind,
      phase: row.phase,
      appliedOn: row.applied_on,
      endedOn: row.ended_on,
      head: row.head ? sealer.open('zones.applications.head', row.id, row.head) : '',
      sealer,
    };
  });
}

export type NewApplication = {
  agencyId: string | null;
  name: string;
  kind: string;
  phase: string;
  appliedOn: string | null;
  head: string;
};

/** Null: this agency's application runs already. */
export async function insertApplication(errand: Errand, given: NewApplication): Promise<string | null> {
  const id = newId();
  const { wrapped, sealer } = newZoneSealer(errand.vault.ring, errand.actor.countyId, id);
  const written = await errand.tx
    .insertInto('zones.applications')
    .values({
      county_id: errand.actor.countyId,
      id,
      agency_id: given.agencyId,
      name: given.name,
      kind: given.kind,
      phase: given.phase,
      applied_on: given.appliedOn,
      head: given.head === '' ? null : sealer.seal('zones.applications.head', id, given.head),
      wrapped,
      recorded_by: errand.actor.userId,
      recorded_at: errand.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return written?.id ?? null;
}

export async function changeApplication(
  errand: Errand,
  { id, sealer }: Application,
  to: { phase: string; appliedOn: string | null; head: string },
): Promise<void> {
  await errand.tx
    .updateTable('zones.applications')
    .set({
      phase: to.phase,
      applied_on: to.appliedOn,
      head: to.head === '' ? null : sealer.seal('zones.applications.head', id, to.head),
    })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .execute();
}

export async function endApplication(errand: Errand, id: string, day: string): Promise<void> {
  await errand.tx
    .updateTable('zones.applications')
    .set({ ended_on: day })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .execute();
}

export type Approval = { id: string; what: string; version: number; on: string; by: string; heldUntil: string | null };

/** What the agency's head approved, the latest first. */
export async function approvalsOf(errand: Errand, { id, sealer }: Application): Promise<Approval[]> {
  const rows = await errand.tx
    .selectFrom('zones.approvals')
    .select(['id', 'what', 'version', 'approved_on', 'approved_by', 'held_until'])
    .where('county_id', '=', errand.actor.countyId)
    .where('application_id', '=', id)
    .orderBy('approved_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('what')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    what: row.what,
    version: row.version,
    on: row.approved_on,
    by: sealer.open('zones.approvals.approved_by', row.id, row.approved_by),
    heldUntil: row.held_until,
  }));
}

export async function insertApproval(
  errand: Errand,
  { id, sealer }: Application,
  given: { what: 'protocol' | 'guide'; version: number; on: string; by: string },
): Promise<string> {
  const row = newId();
  await errand.tx
    .insertInto('zones.approvals')
    .values({
      county_id: errand.actor.countyId,
      id: row,
      application_id: id,
      what: given.what,
      version: given.version,
      approved_on: given.on,
      approved_by: sealer.seal('zones.approvals.approved_by', row, given.by),
      recorded_by: errand.actor.userId,
      recorded_at: errand.now,
    })
    .execute();
  return row;
}

/** From now on it counts no longer; false where there is no such approval, or it was taken back before. */
export async function endApproval(
  errand: Errand,
  applicationId: string,
  id: string,
  lastDay: string,
): Promise<boolean> {
  const done = await errand.tx
    .updateTable('zones.approvals')
    .set({ held_until: lastDay })
    .where('county_id', '=', errand.actor.countyId)
    .where('application_id', '=', applicationId)
    .where('id', '=', id)
    .where('held_until', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** The county's agencies that no running application names, for whoever applies in their name. */
export const agenciesWithout = (errand: Errand): Promise<{ id: string; name: string; kind: string }[]> =>
  errand.tx
    .selectFrom('people.agencies as a')
    .select(['a.id', 'a.name', 'a.kind'])
    .where('a.county_id', '=', errand.actor.countyId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('zones.applications as x')
            .select('x.id')
            .whereRef('x.county_id', '=', 'a.county_id')
            .whereRef('x.agency_id', '=', 'a.id')
            .where('x.ended_on', 'is', null),
        ),
      ),
    )
    .orderBy('a.name')
    .execute();
