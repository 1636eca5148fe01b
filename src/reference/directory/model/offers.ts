import { locationIn, visitIn } from './compile.ts';
import { type Body, type Directory, type Entity, inside, text } from './directory.ts';
import type { Offer, Phone, Schedule } from './offer.ts';
import { type Need, needs } from './profile.ts';
import { profileOf } from './profile-shape.ts';
import { pointOf } from './search.ts';
import { takesAsks } from './takes-asks.ts';
import { translationsIn } from './translations.ts';

/** The taxonomy whose terms say what somebody needs, by their code. */
const NEEDS = 'needs';

/** In which region of the county a postal code lies. */
export type RegionOf = (postalCode: string) => string | null;

/** Each of these services that is active at each of its places, or alone where it has none; made of what is public and nothing else. */
export function offersOf(
  directory: Directory,
  regionOf: RegionOf,
  services: readonly Entity[] = [...directory.service.values()],
): Offer[] {
  return services
    .filter(({ body }) => body.status === 'active')
    .flatMap((service) => {
      const visits = directory.placesOf(service.id);
      return visits.length === 0
        ? [offerOf(directory, regionOf, service, null)]
        : visits.map((visit) => offerOf(directory, regionOf, service, visit));
    });
}

function offerOf(
  directory: Directory,
  regionOf: RegionOf,
  { id, body, checkedOn }: Entity,
  visit: Entity | null,
): Offer {
  const organization = directory.organization.get(text(body, 'organization_id'))?.body ?? {};
  const place = directory.location.get(text(visit?.body ?? {}, 'location_id'));
  const location = place ? locationIn(directory, place) : {};
  const here = visit ? visitIn(directory, visit.body) : {};
  const { translations: ofService = [], ...profile } = profileOf(body);
  const translations = [...ofService, ...translationsIn(location)];
  return {
    id: visit?.id ?? id,
    serviceId: id,
    locationId: place?.id ?? null,
    name: text(body, 'name'),
    organization: text(organization, 'name'),
    description: text(body, 'description'),
    needs: [...new Set([...(profile.needs ?? []), ...needsByTerm(directory, body)])],
    profile,
    minimumAge: numberOf(body, 'minimum_age'),
    maximumAge: numberOf(body, 'maximum_age'),
    languages: [
      ...new Set([body, location].flatMap((each) => inside(each, 'languages').map((one) => text(one, 'code')))),
    ].filter(Boolean),
    schedules: nearest([here, body, location], 'schedules').map(scheduleOf),
    phones: phonesOf([here, body, location], organization),
    address: addressOf(location),
    point: pointOf(location),
    region: regionOf(addressOf(location)?.postalCode ?? ''),
    website: text(body, 'url') || text(organization, 'website') || null,
    fees: text(body, 'fees_description') || text(body, 'fees') || null,
    documents: inside(body, 'required_documents')
      .map((each) => text(each, 'document'))
      .filter(Boolean),
    takesAsks: takesAsks(profile, (text(body, 'email') || text(organization, 'email')) !== ''),
    checkedOn,
    ...(translations.length > 0 ? { translations } : {}),
    ...moreOf(body, location),
  };
}

/** Of a place that hides where it is, `locationIn` left no way to it and no word on its door. */
function moreOf(service: Body, location: Body): Pick<Offer, 'more'> {
  const said = {
    alert: text(service, 'alert'),
    eligibility: text(service, 'eligibility_description'),
    howToApply: text(service, 'application_process'),
    interpreters: text(service, 'interpretation_services'),
    transportation: text(location, 'transportation'),
    accessibility: inside(location, 'accessibility')
      .map((each) => text(each, 'description') || text(each, 'details'))
      .filter(Boolean),
  };
  const more = Object.entries(said).filter(([, words]) => words.length > 0);
  return more.length > 0 ? { more: Object.fromEntries(more) } : {};
}

function needsByTerm(directory: Directory, body: Body): Need[] {
  return inside(body, 'attributes').flatMap((attribute) => {
    const term = directory.taxonomy_term.get(text(attribute, 'taxonomy_term_id'))?.body;
    const taxonomy = directory.taxonomy.get(text(term ?? {}, 'taxonomy_id'))?.body;
    const isNeed = term && NEEDS === (text(taxonomy ?? {}, 'name') || text(term, 'taxonomy'));
    const code = text(term ?? {}, 'code');
    return isNeed && Object.hasOwn(needs, code) ? [code as Need] : [];
  });
}

const numberOf = (body: Body, name: string): number | null => {
  const value = body[name];
  return typeof value === 'number' ? value : null;
};

/** The first that says anything: hours said for a service at a place are nearer than those of the service. */
const nearest = (bodies: readonly Body[], name: string): readonly Body[] =>
  bodies.map((body) => inside(body, name)).find((all) => all.length > 0) ?? [];

/** HSDS has the offset of a zone as a number, and so is every count. */
function scheduleOf(body: Body): Schedule {
  const texts = scheduleTexts.flatMap((name) => (text(body, name) === '' ? [] : [[name, text(body, name)]]));
  const numbers = (['count', 'interval'] as const).flatMap((name) => {
    const value = numberOf(body, name);
    return value === null ? [] : [[name, value]];
  });
  const zone = numberOf(body, 'timezone');
  return {
    ...Object.fromEntries([...texts, ...numbers]),
    ...(zone === null ? {} : { timezone: String(zone) }),
    id: text(body, 'id'),
  };
}

const scheduleTexts = [
  'valid_from',
  'valid_to',
  'dtstart',
  'until',
  'wkst',
  'freq',
  'byday',
  'bymonthday',
  'byyearday',
  'opens_at',
  'closes_at',
  'description',
] as const;

/** Each number once; the organization's own only where nothing nearer is said. */
function phonesOf(bodies: readonly Body[], organization: Body): Phone[] {
  const near = bodies.flatMap((body) => inside(body, 'phones'));
  const all = near.length > 0 ? near : inside(organization, 'phones');
  const byNumber = new Map(all.filter((each) => text(each, 'number')).map((each) => [text(each, 'number'), each]));
  return [...byNumber.values()].map((each) => {
    const extension = numberOf(each, 'extension');
    return {
      id: text(each, 'id'),
      number: text(each, 'number'),
      ...(extension === null ? {} : { extension: String(extension) }),
      ...(text(each, 'type') ? { type: text(each, 'type') } : {}),
      ...(text(each, 'description') ? { description: text(each, 'description') } : {}),
    };
  });
}

/** Where one goes; never where letters go, unless nothing else is said. */
function addressOf(location: Body): Offer['address'] {
  const all = inside(location, 'addresses');
  const address = all.find((each) => each.address_type === 'physical') ?? all[0];
  if (!address) return null;
  return {
    line: [text(address, 'address_1'), text(address, 'address_2')].filter(Boolean).join(', '),
    city: text(address, 'city'),
    postalCode: text(address, 'postal_code'),
  };
}
