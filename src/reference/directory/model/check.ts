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
  | 'faultUnread';

/** More than this of one object helps nobody. */
const MOST = 20;

/** Everything that does not hold to the facts, in it and in what it holds. References that its nesting says are not asked for. */
export function faultsIn(name: ObjectName, body: Body, at = ''): Fault[] {
  const { required, properties } = objects[name];
  const faults: Fault[] = [];
  for (const each of required) if (isNothing(body[each])) faults.push(fault(at, each, 'faultMissing'));
  const shape = shapeOf(name);
  for (const [property, value] of Object.entries(body)) {
    if (property === 'metadata' || isNothing(value)) continue;
    const kind = Object.hasOwn(properties, property) ? properties[property] : undefined;
    if (kind !== undefined) faults.push(...faultsOf(kind, value, at ? `${at}.${property}` : property));
    const type = Object.hasOwn(shape, property) ? shape[property] : undefined;
    if (type && !type.safeParse(value).success) faults.push(fault(at, property, 'faultProfile'));
  }
  return faults.slice(0, MOST);
}

const fault = (at: string, property: string, key: FaultKey): Fault => ({
  at: at ? `${at}.${property}` : property,
  key,
});
export const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

function faultsOf(kind: Kind, value: unknown, at: string): Fault[] {
  if (isPlain(kind)) {
    const key = plainFault(kind, value);
    return key ? [{ at, key }] : [];
  }
  if ('one' in kind) return isBody(value) ? faultsIn(kind.one, value, at) : [{ at, key: 'faultObject' }];
  if (!Array.isArray(value)) return [{ at, key: 'faultList' }];
  return value.flatMap((each, n): Fault[] =>
    isBody(each) ? faultsIn(kind.many, each, `${at}[${n}]`) : [{ at: `${at}[${n}]`, key: 'faultObject' }],
  );
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
