import type { Text } from '#platform/i18n/catalogue.ts';

/** The URI under which the directory declares its profile of HSDS 3.0, below the site's own address. */
export const PROFILE = '/hsds/profile';

/** What somebody needs right now, as the finder asks it. Each is a term of the taxonomy "needs" that services carry. */
export const needs = {
  'place-tonight': { en: 'A place to stay tonight', es: 'Un lugar para dormir esta noche' },
  food: { en: 'Food', es: 'Comida' },
  talk: { en: 'Someone to talk to', es: 'Alguien con quien hablar' },
  doctor: { en: 'A doctor', es: 'Atención médica' },
  work: { en: 'Work', es: 'Trabajo' },
  school: { en: 'School', es: 'Escuela' },
  lawyer: { en: 'A lawyer', es: 'Ayuda legal' },
  child: { en: 'Help with my child', es: 'Ayuda con mi bebé' },
  'get-out': { en: 'To get out of something', es: 'Salir de algo' },
  ride: { en: 'A safe ride', es: 'Transporte seguro' },
  'my-kid': { en: 'Help for my kid', es: 'Ayuda para mi hijo o hija' },
} as const satisfies Record<string, Text>;
export type Need = keyof typeof needs;
export const isNeed = (text: string): text is Need => Object.hasOwn(needs, text);

/** Youth whom many services leave out: a service says whether it serves them. */
export const served = [
  'boys',
  'labor-trafficked',
  'expectant-or-parenting',
  'with-disabilities',
  'undocumented',
  'lgbtq',
] as const;
export type Served = (typeof served)[number];

/**
 * The profile's own properties of a service, beside those of HSDS (ages are HSDS's `minimum_age` and `maximum_age`). Absent:
 * nobody has said; an answer never makes a "no" of that.
 */
export type ProfileOfService = {
  needs?: Need[];
  open_without_case?: boolean;
  no_id_needed?: boolean;
  walk_in?: boolean;
  affirming?: boolean;
  serves?: Served[];
  trained_in_trafficking?: boolean;
  transport_given?: boolean;
  confidential?: boolean;
  /** Who may send a youth there: the youth alone, anyone, or named kinds of agencies. */
  referred_by?: string[];
  capacity?: { state: 'open' | 'waiting' | 'full'; wait_days?: number; said_on: string };
  /** Within how many hours the service answers somebody who asks for a youth. */
  answers_within_hours?: number;
  /** What the service will not take, and why. */
  exclusions?: { what: string; why?: string }[];
  /** What happens when you come, in one line, in the languages of the site. */
  when_you_come?: Partial<Text>;
  translations?: Translation[];
};

/** Words of an entry once more in another language (BCP 47). `of` are its own words: where those change, this is said no more. */
export type Translation = { language: string; of: string; says: string };
