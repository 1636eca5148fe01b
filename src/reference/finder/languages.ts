import { z } from 'zod';
import file from '../../../reference/languages/languages.json' with { type: 'json' };

const shape = z.object({ languages: z.array(z.object({ tag: z.string(), own: z.string() })) });

/** Languages that somebody may want to speak, each by its own name. */
export const spoken = shape.parse(file).languages.map(({ tag, own }) => ({ tag, own }));
