import { sql } from 'kysely';
import { z } from 'zod';
import { makeSealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { newDataKey, openDataKey } from '#platform/vault/index.ts';

const TABLE = 'reports.disclosures';

/** To whom, for what, and on which waiver or order. Never who reported: the privacy officer reads this and not that. */
const saidShape = z.object({ name: z.string(), agency: z.string(), purpose: z.string(), ground: z.string() });
export type Said = z.infer<typeof saidShape>;

export type Told = Said & {
  id: string;
  reportId: string;
  youthId: string;
  at: Date;
  by: string | null;
  byId: string;
  recipient: string;
  toUser: string | null;
  until: Date | null;
  endedAt: Date | null;
  reviewedAt: Date | null;
  finding: 'in-order' | 'not-in-order' | null;
  reviewWords: string | null;
};

export type NewDisclosure = {
  id: string;
  reportId: string;
  recipient: string;
  toUser: string | null;
  until: Date | null;
  said: Said;
};

/** Records it, and where it is a person of the program lets them see. `null`: no such report for this person. */
export async function insertDisclosure(
  errand: Errand,
  it: NewDisclosure,
): Promise<'done' | 'wrong-kind' | 'employer' | null> {
  const { countyId } = errand.actor;
  const { wrapped, dataKey } = newDataKey(errand.vault.ring, { kind: 'disclosure', county: countyId, id: it.id });
  const words = makeSealer(countyId, dataKey).seal(TABLE, it.id, 'words', it.said);
  const { rows } = await sql<{ it: 'done' | 'wrong-kind' | 'employer' | null }>`select reports.disclose(${it.id},
    ${it.reportId}, ${it.recipient}, ${it.toUser}, ${it.until}, ${wrapped}, ${words}) as it`.execute(errand.tx);
  return rows[0]?.it ?? null;
}

type Which = { reportId: string } | { id: string } | { to: string } | 'unreviewed' | 'all';

/** Disclosures that this reader may see (the hotline's, one's own while they last, all for the privacy officer), newest first. */
export async function disclosuresOf(errand: Errand, which: Which): Promise<Told[]> {
  const rows = await errand.tx
    .selectFrom('reports.disclosures as d')
    .leftJoin('people.users as u', (join) =>
      join.onRef('u.county_id', '=', 'd.county_id').onRef('u.id', '=', 'd.disclosed_by'),
    )
    .selectAll('d')
    .select('u.name')
    .where('d.county_id', '=', errand.actor.countyId)
    .$if(typeof which === 'object' && 'reportId' in which, (query) =>
      query.where('d.report_id', '=', (which as { reportId: string }).reportId),
    )
    .$if(typeof which === 'object' && 'id' in which, (query) => query.where('d.id', '=', (which as { id: string }).id))
    .$if(typeof which === 'object' && 'to' in which, (query) =>
      query
        .where('d.to_user', '=', (which as { to: string }).to)
        .where('d.ended_at', 'is', null)
        .where('d.until', '>', sql<Date>`now()`),
    )
    .$if(which === 'unreviewed', (query) => query.where('d.reviewed_at', 'is', null))
    .orderBy('d.disclosed_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => {
    const pen = penOf(errand, row.id, row.wrapped);
    return {
      ...saidShape.parse(pen.open(TABLE, row.id, 'words', row.words)),
      id: row.id,
      reportId: row.report_id,
      youthId: row.youth_id,
      at: row.disclosed_at,
      by: row.name,
      byId: row.disclosed_by,
      recipient: row.recipient,
      toUser: row.to_user,
      until: row.until,
      endedAt: row.ended_at,
      reviewedAt: row.reviewed_at,
      finding: row.finding as Told['finding'],
      reviewWords: row.review_words ? pen.openText(TABLE, row.id, 'review_words', row.review_words) : null,
    };
  });
}

export const findDisclosure = async (errand: Errand, id: string): Promise<Told | null> =>
  (await disclosuresOf(errand, { id }))[0] ?? null;

const saysYes = async (errand: Errand, query: ReturnType<typeof sql<{ it: boolean }>>): Promise<boolean> =>
  (await query.execute(errand.tx)).rows[0]?.it ?? false;

export const closeDisclosure = (errand: Errand, id: string) =>
  saysYes(errand, sql<{ it: boolean }>`select reports.end_disclosure(${id}) as it`);

export async function putFinding(errand: Errand, id: string, finding: string, words: string): Promise<boolean> {
  const row = await errand.tx
    .selectFrom(TABLE)
    .select('wrapped')
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return false;
  const sealed = penOf(errand, id, row.wrapped).seal(TABLE, id, 'review_words', words);
  return saysYes(errand, sql<{ it: boolean }>`select reports.review_disclosure(${id}, ${finding}, ${sealed}) as it`);
}

export type Colleague = { id: string; name: string; agency: string; kind: string };

/** People of the program at agencies of these kinds, by agency. */
export async function peopleAt(errand: Errand, kinds: readonly string[]): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select u.id, u.name, a.name as agency, a.kind from people.users u
      join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
      where u.county_id = ${errand.actor.countyId} and a.kind = any (${[...kinds]}) and u.kind = 'person'
        and (u.until is null or u.until > now()) and u.id <> ${errand.actor.userId}
      order by a.name, u.name limit 1000`.execute(errand.tx);
  return rows;
}

function penOf(errand: Errand, id: string, wrapped: Uint8Array) {
  const { countyId } = errand.actor;
  const key = openDataKey(errand.vault.ring, wrapped, { kind: 'disclosure', county: countyId, id });
  if (!key.ok) throw new Error('A sealed field does not open: it was changed or moved.');
  return makeSealer(countyId, key.value);
}
