import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { linkHash, linkToken } from '../sign-in/link.ts';
import { admittedBy } from '../store.ts';
import { askGate } from './gate.ts';
import { admit } from './program.ts';

/** Each of these is an administrator's act: the database checks that, and the ledger names the person it was about. */
type Act = Promise<Result<{ id: string }>>;

async function about(errand: Errand, id: string, done: Promise<Result<null>>): Act {
  const result = await done;
  if (!result.ok) return result;
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export async function invite(
  errand: Errand,
  input: { agency: string; name: string; email: string; lang: string },
): Act {
  const id = newId();
  return about(
    errand,
    id,
    askGate(errand.tx, sql`people.invite_person(${id}, ${input.agency}, ${input.name}, ${input.email}, ${input.lang})`),
  );
}

export const rename = (errand: Errand, id: string, name: string): Act =>
  about(errand, id, askGate(errand.tx, sql`people.rename_person(${id}, ${name})`));

export const move = (errand: Errand, id: string, agency: string): Act =>
  about(errand, id, askGate(errand.tx, sql`people.move_person(${id}, ${agency})`));

export const end = (errand: Errand, id: string): Act =>
  about(errand, id, askGate(errand.tx, sql`people.end_person(${id})`));

export const endSessions = (errand: Errand, id: string): Act =>
  about(errand, id, askGate(errand.tx, sql`people.end_sessions(${id})`));

export const grantRole = (errand: Errand, id: string, role: string): Act =>
  about(errand, id, askGate(errand.tx, sql`people.grant_role(${id}, ${role})`));

/** A second administrator's yes. To a program's role, where nobody of the program is there to give it: then with a new link. */
export async function approveRole(
  errand: Errand,
  id: string,
  role: string,
): Promise<Result<{ id: string; link: string | null }>> {
  if ((await admittedBy(errand.tx, role)) === 'program') {
    const admitted = await admit(errand, id, role);
    return admitted.ok ? ok({ id, link: admitted.value.id }) : admitted;
  }
  const done = await about(errand, id, askGate(errand.tx, sql`people.approve_role(${id}, ${role})`));
  return done.ok ? ok({ id, link: null }) : done;
}

export const endRole = (errand: Errand, id: string, role: string): Act =>
  about(errand, id, askGate(errand.tx, sql`people.end_role(${id}, ${role})`));

/** A one-time link for a person; gives the link's own id. */
export async function makeLink(errand: Errand, userId: string): Act {
  const id = newId();
  const hash = linkHash(linkToken(errand.vault.ring, id));
  const done = await about(errand, userId, askGate(errand.tx, sql`people.make_link(${id}, ${userId}, ${hash})`));
  return done.ok ? ok({ id }) : done;
}

export const confirmLink = (errand: Errand, id: string): Act =>
  about(errand, id, askGate(errand.tx, sql`people.confirm_link(${id}, ${linkHash(linkToken(errand.vault.ring, id))})`));
