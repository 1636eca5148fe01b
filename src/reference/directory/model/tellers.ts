import type { Fault } from './check.ts';
import { type Body, type EntityName, entityNames, inside, text } from './directory.ts';
import type { Existing } from './match.ts';
import type { Places } from './plan.ts';
import { folded, pointOf } from './search.ts';

type Draft = { name: EntityName; id: string; body: Body };

/**
 * Which rows would tell where a confidential place is: an open text with its street and number, an open place at its point. Neither the
 * address nor whose it is stands in the answer.
 */
export function tellers<D extends Draft>(
  drafts: readonly D[],
  hidden: ReadonlySet<string>,
  existing: Existing,
  places: Places,
): Map<D, Fault[]> {
  const isHidden = (name: EntityName, id: string, body: Body) =>
    name === 'location' ? hidden.has(id) : name === 'service_at_location' && hidden.has(text(body, 'location_id'));
  const told = new Map<D, Fault[]>();
  const secrets = new Map<string, Body>();
  for (const [id, body] of places) if (hidden.has(id)) secrets.set(id, body);
  for (const { name, id, body } of drafts)
    if (name === 'location' && hidden.has(id)) secrets.set(id, { ...secrets.get(id), ...body });
  if (secrets.size === 0) return told;
  const needles = [...secrets.values()].flatMap(streetsOf);
  const points = new Set([...secrets.values()].flatMap(markOfPoint));
  const tells = (body: Body) => {
    const words = plainly(wordsIn(body).join(' | '));
    return needles.some((needle) => words.includes(needle)) || markOfPoint(body).some((point) => points.has(point));
  };
  const brought = new Set(drafts.map(({ name, id }) => `${name} ${id}`));
  for (const draft of drafts)
    if (!isHidden(draft.name, draft.id, draft.body) && tells(draft.body))
      told.set(draft, [{ at: '', key: 'faultTells' }]);
  // What stands open already and is not part of the import: the place itself cannot come in before that is put right.
  const open = entityNames
    .flatMap((name) => [...existing[name]].map(([id, { body, withdrawnAt }]) => ({ name, id, body, withdrawnAt })))
    .filter(
      ({ name, id, body, withdrawnAt }) => !withdrawnAt && !brought.has(`${name} ${id}`) && !isHidden(name, id, body),
    );
  const already = open.filter(({ body }) => tells(body));
  for (const draft of drafts) {
    if (already.length === 0 || draft.name !== 'location' || !hidden.has(draft.id)) continue;
    const own = streetsOf({ ...secrets.get(draft.id) });
    const by = already.find(({ body }) => {
      const words = plainly(wordsIn(body).join(' | '));
      return own.some((street) => words.includes(street));
    });
    if (by) told.set(draft, [{ at: '', key: 'faultToldBy', value: text(by.body, 'name') || by.id }]);
  }
  return told;
}

/** A street with its number. A text without a figure ("City Hall") would be found everywhere. */
const streetsOf = (body: Body): string[] =>
  inside(body, 'addresses')
    .map((each) => plainly(text(each, 'address_1')))
    .filter((street) => street.length >= 6 && /\d/.test(street) && /\p{L}/u.test(street));

function markOfPoint(body: Body): string[] {
  const point = pointOf(body);
  return point ? [`${point.latitude.toFixed(4)} ${point.longitude.toFixed(4)}`] : [];
}

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : [];

/** Without accents and signs, and with the usual short forms, so that "St." and "Street" are one. */
const plainly = (words: string): string =>
  folded(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(
      /\b(street|avenue|boulevard|drive|road|lane|court|place|north|south|east|west)\b/g,
      (word) => short[word] ?? word,
    )
    .trim();
const short: Record<string, string> = {
  street: 'st',
  avenue: 'ave',
  boulevard: 'blvd',
  drive: 'dr',
  road: 'rd',
  lane: 'ln',
  court: 'ct',
  place: 'pl',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
};
