import { sql } from 'kysely';
import { type Card, readCard, sealerFrom } from '#casework/youth/index.ts';
import { addDays, dayOf, startOfDay } from '#kernel/calendar.ts';
import { madeAt } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Text } from '#platform/i18n/catalogue.ts';
import { type ProtocolDefinition, publishedProtocols } from '#reference/protocols/index.ts';
import { categoryOf } from '../model/categories.ts';

/** One open step on somebody's list. */
export type WorkItem = {
  responseId: string;
  stepId: string;
  step: Text;
  /** Null where its very name would tell what is not this person's to know. */
  protocol: Text | null;
  dueAt: Date | null;
  /** When its response came onto the lists: of steps without a clock it tells one from another. */
  since: Date;
  stopped: boolean;
  legal: boolean;
  /** Null where the youth is not (yet) this person's to see: the neutral number stands for them. */
  youth: { id: string; number: string; card: Card | null } | null;
};

/** What of the list is shown: everything, what is due by the end of today, what is late, what the law demands. */
export const workShows = ['all', 'today', 'late', 'law'] as const;
export type WorkShows = (typeof workShows)[number];
export const WORK_PAGE = 25;
export type WorkPart = { items: WorkItem[]; count: number };

/** Whose steps: this person's own, or those that wait for someone of their agency and role. */
export type Whose = 'mine' | 'waiting';

/** Open steps, soonest first, a page at a time. The agency's are those that the row policy lets this person see. */
export async function dueWork(errand: Errand, whose: Whose, shows: WorkShows, page: number): Promise<WorkPart> {
  const { countyId, userId, agencyId, roles, timeZone } = errand.actor;
  const { rows } = await sql<Row>`
    select c.response_id, c.step_id, c.protocol_id, c.due_at, c.duty, c.state, r.id as seen_response, y.id, y.number, k.wrapped, i.card,
        count(*) over ()::int as count
      from responses.clocks c
      left join responses.responses r on r.county_id = c.county_id and r.id = c.response_id
      left join youth.youth y on y.county_id = c.county_id and y.id = c.youth_id
      left join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id
      left join youth.identities i on i.county_id = y.county_id and i.youth_id = y.id
      where c.county_id = ${countyId} and c.state <> 'waiting'
        and ${whose === 'mine' ? sql`c.taken_by = ${userId}` : sql`c.taken_by is null and c.routed_agency_id = ${agencyId} and c.owner_role = any (${roles}::text[])`}
        and ${only(shows, errand.now, timeZone)}
      order by c.state = 'stopped', c.due_at nulls last, c.response_id, c.step_id
      limit ${WORK_PAGE} offset ${(page - 1) * WORK_PAGE}`.execute(errand.tx);
  const published = await publishedProtocols(errand);
  const definitions = new Map(published.map((each) => [each.definition.id, each.definition]));
  return {
    count: rows[0]?.count ?? 0,
    items: rows.map((row) => itemOf(errand, row, definitions.get(row.protocol_id))),
  };
}

type Row = {
  response_id: string;
  step_id: string;
  protocol_id: string;
  due_at: Date | null;
  duty: string;
  state: string;
  seen_response: string | null;
  id: string | null;
  number: string | null;
  wrapped: Buffer | null;
  card: Buffer | null;
  count: number;
};

function only(shows: WorkShows, now: Date, zone: string) {
  const tomorrow = startOfDay(addDays(dayOf(now, zone), 1), zone);
  return {
    all: sql`true`,
    today: sql`c.due_at < ${tomorrow}`,
    late: sql`c.due_at < ${now}`,
    law: sql`c.duty = 'must'`,
  }[shows];
}

function itemOf(errand: Errand, row: Row, definition: ProtocolDefinition | undefined): WorkItem {
  const step = definition?.steps.find((each) => each.id === row.step_id);
  return {
    responseId: row.response_id,
    stepId: row.step_id,
    step: step?.title ?? { en: row.step_id, es: row.step_id },
    protocol: row.seen_response || categoryOf(row.protocol_id) === 'coordination' ? (definition?.title ?? null) : null,
    dueAt: row.due_at,
    since: madeAt(row.response_id),
    stopped: row.state === 'stopped',
    legal: row.duty === 'must',
    youth: row.id && row.number && row.wrapped ? youthOf(errand, row, row.id, row.number, row.wrapped) : null,
  };
}

const youthOf = (errand: Errand, row: Row, id: string, number: string, wrapped: Buffer): WorkItem['youth'] => ({
  id,
  number,
  card: row.card ? readCard(sealerFrom(errand, id, wrapped), id, row.card) : null,
});
