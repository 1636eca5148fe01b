import type { Frame } from '#platform/http/door.ts';
import type { AnyOwnDoor, AnyOwnPage, Holder, OwnDoor, OwnErrand } from '#program/voice/index.ts';

/** The caregiver of a session: somebody of the youth's own life (`memberId`), and no key of the youth's. Another type than a youth. */
export type Caregiver = Holder & { memberId: string };
export type CaregiverErrand = OwnErrand & { caregiver: Caregiver };
/** What a page of theirs knows besides its view. */
export type CaregiverScene = { frame: Frame; caregiver: Caregiver };

export type CaregiverDoor = AnyOwnDoor<CaregiverErrand, CaregiverScene>;
export type CaregiverPage = AnyOwnPage<CaregiverErrand, CaregiverScene>;
type Row<I, V, M> = Omit<
  Extract<OwnDoor<CaregiverErrand, CaregiverScene, I, V>, { method: M }>,
  'method' | (M extends 'GET' ? 'audit' : never)
>;

export const ourPage = <I, V>(row: Row<I, V, 'GET'>) =>
  ({
    ...row,
    method: 'GET',
    audit: { none: 'when a caregiver reads what was written for them, is in no list' },
  }) as const;
export const ourDeed = <I, V>(row: Row<I, V, 'POST'>): CaregiverDoor => ({ ...row, method: 'POST' });
