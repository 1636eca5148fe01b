import { sql } from 'kysely';
import { Kept } from '#kernel/kept.ts';
import type { Errand } from '#platform/http/door.ts';
import { type ProtocolDefinition, protocolDefinition } from './model/definition.ts';

type Version = { id: string; version: number; stamp: string; publishedAt: Date | null; retiredAt: Date | null };
const listed = new Kept<readonly Version[]>();

/** Every version of the county's protocols, the newest of each first. `stamp` changes whenever the row does, drafts too. */
const versionsOf = (errand: Errand): Promise<readonly Version[]> =>
  listed.of(errand.actor.countyId, errand.actor.stamps.protocols, () =>
    errand.tx
      .selectFrom('protocols.protocols')
      .select([
        'id',
        'version',
        sql<string>`xmin::text`.as('stamp'),
        'published_at as publishedAt',
        'retired_at as retiredAt',
      ])
      .where('county_id', '=', errand.actor.countyId)
      .orderBy('id')
      .orderBy('version', 'desc')
      .execute(),
  );

const kept = new Map<string, ProtocolDefinition>();
const MOST_KEPT = 500;

/** A stored definition was checked when it was written; it is read and parsed once a process and version. */
async function definitionOf(
  errand: Errand,
  { id, version, stamp }: { id: string; version: number; stamp: string },
): Promise<ProtocolDefinition> {
  const { countyId } = errand.actor;
  const key = `${countyId} ${id} ${version} ${stamp}`;
  const known = kept.get(key);
  if (known) return known;
  const row = await errand.tx
    .selectFrom('protocols.protocols')
    .select('definition')
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const definition = protocolDefinition.parse(row.definition);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, definition);
  return definition;
}

export type Published = { version: number; definition: ProtocolDefinition };

/** The county's published protocols, each in its newest version. */
export async function publishedProtocols(errand: Errand): Promise<Published[]> {
  const standing = (await versionsOf(errand)).filter(
    ({ publishedAt, retiredAt }) =>
      publishedAt !== null && publishedAt <= errand.now && (retiredAt === null || retiredAt > errand.now),
  );
  const newest = standing.filter((row, at) => standing[at - 1]?.id !== row.id);
  return Promise.all(
    newest.map(async (row) => ({ version: row.version, definition: await definitionOf(errand, row) })),
  );
}

/** One version: a response stays on the version that it began with. */
export async function protocolVersion(errand: Errand, id: string, version: number): Promise<ProtocolDefinition | null> {
  const row = (await versionsOf(errand)).find((each) => each.id === id && each.version === version);
  return row ? definitionOf(errand, row) : null;
}

/** A stored definition as the engine takes it. @throws when it is not one */
export const protocolDefinitionOf = (stored: unknown): ProtocolDefinition => protocolDefinition.parse(stored);
