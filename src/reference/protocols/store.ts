import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import { type ProtocolDefinition, protocolDefinition } from './model/definition.ts';

/** Changes whenever the row does, drafts too, so that a kept definition is never an older one. */
const stamp = sql<string>`xmin::text`.as('stamp');
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
  const rows = await errand.tx
    .selectFrom('protocols.protocols')
    .distinctOn('id')
    .select(['id', 'version', stamp])
    .where('county_id', '=', errand.actor.countyId)
    .where('published_at', '<=', errand.now)
    .where((is) => is.or([is('retired_at', 'is', null), is('retired_at', '>', errand.now)]))
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  const published: Published[] = [];
  for (const row of rows) published.push({ version: row.version, definition: await definitionOf(errand, row) });
  return published;
}

/** One version: a response stays on the version that it began with. */
export async function protocolVersion(errand: Errand, id: string, version: number): Promise<ProtocolDefinition | null> {
  const row = await errand.tx
    .selectFrom('protocols.protocols')
    .select(['id', 'version', stamp])
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? definitionOf(errand, row) : null;
}

/** A stored definition as the engine takes it. @throws when it is not one */
export const protocolDefinitionOf = (stored: unknown): ProtocolDefinition => protocolDefinition.parse(stored);
