import { type Answer, whole, wholeLocation } from './compile.ts';
import type { Directory } from './directory.ts';
import type { ObjectName } from './hsds.ts';
import { type NamedText, tablesOf } from './tables.ts';

/** Everything public of the directory, so that it can be brought in again. */
export const exportOf = (directory: Directory): Record<string, Answer[]> => ({
  taxonomies: [...directory.taxonomy.values()].map((each) => whole.taxonomy(directory, each)),
  taxonomy_terms: [...directory.taxonomy_term.values()].map((each) => whole.taxonomy_term(directory, each)),
  organizations: [...directory.organization.values()].map((each) => whole.organization(directory, each)),
  locations: [...directory.location.values()].map((each) => wholeLocation(directory, each)),
  services: [...directory.service.values()].map((each) => whole.service(directory, each)),
});

/** The same as the standard's tables. */
export function exportTables(directory: Directory): NamedText[] {
  const all = exportOf(directory);
  const kinds: [string, ObjectName][] = [
    ['taxonomies', 'taxonomy'],
    ['taxonomy_terms', 'taxonomy_term'],
    ['organizations', 'organization'],
    ['locations', 'location'],
    ['services', 'service'],
  ];
  return tablesOf(kinds.flatMap(([list, name]) => (all[list] ?? []).map((answer) => ({ name, answer }))));
}
