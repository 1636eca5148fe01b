import type { Lang } from '../i18n/catalogue.ts';

/** What a person does. A role opens errands, never records. */
export const roles = [
  'screener',
  'intake-officer',
  'social-worker',
  'supervisor',
  'probation-officer',
  'advocate',
  'clinician',
  'educator',
  'officer',
  'counsel',
  'mdt-coordinator',
  'liaison',
  'analyst',
  'training-lead',
  'plan-lead',
  'administrator',
  'privacy',
  'outreach-worker',
  'library-staff',
  'youth-leader',
  'parent-partner',
] as const;
export type Role = (typeof roles)[number];

/** The person a request acts for, as the database's session check answered. */
export type Actor = {
  userId: string;
  countyId: string;
  countyName: string;
  timeZone: string;
  sample: boolean;
  settings: Record<string, unknown>;
  kind: 'person' | 'shift';
  name: string;
  lang: Lang;
  agencyId: string;
  agencyName: string;
  agencyKind: string;
  agencyDoors: readonly string[];
  roles: readonly string[];
  /** Notices not yet read, up to 100. */
  unread: number;
  /** Marks of the county's own tables: while one is the same, what was kept of them holds. */
  stamps: { desks: string; protocols: string; instruments: string };
  /** When the session ends if nothing is done, and at the latest. */
  idleEndsAt: Date;
  endsAt: Date;
};

export const holdsAny = (actor: Actor, wanted: readonly Role[]): boolean =>
  wanted.some((role) => actor.roles.includes(role));
