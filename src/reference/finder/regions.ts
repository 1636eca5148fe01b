import { z } from 'zod';
import file from '../../../reference/regions/spas.json' with { type: 'json' };

/** The regions that come with the program, for a start without the database; the county's own come with its directory. */
export const shippedRegions = z
  .object({ regions: z.array(z.object({ id: z.string(), name: z.string() })) })
  .parse(file).regions;
