import { z } from 'zod';
import file from '../../../../reference/meetings/kinds.json' with { type: 'json' };

const text = z.strictObject({ en: z.string(), es: z.string() });
const kindId = z.enum(['mdt-investigation', 'mdt-service', 'cft', 'court-team', 'consultation']);
const shape = z.strictObject({
  how: z.string(),
  seats: z.record(z.string(), text),
  kinds: z.array(
    z.strictObject({
      id: kindId,
      title: text,
      /** The basis that a seat may be given for one youth, by a button of its own; a seat itself opens nothing. */
      basis: z.enum(['mdt-investigation', 'mdt-service']).nullable(),
      /** The fewest people who make such a team. */
      least: z.number().int().min(1),
      lapseDays: z.number().int().nullable(),
      /** Each must be filled; `a|b` is filled by either. */
      required: z.array(z.string()),
      rule: text,
      citation: z.string(),
      source: z.string(),
      checkedOn: z.iso.date().nullable(),
    }),
  ),
});

const book = shape.parse(file);
export type TeamKind = z.infer<typeof kindId>;
export type KindRule = (typeof book.kinds)[number];

export const kinds: readonly KindRule[] = book.kinds;
export const kindIds = kindId.options;
export const seats: Readonly<Record<string, { en: string; es: string }>> = book.seats;
/** Seats of people of the program; the youth, and those of the youth's own life, sit there for one youth alone. */
export const ofYouth: readonly string[] = ['youth', 'supporter'];
export const seatIds: readonly string[] = Object.keys(book.seats);
export const staffSeats: readonly string[] = seatIds.filter((seat) => !ofYouth.includes(seat));

/** @throws when there is no such kind: the column's check and this file have parted. */
export function kindOf(id: string): KindRule {
  const found = kinds.find((each) => each.id === id);
  if (!found) throw new Error(`No kind of team ${id}.`);
  return found;
}

/** What the county decided for itself instead. */
export type OwnRule = { kind: string; required: readonly string[]; because: string; checkedOn: string | null };

/** The rule as it holds in this county: its own seats where it decided some, else those that ship. */
export function ruleNow(kind: string, own: readonly OwnRule[]): KindRule & { own: boolean } {
  const shipped = kindOf(kind);
  const decided = own.find((each) => each.kind === kind);
  if (!decided) return { ...shipped, own: false };
  const { required, because, checkedOn } = decided;
  return { ...shipped, required: [...required], source: because, checkedOn, own: true };
}

/** The seat of who begins a team: a worker's is their own agency's, anyone else coordinates. */
export function seatOfRoles(roles: readonly string[]): string {
  if (roles.includes('mdt-coordinator')) return 'coordinator';
  if (roles.includes('probation-officer')) return 'probation';
  return roles.includes('social-worker') ? 'child-welfare' : 'coordinator';
}

/** Whether each part of a required seat is a seat that exists. */
export const isSeatRule = (rule: string): boolean => rule.split('|').every((seat) => seatIds.includes(seat));
