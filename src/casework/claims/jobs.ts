import { sql } from 'kysely';
import { z } from 'zod';
import { readCard, sealerFrom } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { alone, type JobDesk } from '#platform/jobs/index.ts';
import type { Vault } from '#platform/vault/index.ts';
import { compensationFor } from './model/compensation.ts';
import { compensationRule } from './rules.ts';

const AT_ONCE = 200;
const decided = z
  .array(
    z.object({
      form: z.string(),
      standing: z.enum(['ruled-out', 'at-risk', 'suspected', 'confirmed']),
      since: z.iso.date().nullable(),
      until: z.iso.date().nullable(),
    }),
  )
  .nullable();
type Row = {
  county_id: string;
  youth_id: string;
  zone: string;
  wrapped: Buffer;
  card: Buffer | null;
  decisions: unknown;
};
type Desk = Pick<JobDesk, 'db' | 'now'>;

/** Days of claims that have come or are over, told once each; then youth for whom compensation became likely. True when more may wait. */
export async function tendClaims(desk: Desk, vault: Vault): Promise<boolean> {
  await sql`select claims.tell_due(${desk.now()}::timestamptz)`.execute(desk.db);
  return lookForCompensation(desk, vault);
}

/** Looks at each youth of whom something was decided; the lawyer, or else the advocate, of one for whom it is likely is told once. */
export async function lookForCompensation({ db, now }: Desk, vault: Vault): Promise<boolean> {
  const at = now();
  const looked = await alone(db, 'claims', async (tx) => {
    const { rows } = await sql<Row>`select * from claims.to_look(${at}::timestamptz, ${AT_ONCE})`.execute(tx);
    if (rows.length > 0)
      await sql`select claims.keep_looks(${JSON.stringify(rows.map((row) => found(row, at, vault)))}::jsonb, ${at}::timestamptz)`.execute(
        tx,
      );
    return rows.length;
  });
  return looked === AT_ONCE;
}

function found({ county_id, youth_id, zone, wrapped, card, decisions }: Row, at: Date, vault: Vault) {
  const sealer = sealerFrom({ vault, actor: { countyId: county_id } }, youth_id, wrapped);
  const today = dayOf(at, zone);
  const newest = new Map((decided.parse(decisions) ?? []).map((each) => [each.form, each]));
  const { answer } = compensationFor(compensationRule, {
    born: card ? (readCard(sealer, youth_id, card).born ?? null) : null,
    decided: [...newest.values()],
    evidence: [],
    today,
    zone,
  });
  return { county_id, youth_id, likely: answer === 'likely', on_day: today };
}
