import { sql } from 'kysely';
import { type Card, readCard, type Sealer, sealerFrom } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Account, accountShape } from './model/account.ts';
import type { Allegation } from './model/allegations.ts';
import type { DecisionInputs } from './model/decision-inputs.ts';
import type { Disposition, DispositionGiven, Followed } from './model/disposition.ts';

export const REPORTS = 'reports.reports';

export type StoredReport = {
  id: string;
  youthId: string;
  receivedAt: Date;
  channel: string;
  mandated: boolean;
  account: Account;
  allegations: Allegation[];
  tools: DecisionInputs | null;
  formsConsidered: string[];
  responseTime: string | null;
  screenedAt: Date | null;
  screenedBy: string | null;
  screeningWords: string | null;
  /** False: the clocks of the response did not follow how soon a worker goes; null: nobody noted it. */
  clockFollows: boolean | null;
  writtenAt: Date | null;
  disposition: Disposition | null;
  path: Followed | null;
  support: DispositionGiven['support'];
  disposedAt: Date | null;
  disposedBy: string | null;
  reviewDrawn: boolean;
  responseId: string | null;
  sealer: Sealer;
};

export type NewReport = {
  id: string;
  youthId: string;
  receivedAt: Date;
  channel: 'telephone' | 'partner-form';
  reporterKind: string;
  mandated: boolean;
  account: Account;
  allegations: readonly Allegation[];
};

export async function insertReport(errand: Errand, sealer: Sealer, report: NewReport): Promise<void> {
  await errand.tx
    .insertInto(REPORTS)
    .values({
      county_id: errand.actor.countyId,
      id: report.id,
      youth_id: report.youthId,
      received_at: report.receivedAt,
      channel: report.channel,
      by_user: errand.actor.userId,
      agency_id: errand.actor.agencyId,
      reporter_kind: report.reporterKind,
      mandated: report.mandated,
      narrative: sealer.seal(REPORTS, report.id, 'narrative', report.account),
      allegations: JSON.stringify(report.allegations),
    })
    .execute();
}

/** What the app's role may read of a report: not who wrote it, at which agency, in which calling. */
const readable = [
  'r.id',
  'r.youth_id',
  'r.received_at',
  'r.channel',
  'r.mandated',
  'r.narrative',
  'r.allegations',
  'r.tools',
  'r.forms_considered',
  'r.response_time',
  'r.screened_at',
  'r.screening_words',
  'r.clock_follows',
  'r.written_at',
  'r.disposition',
  'r.path',
  'r.support',
  'r.disposed_at',
  'r.disposed_by',
  'r.review_drawn',
  'r.response_id',
] as const;

