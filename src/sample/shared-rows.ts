import type pg from 'pg';
import { type Charge, explanationOf, personOf, sealExplanation } from '#casework/relief/index.ts';
import { makeSealer, readCard, type Sealer } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { type KeyRing, openDataKey } from '#platform/vault/index.ts';
import { answersFor, shippedLaws } from '#reference/laws/index.ts';
import type { Bulk } from './bulk.ts';
import type { SamplePerson } from './places.ts';

type OwnPage = { id: string; sealer: Sealer; born: Day };

/** The youth of the sample whose own page is on, with this person as their lawyer from now on; null: nobody has one. */
export async function youthWithPage(client: pg.Client, ring: KeyRing, by: SamplePerson): Promise<OwnPage | null> {
  const { rows } = await client.query(
    `select y.id::text, k.wrapped, i.card, v.made_by from voice.keys v join youth.youth y on y.county_id = v.county_id and y.id = v.youth_id
      join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id
      join youth.identities i on i.county_id = y.county_id and i.youth_id = y.id where v.county_id = $1 limit 1`,
    [by.countyId],
  );
  const [row] = rows as { id: string; wrapped: Buffer; card: Buffer; made_by: string }[];
  const key = row && openDataKey(ring, row.wrapped, { kind: 'youth', county: by.countyId, id: row.id });
  if (!row || !key?.ok) return null;
  const sealer = makeSealer(by.countyId, key.value);
  const { born } = readCard(sealer, row.id, row.card);
  if (!born) return null;
  await client.query(
    `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by) values ($1, $2, $3, 'counsel', $4, $5)`,
    [by.countyId, newId(), row.id, by.userId, row.made_by],
  );
  await client.query('select access.derive($1, $2)', [by.countyId, row.id]);
  return { id: row.id, sealer, born };
}

/** What the lawyer lets them read of these charges on their own page, as the laws say it today. */
export function shareWith(
  bulk: Bulk,
  {
    youth,
    by,
    charges,
    now,
    today,
  }: { youth: OwnPage; by: SamplePerson; charges: readonly Charge[]; now: Date; today: Day },
): void {
  const person = personOf({ bornOn: youth.born, charges, sheets: new Map(), evidence: [], account: null, periods: [] });
  const id = newId();
  bulk.add('relief.explanations', {
    county_id: by.countyId,
    id,
    youth_id: youth.id,
    body: sealExplanation(youth.sealer, id, explanationOf(charges, answersFor(person, shippedLaws(), today))),
    at: now,
    by_user: by.userId,
    agency_id: by.agencyId,
  });
}
