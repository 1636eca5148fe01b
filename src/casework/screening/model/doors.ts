/**
 * Where a youth was met, and what follows from that alone. A system door can lead to an identification and a response;
 * at a community door nothing arises for the county until the youth agrees or a person confirms a legal duty (domain,
 * Cautions 1). Where answers could be used against the youth, only what is seen is written down first.
 */
export const doorIds = [
  'hotline',
  'police',
  'probation',
  'detention',
  'court',
  'child-welfare',
  'school',
  'wellbeing-center',
  'clinic',
  'shelter',
  'community-organization',
  'library',
  'street-outreach',
  'parent',
  'youth',
] as const;
export type DoorId = (typeof doorIds)[number];

export type DoorWarning = 'warning-used-against' | 'warning-must-report' | 'warning-who-sees';

export type Door = {
  id: DoorId;
  side: 'system' | 'community';
  /** Only observed items until the youth has spoken with counsel or a written non-use agreement is on file. */
  observedOnlyUntilCounsel: boolean;
  /** Catalogue key of what is said to the youth before anything is asked. */
  warning: DoorWarning;
  /** May an identification be proposed from here without the youth's agreement or a confirmed duty? */
  identification: boolean;
  /** `at-once`: a response may start. `after-agreement-or-duty`: nothing until the youth agrees or a duty is confirmed. */
  response: 'at-once' | 'after-agreement-or-duty';
  /** Kinds of facts that this door may not write down at all (domain, Cautions 6). */
  withholds: readonly ('immigration' | 'medical')[];
};

const justice = {
  side: 'system',
  observedOnlyUntilCounsel: true,
  warning: 'warning-used-against',
  identification: true,
  response: 'at-once',
  withholds: ['immigration', 'medical'],
} as const;

const childWelfare = {
  side: 'system',
  observedOnlyUntilCounsel: false,
  warning: 'warning-must-report',
  identification: true,
  response: 'at-once',
  withholds: [],
} as const;

const community = {
  side: 'community',
  observedOnlyUntilCounsel: false,
  warning: 'warning-who-sees',
  identification: false,
  response: 'after-agreement-or-duty',
  withholds: ['immigration'],
} as const;

/** Staff here are mandated reporters by trade, so that is said first; the screening stays with them all the same. */
const reportingCommunity = { ...community, warning: 'warning-must-report' } as const;

export const doors: Readonly<Record<DoorId, Door>> = {
  hotline: { id: 'hotline', ...childWelfare },
  police: { id: 'police', ...justice },
  probation: { id: 'probation', ...justice },
  detention: { id: 'detention', ...justice },
  // What is said at court can be used too, and counsel is at hand: the narrower rule, until the county says otherwise.
  court: { id: 'court', ...justice },
  'child-welfare': { id: 'child-welfare', ...childWelfare },
  school: { id: 'school', ...reportingCommunity },
  // Care there is the student’s own to choose, and stays apart from the school’s records.
  'wellbeing-center': { id: 'wellbeing-center', ...reportingCommunity },
  clinic: { id: 'clinic', ...reportingCommunity },
  shelter: { id: 'shelter', ...reportingCommunity },
  'community-organization': { id: 'community-organization', ...reportingCommunity },
  library: { id: 'library', ...community },
  'street-outreach': { id: 'street-outreach', ...community },
  parent: { id: 'parent', ...community },
  youth: { id: 'youth', ...community },
};

/** The door with this id, or null: ids come from forms and old records. */
export function doorOf(id: string): Door | null {
  const known = doorIds.find((one) => one === id);
  return known ? doors[known] : null;
}

/**
 * May a county record, an identification or a response arise from a screening at this door? At a community door only
 * with the youth's agreement or a legal duty that a named person confirmed.
 */
export const countyMayAct = (door: Door, facts: { youthAgreed: boolean; dutyConfirmedBy: string | null }): boolean =>
  door.response === 'at-once' || facts.youthAgreed || facts.dutyConfirmedBy !== null;
