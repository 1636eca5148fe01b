/** What resource parents said of their home. Null: nobody has said. */
export type HomeSays = {
  languages: string[];
  pets: 'yes' | 'no' | null;
  children: 'yes' | 'no' | null;
  affirming: 'yes' | 'no' | null;
  parenting: 'yes' | 'no' | null;
  fromAge: number | null;
  toAge: number | null;
};

/** What the youth said they want, and do not want. Empty: they did not say, or it is all one to them. */
export type YouthWants = {
  age: number | null;
  languages: string[];
  /** Where school and their people are: a region of the county. */
  region: string;
  pets: 'want' | 'not' | '';
  children: 'want' | 'not' | '';
  affirming: 'want' | '';
  /** A child of their own comes along. */
  ownChild: 'yes' | '';
};

export type Reason = { key: ReasonKey; values?: Record<string, string | number> };
export type ReasonKey =
  | 'near'
  | 'far'
  | 'speaks'
  | 'speaks-not'
  | 'pets-there'
  | 'pets-none'
  | 'pets-unsaid'
  | 'children-there'
  | 'children-none'
  | 'children-unsaid'
  | 'affirming'
  | 'affirming-not'
  | 'affirming-unsaid'
  | 'parenting'
  | 'parenting-not'
  | 'parenting-unsaid'
  | 'age'
  | 'age-not';

export type Fit = { fits: Reason[]; against: Reason[]; unsaid: Reason[] };

/** What speaks for a home and what against it, in words: by what the youth said and what its resource parents said. Never a number. */
export function fitOf(home: HomeSays, region: string, wants: YouthWants): Fit {
  const fit: Fit = { fits: [], against: [], unsaid: [] };
  if (wants.region)
    (wants.region === region ? fit.fits : fit.against).push({ key: wants.region === region ? 'near' : 'far' });
  for (const language of wants.languages) {
    const speaks = home.languages.includes(language);
    (speaks ? fit.fits : fit.against).push({ key: speaks ? 'speaks' : 'speaks-not', values: { language } });
  }
  wish(fit, wants.pets, home.pets, ['pets-there', 'pets-none', 'pets-unsaid']);
  wish(fit, wants.children, home.children, ['children-there', 'children-none', 'children-unsaid']);
  wish(fit, wants.affirming, home.affirming, ['affirming', 'affirming-not', 'affirming-unsaid']);
  wish(fit, wants.ownChild === 'yes' ? 'want' : '', home.parenting, ['parenting', 'parenting-not', 'parenting-unsaid']);
  if (wants.age !== null && (home.fromAge !== null || home.toAge !== null)) {
    const takes = wants.age >= (home.fromAge ?? 0) && wants.age <= (home.toAge ?? 99);
    (takes ? fit.fits : fit.against).push({
      key: takes ? 'age' : 'age-not',
      values: { from: home.fromAge ?? 0, to: home.toAge ?? 21 },
    });
  }
  return fit;
}

type Keys = readonly [there: ReasonKey, none: ReasonKey, unsaid: ReasonKey];
function wish(fit: Fit, wanted: 'want' | 'not' | '', is: 'yes' | 'no' | null, [there, none, unsaid]: Keys): void {
  if (wanted === '') return;
  if (is === null) fit.unsaid.push({ key: unsaid });
  else ((is === 'yes') === (wanted === 'want') ? fit.fits : fit.against).push({ key: is === 'yes' ? there : none });
}

/** Homes with less against them first, then with more for them; the same order whatever order they came in. */
export function inOrder<T extends { fit: Fit; number: number }>(homes: readonly T[]): T[] {
  return [...homes].sort(
    (a, b) =>
      a.fit.against.length - b.fit.against.length || b.fit.fits.length - a.fit.fits.length || a.number - b.number,
  );
}
