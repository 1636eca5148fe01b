import fc from 'fast-check';
import { type Body, type Entity, entityNames, type Rows } from './model/directory.ts';
import type { Happened } from './model/history.ts';

/** Directories of any shape, small: with what leads nowhere, what is withdrawn elsewhere, and places that must not be known. */

const words = fc.oneof(
  fc.constantFrom('Safe harbor', 'Casa Esperanza', 'Open door clinic', 'línea de ayuda', 'Night kitchen'),
  fc.string({ minLength: 1, maxLength: 20 }),
);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const uri = fc.constantFrom('https://example.org/help', 'http://example.com');
const email = fc.constantFrom('desk@example.org', 'help@example.com');
const moment = fc.integer({ min: 1_700_000_000, max: 1_790_000_000 }).map((seconds) => new Date(seconds * 1000));
const day = moment.map((at) => at.toISOString().slice(0, 10));

/** A mark that stands in no other text: found in an answer, it came from where it was put. */
export const secretMark = (n: number, what: string): string => `Qzx${what}${n}kWv`;

const defined = (body: Record<string, unknown>): Body =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 2 });

const language = fc.record({ id: fc.uuid(), name: words, code: fc.constantFrom('en', 'es', 'ko') });
const attribute = (terms: readonly string[]) =>
  fc.record({
    id: fc.uuid(),
    link_type: fc.constant('service'),
    ...(terms.length > 0 ? { taxonomy_term_id: fc.constantFrom(...terms) } : {}),
  });
const phone = fc
  .record({
    id: fc.uuid(),
    number: words,
    extension: maybe(fc.integer({ min: 1, max: 999 })),
    languages: some(language),
  })
  .map(defined);
const schedule = fc.record({
  id: fc.uuid(),
  freq: fc.constantFrom('WEEKLY', 'MONTHLY'),
  byday: fc.constantFrom('MO,TU', '1FR'),
  opens_at: fc.constant('09:00'),
  closes_at: fc.constant('17:00'),
  wkst: fc.constantFrom('MO', 'SU'),
});
const contact = fc.record({ id: fc.uuid(), name: words, email, phones: some(phone) });

const ids = (least: number, most: number) => fc.uniqueArray(fc.uuid(), { minLength: least, maxLength: most });

export type Generated = { rows: Rows; secrets: string[] };

/** A directory, and what of it must stand in no answer. */
export const anyDirectory: fc.Arbitrary<Generated> = fc
  .record({
    taxonomies: ids(0, 2),
    terms: ids(0, 4),
    organizations: ids(1, 3),
    locations: ids(1, 4),
    services: ids(1, 6),
    visits: ids(0, 6),
    nowhere: fc.uuid(),
  })
  .chain((named) => {
    const pick = (from: readonly string[]) => fc.constantFrom(...from, ...(from.length === 0 ? [named.nowhere] : []));
    const rows = (all: readonly string[], make: (id: string, at: number) => fc.Arbitrary<Body>) =>
      fc.tuple(
        ...all.map((id, at) =>
          fc.record({ id: fc.constant(id), body: make(id, at), modifiedAt: moment, checkedOn: fc.option(day) }),
        ),
      ) as unknown as fc.Arbitrary<Entity[]>;
    return fc.record({
      taxonomy: rows(named.taxonomies, (id) => fc.record({ id: fc.constant(id), name: words, description: words })),
      taxonomy_term: rows(named.terms, (id) =>
        fc
          .record({
            id: fc.constant(id),
            name: words,
            description: words,
            taxonomy_id: maybe(pick(named.taxonomies)),
            parent_id: maybe(pick(named.terms)),
          })
          .map(defined),
      ),
      organization: rows(named.organizations, (id) =>
        fc
          .record({
            id: fc.constant(id),
            name: words,
            description: words,
            website: maybe(uri),
            phones: some(phone),
            contacts: some(contact),
            programs: some(fc.record({ id: fc.uuid(), name: words, description: words })),
            organization_identifiers: some(fc.record({ id: fc.uuid(), identifier_type: words, identifier: words })),
          })
          .map(defined),
      ),
      location: rows(named.locations, (id, at) => locationBody(id, at, pick(named.organizations))),
      service: rows(named.services, (id) =>
        fc
          .record({
            id: fc.constant(id),
            organization_id: fc.oneof({ weight: 5, arbitrary: pick(named.organizations) }, pick([named.nowhere])),
            name: words,
            description: maybe(words),
            status: fc.constantFrom('active', 'inactive', 'defunct', 'temporarily closed'),
            email: maybe(email),
            minimum_age: maybe(fc.integer({ min: 0, max: 18 })),
            phones: some(phone),
            languages: some(language),
            schedules: some(schedule),
            attributes: some(attribute(named.terms)),
            service_areas: some(fc.record({ id: fc.uuid(), name: words })),
            confidential: maybe(fc.boolean()),
            needs: maybe(fc.constantFrom(['food'], ['place-tonight', 'talk'])),
            walk_in: maybe(fc.boolean()),
          })
          .map(defined),
      ),
      service_at_location: rows(named.visits, (id, at) =>
        fc
          .record({
            id: fc.constant(id),
            service_id: pick(named.services),
            location_id: pick(named.locations),
            description: fc.constant(secretMark(at, 'visit')),
            phones: some(phone),
            schedules: some(schedule),
          })
          .map(defined),
      ),
    });
  })
  .map((rows) => ({ rows: rows as Rows, secrets: secretsOf(rows as Rows) }));

