import { type MeetingDoor, meetingDoors } from '#casework/screening/index.ts';

/**
 * What may have happened, by the door at which a person works. The first two or three are what happens there most; the rest
 * are one tap further. A police agency's own first page is the responses module's: here it only writes down what it sees.
 */
export const choiceIds = [
  'came-in',
  'student',
  'patient',
  'intake',
  'street',
  'call',
  'ask',
  'not-home',
  'report',
] as const;
export type ChoiceId = (typeof choiceIds)[number];
type DoorId = MeetingDoor['id'];

type Choices = { first: readonly ChoiceId[]; also: readonly ChoiceId[] };
const community: Choices = { first: ['came-in', 'ask', 'not-home'], also: ['report'] };
const justice: Choices = { first: ['ask'], also: ['report'] };

const byDoor: Readonly<Record<DoorId, Choices>> = {
  library: { first: ['came-in', 'not-home'], also: ['ask', 'report'] },
  school: { first: ['student', 'ask', 'not-home'], also: ['report'] },
  'wellbeing-center': { first: ['student', 'ask', 'not-home'], also: ['report'] },
  clinic: { first: ['patient', 'ask', 'not-home'], also: ['report'] },
  shelter: community,
  'community-organization': community,
  'street-outreach': { first: ['street', 'ask', 'not-home'], also: ['came-in', 'report'] },
  hotline: { first: ['call', 'not-home', 'ask'], also: [] },
  'child-welfare': { first: ['ask', 'not-home'], also: ['report'] },
  probation: { first: ['ask', 'not-home'], also: ['report'] },
  police: justice,
  detention: { first: ['intake', 'ask'], also: ['report'] },
  court: justice,
  parent: community,
  youth: community,
};

const MOST = 3;

/** The choices of a person with these doors: at most three first, each once. */
export function choicesFor(ids: readonly string[]): { first: ChoiceId[]; also: ChoiceId[] } {
  const rows = ids.flatMap((id) => (id in meetingDoors ? [byDoor[id as DoorId]] : []));
  const all = [...new Set([...rows.flatMap((row) => row.first), ...rows.flatMap((row) => row.also)])];
  const likeliest = [...new Set(rows.flatMap((row) => row.first))].slice(0, MOST);
  return { first: likeliest, also: all.filter((each) => !likeliest.includes(each)) };
}

/**
 * What an arrival at a door is to protocols: a walk-in starts `safe-youth-zone`; a concern at a school or a clinic starts
 * theirs; an intake at a hall or camp starts `detention`, whatever is named later. Null: this door has steps of its own kind
 * (a report, a screening), and no arrival.
 */
export function arrivalEvent(id: string): 'walk-in' | 'concern' | 'intake' | null {
  if (id === 'detention') return 'intake';
  if (id === 'school' || id === 'wellbeing-center' || id === 'clinic') return 'concern';
  return id in meetingDoors && meetingDoors[id as DoorId].side === 'community' ? 'walk-in' : null;
}

/** What must be said before the steps begin, or what of it is missing. */
export type Opening =
  | { ok: true; opens: 'youth-yes' | 'emergency' | null; reason: string }
  | { ok: false; wrong: Record<string, string> };

const LEAST_REASON = 10;

/**
 * A walk-in's steps begin only with the youth's yes, or in an emergency, said in words: otherwise a visit is counted and nothing
 * more. Other arrivals begin as they are.
 */
export function openingOf(event: ReturnType<typeof arrivalEvent>, opens: string, emergency: string): Opening {
  if (event !== 'walk-in') return { ok: true, opens: null, reason: '' };
  if (opens === 'youth-yes') return { ok: true, opens, reason: '' };
  if (opens !== 'emergency') return { ok: false, wrong: { opens: 'opensNeeded' } };
  return emergency.length >= LEAST_REASON
    ? { ok: true, opens, reason: emergency }
    : { ok: false, wrong: { emergency: 'emergencyNeeded' } };
}

/** Doors at which a parent is helped to find a youth; at a police door the report itself is the help. */
export const helpsFamilies = (id: string): boolean =>
  id in meetingDoors &&
  (byDoor[id as DoorId].first.includes('not-home') || byDoor[id as DoorId].also.includes('not-home'));
