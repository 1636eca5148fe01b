import { dueIn, learnFacts, startResponses } from '#casework/responses/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { conflict, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { publishedProtocols } from '#reference/protocols/index.ts';
import { setWitness } from '../store.ts';

const PROTOCOL = 'victim-witness';
type Spoken = { id: string; at: Date; responseId: string | null };

/** Steps that a new day makes owed once more: who drives, who sits beside, and the day itself. */
const ONCE_MORE = ['tell-moved', 'room-apart', 'travel', 'beside', 'that-day', 'way-home'] as const;

/** The youth is to speak at this hearing: what is to be done before, on the day and after begins, and counts from its day. */
export async function beginWitness(errand: Errand, youthId: string, hearing: Spoken): Promise<Result<null>> {
  if (hearing.responseId && (await runs(errand, hearing.responseId))) return ok(null);
  const published = (await publishedProtocols(errand)).some(({ definition }) => definition.id === PROTOCOL);
  if (!published) return refused('noWitnessProtocol');
  const facts = { testifies: true, hearingMoved: false, hearingDay: dayOf(hearing.at, errand.actor.timeZone) };
  const started = await startResponses(errand, youthId, facts, errand.now);
  const begun = started.responses.find(({ protocolId }) => protocolId === PROTOCOL);
  if (!begun) return conflict('witnessRuns');
  await setWitness(errand, youthId, hearing.id, begun.id);
  return ok(null);
}

/** The hearing has another day: so have the steps that run up to it and from it, in the same moment. */
export async function moveWitness(errand: Errand, { responseId }: Spoken, at: Date): Promise<Result<null>> {
  if (!responseId || !(await runs(errand, responseId))) return ok(null);
  const facts = { hearingDay: dayOf(at, errand.actor.timeZone), hearingMoved: true };
  const learned = await learnFacts(errand, responseId, facts, { cameAt: errand.now, again: ONCE_MORE });
  return learned.ok ? ok(null) : learned;
}

/** The youth need not speak: what was open ends, by the protocol's own end. */
export async function endWitness(errand: Errand, { responseId }: Spoken): Promise<Result<null>> {
  if (!responseId || !(await runs(errand, responseId))) return ok(null);
  const learned = await learnFacts(errand, responseId, { testifies: false });
  return learned.ok ? ok(null) : learned;
}

const runs = async (errand: Errand, responseId: string): Promise<boolean> =>
  (await dueIn(errand, [responseId])).length > 0;
