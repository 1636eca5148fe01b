import { describe, expect, it } from 'vitest';
import { standardFile, standardFiles, standardIsHere, standardText } from '../hsds-files.fixture.ts';
import { columnsOf, type Kind, objectNames, objects } from './hsds.ts';

/** What the standard's schema says of one property, in our kinds. */
function kindIn(property: Record<string, unknown>): unknown {
  const named = (at: unknown) => String((at as { $ref: string }).$ref).replace('.json', '');
  if (property.$ref) return { one: named(property) };
  if (property.type === 'array') return { many: named(property.items) };
  if (property.enum) return property.enum;
  if (property.type === 'number') return 'number';
  if (property.format === 'date-time') return 'instant';
  if (property.format) return property.format;
  if (property.datapackage_type === 'date') return 'day';
  return property.datapackage_type === 'time' ? 'time' : 'text';
}

describe('the table of facts', () => {
  it.skipIf(!standardIsHere)('is what the standard’s own schemas say, object by object', () => {
    const files = standardFiles('schema/').filter((name) => name !== 'openapi.json');
    expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...objectNames].sort());
    for (const name of objectNames) {
      const schema = standardFile(`schema/${name}.json`);
      const facts = objects[name];
      expect([name, `${facts.file}.csv`]).toEqual([name, schema.path]);
      expect([name, facts.required]).toEqual([name, schema.required]);
      expect([name, facts.tabular]).toEqual([name, schema.tabular_required ?? []]);
      const theirs = Object.entries(schema.properties as Record<string, Record<string, unknown>>);
      expect([name, Object.entries(facts.properties)]).toEqual([name, theirs.map(([key, it]) => [key, kindIn(it)])]);
    }
  });

  it.skipIf(!standardIsHere)('gives each table the columns of the standard’s example', () => {
    for (const name of objectNames) {
      const [head = ''] = standardText(`examples/csv/${objects[name].file}.csv`).split(/\r?\n/);
      expect([name, columnsOf(name)]).toEqual([name, head.split(',')]);
    }
  });

  it('requires only what it knows, and every part is an object of its own', () => {
    for (const name of objectNames) {
      const { required, tabular, properties } = objects[name];
      for (const each of [...required, ...tabular]) expect(properties, name).toHaveProperty(each);
      for (const kind of Object.values(properties) as Kind[])
        if (typeof kind === 'object' && 'many' in kind) expect(objectNames).toContain(kind.many);
    }
  });
});
