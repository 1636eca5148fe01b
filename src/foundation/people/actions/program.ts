import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { linkHash, linkToken } from '../sign-in/link.ts';
import { type Program, readProgram } from '../store-program.ts';
import { askGate } from './gate.ts';

export async function seeProgram(errand: Errand): Promise<Result<Program>> {
  const program = await readProgram(errand);
  return program ? ok(program) : absent;
}

/** Lets a person into a program. Their old ways in end; gives the id of the one new link, for whoever admitted to hand over. */
export async function admit(errand: Errand, userId: string, role: string): Promise<Result<{ id: string }>> {
  const id = newId();
  const hash = linkHash(linkToken(errand.vault.ring, id));
  const done = await askGate(errand.tx, sql`people.admit(${userId}, ${role}, ${id}, ${hash})`);
  if (!done.ok) return done;
  errand.touched({ recordIds: [userId] });
  return ok({ id });
}

export async function declineRole(errand: Errand, userId: string, role: string): Promise<Result<null>> {
  const done = await askGate(errand.tx, sql`people.decline_role(${userId}, ${role})`);
  if (done.ok) errand.touched({ recordIds: [userId] });
  return done;
}

export async function stopLink(errand: Errand, id: string): Promise<Result<null>> {
  const done = await askGate(errand.tx, sql`people.stop_link(${id})`);
  if (done.ok) errand.touched({ recordIds: [id] });
  return done;
}
