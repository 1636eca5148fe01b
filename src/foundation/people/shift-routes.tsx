import { z } from 'zod';
import { instantAt } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Actor } from '#platform/http/actor.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { endShift, openShift } from './actions/shifts.ts';
import { ShiftCardsPage, ShiftsPage } from './pages/shifts.tsx';
import { paths } from './paths.ts';
import { codeOfShift, inFourLetters } from './sign-in/shift.ts';
import { openShifts, shiftsOfBatch } from './store.ts';
import { words } from './words-admin.ts';

const supervisors = { access: { roles: ['supervisor'] } } as const;
const isPolice = (actor: Actor): boolean =>
  actor.agencyKind === 'law-enforcement' && actor.roles.includes('supervisor');

/** How long the codes stay on the page of the supervisor who made them. */
const CODES_SHOWN_MS = 600_000;

const shifts = getDoor({
  method: 'GET',
  path: paths.shifts,
  ...supervisors,
  audit: { none: 'names no youth' },
  input: z.object({}),
  action: async ({ tx, actor }) => (isPolice(actor) ? ok({ open: await openShifts(tx, actor.agencyId) }) : absent),
  page: (view, frame) => <ShiftsPage frame={frame} open={view.open} />,
});

const cards = getDoor({
  method: 'GET',
  path: '/shifts/:batch',
  ...supervisors,
  audit: 'shift cards shown',
  input: z.object({ batch: z.uuid() }),
  action: async ({ tx, actor, now, vault, touched }, { batch }) => {
    if (!isPolice(actor)) return absent;
    const found = await shiftsOfBatch(tx, actor.agencyId, batch);
    if (found.length === 0) return absent;
    touched({ recordIds: found.map((each) => each.id) });
    const isShown = (at: Date, by: string) => by === actor.userId && now.getTime() - at.getTime() < CODES_SHOWN_MS;
    return ok({
      cards: found.map((each) => ({
        ...each,
        code:
          isShown(each.createdAt, each.createdBy) && !each.endedAt
            ? inFourLetters(codeOfShift(vault.ring, each.id))
            : null,
      })),
    });
  },
  page: (view, frame) => <ShiftCardsPage frame={frame} cards={view.cards} />,
});

const Whole = (least: number, most: number) =>
  z
    .string('fieldNotRight')
    .trim()
    .regex(/^\d{1,3}$/, 'fieldNotRight')
    .transform(Number)
    .pipe(z.number().min(least, 'fieldNotRight').max(most, 'fieldNotRight'));

export const shiftDoors: readonly AnyDoor[] = [
  shifts,
  cards,
  door({
    method: 'POST',
    path: paths.shifts,
    ...supervisors,
    audit: 'shift opened',
    input: z.object({
      label: z.string('shiftLabelNeeded').trim().min(1, 'shiftLabelNeeded').max(60, 'fieldNotRight'),
      starts: z.string('fieldNotRight').regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, 'fieldNotRight'),
      hours: Whole(1, 24),
      cards: Whole(1, 20),
    }),
    action: async (errand, input): Promise<Result<{ batch: string }>> => {
      if (!isPolice(errand.actor)) return absent;
      const startsAt = startOf(input.starts, errand.actor.timeZone);
      if (!startsAt) return invalid({ starts: 'fieldNotRight' });
      const endsAt = new Date(startsAt.getTime() + input.hours * 3_600_000);
      return openShift(errand, { label: input.label, startsAt, endsAt, cards: input.cards });
    },
    to: (view) => paths.shiftCards(view.batch),
    form: shifts,
    words,
  }),
  door({
    method: 'POST',
    path: '/shifts/:id/end',
    ...supervisors,
    audit: 'shift ended',
    input: z.object({ id: z.uuid() }),
    action: (errand, { id }) => endShift(errand, id),
    to: () => paths.shifts,
    form: shifts,
    words,
  }),
];

/** The instant of a day and hour in the county; null for one that does not exist. */
function startOf(typed: string, timeZone: string): Date | null {
  try {
    return instantAt(typed.slice(0, 10), typed.slice(11, 16), timeZone);
  } catch {
    return null;
  }
}
