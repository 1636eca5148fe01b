/** The categories of data, as `access.category` names them. */
export type Category =
  | 'identity'
  | 'contact_location'
  | 'screening'
  | 'child_welfare'
  | 'medical'
  | 'mental_health'
  | 'substance_use'
  | 'education'
  | 'immigration'
  | 'juvenile_court'
  | 'sogie'
  | 'advocate_privileged'
  | 'law_enforcement'
  | 'coordination';

/**
 * How a fact about a youth is written down. `text` is in words; `choice` and `choices` are coded, with words beside
 * them where `words` says so. `about` is who the youth is (asked on the identity page); `situation` is how things stand.
 * A kind that is `single` is true once at a time: the newest counts. Each kind lies in one category, as
 * `youth.particular_kinds` has it, so that a fact of immigration cannot be filed as coordination.
 */
export type Kind = {
  category: Category;
  part: 'about' | 'situation';
  form: 'text' | 'choice' | 'choices' | 'day';
  codes?: readonly string[];
  words?: boolean;
  single: boolean;
  /** Whether "why we ask" stands beside it (words `why-<kind>`). */
  sensitive: boolean;
};

const yesNo = ['yes', 'no', 'not-known'] as const;
const text = (category: Category, more: Partial<Kind> = {}): Kind => ({
  category,
  part: 'situation',
  form: 'text',
  single: true,
  sensitive: false,
  ...more,
});
const choice = (category: Category, codes: readonly string[], more: Partial<Kind> = {}): Kind => ({
  ...text(category, more),
  form: 'choice',
  codes,
  ...more,
});
const about = { part: 'about' } as const;
const sensitive = { sensitive: true } as const;

export const kinds = {
  language: text('coordination', about),
  'indigenous-language': text('identity', { ...about, ...sensitive }),
  'sex-at-birth': choice('identity', ['female', 'male', 'intersex', 'not-said'], { ...about, ...sensitive }),
  'race-ethnicity': choice(
    'identity',
    ['native', 'asian', 'black', 'latino', 'mena', 'pacific', 'white', 'other', 'not-said'],
    { ...about, ...sensitive, form: 'choices', words: true },
  ),
  'tribal-affiliation': choice('identity', ['federal', 'state', 'not-recognised', 'not-known'], {
    ...about,
    ...sensitive,
    words: true,
    single: false,
  }),
  'chosen-name': text('sogie', { ...about, ...sensitive }),
  pronouns: text('sogie', { ...about, ...sensitive }),
  'gender-identity': text('sogie', { ...about, ...sensitive }),
  'sexual-orientation': text('sogie', { ...about, ...sensitive }),
  'place-of-birth': text('immigration', { ...about, ...sensitive }),
  nationality: text('immigration', { ...about, ...sensitive, single: false }),
  'may-be-foreign-national': choice('immigration', ['yes', 'possible', 'no'], sensitive),
  'federal-request-number': text('immigration'),
  'eligibility-letter': choice('immigration', ['interim', 'eligibility', 'denied'], { words: true }),
  'where-now': text('contact_location', sensitive),
  'contact-phone': text('contact_location', { single: false }),
  'contact-other': text('contact_location', { single: false }),
  address: text('contact_location', sensitive),
  missing: choice('coordination', ['no', 'home', 'care'], { words: true }),
  region: text('coordination'),
  'from-other-county': text('coordination'),
  'in-care': choice('child_welfare', yesNo),
  'child-welfare-services': choice('child_welfare', yesNo),
  placement: text('child_welfare'),
  'waiting-for-placement': choice('child_welfare', yesNo),
  'on-probation': choice('juvenile_court', yesNo),
  detained: choice('juvenile_court', yesNo, { words: true }),
  arrest: text('law_enforcement', { ...sensitive, single: false }),
  school: text('education'),
  health: text('medical', { ...sensitive, single: false }),
  pregnancy: choice('medical', ['expecting', 'parenting', 'no', 'not-known'], sensitive),
  'mental-health': text('mental_health', { ...sensitive, single: false }),
  'substance-use': text('substance_use', { ...sensitive, single: false }),
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];
export const kindOf = (name: string): Kind | null => (Object.hasOwn(kinds, name) ? kinds[name as KindName] : null);

/** What was written: codes, words, or both. A day is its words. */
export type ParticularValue = { codes: string[]; words: string };

/** Why a value does not fit its kind, by catalogue key; null when it fits. */
export function misfit(name: KindName, value: ParticularValue): 'particularNeeded' | 'notAChoice' | 'notADay' | null {
  const kind: Kind = kinds[name];
  if (kind.form === 'text' || kind.form === 'day') {
    if (value.codes.length > 0) return 'notAChoice';
    if (value.words === '') return 'particularNeeded';
    return kind.form === 'day' && !/^\d{4}-\d{2}-\d{2}$/.test(value.words) ? 'notADay' : null;
  }
  if (value.codes.some((code) => !kind.codes?.includes(code))) return 'notAChoice';
  if (kind.form === 'choice' && value.codes.length > 1) return 'notAChoice';
  if (value.codes.length === 0) return 'particularNeeded';
  return value.words !== '' && !kind.words ? 'notAChoice' : null;
}
