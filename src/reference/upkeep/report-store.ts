import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import { openRemark, sealRemark } from '#platform/vault/index.ts';

export const reportKinds = ['closed', 'number', 'hours', 'turned-away', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];
export const outcomes = ['mended', 'right', 'provider-asked', 'not-ours'] as const;
export type Outcome = (typeof outcomes)[number];

export type ReportRow = {
  id: string;
  serviceId: string | null;
  kind: ReportKind;
  at: Date;
  /** Opened only for one report's own page. */
  words: string;
  handling: { by: string; at: Date; outcome: Outcome; words: string } | null;
};

const placeOf = (county: string, row: string) => ({ county, table: 'upkeep.reports', row, column: 'words' });
const handlingPlace = (county: string, row: string) => ({
  county,
  table: 'upkeep.report_handlings',
  row,
  column: 'words',
});
const county = (errand: Errand) => sql`${errand.actor.countyId}::uuid`;

/** Of nobody: what they wrote is sealed under a key of this report alone. False: there is no such entry. */
export async function keepReport(
  { tx, vault, now }: Pick<Errand, 'tx' | 'vault' | 'now'>,
  countyId: string,
  report: { id: string; serviceId: string | null; kind: ReportKind; words: string },
): Promise<boolean> {
  const sealed = report.words === '' ? null : sealRemark(vault.ring, placeOf(countyId, report.id), report.words);
  const { rows } = await sql<{
    done: boolean;
  }>`select upkeep.report(${report.id}::uuid, ${report.serviceId}::uuid, ${report.kind},
    ${now}::timestamptz, ${sealed?.wrapped ?? null}::bytea, ${sealed?.sealed ?? null}::bytea) as done`.execute(tx);
  return rows[0]?.done === true;
}

type Stored = {
  id: string;
  service_id: string | null;
  kind: ReportKind;
  at: Date;
  wrapped: Buffer | null;
  words: Buffer | null;
  handler: string | null;
  handled_at: Date | null;
  outcome: Outcome | null;
  h_wrapped: Buffer | null;
  h_words: Buffer | null;
};

type Which = { id: string } | { openOnly: boolean; kind: ReportKind | null };

/** Reports, those that are open first, then the newest. */
export async function reportsOf(errand: Errand, which: Which): Promise<ReportRow[]> {
  const condition =
    'id' in which
      ? sql`r.id = ${which.id}::uuid`
      : sql`(not ${which.openOnly}::boolean or h.at is null) and (${which.kind}::text is null or r.kind = ${which.kind}::text)`;
  const { rows } =
    await sql<Stored>`select r.id, r.service_id, r.kind, r.at, r.wrapped, r.words, u.name as handler, h.at as handled_at,
      h.outcome, h.wrapped as h_wrapped, h.words as h_words
    from upkeep.reports r left join upkeep.report_handlings h on h.county_id = r.county_id and h.report_id = r.id
    left join people.users u on u.county_id = h.county_id and u.id = h.by_user
    where r.county_id = ${county(errand)} and ${condition} order by (h.at is not null), r.at desc, r.id limit 200`.execute(
      errand.tx,
    );
  return rows.map((row) => reportOf(errand, row, 'id' in which));
}

function reportOf(errand: Errand, row: Stored, opened: boolean): ReportRow {
  const { countyId } = errand.actor;
  const open = (place: ReturnType<typeof placeOf>, wrapped: Buffer | null, sealed: Buffer | null): string =>
    opened && wrapped && sealed ? String(openRemark(errand.vault, place, { wrapped, sealed })) : '';
  return {
    id: row.id,
    serviceId: row.service_id,
    kind: row.kind,
    at: row.at,
    words: open(placeOf(countyId, row.id), row.wrapped, row.words),
    handling:
      row.handled_at && row.outcome
        ? {
            by: row.handler ?? '',
            at: row.handled_at,
            outcome: row.outcome,
            words: open(handlingPlace(countyId, row.id), row.h_wrapped, row.h_words),
          }
        : null,
  };
}

/** How often somebody reported since then that a service turned them away. Null: not this person's to know. */
export async function turnedAwayBy({ tx }: Pick<Errand, 'tx'>, serviceId: string, since: Date): Promise<number | null> {
  const { rows } = await sql<{
    n: number | null;
  }>`select upkeep.turned_away(${serviceId}::uuid, ${since}) as n`.execute(tx);
  return rows[0]?.n ?? null;
}

/** What was done with it, once. False: somebody had done it before. */
export async function keepHandling(errand: Errand, id: string, outcome: Outcome, words: string): Promise<boolean> {
  const { tx, vault, actor, now } = errand;
  const sealed = words === '' ? null : sealRemark(vault.ring, handlingPlace(actor.countyId, id), words);
  const { numAffectedRows } =
    await sql`insert into upkeep.report_handlings (county_id, report_id, by_user, at, outcome, wrapped, words)
    values (${county(errand)}, ${id}::uuid, ${actor.userId}::uuid, ${now}, ${outcome}, ${sealed?.wrapped ?? null}, ${sealed?.sealed ?? null})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
