import { sql } from 'kysely';
import { z } from 'zod';
import { type Card, readCard, sealerFrom } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { Db, Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Vault } from '#platform/vault/index.ts';
import { whats } from './model/charge.ts';
import type { Found, Told, Youth } from './model/openings.ts';

/** What the job reads and writes, through functions that no person can call (0093). */

export async function countiesToLook(db: Db): Promise<{ countyId: string; timeZone: string }[]> {
  const { rows } = await sql<{ county_id: string; time_zone: string }>`select * from relief.counties()`.execute(db);
  return rows.map(({ county_id, time_zone }) => ({ countyId: county_id, timeZone: time_zone }));
}

/** Youth at whose records nobody looked on this day with these laws. */
export async function youthToLook(
  tx: Tx,
  it: { countyId: string; today: Day; lawsUntil: Date | null; most: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select relief.to_look(${it.countyId}, ${it.today}::date, ${it.lawsUntil}::timestamptz, ${it.most}) as id`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

const yesNo = z.enum(['yes', 'no']).nullable();
const day = z.iso.date().nullable();
const instant = z.string().transform((text) => new Date(text));
const bytes = z.string().transform((text) => Buffer.from(text, 'base64'));
const opening = z.object({
  id: z.string(),
  chargeId: z.string(),
  remedy: z.string(),
  verdict: z.enum(['eligible', 'perhaps']),
  help: z.number(),
});
const answers = z.record(z.string(), z.enum(['yes', 'no']));
const said = z.object({
  groups: answers.default({}),
  bars: answers.default({}),
  also: answers.default({}),
  consent: z.enum(['yes', 'no']).optional(),
  restitution: z.enum(['yes', 'no']).optional(),
});
const stored = z.object({
  youthId: z.string(),
  number: z.string(),
  wrapped: bytes,
  card: bytes.nullable(),
  look: z.object({ on: z.iso.date(), lawsUntil: instant.nullable(), at: instant }).nullable(),
  charges: z.array(
    z.object({
      id: z.string(),
      jurisdiction: z.string(),
      code: z.string().nullable(),
      kinds: z.array(z.string()),
      grade: z.enum(['infraction', 'misdemeanor', 'felony']).nullable(),
      degree: z.string().nullable(),
      offenseOn: day,
      arrestedOn: day,
      what: z.enum(whats),
      happenedOn: day,
      completed: yesNo,
      completedOn: day,
      jurisdictionEndedOn: day,
    }),
  ),
  sheets: z.array(
    z.object({
      chargeId: z.string(),
      during: yesNo,
      demanded: yesNo,
      otherwise: yesNo,
      forms: z.array(z.enum(['sex', 'labor'])),
      said,
    }),
  ),
  account: z.object({ complete: yesNo, diligent: yesNo }).nullable(),
  decisions: z.array(
    z.object({
      form: z.enum(['cse', 'lt', 'ltfc']),
      standing: z.enum(['ruled-out', 'at-risk', 'suspected', 'confirmed']),
      since: day,
      until: day,
      at: instant,
    }),
  ),
  taken: z.array(z.object({ chargeId: z.string(), remedy: z.string(), granted: z.boolean() })),
  open: z.array(opening),
});

/** A youth as the job looks at one: what the engine needs, what was told, and when somebody looked last. */
export type Looked = {
  youthId: string;
  number: string;
  card: Card | null;
  youth: Youth;
  told: Told[];
  look: { on: Day; lawsUntil: Date | null; at: Date } | null;
};

/** What is known of these youth, without a word that anybody wrote; of the card only the day of birth. */
export async function knownOf(tx: Tx, vault: Vault, countyId: string, youthIds: readonly string[]): Promise<Looked[]> {
  const { rows } = await sql<{ known: unknown }>`
    select relief.known_of(${countyId}, ${[...youthIds]}::uuid[]) as known`.execute(tx);
  return rows.map(({ known }) => lookedFrom(known, vault, countyId));
}

/** The same of everybody whose lawyer this person is. */
export async function knownOfMine({ tx, vault, actor }: Errand): Promise<Looked[]> {
  const { rows } = await sql<{ known: unknown }>`select relief.known_of_mine() as known`.execute(tx);
  return rows.map(({ known }) => lookedFrom(known, vault, actor.countyId));
}

function lookedFrom(known: unknown, vault: Vault, countyId: string): Looked {
  const { youthId, number, wrapped, card: sealed, look, charges, sheets, open, ...rest } = stored.parse(known);
  const card = sealed && readCard(sealerFrom({ vault, actor: { countyId } }, youthId, wrapped), youthId, sealed);
  return {
    youthId,
    number,
    card,
    look,
    told: open,
    youth: {
      ...rest,
      bornOn: card?.born ?? null,
      charges: charges.map((each) => ({ ...each, withdrawnAt: null })),
      sheets: new Map(sheets.map((each) => [each.chargeId, each])),
      // What there is to show changes no answer: it is listed with one, on counsel's own page.
      evidence: [],
    },
  };
}

export type LookDone = Found & { youthId: string };

/** Writes what was found, and that somebody looked on this day with these laws. */
export async function tell(
  tx: Tx,
  { countyId, today, lawsUntil, at }: { countyId: string; today: Day; lawsUntil: Date | null; at: Date },
  looks: readonly LookDone[],
): Promise<void> {
  const all = looks.map((each) => ({
    ...each,
    on: today,
    lawsUntil,
    tell: each.tell.map((one) => ({ ...one, id: newId() })),
  }));
  await sql`select relief.tell(${countyId}, ${at}::timestamptz, ${JSON.stringify(all)}::jsonb)`.execute(tx);
}
