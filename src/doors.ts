import { identificationDoors } from '#casework/identification/index.ts';
import { responseDoors } from '#casework/responses/index.ts';
import { screeningDoors, screeningPaths } from '#casework/screening/index.ts';
import type { NavRow, peopleWords } from '#foundation/people/index.ts';
import type { Door } from '#platform/http/door.ts';

/** Every module's doors, in one list: what is not here cannot be reached. */
// biome-ignore lint/suspicious/noExplicitAny: rows of many input types; each checks its own.
export const doors: readonly Door<any, any>[] = [...screeningDoors, ...responseDoors, ...identificationDoors];

/** The menu as a table: who sees which part of the site. */
export const menu = (words: typeof peopleWords): readonly NavRow[] => [
  { href: screeningPaths.here, label: (lang) => words(lang)('nav_here'), for: (actor) => actor.agencyDoors.length > 0 },
  { href: '/work', label: (lang) => words(lang)('nav_work'), for: () => true },
];
