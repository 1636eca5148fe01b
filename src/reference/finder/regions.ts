import { z } from 'zod';
import file from '../../../reference/regions/spas.json' with { type: 'json' };

const { regions } = z.object({ regions: z.array(z.object({ id: z.string(), name: z.string() })) }).parse(file);
const names = new Map(regions.map(({ id, name }) => [id, name]));

/** What a region of the county is called; one that the table does not name keeps its id. */
export const regionName = (id: string): string => names.get(id) ?? id;
