/** The rules of access in plain TypeScript, as `design: access` says them; the database must agree on every row. */
export type Who = {
  handle: string;
  id: string;
  agency: string;
  agencyKind: string;
  county: string;
  kind: string;
  roles: string[];
  left: boolean;
};
export type Basis = {
  id: string;
  kind: string;
  user: string | null;
  agency: string | null;
  categories: string[] | null;
  until: number;
  ended: boolean;
  madeBy: string;
  consent: string | null;
  /** It came of a step of a response, and of nothing else. */
  step?: true;
};
export type Consent = { id: string; toUser: string | null; toAgency: string | null; withdrawn: boolean };

/** `now` in hours since the walk began. Rules: agency kind, basis, category → view or add. */
export type World = {
  now: number;
  county: string;
  people: Map<string, Who>;
  rules: Map<string, 'view' | 'add'>;
  bases: Basis[];
  consents: Consent[];
  blocks: { id: string; user: string; lifted: boolean }[];
  sealed: { id: string; by: string } | null;
  /** Who has an open step of this youth that they took. */
  openSteps: Set<string>;
  notes: { id: string; category: string; author: string; notUsers: string[]; notAgencies: string[] }[];
  /** Homes of contractors, and where the youth lived; `basis`: what let the contractor's person in, none if they were on the team before. */
  homes: { id: string; agency: string }[];
  placements: { id: string; home: string; basis: string | null; ended: boolean }[];
  /** The page of whoever cares for the youth where they live. */
  page: { member: string; open: boolean; until: number; doubted: boolean };
};

export const LONG = Number.POSITIVE_INFINITY;
/** The county's days after a last step, in hours. */
const STEP_HOURS = 30 * 24;
const WORKING = ['own-case', 'assigned-team', 'counsel', 'treatment', 'mandated-report'];
const KEEPING = ['own-case', 'assigned-team', 'mandated-report'];

const live = (world: World, basis: Basis): boolean => !basis.ended && basis.until > world.now;
const reaches = (basis: Basis, who: Who): boolean =>
  basis.user === who.id || (basis.agency === who.agency && who.kind === 'person');
export const isBlocked = (world: World, user: string): boolean =>
  world.blocks.some((each) => each.user === user && !each.lifted);

/** Which categories a person sees, and to which they may add. */
export function sight(world: World, who: Who, categories: readonly string[]): Map<string, 'view' | 'add'> {
  const seen = new Map<string, 'view' | 'add'>();
  if (who.county !== world.county || who.left || world.sealed || isBlocked(world, who.id)) return seen;
  for (const basis of world.bases.filter((each) => live(world, each) && reaches(each, who)))
    for (const category of categories) {
      const effect = world.rules.get(`${who.agencyKind} ${basis.kind} ${category}`);
      if (!effect || (basis.categories && !basis.categories.includes(category))) continue;
      if (seen.get(category) !== 'add') seen.set(category, effect);
    }
  return seen;
}

export const works = (world: World, who: Who): boolean =>
  who.county === world.county &&
  !who.left &&
  !world.sealed &&
  !isBlocked(world, who.id) &&
  world.bases.some((basis) => live(world, basis) && reaches(basis, who) && WORKING.includes(basis.kind));

const canBeLetIn = (world: World, by: Who, to: Who): boolean =>
  to.county === world.county && to.kind === 'person' && !to.left && to.id !== by.id && !isBlocked(world, to.id);

export const mayAssign = (world: World, by: Who, to: Who, kind: string): boolean =>
  by.kind === 'person' &&
  works(world, by) &&
  canBeLetIn(world, by, to) &&
  !world.bases.some((basis) => basis.user === to.id && basis.kind === kind && live(world, basis) && !basis.step);

/** Whether someone would still hold the case. */
export function keptWithout(world: World, basisId: string | null, userId: string | null): boolean {
  return world.bases.some((basis) => {
    if (basis.id === basisId || !KEEPING.includes(basis.kind) || !live(world, basis)) return false;
    if (basis.step && basis.until !== LONG) return false;
    if (basis.agency) return true;
    const who = world.people.get(basis.user ?? '');
    return who !== undefined && who.id !== userId && !who.left && !isBlocked(world, who.id);
  });
}

export function mayEnd(world: World, by: Who, basis: Basis): boolean {
  if (basis.ended || basis.kind === 'consent' || by.county !== world.county || by.left) return false;
  const theirs = world.people.get(basis.user ?? '')?.agency ?? null;
  const may =
    basis.user === by.id ||
    (works(world, by) &&
      (['assigned-team', 'treatment', 'mdt-investigation', 'mdt-service'].includes(basis.kind) ||
        (basis.madeBy === by.id && ['counsel', 'court-order'].includes(basis.kind)) ||
        (by.roles.includes('supervisor') && (basis.agency ?? theirs) === by.agency))) ||
    (basis.kind === 'emergency' && by.roles.includes('privacy'));
  return may && (!KEEPING.includes(basis.kind) || keptWithout(world, basis.id, null));
}

/** What a consent comes to: it opens, it waits for a second person, or it is refused. */
export function consentOutcome(world: World, by: Who, to: Who, whole: boolean): 'given' | 'waits' | 'recipient' | null {
  if (by.kind !== 'person' || !works(world, by)) return null;
  if (to.county !== world.county) return 'recipient';
  if (!whole && to.id !== by.id && !canBeLetIn(world, by, to)) return 'recipient';
  return to.agency === by.agency ? 'waits' : 'given';
}

export const mayWithdraw = (world: World, by: Who, consent: Consent): boolean =>
  !consent.withdrawn &&
  by.county === world.county &&
  !by.left &&
  (works(world, by) || consent.toUser === by.id || consent.toAgency === by.agency);

export const mayBlock = (world: World, by: Who, to: Who): boolean =>
  to.id !== by.id && to.county === world.county && works(world, by) && keptWithout(world, null, to.id);

export const mayOpenInEmergency = (world: World, by: Who, category: string): boolean =>
  by.kind === 'person' &&
  by.county === world.county &&
  !by.left &&
  !world.sealed &&
  !isBlocked(world, by.id) &&
  world.rules.has(`${by.agencyKind} emergency ${category}`);

/** Who takes a step of a response is on the team by it; who is on the team already stays so by what brought them. */
export const mayTakeStep = (world: World, by: Who): boolean =>
  by.kind === 'person' && by.county === world.county && !by.left && !isBlocked(world, by.id) && by.roles.length > 0;
export const onTeam = (world: World, user: string): boolean =>
  world.bases.some((basis) => basis.user === user && basis.kind === 'assigned-team' && live(world, basis));

/** What steps opened has no last day while one is open, or nobody else keeps the case; else the county's days from now. */
export function dateSteps(world: World): void {
  const kept = world.bases.some(
    (basis) =>
      !basis.step &&
      KEEPING.includes(basis.kind) &&
      live(world, basis) &&
      basis.until === LONG &&
      (basis.agency !== null || !world.people.get(basis.user ?? '')?.left),
  );
  for (const basis of world.bases) {
    if (!basis.step || !live(world, basis)) continue;
    const holds = world.openSteps.has(basis.user ?? '') || !kept;
    if (holds !== (basis.until === LONG)) basis.until = holds ? LONG : world.now + STEP_HOURS;
  }
}
