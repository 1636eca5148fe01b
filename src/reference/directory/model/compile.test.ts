import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDirectory, PAST, pastOf } from '../directory.fixture.ts';
import { standardFile, standardIsHere } from '../hsds-files.fixture.ts';
import { type Answer, listed, whole } from './compile.ts';
import { type Directory, directoryOf, type EntityName, entityNames, type Rows } from './directory.ts';
import { historyOf, toldFields } from './history.ts';
import { objectNames } from './hsds.ts';
import { answerSchemas } from './schemas.ts';

const addFormats = formats as unknown as (ajv: Ajv2020) => void;

/** A checker by our own schemas, which follow from the facts. */
const ours = new Ajv2020({ strict: false, allErrors: true });
addFormats(ours);
ours.addSchema({ $id: 'ours', components: { schemas: answerSchemas() } });
const byOurs = (name: string, answer: Answer) => faultsOf(ours, `ours#/components/schemas/${name}`, answer);

/** And one by the standard's, where they are at hand. */
const standard = new Ajv2020({ strict: false, allErrors: true, formats: { csv: true, datetime: true } });
addFormats(standard);
if (standardIsHere) {
  for (const name of objectNames) standard.addSchema(standardFile(`schema/${name}.json`), `${name}.json`);
  for (const name of ['service', 'organization', 'service_at_location'])
    standard.addSchema(standardFile(`compiled/${name}_list.json`), `${name}_list.json`);
}
const byStandard = (name: string, answer: Answer) => (standardIsHere ? faultsOf(standard, `${name}.json`, answer) : []);

function faultsOf(ajv: Ajv2020, name: string, answer: Answer): string[] {
  const check = ajv.getSchema(name);
  if (!check) throw new Error(`No schema ${name}`);
  return check(answer) ? [] : (check.errors ?? []).map((error) => `${name} ${error.instancePath} ${error.message}`);
}

/** The directory as it is asked for with its past. */
function withPast(rows: Rows): Directory {
  const directory = directoryOf(rows);
  // Codes have no past here: a mark in their place would be told, as it is not one.
  const past = pastOf(rows).filter(({ name, field, was }) => was !== PAST || !toldFields.includes(`${name}.${field}`));
  return { ...directory, historyOf: historyOf(directory, past, 'America/Los_Angeles') };
}

/** Every answer of a directory: each thing, in a list and whole. */
const answersOf = (directory: Directory) =>
  entityNames
    .filter((name): name is Exclude<EntityName, 'location'> => name !== 'location')
    .flatMap((name) =>
      [...directory[name].values()].flatMap((entity) => [
        { name, form: 'list', answer: listed[name](directory, entity) },
        { name, form: 'whole', answer: whole[name](directory, entity) },
        ...(name === 'organization'
          ? [{ name, form: 'whole', answer: whole.organization(directory, entity, true) }]
          : []),
      ]),
    );

describe('an answer', () => {
  it('holds to our facts and to the standard, whatever stands in the directory', () => {
    fc.assert(
      fc.property(anyDirectory, ({ rows }) => {
        for (const { name, form, answer } of answersOf(withPast(rows))) {
          expect(byOurs(form === 'list' ? `${name}_list` : name, answer)).toEqual([]);
          const listSchema = form === 'list' && !name.startsWith('taxonomy') ? `${name}_list` : name;
          // The whole form of an organization names its services by id alone; the standard's own schema knows no such property.
          expect(byStandard(listSchema, answer)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('holds nothing of a place whose whereabouts must not be known', () => {
    let hidden = 0;
    let told = 0;
    fc.assert(
      fc.property(anyDirectory, ({ rows, secrets }) => {
        const bytes = JSON.stringify(answersOf(withPast(rows)));
        hidden += secrets.length;
        told += bytes.split('"last_action_type"').length - 1;
        expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
        expect(bytes).not.toContain(PAST);
      }),
      { numRuns: 300 },
    );
    expect(hidden).toBeGreaterThan(500);
    expect(told).toBeGreaterThan(500);
  });

  it('names only what is there: each id inside it leads to that thing', () => {
    fc.assert(
      fc.property(anyDirectory, ({ rows }) => {
        const directory = directoryOf(rows);
        for (const { answer, form } of answersOf(directory)) {
          if (form !== 'whole') continue;
          for (const [key, name] of [
            ['organization', 'organization'],
            ['location', 'location'],
            ['service', 'service'],
          ] as const) {
            const part = answer[key] as { id: string } | undefined;
            if (part) expect(directory[name].has(part.id)).toBe(true);
          }
          for (const each of (answer.service_at_locations ?? []) as { id: string }[])
            expect(directory.service_at_location.has(each.id)).toBe(true);
        }
      }),
    );
  });

  it('shows an open place as it is', () => {
    const directory = directoryOf({
      taxonomy: [],
      taxonomy_term: [],
      organization: [row('o', { name: 'One', description: 'A house' })],
      location: [row('l', { location_type: 'physical', addresses: [{ id: 'a', address_1: '1 Main St' }] })],
      service: [row('s', { organization_id: 'o', name: 'Food', status: 'active' })],
      service_at_location: [row('v', { service_id: 's', location_id: 'l', description: 'in the yard' })],
    });
    const [service] = directory.service.values();
    const answer = JSON.stringify(service && whole.service(directory, service));
    expect(answer).toContain('1 Main St');
    expect(answer).toContain('in the yard');
  });
});

const row = (id: string, body: Record<string, unknown>) => ({
  id,
  body: { id, ...body },
  modifiedAt: new Date('2026-01-02T00:00:00Z'),
  checkedOn: null,
});
