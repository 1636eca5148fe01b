import { z } from 'zod';
import type { OpenRecord } from '#casework/youth/index.ts';
import { type PersonTerm, termsOf } from '#foundation/access/index.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { counted } from '../model/parts.ts';
import { type Move, saidSince, sessionHows } from '../model/sessions.ts';
import { insertSession, lastMove, type SaidSession, sessionsSaid } from '../session-store.ts';
import { openTeam } from './open.ts';

/** A clinician who works with the youth now, and how sessions go on since the last move; null: nobody has said. */
export type Staying = { userId: string; name: string; agencyName: string; said: SaidSession | null };
export type SessionsView = { youthId: string; mayAdd: boolean; move: Move; staying: Staying[] };

/** Who stays the youth's clinician through the last move, and how. Null: no move is known, or the team is not theirs to see. */
export async function sessionsOf(errand: Errand, youthId: string): Promise<SessionsView | null> {
  const opened = await openTeam(errand, youthId);
  if (!opened) return null;
  return sessionsIn(errand, opened, await termsOf(errand, youthId));
}

export async function sessionsIn(
  errand: Errand,
  { record, mayAdd }: { record: OpenRecord; mayAdd: boolean },
  terms: readonly PersonTerm[],
): Promise<SessionsView | null> {
  const move = await lastMove(errand, record.id);
  if (!move) return null;
  const said = await sessionsSaid(errand, record.sealer, record.id);
  const staying = cliniciansIn(terms, errand.now).map(({ userId, name, agencyName }) => ({
    userId,
    name,
    agencyName,
    said: saidSince(said, userId, move),
  }));
  return { youthId: record.id, mayAdd, move, staying };
}

/** Clinicians who work with the youth now, each once. */
function cliniciansIn(terms: readonly PersonTerm[], now: Date): PersonTerm[] {
  const standing = terms.filter(({ since, until }) => since <= now && (until === null || until > now));
  const clinicians = standing.filter(({ roles }) =>
    roles.some((role) => (counted.clinician as readonly string[]).includes(role)),
  );
  return [...new Map(clinicians.map((term) => [term.userId, term])).values()];
}

export const sessionInput = z.object({
  youthId: z.uuid(),
  userId: z.uuid('notAClinicianHere'),
  how: z.enum(sessionHows, 'chooseHow'),
  place: z.string('placeNeeded').trim().min(1, 'placeNeeded').max(600, 'tooLong'),
  reach: z.string().trim().max(300, 'tooLong').default(''),
});

/** How sessions go on after the move: where, and how the clinician is reached there; or that they end, and why. */
export async function saySessions(
  errand: Errand,
  { youthId, userId, how, place, reach }: z.infer<typeof sessionInput>,
): Promise<Result<{ youthId: string }>> {
  const opened = await openTeam(errand, youthId);
  if (!opened?.mayAdd) return absent;
  if (how !== 'ends' && !reach) return invalid({ reach: 'reachNeeded' });
  const there = cliniciansIn(await termsOf(errand, youthId), errand.now);
  if (!there.some((each) => each.userId === userId)) return invalid({ userId: 'notAClinicianHere' });
  const id = await insertSession(errand, opened.record.sealer, { youthId, userId, how, words: { place, reach } });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}
