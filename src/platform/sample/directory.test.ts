import { describe, expect, test } from 'vitest';
import placesFile from '../../../reference/regions/places.json' with { type: 'json' };
import { readingGrade } from '../../../test/repository/reading-grade.ts';
import { generateDirectory, type SampleNeed } from './index.ts';
import { type Body, NEEDS } from './model/directory-shapes.ts';
import { isInvented } from './model/names.ts';

const now = new Date('2026-11-22T20:00:00Z');
const needs = Object.fromEntries(NEEDS.map((need) => [need, { en: need, es: need }])) as Record<
  SampleNeed,
  { en: string; es: string }
>;
const { places } = placesFile;
const made = (seed: string, at = now) => generateDirectory({ seed, now: at, needs, places });

const directory = made('sample');
const regionOf = new Map(places.map(({ postalCode, region }) => [postalCode, region]));
type Address = { address_1: string; city: string; postal_code: string };
const addressOf = (body: Body) => (body.addresses as Address[] | undefined)?.[0];
const locations = new Map(directory.locations.map((each) => [each.id, each]));
const services = new Map(directory.services.map((each) => [each.id, each]));
const needsOf = (body: Body) => body.needs as SampleNeed[];
const comesOf = (body: Body) => body.when_you_come as { en: string; es: string };

/** The regions in which a service is open that meets the need. */
function regionsWith(need: SampleNeed, all = directory): Set<string> {
  const codes = new Map(all.locations.map(({ id, body }) => [id, addressOf(body)?.postal_code]));
  const open = new Set(
    all.services.filter(({ body }) => body.status === 'active' && needsOf(body).includes(need)).map(({ id }) => id),
  );
  const there = all.servicesAtLocations.filter(({ serviceId }) => open.has(serviceId));
  return new Set(there.flatMap(({ locationId }) => regionOf.get(codes.get(locationId) ?? '') ?? []));
}

