import { type Body, inside, text } from './directory.ts';
import { type Field, type Making, type Shown, shown, type Typed, written } from './fields.ts';
import { needs, served } from './profile.ts';

/** The pages on which an entry is changed by hand, one matter each; what each asks, and of which object. */
export const topicNames = [
  'about',
  'who',
  'reach',
  'hours',
  'cost',
  'space',
  'limits',
  'translations',
  'standing',
  'organization',
  'place',
] as const;
export type Topic = (typeof topicNames)[number];
export type Of = 'service' | 'organization' | 'location' | 'service_at_location';
export type Asked = Field & { of: Of };

const of = (object: Of, ...fields: Field[]): Asked[] => fields.map((field) => ({ ...field, of: object }));
const flags = (...properties: string[]): Field[] => properties.map((property) => ({ property, kind: 'flag' as const }));
export const standings = ['active', 'temporarily closed', 'inactive', 'defunct'] as const;

/** @param languages tags that a form names, beside any other that stands there already. */
export const askedOn = (topic: Topic, languages: readonly string[]): Asked[] => asked(languages)[topic];

const asked = (tags: readonly string[]): Record<Topic, Asked[]> => ({
  about: of(
    'service',
    { property: 'name', kind: 'text' },
    { property: 'description', kind: 'long' },
    { property: 'when_you_come', kind: 'when' },
    { property: 'needs', kind: 'choices', options: Object.keys(needs) },
    { property: 'url', kind: 'uri' },
    { property: 'alert', kind: 'long' },
    { property: 'confidential', kind: 'mark' },
  ),
  who: of(
    'service',
    { property: 'minimum_age', kind: 'number' },
    { property: 'maximum_age', kind: 'number' },
    { property: 'eligibility_description', kind: 'long' },
    ...flags('open_without_case', 'no_id_needed', 'walk_in', 'affirming', 'trained_in_trafficking', 'transport_given'),
    { property: 'serves', kind: 'choices', options: served },
    { property: 'languages', kind: 'languages', options: tags },
    { property: 'referred_by', kind: 'lines' },
  ),
  reach: of(
    'service',
    { property: 'phones', kind: 'phones' },
    { property: 'email', kind: 'email' },
    { property: 'application_process', kind: 'long' },
    { property: 'interpretation_services', kind: 'text' },
  ),
  hours: of('service', { property: 'schedules', kind: 'hours' }),
  cost: of(
    'service',
    { property: 'fees_description', kind: 'long' },
    { property: 'required_documents', kind: 'parts', part: 'document' },
  ),
  space: of('service', { property: 'capacity', kind: 'space' }),
  limits: of('service', { property: 'exclusions', kind: 'exclusions' }),
  translations: of('service', { property: 'translations', kind: 'translations' }),
  standing: of('service', { property: 'status', kind: 'choice', options: standings }),
  organization: of(
    'organization',
    { property: 'name', kind: 'text' },
    { property: 'description', kind: 'long' },
    { property: 'website', kind: 'uri' },
    { property: 'email', kind: 'email' },
    { property: 'phones', kind: 'phones' },
  ),
  place: [
    ...of(
      'location',
      { property: 'name', kind: 'text' },
      { property: 'addresses', kind: 'where' },
      { property: 'confidential', kind: 'mark' },
      { property: 'transportation', kind: 'long' },
      { property: 'accessibility', kind: 'parts', part: 'description' },
      { property: 'languages', kind: 'languages', options: tags },
      { property: 'phones', kind: 'phones' },
      { property: 'translations', kind: 'translations' },
    ),
    ...of('service_at_location', { property: 'schedules', kind: 'hours' }),
  ],
});

export type Bodies = Partial<Record<Of, Body>>;

/** What a form shows of these objects. */
export const shownOn = (fields: readonly Asked[], bodies: Bodies): Shown =>
  Object.assign({}, ...fields.map((field) => shown(field, bodies[field.of] ?? {})));

export type Patches = Partial<Record<Of, Record<string, unknown>>>;

/** What was typed, by object; or each field's message. Only what differs from what stands there is in it. */
export function typedOn(
  fields: readonly Asked[],
  bodies: Bodies,
  typed: Typed,
  making: Making,
): { patches: Patches; errors?: undefined } | { errors: Record<string, string> } {
  const patches: Patches = {};
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const body = bodies[field.of] ?? {};
    const result = written(field, body, typed, making);
    if (result.errors) Object.assign(errors, result.errors);
    else patches[field.of] = { ...patches[field.of], ...result.patch };
  }
  return Object.keys(errors).length > 0 ? { errors } : { patches };
}

/** Ages that leave nobody between them, a name that is not there: what one field alone cannot see. */
export function faultsAcross(bodies: Bodies): Record<string, string> {
  const { minimum_age: least, maximum_age: most } = bodies.service ?? {};
  if (typeof least === 'number' && typeof most === 'number' && least > most) return { maximum_age: 'agesCross' };
  return {};
}

/** In which of a service's objects its hours stand: in its own; else where the first place says them. */
export function hoursHome(service: Body, places: readonly { visit: Body; location: Body }[]): { of: Of; id: string } {
  if (inside(service, 'schedules').length > 0) return { of: 'service', id: text(service, 'id') };
  for (const { visit, location } of places) {
    if (inside(visit, 'schedules').length > 0) return { of: 'service_at_location', id: text(visit, 'id') };
    if (inside(location, 'schedules').length > 0) return { of: 'location', id: text(location, 'id') };
  }
  return { of: 'service', id: text(service, 'id') };
}