const locationBody = (id: string, at: number, organization: fc.Arbitrary<string>): fc.Arbitrary<Body> =>
  fc
    .record({
      id: fc.constant(id),
      location_type: fc.constantFrom('physical', 'postal', 'virtual'),
      organization_id: maybe(organization),
      confidential: maybe(fc.boolean()),
      languages: some(language),
    })
    .map((own) =>
      defined({
        ...own,
        name: secretMark(at, 'name'),
        description: secretMark(at, 'words'),
        transportation: secretMark(at, 'bus'),
        url: `https://example.org/${secretMark(at, 'page')}`,
        latitude: 33 + (at + 1) / 7919,
        longitude: -118 - (at + 1) / 7919,
        external_identifier: secretMark(at, 'code'),
        addresses: [
          {
            id: `00000009-0000-4000-8000-00000000000${at}`,
            address_1: secretMark(at, 'street'),
            city: secretMark(at, 'city'),
            state_province: 'CA',
            postal_code: `9${String(7_001 + at)}`,
            country: 'US',
            address_type: 'physical',
          },
        ],
        phones: [{ id: `00000008-0000-4000-8000-00000000000${at}`, number: secretMark(at, 'phone') }],
        accessibility: [{ id: `00000007-0000-4000-8000-00000000000${at}`, description: secretMark(at, 'ramp') }],
        contacts: [{ id: `00000006-0000-4000-8000-00000000000${at}`, name: secretMark(at, 'contact') }],
      }),
    );

/** Worked out by itself, from the rows alone: every mark and number of a place that says so or where a confidential service is. */
function secretsOf(rows: Rows): string[] {
  const organizations = new Set(rows.organization.map(({ id }) => id));
  const confidential = new Set(
    rows.service
      .filter(({ body }) => body.confidential === true && organizations.has(String(body.organization_id)))
      .map(({ id }) => id),
  );
  const hidden = (id: string) =>
    rows.location.some((place) => place.id === id && place.body.confidential === true) ||
    rows.service_at_location.some(({ body }) => body.location_id === id && confidential.has(String(body.service_id)));
  const marks = (value: unknown): string[] => {
    // Five digits may stand in an id by chance: a postal code is looked for as a whole value.
    if (typeof value === 'string') return /^9\d{4}$/.test(value) ? [`"${value}"`] : /Qzx/.test(value) ? [value] : [];
    if (typeof value === 'number') return [String(value)];
    return value && typeof value === 'object' ? Object.values(value).flatMap(marks) : [];
  };
  return [
    ...rows.location.filter(({ id }) => hidden(id)).flatMap(({ body }) => marks(body)),
    ...rows.service_at_location
      .filter(({ body }) => hidden(String(body.location_id)))
      .map(({ body }) => String(body.description)),
  ];
}

/** What no field may say any more: an address that was mended, a name that was taken out. */
export const PAST = 'QzxPastkWv';

/** A past of everything: each field of each object was something else once, which is told to nobody, and came by an import. */
export const pastOf = (rows: Rows): Happened[] =>
  entityNames.flatMap((name) =>
    rows[name].flatMap(({ id, body }) =>
      Object.keys(body).map((field) => ({
        name,
        id,
        changeId: '00000000-0000-4000-8000-00000000abcd',
        at: new Date('2026-02-03T20:00:00Z'),
        isNew: field === 'id',
        origin: 'provider',
        sourceName: null,
        field,
        // Even if the gate let a text through, it would stay here: only codes and numbers are told.
        was: typeof body[field] === 'number' ? 7 : PAST,
        becomes: body[field],
      })),
    ),
  );
