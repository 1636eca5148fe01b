import { sql } from 'kysely';
import type { YouthErrand } from './door.ts';
import { ownSealer } from './pen-store.ts';

const MEMBERS = 'care.members';

/** Somebody who cares for the youth and has a small page of their own. */
export type MyCaregiver = { keyId: string; name: string; relation: string | null; madeAt: Date; usedOn: string | null };
export async function myCaregivers(errand: YouthErrand): Promise<MyCaregiver[]> {
  const { rows } = await sql<Omit<MyCaregiver, 'name'> & { memberId: string; who: Buffer }>`
    select key_id as "keyId", member_id as "memberId", relation, who, made_at as "madeAt", used_on as "usedOn" from voice.my_caregivers()`.execute(
    errand.tx,
  );
  const sealer = ownSealer(errand);
  return rows.map(({ memberId, who, ...row }) => {
    const { name } = sealer.open(MEMBERS, memberId, 'who', who) as { name: string };
    return { ...row, name };
  });
}
/** Ends that page at once. False: it is off already. */
export const endCaregiver = async ({ tx }: YouthErrand, keyId: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select voice.end_caregiver(${keyId}) as done`.execute(tx)).rows[0]?.done ?? false;
