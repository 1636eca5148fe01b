import { readCsv, writeCsv } from '#platform/documents/csv.ts';
import type { Fault } from './check.ts';
import { type Body, isEntity } from './directory.ts';
import { columnsOf, isPlain, type ObjectName, objectNames, objects, partsOf } from './hsds.ts';
import { type Incoming, incomingFrom, merged } from './incoming.ts';
import { shapeOf } from './profile-shape.ts';

/** The tabular form of HSDS: one table an object, each row naming by id what it belongs to. */
export type NamedText = { name: string; text: string };

type Made = { name: ObjectName; body: Record<string, unknown>; source: string };

/**
 * What is not ours to keep: what describes the tables themselves, and the history of values, of which only is said how much there was
 * (with the first object). The objects of several files, put together again: what belongs to a thing stands inside it, in
 * each of those it names.
 */
export function incomingFromTables(files: readonly NamedText[]): Incoming[] {
  const made: Made[] = [];
  const broken: Incoming[] = [];
  let past = 0;
  const say = (source: string, fault: Fault) => broken.push({ name: 'service', body: {}, source, faults: [fault] });
  for (const { name: fileName, text } of files) {
    const object = objectNames.find((name) => objects[name].file === plainName(fileName));
    if (!object) say(fileName, { at: '', key: 'faultFile' });
    if (!object || object === 'meta_table_description') continue;
    const sheet = readCsv(text);
    if (object === 'metadata' && sheet.ok) past += sheet.lines.length;
    if (object === 'metadata') continue;
    if (!sheet.ok) say(`${fileName}, ${sheet.line}`, { at: '', key: 'faultUnread' });
    else
      for (const { line, values } of sheet.lines)
        made.push({ name: object, body: valuesOf(object, values), source: `${fileName}, ${line}` });
  }
  const byId = new Map<string, Made>();
  for (const each of made) {
    const key = `${each.name} ${each.body.id}`;
    if (byId.has(key)) say(each.source, { at: 'id', key: 'faultTwice' });
    else byId.set(key, each);
  }
  // A part is put where it belongs before that is put where it belongs itself.
  for (const each of made)
    if (!isEntity(each.name) && !attach(each, byId)) say(each.source, { at: '', key: 'faultNoParent' });
  const whole = [...byId.values()].flatMap(({ name, body, source }) =>
    isEntity(name) ? incomingFromOne(name, body, source) : [],
  );
  const [first, ...rest] = [...merged(whole), ...broken];
  return first ? [past > 0 ? { ...first, past } : first, ...rest] : [];
}

const incomingFromOne = (name: string, body: Body, source: string): Incoming[] =>
  incomingFrom({ [`${name === 'taxonomy' ? 'taxonomie' : name}s`]: [body] }, source).map((each) => ({
    ...each,
    source,
  }));

const plainName = (fileName: string): string =>
  (fileName.split(/[/\\]/).at(-1) ?? '').toLowerCase().replace(/\.csv$/, '');

function valuesOf(name: ObjectName, values: Record<string, string>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [column, written] of Object.entries(values)) {
    const kind = objects[name].properties[column];
    if (written === '') continue;
    if (kind === 'number') body[column] = /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written;
    else if (kind === 'uuid') body[column] = written.toLowerCase();
    else if (kind && isPlain(kind)) body[column] = written;
    else if (Object.hasOwn(shapeOf(name), column)) body[column] = profileValue(written);
  }
  return body;
}

/** The profile's values in a cell: true and false, words between semicolons, and what has parts as JSON. */
function profileValue(written: string): unknown {
  if (/^(true|false)$/i.test(written)) return written.toLowerCase() === 'true';
  if (/^[[{]/.test(written))
    try {
      return JSON.parse(written);
    } catch {
      return written;
    }
  return written.split(';').map((each) => each.trim());
}

function attach({ name, body }: Made, byId: ReadonlyMap<string, Made>): boolean {
  const parents: Made[] = [];
  if (name === 'attribute')
    parents.push(...linkedTo(body.link_entity).flatMap((each) => byId.get(`${each} ${String(body.link_id)}`) ?? []));
  else
    for (const each of objectNames) {
      const parent = byId.get(`${each} ${String(body[`${each}_id`])}`);
      if (parent) parents.push(parent);
    }
  const homes = parents.flatMap((parent) =>
    partsOf(parent.name).flatMap(({ property, of, many }) => (many && of === name ? [{ parent, property }] : [])),
  );
  for (const { parent, property } of homes) {
    const there = parent.body[property];
    parent.body[property] = Array.isArray(there) ? [...there, body] : [body];
  }
  return homes.length > 0;
}

/** An attribute says in words what it is of; where that is no name of an object, its id alone must do. */
const linkedTo = (entity: unknown): readonly ObjectName[] => {
  const named = objectNames.filter((name) => name === entity);
  return named.length > 0 ? named : objectNames;
};

/** The tables of these answers: each thing once, with the ids of all that it stands in. */
export function tablesOf(answers: readonly { name: ObjectName; answer: Body }[]): NamedText[] {
  const tables = new Map<ObjectName, Map<string, Record<string, string>>>();
  const walk = (name: ObjectName, body: Body, parent: { name: ObjectName; id: string } | null): void => {
    const id = String(body.id);
    const rows = tables.get(name) ?? new Map<string, Record<string, string>>();
    tables.set(name, rows);
    const row = { ...rows.get(id), ...cellsOf(name, body), ...(parent ? linkTo(name, parent) : {}) };
    for (const { property, of, many } of partsOf(name)) {
      const value = body[property];
      const all = (many ? value : value === undefined ? [] : [value]) as Body[] | undefined;
      for (const each of all ?? []) {
        walk(of, each, many || of === 'program' ? ownerOf(of, name, id, body) : null);
        if (!many && columnsOf(name).includes(`${of}_id`)) row[`${of}_id`] = String(each.id);
      }
    }
    if (name === 'service' && body.organization) row.organization_id = String((body.organization as Body).id);
    rows.set(id, row);
  };
  for (const { name, answer } of answers) walk(name, answer, null);
  return objectNames
    .filter((name) => name !== 'metadata' && name !== 'meta_table_description')
    .map((name) => ({
      name: `${objects[name].file}.csv`,
      text: writeCsv([...columnsOf(name), ...Object.keys(shapeOf(name))], [...(tables.get(name)?.values() ?? [])]),
    }));
}

/** A program stands inside a service but belongs to its organization. */
function ownerOf(of: ObjectName, name: ObjectName, id: string, body: Body): { name: ObjectName; id: string } | null {
  if (of !== 'program' || name !== 'service') return { name, id };
  const organization = (body.organization as Body | undefined)?.id ?? body.organization_id;
  return organization ? { name: 'organization', id: String(organization) } : null;
}

function linkTo(name: ObjectName, parent: { name: ObjectName; id: string }): Record<string, string> {
  if (name === 'attribute') return { link_id: parent.id, link_entity: parent.name };
  const column = `${parent.name}_id`;
  return columnsOf(name).includes(column) ? { [column]: parent.id } : {};
}

const cellsOf = (name: ObjectName, body: Body): Record<string, string> =>
  Object.fromEntries(
    [...columnsOf(name), ...Object.keys(shapeOf(name))].flatMap((column) => {
      const value = body[column];
      if (value === undefined || value === null) return [];
      if (Array.isArray(value) && value.every((each) => typeof each === 'string' && !each.includes(';')))
        return [[column, value.join(';')]];
      return [[column, typeof value === 'object' ? JSON.stringify(value) : String(value)]];
    }),
  );
