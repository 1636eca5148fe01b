import { type RawBuilder, sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Chooser, Knowing, Source } from './referral-store.ts';

/** What the database answered; null: not theirs to do, or nothing there. */
type Said<Other extends string> = Promise<'done' | Other | null>;
async function said<Other extends string>(errand: Errand, call: RawBuilder<unknown>): Said<Other> {
  const { rows } = await sql<{ came: 'done' | Other | null }>`select ${call} as came`.execute(errand.tx);
  return rows[0]?.came ?? null;
}

export type NewReferral = {
  id: string;
  number: string;
  turnId: string;
  contractId: string;
  youthId: string | null;
  source: Source;
  knows: Knowing;
  age: number | null;
  forms: readonly string[];
  region: string | null;
  language: string;
  chosenBy: Chooser;
  wrapped: Buffer;
  card: Buffer;
};

export function refer(errand: Errand, it: NewReferral): Said<'not-in-force' | 'open-already'> {
  const { youthId, wrapped, card, turnId, contractId, chosenBy, ...rest } = it;
  const body = JSON.stringify({ ...rest, chosen_by: chosenBy });
  return said(
    errand,
    sql`advocacy.refer(${body}::jsonb, ${youthId}::uuid, ${wrapped}, ${card}, ${turnId}::uuid, ${contractId}::uuid)`,
  );
}

export const route = (
  errand: Errand,
  it: { referralId: string; turnId: string; contractId: string; chosenBy: Chooser },
): Said<'waits-already' | 'not-in-force'> =>
  said(errand, sql`advocacy.route(${it.referralId}::uuid, ${it.turnId}::uuid, ${it.contractId}::uuid, ${it.chosenBy})`);

export const accept = (
  errand: Errand,
  it: { turnId: string; advocateId: string; youthId: string | null },
): Said<'moved-on' | 'not-one'> =>
  said(errand, sql`advocacy.accept(${it.turnId}::uuid, ${it.advocateId}::uuid, ${it.youthId}::uuid)`);

export const decline = (errand: Errand, turnId: string, why: string): Said<'moved-on'> =>
  said(errand, sql`advocacy.decline(${turnId}::uuid, ${why})`);

export type NewEvent = {
  referralId: string;
  id: string;
  kind: string;
  code: string | null;
  at: Date;
  toUser: string | null;
  words: Buffer | null;
};
export const note = (errand: Errand, it: NewEvent): Said<'moved-on' | 'not-one'> =>
  said(
    errand,
    sql`advocacy.note(${it.referralId}::uuid, ${it.id}::uuid, ${it.kind}, ${it.code}, ${it.at}, ${it.toUser}::uuid, ${it.words})`,
  );
