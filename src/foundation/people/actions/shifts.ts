import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { codeHash, codeOfShift } from '../sign-in/shift.ts';
import { askGate } from './gate.ts';

export type NewShift = { label: string; startsAt: Date; endsAt: Date; cards: number };

/** Cards for one shift, a code on each: one officer, one card. Gives the batch, whose page prints them. */
export async function openShift(errand: Errand, shift: NewShift): Promise<Result<{ batch: string }>> {
  const batch = newId();
  for (let card = 1; card <= shift.cards; card++) {
    const id = newId();
    const hash = await codeHash(codeOfShift(errand.vault.ring, id));
    const done = await askGate(
      errand.tx,
      sql`people.open_shift(${batch}, ${id}, ${newId()}, ${hash}, ${shift.label}, ${card}, ${shift.cards}, ${shift.startsAt}, ${shift.endsAt})`,
    );
    if (!done.ok) return done;
    errand.touched({ recordIds: [id] });
  }
  return ok({ batch });
}

export async function endShift(errand: Errand, id: string): Promise<Result<null>> {
  const done = await askGate(errand.tx, sql`people.end_shift(${id})`);
  if (done.ok) errand.touched({ recordIds: [id] });
  return done;
}
