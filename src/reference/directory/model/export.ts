import { type Answer, whole, wholeLocation } from './compile.ts';
import type { Directory } from './directory.ts';
import { columnsOf, type ObjectName, objectNames, objects, VERSION } from './hsds.ts';
import { shapeOf } from './profile-shape.ts';
import { type NamedText, tablesOf } from './tables.ts';

/** Everything public of the directory, so that it can be brought in again. */
export const exportOf = (directory: Directory): Record<string, Answer[]> => ({
  taxonomies: [...directory.taxonomy.values()].map((each) => whole.taxonomy(directory, each)),
  taxonomy_terms: [...directory.taxonomy_term.values()].map((each) => whole.taxonomy_term(directory, each)),
  organizations: [...directory.organization.values()].map((each) => whole.organization(directory, each)),
  locations: [...directory.location.values()].map((each) => wholeLocation(directory, each)),
  services: [...directory.service.values()].map((each) => whole.service(directory, each)),
});

/** The same as a package of the standard's tables, with what says which they are and of what kind each column is. */
export function exportPackage(directory: Directory): NamedText[] {
  const tables = exportTables(directory);
  return [...tables, { name: 'datapackage.json', text: JSON.stringify(packageOf(tables), null, 1) }];
}

/** As Frictionless Data has it: a tabular data package. */
function packageOf(tables: readonly NamedText[]): unknown {
  const resources = tables.flatMap(({ name: path }) => {
    const object = objectNames.find((each) => `${objects[each].file}.csv` === path);
    if (!object) return [];
    const fields = [...columnsOf(object), ...Object.keys(shapeOf(object))].map((name) => ({
      name,
      type: objects[object].properties[name] === 'number' ? 'number' : 'string',
    }));
    return [
      { name: objects[object].file, path, profile: 'tabular-data-resource', schema: { fields, primaryKey: 'id' } },
    ];
  });
  return { name: 'human_services_data', profile: 'tabular-data-package', hsds_version: VERSION, resources };
}

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
