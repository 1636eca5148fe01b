import { addDays } from '#kernel/calendar.ts';
import type { Draft } from './directory-draft.ts';
import type { Hours } from './directory-hours.ts';
import { profileOf } from './directory-profile.ts';
import type { Body, Kind } from './directory-shapes.ts';
import { spanishOf } from './directory-spanish.ts';
import type { Chance } from './random.ts';

export type ServiceOf = {
  key: string;
  kind: Kind;
  organizationId: string;
  region: string | null;
  phone: string;
  hours: readonly Hours[];
};

/** Writes one service into the directory. Gives its id. */
export function addService(draft: Draft, own: Chance, service: ServiceOf): string {
  const { key, kind, organizationId, region, phone, hours } = service;
  const { ids, given } = draft;
  const id = ids('service', key);
  const name = own.pick(kind.names);
  const profile = profileOf(own, kind, given.today);
  const checkedOn = checkedDay(own, given.today);
  const closed = kind.family === 'food' && own.yes(0.06);
  const body: Body = {
    id,
    organization_id: organizationId,
    name,
    description: kind.description,
    status: closed ? 'temporarily closed' : 'active',
    ...(closed ? { alert: 'Closed for repairs.' } : {}),
    ...agesOf(own, kind),
    ...(own.yes(0.15) ? {} : { fees_description: own.pick(kind.fees ?? ['Free']) }),
    ...(profile.walk_in === false ? { application_process: 'Call first.' } : {}),
    ...(own.yes(0.3) ? { interpretation_services: 'By telephone, in any language.' } : {}),
    ...(checkedOn === null ? {} : { assured_date: checkedOn }),
    last_modified: `${checkedOn ?? addDays(given.today, -400)}T18:00:00.000Z`,
    phones: phonesOf(own, draft, key, kind, phone),
    schedules: schedulesOf(draft, key, hours),
    languages: languagesOf(own, draft, key, kind, region),
    required_documents: documentsOf(own, draft, key, kind, profile.no_id_needed),
    service_areas: areasOf(own, draft, key, region),
    attributes: attributesOf(draft, key, id, kind),
    ...profile,
  };
  const translations = spanishOf(body);
  if (translations.length > 0) Object.assign(body, { translations });
  draft.out.services.push({ id, organizationId, name, body, checkedOn });
  return id;
}

export const schedulesOf = (draft: Draft, key: string, hours: readonly Hours[]) =>
  hours.map((each, at) => ({ id: draft.ids('schedule', key, at), wkst: 'SU', ...each }));

/** Mostly fresh, some as old as a year; a few that nobody has looked at. */
function checkedDay(own: Chance, today: string): string | null {
  const age = own.weigh({ fresh: 40, season: 30, half: 17, year: 10, never: 3 });
  const days = {
    fresh: 1 + own.below(30),
    season: 31 + own.below(60),
    half: 91 + own.below(90),
    year: 181 + own.below(185),
  };
  return age === 'never' ? null : addDays(today, -days[age]);
}

function agesOf(own: Chance, kind: Kind) {
  const [minimum, maximum] = own.pick(kind.ages);
  if (own.yes(0.1)) return {};
  return {
    ...(minimum === null ? {} : { minimum_age: minimum }),
    ...(maximum === null ? {} : { maximum_age: maximum }),
  };
}

function phonesOf(own: Chance, draft: Draft, key: string, kind: Kind, number: string) {
  const voice = { id: draft.ids('phone', key), number, type: 'voice' };
  const texts = kind.at === 'telephone' || own.yes(0.25);
  return texts ? [voice, { id: draft.ids('text', key), number, type: 'text', description: 'Text messages' }] : [voice];
}

/** English, and what many speak in the region; of one in ten nobody has said. */
function languagesOf(own: Chance, { given, ids }: Draft, key: string, kind: Kind, region: string | null) {
  if (own.yes(0.1)) return [];
  const there = given.regions.find(({ id }) => id === region)?.languages ?? ['en', 'es'];
  const codes = there.filter((code) => code === 'en' || own.yes(code === 'es' ? 0.85 : 0.4));
  if (region !== null) codes.push(...given.countywideLanguages.filter(() => own.yes(0.08)));
  // Youth who speak these are often taken for Spanish speakers; lawyers and workers' desks found it out first.
  if (kind.serves['labor-trafficked'] === 1 && own.yes(0.4)) codes.push(own.pick(['quc', 'kek', 'mam', 'zap']));
  return codes.map((code) => ({ id: ids('language', key, code), code, name: given.languageNames.get(code) ?? code }));
}

function documentsOf(own: Chance, { ids }: Draft, key: string, kind: Kind, noIdNeeded: unknown) {
  const asksForId = noIdNeeded === false || (noIdNeeded === undefined && own.yes(0.5));
  const others = (kind.documents ?? []).filter(() => own.yes(0.6));
  const all = [...(asksForId ? (kind.idDocuments ?? []) : []), ...others];
  return all.map((document, at) => ({ id: ids('document', key, at), document }));
}

function areasOf(own: Chance, { given, ids }: Draft, key: string, region: string | null) {
  const named = given.regions.find(({ id }) => id === region);
  if (named && own.yes(0.5)) return [];
  return [{ id: ids('area', key), name: named?.name ?? given.county }];
}

/** Each need that the service meets, as HSDS links a service to a term. */
function attributesOf({ ids, terms, given }: Draft, key: string, serviceId: string, kind: Kind) {
  return kind.needs.map((need) => {
    const term = terms.get(need);
    if (!term) throw new Error(`No term for ${need}`);
    return {
      id: ids('attribute', key, need),
      link_id: serviceId,
      link_entity: 'service',
      link_type: 'needs',
      taxonomy_term_id: term.id,
      taxonomy_term: { id: term.id, code: need, name: term.name, description: given.needs[need].en, taxonomy: 'needs' },
    };
  });
}