describe('one seed, one directory', () => {
  test('the same seed and day give the same rows, another seed or day others', () => {
    expect(made('sample')).toEqual(directory);
    const other = made('another');
    expect(other.organizations.map(({ name }) => name)).not.toEqual(directory.organizations.map(({ name }) => name));
    expect(other.services.map(({ checkedOn }) => checkedOn)).not.toEqual(
      directory.services.map(({ checkedOn }) => checkedOn),
    );
    expect(other.services[0]?.id).not.toBe(directory.services[0]?.id);
    expect(made('sample', new Date('2026-12-22T20:00:00Z'))).not.toEqual(directory);
  });

  test('no id is given twice, and each is a UUID', () => {
    const ids = [
      ...directory.organizations,
      ...directory.locations,
      ...directory.services,
      ...directory.servicesAtLocations,
      ...directory.taxonomies,
      ...directory.terms,
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('whatever is linked is there', () => {
    const organizations = new Set(directory.organizations.map(({ id }) => id));
    const terms = new Map(directory.terms.map(({ id, body }) => [id, body.code]));
    for (const { organizationId } of [...directory.locations, ...directory.services])
      expect(organizations.has(organizationId)).toBe(true);
    for (const { serviceId, locationId } of directory.servicesAtLocations)
      expect([services.has(serviceId), locations.has(locationId)]).toEqual([true, true]);
    for (const { id, body } of directory.services) {
      const links = body.attributes as { link_id: string; taxonomy_term_id: string }[];
      expect(links.map((link) => terms.get(link.taxonomy_term_id))).toEqual(needsOf(body));
      expect(links.every((link) => link.link_id === id)).toBe(true);
    }
  });
});

describe('help there is, and help there is not', () => {
  test.each(['sample', 'throughline', 'another'])('seed %s: every need is met in at least five regions', (seed) => {
    const all = made(seed);
    for (const need of NEEDS) expect(regionsWith(need, all).size, need).toBeGreaterThanOrEqual(5);
  });

  test('and some are not in all eight: a map of gaps has something to show', () => {
    const gaps = NEEDS.filter((need) => regionsWith(need).size < 8);
    expect([...gaps].sort()).toEqual(['child', 'get-out', 'lawyer', 'my-kid', 'place-tonight', 'ride', 'work']);
    expect(regionsWith('place-tonight').has('spa-1')).toBe(false);
  });

  test('85 libraries, and about 160 services beside theirs', () => {
    const named = directory.locations.filter(({ body }) => String(body.name ?? '').endsWith(' Library'));
    expect(named).toHaveLength(85);
    expect(new Set(named.map(({ body }) => regionOf.get(addressOf(body)?.postal_code ?? ''))).size).toBe(8);
    expect(directory.services.length).toBeGreaterThan(150);
    expect(directory.services.length).toBeLessThan(190);
  });
});

describe('a confidential place', () => {
  const hidden = directory.services.filter(({ body }) => body.confidential === true);
  const ofHidden = hidden.map((service) => {
    const links = directory.servicesAtLocations.filter(({ serviceId }) => serviceId === service.id);
    const there = links.flatMap(({ locationId }) => locations.get(locationId) ?? []);
    const house = directory.organizations.find(({ id }) => id === service.organizationId);
    return { service, links, there, house };
  });

  test('there are some, each with a row of its own that says where', () => {
    expect(hidden.length).toBeGreaterThan(5);
    const where = new Map(directory.confidential.map((each) => [each.locationId, each.body]));
    const ids = ofHidden.flatMap(({ there }) => there.map(({ id }) => id));
    expect([...where.keys()].sort()).toEqual([...ids].sort());
    for (const body of where.values()) expect(addressOf({ id: '', ...body })?.city).toBeTruthy();
  });

  test('says in nothing that is public an address, a city, a postal code, a region or a point', () => {
    const cities = [...new Set(places.map(({ city }) => city))];
    for (const { service, links, there, house } of ofHidden) {
      const said = JSON.stringify([service.name, service.body, links.map(({ body }) => body), there, house]);
      for (const city of cities) expect(new RegExp(`\\b${city}\\b`, 'u').test(said), `${city} in ${said}`).toBe(false);
      expect(said).not.toMatch(/"addresses|address_1|latitude|longitude|postal|transportation|spa-\d|\b9\d{4}\b/);
    }
  });

  test('shares no organization with a place that has an address, and rings with the county’s area code', () => {
    for (const { service, house } of ofHidden) {
      const others = directory.services.filter(({ organizationId }) => organizationId === service.organizationId);
      expect(others).toHaveLength(1);
      const numbers = JSON.stringify([service.body.phones, house?.body.phones]).match(/\(\d{3}\)/g) ?? [];
      expect(new Set(numbers)).toEqual(new Set(['(213)']));
    }
  });
});

describe('what each service says', () => {
  test('every service says in both languages what happens when you come, for the sixth grade', () => {
    for (const { name, body } of directory.services) {
      const { en, es } = comesOf(body);
      expect(en.length > 10 && es.length > 10 && en !== es, name).toBe(true);
      expect(readingGrade(en), en).toBeLessThanOrEqual(6);
    }
  });

  test('ages are in order and of a youth or of anybody', () => {
    for (const { body } of directory.services) {
      const { minimum_age: from, maximum_age: to } = body as { minimum_age?: number; maximum_age?: number };
      if (from !== undefined) expect(from >= 10 && from <= 18).toBe(true);
      if (to !== undefined) expect(to >= 17 && to <= 26).toBe(true);
      if (from !== undefined && to !== undefined) expect(from).toBeLessThan(to);
    }
  });

  test('dates of checking lie within the year before, some fresh, some old, some never', () => {
    const days = directory.services.map(({ checkedOn }) => checkedOn);
    const said = days.flatMap((day) => day ?? []);
    expect(said.every((day) => day >= '2025-11-21' && day < '2026-11-22')).toBe(true);
    expect(said.some((day) => day > '2026-11-01') && said.some((day) => day < '2026-05-01')).toBe(true);
    expect(days.length - said.length).toBeGreaterThan(0);
    for (const { body } of directory.services)
      if (body.capacity) expect((body.capacity as { said_on: string }).said_on <= '2026-11-22').toBe(true);
  });

  test('each question is left unsaid by some and answered by most', () => {
    for (const question of ['open_without_case', 'no_id_needed', 'walk_in', 'serves', 'referred_by']) {
      const answered = directory.services.filter(({ body }) => body[question] !== undefined).length;
      expect(answered, question).toBeGreaterThan(directory.services.length / 2);
      expect(answered, question).toBeLessThan(directory.services.length);
    }
  });

  test('whoever needs no ID asks for none, and whoever turns boys away does not say that it serves them', () => {
    for (const { body } of directory.services) {
      const documents = JSON.stringify(body.required_documents);
      if (body.no_id_needed === true) expect(documents).not.toMatch(/photo ID|your name/);
      const turned = (body.exclusions as { what: string }[] | undefined)?.some(({ what }) => what === 'Boys');
      if (turned) expect(body.serves ?? []).not.toContain('boys');
    }
  });
});

describe('when doors are open', () => {
  type Schedule = Record<'freq' | 'byday' | 'opens_at' | 'closes_at' | 'valid_from' | 'valid_to', string>;
  const all = [...directory.services, ...directory.servicesAtLocations].flatMap(
    ({ body }) => (body.schedules ?? []) as Schedule[],
  );

  test('over midnight, all day, once a month, for a season, and as of an ordinary week', () => {
    expect(all.some((each) => each.closes_at < each.opens_at)).toBe(true);
    expect(all.some((each) => each.opens_at === '00:00' && each.closes_at === '00:00')).toBe(true);
    expect(all.some((each) => each.freq === 'MONTHLY' && each.byday === '1FR')).toBe(true);
    expect(all.some((each) => each.valid_from && each.valid_from < each.valid_to)).toBe(true);
    expect(all.filter((each) => each.freq === 'WEEKLY').length).toBeGreaterThan(100);
  });

  test('every day of the year lies in the season of a house that has seasons', () => {
    for (const day of ['2026-03-31', '2026-04-01', '2026-10-31', '2026-11-01', '2027-01-15']) {
      const seasons = made('sample', new Date(`${day}T20:00:00Z`)).services.flatMap(({ body }) =>
        (body.schedules as (Schedule & { description?: string })[]).filter((each) =>
          /Winter|Summer/.test(each.description ?? ''),
        ),
      );
      const held = seasons.filter((each) => each.valid_from <= day && day <= each.valid_to);
      expect(seasons.length).toBeGreaterThan(0);
      expect(held).toHaveLength(seasons.length / 2);
    }
  });
});

describe('nobody in it could be anyone', () => {
  test('every house, library and street is called by an invented word', () => {
    const houses = directory.organizations.map(({ name }) => name).filter((name) => name !== 'County Library (sample)');
    expect(houses.filter((name) => !name.endsWith(' (sample)') || !isInvented(name.split(' ')[0] ?? ''))).toEqual([]);
    for (const { body } of directory.locations) {
      if (body.name) expect(isInvented(String(body.name).split(' ')[0] ?? '')).toBe(true);
      const street = addressOf(body)?.address_1.split(' ')[1];
      if (street !== undefined) expect(isInvented(street), street).toBe(true);
    }
  });

  test('every telephone number is kept for stories, and rings in one house', () => {
    const rows = [...directory.organizations, ...directory.services, ...directory.servicesAtLocations];
    const numbers = rows.flatMap(({ body }) =>
      ((body.phones ?? []) as { number: string }[]).map((each) => each.number),
    );
    for (const number of numbers) expect(number).toMatch(/^\((213|310|323|424|562|626|661|747|818)\) 555-01\d\d$/);
    const ofServices = directory.services.map(({ body }) => (body.phones as { number: string }[])[0]?.number);
    expect(new Set(ofServices).size).toBe(ofServices.length);
  });

  test('every site and mailbox is one that cannot be', () => {
    const said = JSON.stringify(directory);
    expect(said.match(/https?:\/\/[^"]*/g)?.every((url) => url.startsWith('https://throughline.example/sample/'))).toBe(
      true,
    );
    expect(said.match(/[^"@]+@[^"]+/g)?.every((mail) => mail.endsWith('@throughline.example'))).toBe(true);
  });
});
