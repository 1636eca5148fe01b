import { z } from 'zod';

/** A region of the county: its name, which lie beside it, and its tile on the picture where the county has no borders to draw. */
export type Region = {
  id: string;
  /** Its number where the county numbers its regions, as Service Planning Areas are. */
  number: number | null;
  name: string;
  neighbors: readonly string[];
  tile: { column: number; row: number };
};

const shape = z.object({
  id: z.string().min(1),
  number: z.number().int().nullish(),
  name: z.string().min(1),
  neighbors: z.array(z.string()).optional(),
  tile: z.object({ column: z.number().int().min(0), row: z.number().int().min(0) }).optional(),
});
const file = z.union([z.object({ regions: z.array(shape) }), z.array(shape)]);

const COLUMNS = 4;

/** The regions as a file or a table says them, in its order; what is not a list of regions gives none. */
export function readRegions(raw: unknown): Region[] {
  const read = file.safeParse(raw);
  if (!read.success) return [];
  const rows = Array.isArray(read.data) ? read.data : read.data.regions;
  const ids = new Set(rows.map(({ id }) => id));
  return rows.map((row, at) => ({
    id: row.id,
    number: row.number ?? null,
    name: row.name,
    neighbors: (row.neighbors ?? []).filter((each) => ids.has(each) && each !== row.id),
    // Without a layout, the regions stand in their order.
    tile: row.tile ?? { column: at % COLUMNS, row: Math.floor(at / COLUMNS) },
  }));
}

/** As a heading says it: a number helps those who know their region by it. */
export const regionLabel = ({ number, name }: Pick<Region, 'number' | 'name'>): string =>
  number === null ? name : `${number} · ${name}`;

/** The same of a region by its id; one that the county no longer has keeps its id. */
export function labelOf({ of }: { of: (id: string) => Region | null }, id: string): string {
  const region = of(id);
  return region ? regionLabel(region) : id;
}

/**
 * The region that somebody means: by id, by name, by number alone or behind a word ("SPA 6", "6 · South"). Null: none, or more
 * than one.
 */
export function regionMeant(regions: readonly Region[], written: string): Region | null {
  const wanted = plain(written);
  if (wanted === '') return null;
  const exact = regions.filter(({ id, name }) => plain(id) === wanted || plain(name) === wanted);
  if (exact.length === 1) return exact[0] ?? null;
  if (exact.length > 1) return null;
  const numbered = /^(?:[a-z ]+ )?(\d{1,3})(?: (.*))?$/.exec(wanted);
  if (!numbered) return null;
  const [, number, rest = ''] = numbered;
  const found = regions.filter((each) => each.number === Number(number) && (rest === '' || plain(each.name) === rest));
  return found.length === 1 ? (found[0] ?? null) : null;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