/** The report that a response runs for, as far as the reader may see it: of several the one still open, the newest first. */
export async function reportOf(errand: Errand, responseId: string): Promise<string | null> {
  const row = await errand.tx
    .selectFrom('reports.reports')
    .select('id')
    .where('county_id', '=', errand.actor.countyId)
    .where('response_id', '=', responseId)
    .orderBy(sql`disposition is not null`)
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function findReport(errand: Errand, id: string): Promise<StoredReport | null> {
  const row = await errand.tx
    .selectFrom('reports.reports as r')
    .innerJoin('youth.keys as k', (join) =>
      join.onRef('k.county_id', '=', 'r.county_id').onRef('k.youth_id', '=', 'r.youth_id'),
    )
    .leftJoin('people.users as u', (join) =>
      join.onRef('u.county_id', '=', 'r.county_id').onRef('u.id', '=', 'r.screened_by'),
    )
    .select([...readable, 'k.wrapped', 'u.name as screener'])
    .where('r.county_id', '=', errand.actor.countyId)
    .where('r.id', '=', id)
    .executeTakeFirst();
  if (!row?.wrapped) return null;
  const sealer = sealerFrom(errand, row.youth_id, row.wrapped);
  return {
    id: row.id,
    youthId: row.youth_id,
    receivedAt: row.received_at,
    channel: row.channel,
    mandated: row.mandated,
    account: readAccount(sealer, row.id, row.narrative),
    allegations: row.allegations as unknown as Allegation[],
    tools: Object.keys(row.tools as object).length > 0 ? (row.tools as unknown as DecisionInputs) : null,
    formsConsidered: row.forms_considered,
    responseTime: row.response_time,
    screenedAt: row.screened_at,
    screenedBy: row.screener,
    screeningWords: row.screening_words
      ? sealer.openText(REPORTS, row.id, 'screening_words', row.screening_words)
      : null,
    clockFollows: row.clock_follows,
    writtenAt: row.written_at,
    disposition: row.disposition as Disposition | null,
    path: row.path as Followed | null,
    support: row.support as unknown as DispositionGiven['support'],
    disposedAt: row.disposed_at,
    disposedBy: row.disposed_by,
    reviewDrawn: row.review_drawn,
    responseId: row.response_id,
    sealer,
  };
}

export const readAccount = (sealer: Sealer, id: string, narrative: Uint8Array): Account =>
  accountShape.parse(sealer.open(REPORTS, id, 'narrative', narrative));

export type Screening = {
  tools: DecisionInputs;
  responseTime: string;
  formsConsidered: readonly string[];
  words: string;
};

/** Writes how soon a worker goes and which tools were used; only while nothing is decided. False: it moved on. */
export async function putScreening(errand: Errand, report: { id: string; sealer: Sealer }, it: Screening) {
  const done = await errand.tx
    .updateTable(REPORTS)
    .set({
      tools: JSON.stringify(it.tools),
      response_time: it.responseTime,
      forms_considered: [...it.formsConsidered],
      screened_at: errand.now,
      screened_by: errand.actor.userId,
      screening_words: report.sealer.seal(REPORTS, report.id, 'screening_words', it.words),
    })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', report.id)
    .where('disposition', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Notes of the decision that stands whether the clocks of the response followed it. */
export async function putClockFollows(errand: Errand, reportId: string, follows: boolean): Promise<void> {
  await errand.tx
    .updateTable(REPORTS)
    .set({ clock_follows: follows })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', reportId)
    .execute();
}

/** The tools that were used at the visit, beside those of the hotline. */
export async function putTools(errand: Errand, reportId: string, tools: DecisionInputs): Promise<void> {
  await errand.tx
    .updateTable(REPORTS)
    .set({ tools: JSON.stringify(tools) })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', reportId)
    .where('disposition', 'is', null)
    .execute();
}

export type ReportRow = {
  id: string;
  number: string;
  card: Card | null;
  receivedAt: Date;
  mandated: boolean;
  allegations: Allegation[];
  responseTime: string | null;
  disposition: Disposition | null;
  writtenAt: Date | null;
  youthId: string;
  responseId: string | null;
};

/** Open ones first: those nobody has looked at, then by how soon someone must go, then the oldest; the closed, newest first. */
export async function listReports(errand: Errand, page: number, size: number): Promise<ReportRow[]> {
  const rows = await errand.tx
    .selectFrom('reports.reports as r')
    .innerJoin('youth.youth as y', (join) =>
      join.onRef('y.county_id', '=', 'r.county_id').onRef('y.id', '=', 'r.youth_id'),
    )
    .innerJoin('youth.keys as k', (join) =>
      join.onRef('k.county_id', '=', 'r.county_id').onRef('k.youth_id', '=', 'r.youth_id'),
    )
    .leftJoin('youth.identities as i', (join) =>
      join.onRef('i.county_id', '=', 'r.county_id').onRef('i.youth_id', '=', 'r.youth_id'),
    )
    .select(['r.id', 'r.youth_id', 'r.received_at', 'r.mandated', 'r.allegations', 'r.response_time', 'r.disposition'])
    .select(['r.written_at', 'r.response_id', 'y.number', 'k.wrapped', 'i.card'])
    .where('r.county_id', '=', errand.actor.countyId)
    .orderBy(
      sql`case when r.disposition is not null then 9 else coalesce(array_position(array['immediate', '3-day', '5-day', '10-day'], r.response_time),
        case when r.response_time is null then 0 else 5 end) end`,
    )
    .orderBy(sql`case when r.disposition is null then r.received_at end`)
    .orderBy('r.received_at', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    youthId: row.youth_id,
    number: row.number,
    card:
      row.card && row.wrapped ? readCard(sealerFrom(errand, row.youth_id, row.wrapped), row.youth_id, row.card) : null,
    receivedAt: row.received_at,
    mandated: row.mandated,
    allegations: row.allegations as unknown as Allegation[],
    responseTime: row.response_time,
    disposition: row.disposition as Disposition | null,
    writtenAt: row.written_at,
    responseId: row.response_id,
  }));
}

export async function countReports(errand: Errand): Promise<number> {
  const row = await errand.tx
    .selectFrom(REPORTS)
    .select((of) => of.fn.countAll<number>().as('n'))
    .where('county_id', '=', errand.actor.countyId)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
