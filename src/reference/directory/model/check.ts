import { isDay } from '#kernel/calendar.ts';
import type { Body } from './directory.ts';
import { isPlain, type Kind, type ObjectName, objects } from './hsds.ts';
import { shapeOf } from './profile-shape.ts';

/** What is not right with an object that came in: where in it, and which sentence says so. */
export type Fault = { at: string; key: FaultKey; value?: string };
export type FaultKey =
  | 'faultMissing'
  | 'faultUuid'
  | 'faultNumber'
  | 'faultText'
  | 'faultChoice'
  | 'faultUri'
  | 'faultEmail'
  | 'faultInstant'
  | 'faultDay'
  | 'faultList'
  | 'faultObject'
  | 'faultProfile'
  | 'faultNeeds'
  | 'faultNoParent'
  | 'faultTells'
  | 'faultToldBy'
  | 'faultTwice'
  | 'faultFile'
  | 'faultMerged'
  | 'faultDigitsLost'
  | 'faultDayUnclear'
  | 'faultUnpaired'
  | 'faultUnread';

/** More than this of one object helps nobody. */
const MOST = 20;

/** Everything that does not hold to the facts, in it and in what it holds. References that its nesting says are not asked for. */
export function faultsIn(name: ObjectName, body: Body): Fault[] {
  const faults: Fault[] = [];
  look(faults, name, body, '');
  return faults.slice(0, MOST);
}

/** Of a large import most is whole: what is found is added to one list, and where it stands is put in words only then. */
function look(found: Fault[], name: ObjectName, body: Body, at: string): void {
  const { required, properties } = objects[name];
  for (const each of required) if (isNothing(body[each])) found.push(fault(at, each, 'faultMissing'));
  const shape = shapeOf(name);
  for (const property of Object.keys(body)) {
    const value = body[property];
    if (property === 'metadata' || isNothing(value)) continue;
    const kind = Object.hasOwn(properties, property) ? properties[property] : undefined;
    if (kind !== undefined) lookAt(found, kind, value, at, property);
    const type = Object.hasOwn(shape, property) ? shape[property] : undefined;
    if (type && !type.safeParse(value).success) found.push(fault(at, property, 'faultProfile'));
  }
}

const fault = (at: string, property: string, key: FaultKey): Fault => ({
  at: at ? `${at}.${property}` : property,
  key,
});
export const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

function lookAt(found: Fault[], kind: Kind, value: unknown, at: string, property: string): void {
  if (isPlain(kind)) {
    const key = plainFault(kind, value);
    if (key) found.push(fault(at, property, key));
    return;
  }
  const here = at ? `${at}.${property}` : property;
  if ('one' in kind) {
    if (isBody(value)) look(found, kind.one, value, here);
    else found.push({ at: here, key: 'faultObject' });
  } else if (!Array.isArray(value)) found.push({ at: here, key: 'faultList' });
  else
    for (const [n, each] of value.entries())
      if (isBody(each)) look(found, kind.many, each, `${here}[${n}]`);
      else found.push({ at: `${here}[${n}]`, key: 'faultObject' });
}

export const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function plainFault(kind: Exclude<Kind, { one: ObjectName } | { many: ObjectName }>, value: unknown): FaultKey | null {
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value) ? null : 'faultNumber';
  // A text that no database can hold is none.
  if (typeof value !== 'string' || value.includes('\u0000') || !value.isWellFormed()) return 'faultText';
  if (typeof kind !== 'string') return kind.includes(value) ? null : 'faultChoice';
  switch (kind) {
    case 'uuid':
      return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value) ? null : 'faultUuid';
    case 'uri':
      return isUri(value) ? null : 'faultUri';
    case 'email':
      return /^[^\s@<>"(),:;[\]\\]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(value)
        ? null
        : 'faultEmail';
    case 'instant':
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i.test(value) &&
        !Number.isNaN(Date.parse(value))
        ? null
        : 'faultInstant';
    case 'day':
      return isDay(value) ? null : 'faultDay';
    default:
      return null;
  }
}

/** A web address that can be followed, and nothing that a page could be made to run. */
function isUri(value: string): boolean {
  try {
    return (
      ['http:', 'https:'].includes(new URL(value).protocol) &&
      /^[\x21-\x7e]+$/.test(value) &&
      !/["<>\\^`{|}]/.test(value)
    );
  } catch {
    return false;
  }
}
