import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import { hashOfLink } from '#platform/mail/index.ts';
import type { Kind, Way } from './helper-store.ts';
import type { Answer } from './model/standing.ts';
import { openRow } from './sealed-store.ts';
import { type Outcome, readSaid, type Said } from './store.ts';

/** What somebody sees who was rung, by the link of their letter. */
export type Rung = Said & {
  timeZone: string;
  answer: Answer | null;
  kind: Kind;
  lang: string | null;
  way: Way;
  startsAt: Date;
  minutes: number;
  byName: string;
  byAgency: string;
  /** Taken back, or somebody else said yes. */
  over: boolean;
};

type Row = Omit<Rung, keyof Said> & { countyId: string; askId: string; wrapped: Buffer; sealed: Buffer };

/** Null: no ring has this link. */
export async function rungBy({ tx, vault }: Errand, token: string): Promise<Rung | null> {
  const { rows } = await sql<Row>`
    select county_id as "countyId", time_zone as "timeZone", answer, ask_id as "askId", kind, lang, way, starts_at as "startsAt", minutes, wrapped, sealed,
      by_name as "byName", by_agency as "byAgency", over from oncall.by_token(${hashOfLink(token)})`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { countyId, askId, wrapped, sealed, ...rest } = row;
  return { ...rest, ...readSaid(openRow({ vault, county: countyId }, 'oncall.asks', askId, { wrapped, sealed })) };
}

export async function answerBy({ tx, now }: Errand, token: string, answer: Answer): Promise<Outcome | null> {
  const { rows } = await sql<{ came: Outcome | null }>`
    select oncall.answer(${hashOfLink(token)}, ${answer}, ${now}) as came`.execute(tx);
  return rows[0]?.came ?? null;
}
