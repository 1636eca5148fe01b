export const answers = ['yes', 'no', 'no-answer', 'passed'] as const;
export type Answer = (typeof answers)[number];
/** One provider who was asked, in order. */
export type Ring = { vendorId: string; until: Date; answer: Answer | null; answeredAt: Date | null };
export type Arrival = 'arrived' | 'not-arrived';
export type Told = {
  startsAt: Date;
  minutes: number;
  sentAt: Date | null;
  takenBackAt: Date | null;
  unfilledAt: Date | null;
  arrival: Arrival | null;
};

export type Standing =
  | 'to-call-off'
  | 'taken-back'
  | 'arrived'
  | 'not-arrived'
  | 'looked-for'
  | 'asking'
  | 'next'
  | 'unfilled'
  | 'confirmed'
  | 'on-the-way'
  | 'late'
  | 'passed';

const MINUTE_MS = 60_000;
/** So long after its hour providers are asked; the database has the same (0070). What a youth asked for waits longer for somebody to look. */
const ASKED_HOURS = 3;
const WAITS_HOURS = 12;
export const dueAt = ({ startsAt, minutes }: Pick<Told, 'startsAt' | 'minutes'>): Date =>
  new Date(startsAt.getTime() + minutes * MINUTE_MS);

/** Whether one said yes, whether one is being asked, and whether the one who said yes knows that it was taken back. */
export type Answers = { yes: boolean; open: boolean; told: boolean };

/**
 * Where a ride stands, a function of dated facts. `looked-for`: a youth asked, and nobody looked at it yet. `late`: nobody confirmed an
 * arrival in the county's minutes after the ride should be over. `passed`: its time went by and nobody drove. `to-call-off`:
 * taken back, and who said yes does not know it yet.
 */
export function standingOf(ride: Told, { yes, open, told }: Answers, graceMinutes: number, now: Date): Standing {
  const over = dueAt(ride);
  if (ride.takenBackAt) return yes && !told && now < over ? 'to-call-off' : 'taken-back';
  if (ride.arrival) return ride.arrival;
  const hours = ride.sentAt ? ASKED_HOURS : WAITS_HOURS;
  if (yes) {
    if (now.getTime() >= over.getTime() + graceMinutes * MINUTE_MS) return 'late';
    return now >= ride.startsAt ? 'on-the-way' : 'confirmed';
  }
  if (now.getTime() >= ride.startsAt.getTime() + hours * 60 * MINUTE_MS) return 'passed';
  if (!ride.sentAt) return 'looked-for';
  if (open) return 'asking';
  return ride.unfilledAt ? 'unfilled' : 'next';
}

/** Whether more will come of it by itself in the next minutes. */
export const moves = (standing: Standing): boolean => standing === 'asking' || standing === 'next';
export const isOver = (standing: Standing): boolean =>
  standing === 'arrived' || standing === 'taken-back' || standing === 'passed';
export const needsSomebody = (standing: Standing): boolean =>
  ['looked-for', 'unfilled', 'late', 'not-arrived', 'to-call-off'].includes(standing);
