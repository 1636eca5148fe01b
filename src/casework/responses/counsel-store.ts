import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Facts } from '#reference/protocols/index.ts';
import type { Counsel } from './clocks.ts';

/** The protocol of every youth who is arrested, cited, held or petitioned: their own lawyer is told of it as it begins. */
export const FORCED_CRIME = 'forced-crime';

export type KnownOutside = { sign: 'some' | 'clear' | null; counsel: Counsel | null };

/** The youth's own lawyer, and whether a sign is known, whoever may see of what; for one who may begin the response or works in it. */
export async function knownOutside(errand: Errand, youthId: string): Promise<KnownOutside> {
  const { rows } = await sql<{
    known: KnownOutside | null;
  }>`select responses.known_of(${youthId}) as known`.execute(errand.tx);
  return rows[0]?.known ?? { sign: null, counsel: null };
}

/** As the protocol asks for it. A sign that nobody knows of stays unknown. */
export const factsOutside = ({ sign, counsel }: KnownOutside): Facts => ({
  hasCounsel: counsel !== null,
  ...(sign ? { signs: sign } : {}),
});

/** The youth's lawyers hear that something was written down, each once while they have not read it. */
export async function tellCounsel(errand: Errand, responseId: string): Promise<void> {
  await sql`select responses.tell_counsel(${responseId})`.execute(errand.tx);
}
