import type { Fault } from './check.ts';
import { type Body, type EntityName, entityNames, inside, text } from './directory.ts';
import type { Existing } from './match.ts';
import type { Places } from './plan.ts';
import { folded, pointOf } from './search.ts';
import { plainStreet } from './street-words.ts';

type Thing = { name: EntityName; id: string; body: Body };
/** What would tell of one confidential place, and whose it is. */
type Secret = { streets: string[]; points: string[]; owners: ReadonlySet<string> };

/**
 * Which rows would tell where a confidential place is: an open text with its street and number, or an open place of the same
 * organization at its address or point. That a stranger is in the same house tells nobody. Neither the address nor whose it is stands
 * in the answer.
 */
export function tellers<D extends Thing>(
  drafts: readonly D[],
  hidden: ReadonlySet<string>,
  existing: Existing,
  places: Places,
): Map<D, Fault[]> {
  const told = new Map<D, Fault[]>();
  const all = afterwards(drafts, existing);
  const owners = ownersIn(all);
  const brought = new Map(drafts.map((draft) => [`${draft.name} ${draft.id}`, draft]));
  const secretOf = (id: string): Secret => {
    const body = { ...places.get(id), ...brought.get(`location ${id}`)?.body };
    return { streets: streetsOf(body), points: pointMarks(body), owners: owners(id, body) };
  };
  const secrets = new Map([...hidden].map((id) => [id, secretOf(id)]));
  if (secrets.size === 0) return told;
  const open = all.filter(({ name, id, body }) => !isHidden(name, id, body, hidden));
  const isToldBy = (thing: Thing, among: readonly Secret[]) => tells(thing, among, owners);
  const everything = [...secrets.values()];
  const mayTell = suspicion(everything);
  for (const thing of open) {
    if (!mayTell(thing) || !isToldBy(thing, everything)) continue;
    const draft = brought.get(`${thing.name} ${thing.id}`);
    if (draft) told.set(draft, [{ at: '', key: 'faultTells' }]);
    // What stands open already and is not part of the import: the place itself cannot come in before that is put right.
    else
      for (const [id, secret] of secrets) {
        const place = brought.get(`location ${id}`);
        if (place && isToldBy(thing, [secret]))
          told.set(place, [{ at: '', key: 'faultToldBy', value: text(thing.body, 'name') || thing.id }]);
      }
  }
  return told;
}

/**
 * Whether a thing may tell of one of these at all: it holds a figure of one of their streets, or stands at one of their points. Most of a
 * large directory does not, and is not looked at letter by letter.
 */
function suspicion(secrets: readonly Secret[]): (thing: Thing) => boolean {
  const figures = new Set(
    secrets.flatMap(({ streets }) => streets.flatMap((street) => street.match(/\d+/g)?.[0] ?? [])),
  );
  const points = new Set(secrets.flatMap((secret) => secret.points));
  const holds = (value: unknown): boolean => {
    if (typeof value === 'string') {
      const plain = isAscii(value) ? value : /\p{M}/u.test(value) ? folded(value) : value;
      return plain.match(/\d+/g)?.some((run) => figures.has(run)) ?? false;
    }
    return typeof value === 'object' && value !== null && Object.values(value).some(holds);
  };
  return ({ name, body }) => holds(body) || (name === 'location' && pointMarks(body).some((it) => points.has(it)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: every letter of ASCII is meant.
const isAscii = (words: string): boolean => /^[\0-\x7f]*$/.test(words);

function tells(thing: Thing, secrets: readonly Secret[], owners: Owners): boolean {
  const isPlace = thing.name === 'location';
  const { addresses, ...rest } = thing.body;
  const words = plainWords(isPlace ? rest : thing.body);
  const where = isPlace ? plainWords(addresses) : '';
  const points = isPlace ? pointMarks(thing.body) : [];
  const own = isPlace ? owners(thing.id, thing.body) : new Set<string>();
  return secrets.some((secret) => {
    if (secret.streets.some((street) => words.includes(street))) return true;
    const isStranger = own.size > 0 && secret.owners.size > 0 && [...own].every((each) => !secret.owners.has(each));
    if (!isPlace || isStranger) return false;
    return secret.streets.some((street) => where.includes(street)) || secret.points.some((it) => points.includes(it));
  });
}

const isHidden = (name: EntityName, id: string, body: Body, hidden: ReadonlySet<string>): boolean =>
  name === 'location' ? hidden.has(id) : name === 'service_at_location' && hidden.has(text(body, 'location_id'));

/** Everything as it would stand after the import. */
function afterwards(drafts: readonly Thing[], existing: Existing): Thing[] {
  const brought = new Set(drafts.map(({ name, id }) => `${name} ${id}`));
  const stays = entityNames.flatMap((name) =>
    [...existing[name]].flatMap(([id, { body, withdrawnAt }]) =>
      withdrawnAt || brought.has(`${name} ${id}`) ? [] : [{ name, id, body }],
    ),
  );
  return [...drafts, ...stays];
}

type Owners = (locationId: string, body: Body) => ReadonlySet<string>;

/** Whose a place is: its own organization, and those of the services there. */
function ownersIn(all: readonly Thing[]): Owners {
  const services = new Map(
    all.flatMap(({ name, id, body }) => (name === 'service' ? [[id, text(body, 'organization_id')] as const] : [])),
  );
  const byPlace = new Map<string, Set<string>>();
  for (const { name, body } of all) {
    if (name !== 'service_at_location') continue;
    const place = text(body, 'location_id');
    byPlace.set(place, (byPlace.get(place) ?? new Set()).add(services.get(text(body, 'service_id')) ?? ''));
  }
  return (id, body) => new Set([...(byPlace.get(id) ?? []), text(body, 'organization_id')].filter(Boolean));
}

/** A street with its number, between spaces. A text without a figure ("City Hall") would be found everywhere. */
const streetsOf = (body: Body): string[] =>
  inside(body, 'addresses')
    .map((each) => plainStreet(text(each, 'address_1')))
    .filter((street) => street.length >= 6 && /\d/.test(street) && /\p{L}/u.test(street))
    .map((street) => ` ${street} `);

/** To ten metres. */
function pointMarks(body: Body): string[] {
  const point = pointOf(body);
  return point ? [`${point.latitude.toFixed(4)} ${point.longitude.toFixed(4)}`] : [];
}

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : [];

const plainWords = (value: unknown): string => ` ${plainStreet(wordsIn(value).join(' | '))} `;
