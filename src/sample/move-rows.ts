import type { Sealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Bulk } from './bulk.ts';
import type { Places, SamplePerson } from './places.ts';

const DAY_MS = 86_400_000;
type Ground = { bulk: Bulk; places: Places; now: Date; worker: SamplePerson };
type Youth = { id: string; sealer: Sealer };
/** A home in which the youth lived before, and whose person kept it. */
type Before = { homeId: string; keeper: SamplePerson };

/** Who knew the youth in these days before now; without `to` they do still. */
type Known = { handle: string; kind: 'assigned-team' | 'treatment'; from: number; to?: number };
/** Two clinicians of whom one left, and three social workers: youth count them. */
const STAYED: readonly Known[] = [
  { handle: 'hubdoctor', kind: 'treatment', from: 250, to: 210 },
  { handle: 'nurse', kind: 'treatment', from: 205 },
];
const WORKERS: readonly Known[] = [
  { handle: 'socialworker-2', kind: 'assigned-team', from: 280, to: 190 },
  { handle: 'socialworker-3', kind: 'assigned-team', from: 190, to: 100 },
];

/**
 * A youth who lived in another home before, `days` ago moved into the one they live in, and whose clinician stayed through it: of the one
 * somebody said how sessions go on, of the other nobody has.
 */
export function addMove(ground: Ground, youth: Youth, before: Before, move: { days: number; said: boolean }): void {
  const { bulk, worker, places } = ground;
  const own = { county_id: worker.countyId, youth_id: youth.id };
  for (const known of [...STAYED, ...WORKERS]) addKnown(ground, youth.id, known);
  const basisId = addTerm(ground, youth.id, before.keeper, {
    kind: 'assigned-team',
    from: move.days + 75,
    to: move.days,
  });
  bulk.add('homes.placements', {
    ...own,
    id: newId(),
    home_id: before.homeId,
    by_user: worker.userId,
    agency_id: worker.agencyId,
    seat: 1,
    person_id: before.keeper.userId,
    basis_id: basisId,
    advocate: 'yes',
    placed_at: ago(ground, move.days + 75),
    ended_at: ago(ground, move.days),
    ended_by: worker.userId,
    end_reason: 'moved',
  });
  const nurse = places.person('nurse');
  if (!move.said || !nurse) return;
  const id = newId();
  const words = {
    place: 'At the clinic, Wednesdays after school. The home drives.',
    reach: 'The home’s own line; ask for a quiet room.',
  };
  bulk.add('care.sessions', {
    ...own,
    id,
    user_id: nurse.userId,
    how: 'clinic',
    words: youth.sealer.seal('care.sessions', id, 'words', words),
    at: ago(ground, move.days - 1),
    by_user: worker.userId,
    agency_id: worker.agencyId,
  });
}

/** A youth whose only clinician left, and nobody came: that is counted, too. */
export const addLeft = (ground: Ground, youth: Youth): void => {
  addKnown(ground, youth.id, { handle: 'hubdoctor', kind: 'treatment', from: 90, to: 20 });
};

const ago = ({ now }: Ground, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** Nothing, where the sample has nobody of that handle. */
function addKnown(ground: Ground, youthId: string, { handle, ...term }: Known): void {
  const { places, worker } = ground;
  const person = places.person(handle);
  if (person && person.countyId === worker.countyId && person.userId !== worker.userId)
    addTerm(ground, youthId, person, term);
}

function addTerm(
  ground: Ground,
  youthId: string,
  person: SamplePerson,
  { kind, from, to }: Omit<Known, 'handle'>,
): string {
  const { bulk, worker } = ground;
  const id = newId();
  const ended =
    to === undefined ? {} : { ended_at: ago(ground, to), ended_by: worker.userId, end_reason: 'no longer on the case' };
  bulk.add('access.bases', {
    county_id: worker.countyId,
    id,
    youth_id: youthId,
    kind,
    user_id: person.userId,
    reason: 'sample team',
    since: ago(ground, from),
    made_by: worker.userId,
    ...ended,
  });
  return id;
}
