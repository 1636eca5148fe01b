import { z } from 'zod';
import { learnBirthDate } from '#casework/youth/index.ts';
import { invalid, ok } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Facts, fits, isFactName } from '#reference/protocols/index.ts';
import { readEvidence } from '../evidence.ts';
import { factField, NONE } from '../model/asked.ts';
import { factsToFind } from '../model/order.ts';
import { change, type Done, dated } from './act.ts';

export const factsInput = z.looseObject({ responseId: z.uuid() });

/** What was found out, of the facts that would decide whether more is to be done. */
export async function findOut(errand: Errand, input: z.infer<typeof factsInput>): Promise<Done> {
  const learned: { born?: { youthId: string; day: string } } = {};
  const done = await change(errand, input.responseId, (response, state) => {
    const fields = factsToFind(response.definition, state).map(factField);
    const { evidence, wrong } = readEvidence(fields, input, errand, 'f');
    const facts: Record<string, unknown> = { ...evidence };
    for (const [id, value] of Object.entries(facts)) if (Array.isArray(value) && value.includes(NONE)) facts[id] = [];
    for (const [id, value] of Object.entries(facts)) if (!isFactName(id) || !fits(id, value)) wrong[id] = 'notAnAnswer';
    const first = fields[0];
    if (Object.keys(facts).length === 0 && first) wrong[first.id] = 'oneAnswer';
    if (Object.keys(wrong).length > 0)
      return invalid(Object.fromEntries(Object.entries(wrong).map(([id, key]) => [`f.${id}`, key])));
    if (typeof facts.birthDay === 'string') learned.born = { youthId: response.youthId, day: facts.birthDay };
    return ok({ ...dated(errand), kind: 'facts', facts: facts as Facts });
  });
  if (done.ok && learned.born) await learnBirthDate(errand, learned.born.youthId, learned.born.day);
  return done;
}

/**
 * What another module learned of the youth, for one response that runs: what follows from it opens at once. `cameAt`: it is news,
 * and the time of a step that applies only by it counts from then; the steps named in `again` are owed once more where they were
 * settled before.
 */
export const learnFacts = (
  errand: Errand,
  responseId: string,
  facts: Facts,
  news: { cameAt?: Date; again?: readonly string[] } = {},
): Promise<Done> => change(errand, responseId, () => ok({ ...dated(errand), kind: 'facts', facts, ...news }));
