/** The words that the tables keep, one list each; what they are called on a page is in the catalogue. */
export const stages = ['recruited', 'home-study', 'approved', 'closed'] as const;
export type Stage = (typeof stages)[number];
export const supports = ['respite', 'line', 'advocate', 'peer-group', 'mentor'] as const;
export type Support = (typeof supports)[number];
export const notNow = ['full', 'parents-say-no', 'not-ready', 'too-far', 'other'] as const;
export const says = ['yes', 'visit', 'no'] as const;
export const ends = ['youth-asked', 'home-asked', 'family', 'own-place', 'missing', 'detained', 'other'] as const;
export const askEnds = ['elsewhere', 'not-wanted', 'missing'] as const;
export const bedKinds = ['shelter', 'residential', 'drop-in', 'transitional', 'parenting-family', 'treatment'] as const;
export type BedKind = (typeof bedKinds)[number];
export const refusalReasons = [
  'full',
  'age',
  'history',
  'behavior',
  'partner-or-child',
  'gender',
  'papers',
  'distance',
  'other',
] as const;
export const moveOutWhy = ['rule-broken', 'money', 'time-is-up', 'closing', 'safety', 'not-said', 'other'] as const;
export const toldWhom = ['youth', 'worker', 'advocate', 'counsel', 'court', 'family'] as const;
export const moveOutEnds = ['stays', 'new-place', 'family', 'not-found', 'withdrawn'] as const;
