import { type Body, inside } from './directory.ts';

/**
 * What may be said of a place whose whereabouts must not be known: that it is there, whose it is, and which languages are spoken.
 * A list of what stays, never of what goes: a telephone line, a bus route or a name can lead to a door as an address does.
 */
export function withheldLocation(body: Body): Body {
  return {
    ...kept(body, ['id', 'organization_id', 'location_type']),
    ...(inside(body, 'languages').length > 0
      ? { languages: inside(body, 'languages').map((each) => kept(each, ['id', 'code'])) }
      : {}),
    confidential: true,
  };
}

/** What may be said of a service at such a place: when it is open. How to reach it is said by the service itself. */
export function withheldVisit(body: Body): Body {
  const schedules = inside(body, 'schedules').map((each) => kept(each, scheduleParts));
  return { ...kept(body, ['id', 'service_id', 'location_id']), ...(schedules.length > 0 ? { schedules } : {}) };
}

const scheduleParts = [
  'id',
  'valid_from',
  'valid_to',
  'dtstart',
  'timezone',
  'until',
  'count',
  'wkst',
  'freq',
  'interval',
  'byday',
  'byweekno',
  'bymonthday',
  'byyearday',
  'opens_at',
  'closes_at',
];

const kept = (body: Body, names: readonly string[]): Body =>
  Object.fromEntries(names.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]])));
