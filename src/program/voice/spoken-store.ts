import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { newDataKey, open, openDataKey, seal, type Vault } from '#platform/vault/index.ts';
import type { YouthErrand } from './door.ts';
import type { Spoken } from './model/spoken.ts';
import { plainProtocols } from './plain-steps.ts';
import type { Rating } from './ratings-store.ts';

type Ring = Vault['ring'];
const subject = (county: string, id: string) => ({ kind: 'voice', county, id }) as const;
const place = (county: string, row: string, column: 'sound' | 'words') => ({
  county,
  table: 'voice.spoken',
  row,
  column,
});

const sealed = (ring: Ring, county: string, id: string, spoken: Spoken) => {
  const { wrapped, dataKey } = newDataKey(ring, subject(county, id));
  return { wrapped, sound: seal(dataKey, place(county, id, 'sound'), spoken) };
};
/** @throws when the key does not open: it was changed or moved. */
function keyOf(ring: Ring, county: string, id: string, wrapped: Uint8Array) {
  const key = openDataKey(ring, wrapped, subject(county, id));
  if (!key.ok) throw new Error('The key of a spoken answer does not open: it was changed or moved.');
  return key.value;
}
function opened(key: ReturnType<typeof keyOf>, at: ReturnType<typeof place>, bytes: Uint8Array): unknown {
  const it = open(key, at, bytes);
  if (!it.ok) throw new Error('A spoken answer does not open: it was changed or moved.');
  return it.value;
}

/** Beside the answers of the same press; of no youth, as those. */
export async function sayAloud(
  { tx, vault, youth }: YouthErrand,
  it: { kind: string; about: string; spoken: Spoken },
): Promise<boolean> {
  const id = newId();
  const { wrapped, sound } = sealed(vault.ring, youth.countyId, id, it.spoken);
  const { rows } = await sql<{ done: boolean }>`
    select voice.say_aloud(${id}, ${it.kind}, ${it.about}, ${wrapped}, ${sound}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

/** At a place, by its code, of nobody. */
export async function sayZoneAloud({ tx, vault }: Errand, code: string, spoken: Spoken): Promise<boolean> {
  const { rows } = await sql<{ county: string | null }>`select voice.zone_county(${code}) as county`.execute(tx);
  const county = rows[0]?.county;
  if (!county) return false;
  const id = newId();
  const { wrapped, sound } = sealed(vault.ring, county, id, spoken);
  const { rows: done } = await sql<{ done: boolean }>`
    select voice.say_zone_aloud(${id}, ${code}, ${wrapped}, ${sound}) as done`.execute(tx);
  return done[0]?.done ?? false;
}

/** An answer that was said aloud. `words` null: nobody has written it down yet, and its voice is there. */
export type SaidAloud = Pick<Rating, 'kind' | 'about' | 'name'> & { id: string; month: string; words: string | null };
export async function saidAloud({ tx, vault, actor }: Errand): Promise<SaidAloud[]> {
  type Row = Omit<SaidAloud, 'name' | 'words'> & { name: string | null; wrapped: Buffer; words: Buffer | null };
  const { rows } = await sql<Row>`
    select id, about_kind as kind, about_id as about, name, month, wrapped, words from voice.said_aloud()`.execute(tx);
  return rows.map(({ wrapped, words, name, ...row }) => ({
    ...row,
    name: name ? { en: name, es: name } : (plainProtocols.get(row.about) ?? null),
    words:
      words &&
      String(opened(keyOf(vault.ring, actor.countyId, row.id, wrapped), place(actor.countyId, row.id, 'words'), words)),
  }));
}

const shape = z.object({ type: z.enum(['audio/webm', 'audio/ogg', 'audio/mp4']), data: z.string() });
/** Its voice, for those who read the answers; null once it is written down, or where there is none. */
export async function soundOf({ tx, vault, actor }: Errand, id: string): Promise<Spoken | null> {
  const { rows } = await sql<{
    wrapped: Buffer;
    sound: Buffer;
  }>`select wrapped, sound from voice.sound_of(${id})`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { countyId } = actor;
  return shape.parse(opened(keyOf(vault.ring, countyId, id, row.wrapped), place(countyId, id, 'sound'), row.sound));
}

/** What was said, written down: with it the voice is gone. False: it is written down already. */
export async function writeDown({ tx, vault, actor }: Errand, id: string, words: string): Promise<boolean> {
  const { rows: found } = await sql<{ wrapped: Buffer }>`select wrapped from voice.sound_of(${id})`.execute(tx);
  const [row] = found;
  if (!row) return false;
  const key = keyOf(vault.ring, actor.countyId, id, row.wrapped);
  const { rows } = await sql<{ done: boolean }>`
    select voice.write_down(${id}, ${seal(key, place(actor.countyId, id, 'words'), words)}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
