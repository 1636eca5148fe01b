import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import languagesFile from '../../../reference/languages/languages.json' with { type: 'json' };
import regionsFile from '../../../reference/regions/spas.json' with { type: 'json' };
import { counties } from './margins.ts';
import { type DirectoryGiven, directoryOf } from './model/directory.ts';
import type { SampleDirectory } from './model/directory-shapes.ts';

const regionsShape = z.object({
  countywideLanguages: z.array(z.string()),
  regions: z.array(z.object({ id: z.string(), name: z.string(), languages: z.array(z.string()).min(1) })),
});
const languagesShape = z.object({
  languages: z.array(z.object({ tag: z.string(), name: z.object({ en: z.string() }) })),
});

export type DirectoryOptions = Pick<DirectoryGiven, 'seed' | 'places' | 'needs'> & { now: Date; zone?: string };

/** The sample county's directory of help; the table of places and the words of the needs come from whoever loads it. */
export function generateDirectory({ now, zone = 'America/Los_Angeles', ...given }: DirectoryOptions): SampleDirectory {
  const { regions, countywideLanguages } = regionsShape.parse(regionsFile);
  const { languages } = languagesShape.parse(languagesFile);
  return directoryOf({
    ...given,
    today: dayOf(now, zone),
    county: counties[0]?.name.en ?? '',
    regions,
    countywideLanguages,
    languageNames: new Map(languages.map(({ tag, name }) => [tag, name.en])),
  });
}
