import { expect, it } from 'vitest';
import { generateDirectory } from '#platform/sample/index.ts';
import { places } from '../places.ts';
import { type Body, directoryOf, type Entity } from './directory.ts';
import type { Present } from './match.ts';
import { planOf } from './plan.ts';
import { needs } from './profile.ts';
import { exportSheet } from './sheet-out.ts';
import { guessed, incomingFromSheet } from './spreadsheet.ts';

const made = generateDirectory({ seed: 'sheet', now: new Date('2026-07-01T12:00:00Z'), needs, places: places.list });
type Row = { id: string; body: unknown; checkedOn?: string | null };
const rowsOf = (rows: readonly Row[]): Entity[] =>
  rows.map(({ id, body, checkedOn = null }) => ({
    id,
    body: body as Body,
    checkedOn,
    modifiedAt: new Date('2026-01-02T00:00:00Z'),
  }));
const rows = {
  taxonomy: rowsOf(made.taxonomies),
  taxonomy_term: rowsOf(made.terms),
  organization: rowsOf(made.organizations),
  location: rowsOf(made.locations),
  service: rowsOf(made.services),
  service_at_location: rowsOf(made.servicesAtLocations),
};
const present = (all: readonly Entity[]): Map<string, Present> =>
  new Map(all.map(({ id, body, checkedOn }) => [id, { body, checkedOn, withdrawnAt: null }]));

it('a whole county goes out as a plain spreadsheet and comes in again: nothing is new, broken or other than it was', () => {
  const sheet = exportSheet(directoryOf(rows));
  const [head = ''] = sheet.split(/\r?\n/);
  const existing = {
    taxonomy: present(rows.taxonomy),
    taxonomy_term: present(rows.taxonomy_term),
    organization: present(rows.organization),
    location: present(rows.location),
    service: present(rows.service),
    service_at_location: present(rows.service_at_location),
  };
  const plan = planOf(incomingFromSheet(sheet, guessed(head.split(',')), 'directory.csv'), existing, new Map());
  const changed = plan.rows
    .filter(({ outcome }) => outcome !== 'same')
    .map(({ kind, id, outcome, faults }) => ({ kind, id, outcome, faults }));
  expect(changed).toEqual([]);
});

it('holds no street of a place that hides', () => {
  const streets = [...JSON.stringify(made.confidential).matchAll(/"address_1":"([^"]+)"/g)].map(([, street]) => street);
  expect(streets.length).toBeGreaterThan(3);
  const sheet = exportSheet(directoryOf(rows));
  expect(streets.filter((street) => sheet.includes(street ?? ''))).toEqual([]);
});
