import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { askGate } from './gate.ts';

export type AgencyFacts = {
  name: string;
  phone: string | null;
  region: string | null;
  doors: readonly string[];
  protocolKinds: readonly string[];
  sharedDesk: boolean;
};

export async function addAgency(errand: Errand, kind: string, facts: AgencyFacts): Promise<Result<{ id: string }>> {
  const id = newId();
  const { name, phone, region, doors, protocolKinds, sharedDesk } = facts;
  const done = await askGate(
    errand.tx,
    sql`people.add_agency(${id}, ${name}, ${kind}, ${phone}, ${region}, ${[...doors]}, ${[...protocolKinds]}, ${sharedDesk})`,
  );
  if (!done.ok) return done;
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export async function changeAgency(errand: Errand, id: string, facts: AgencyFacts): Promise<Result<{ id: string }>> {
  const { name, phone, region, doors, protocolKinds, sharedDesk } = facts;
  const done = await askGate(
    errand.tx,
    sql`people.change_agency(${id}, ${name}, ${phone}, ${region}, ${[...doors]}, ${[...protocolKinds]}, ${sharedDesk})`,
  );
  if (!done.ok) return done;
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export async function endAgency(errand: Errand, id: string): Promise<Result<{ id: string }>> {
  const done = await askGate(errand.tx, sql`people.end_agency(${id})`);
  if (!done.ok) return done;
  errand.touched({ recordIds: [id] });
  return ok({ id });
}
