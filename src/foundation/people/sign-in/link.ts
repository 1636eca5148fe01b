import { createHash, createHmac } from 'node:crypto';
import type { KeyRing } from '#platform/vault/index.ts';
import type { Desk } from './desk.ts';
import { writePassword } from './password.ts';

/** The person whom a live one-time link is for. */
export type LinkedPerson = {
  id: string;
  countyId: string;
  name: string;
  email: string;
  lang: string;
  countyName: string;
  agencyName: string;
};

/**
 * The secret in a one-time link. It is made from the link's id by the county's key, so that the administrator who made it
 * can be shown it for some minutes while the database holds only its hash.
 */
export function linkToken(ring: KeyRing, linkId: string): string {
  const key = ring.keys.get(ring.current);
  if (!key) throw new Error('The county’s key ring lacks its current key.');
  return createHmac('sha256', key).update(`one-time link ${linkId}`).digest('base64url');
}

export const linkHash = (token: string): Buffer => createHash('sha256').update(token).digest();

export async function personOfLink(desk: Desk, token: string): Promise<LinkedPerson | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const { rows } = await desk.pool.query(
    `select id::text, county_id::text as "countyId", name, email, lang, county_name as "countyName", agency_name as "agencyName"
       from people.person_of_link($1)`,
    [linkHash(token)],
  );
  return (rows[0] as LinkedPerson | undefined) ?? null;
}

/** Uses the link: the password is set, every session and second factor of before ends. False: it was used meanwhile. */
export async function useLink(desk: Desk, token: string, person: LinkedPerson, password: string): Promise<boolean> {
  const { password: keeper } = await desk.library.$context;
  const hash = await keeper.hash(password.normalize('NFKC'));
  const client = await desk.pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query('select people.use_link($1) as used', [linkHash(token)]);
    if (rows[0]?.used !== true) {
      await client.query('rollback');
      return false;
    }
    // Whoever asks for a new link has lost a way in, or someone else has found one: all of them start anew.
    await client.query('delete from auth."user" where id = $1', [person.id]);
    await writePassword(client, person, hash);
    await client.query('commit');
    return true;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
