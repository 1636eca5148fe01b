import type { Errand } from '#platform/http/door.ts';
import { type ProtocolDefinition, protocolDefinition } from './model/definition.ts';

const parsed = new Map<string, ProtocolDefinition>();

/** A stored definition was checked when it was written; it is parsed once a process and version. */
function read(county: string, row: { id: string; version: number; definition: unknown }): ProtocolDefinition {
  const key = `${county} ${row.id} ${row.version} ${JSON.stringify(row.definition).length}`;
  const known = parsed.get(key);
  if (known) return known;
  const definition = protocolDefinition.parse(row.definition);
  if (parsed.size < 500) parsed.set(key, definition);
  return definition;
}

export type Published = { version: number; definition: ProtocolDefinition };

/** The county's published protocols, each in its newest version. */
export async function publishedProtocols(errand: Errand): Promise<Published[]> {
  const rows = await errand.tx
    .selectFrom('protocols.protocols')
    .distinctOn('id')
    .select(['id', 'version', 'definition'])
    .where('county_id', '=', errand.actor.countyId)
    .where('published_at', '<=', errand.now)
    .where((is) => is.or([is('retired_at', 'is', null), is('retired_at', '>', errand.now)]))
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({ version: row.version, definition: read(errand.actor.countyId, row) }));
}

/** One version: a response stays on the version that it began with. */
export async function protocolVersion(errand: Errand, id: string, version: number): Promise<ProtocolDefinition | null> {
  const row = await errand.tx
    .selectFrom('protocols.protocols')
    .select(['id', 'version', 'definition'])
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? read(errand.actor.countyId, row) : null;
}

/** A stored definition as the engine takes it. @throws when it is not one */
export const protocolDefinitionOf = (stored: unknown): ProtocolDefinition => protocolDefinition.parse(stored);
