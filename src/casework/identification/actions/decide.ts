import { z } from 'zod';
import { startResponses } from '#casework/responses/index.ts';
import { ageOfCard, findYouth } from '#casework/youth/index.ts';
import { addDays, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Facts as ProtocolFacts } from '#reference/protocols/index.ts';
import { regionsNow, saidRegion } from '#reference/regions/index.ts';
import { findingFor } from '../evidence-from.ts';
import { type DecisionInput, decide } from '../model/decision.ts';
import { detailsShape } from '../model/details.ts';
import { findings } from '../model/evidence.ts';
import { elements, type Form, forms, type Standing, standings } from '../model/forms.ts';
import { protocolFacts } from '../protocol-facts.ts';
import { decisionsOn, insertDecision } from '../store.ts';
import { answerShape } from './ask.ts';

const many = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));
const day = z.union([z.literal(''), z.iso.date('dayNotRight')]).default('');
/** A person's finding on one element; empty: as the program found. */
const found = z.union([z.literal(''), z.enum(findings)]).default('');

export const decideInput = z.object({
  youthId: z.uuid(),
  form: z.enum(forms),
  standing: z.enum(standings, 'standingNeeded'),
  reasons: z.string().trim().min(1, 'reasonsNeeded').max(4000),
  industries: many,
  crimeTypes: many,
  relationships: many,
  ...answerShape,
  place: z.string().max(40).default('not-known'),
  debt: z.enum(['yes', 'no', 'not-known']).default('not-known'),
  onlineRecruitment: z.enum(['yes', 'no', 'not-known']).default('not-known'),
  failureToProtect: z.enum(['yes', 'no', 'not-known']).default('not-known'),
  'found-act': found,
  'found-means': found,
  'found-purpose': found,
  cameToLight: z.string().max(60).default('screening'),
  since: day,
  until: day,
  reviewOn: day,
});
export type DecideInput = z.infer<typeof decideInput>;

/** A person decides on one form; the responses that follow start in the same transaction, each clock from this moment. */
export async function decideForm(
  errand: Errand,
  input: DecideInput,
): Promise<Result<{ youthId: string; started: string[] }>> {
  const youth = await findYouth(errand, input.youthId);
  if (!youth || youth.heldBy !== null) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  const [finding, before] = await Promise.all([
    findingFor(errand, youth.id, ageOfCard(youth.card, today)),
    decisionsOn(errand, youth.sealer, youth.id),
  ]);
  const isElsewhere = ['outside', 'online', 'not-known'].includes(input.place);
  if (!isElsewhere && saidRegion(await regionsNow(errand.tx, errand.actor.countyId), input.place) === null)
    return invalid({ place: 'chooseOne' });
  const details = detailsFrom(input, today);
  if (details && !details.success)
    return invalid(Object.fromEntries(details.error.issues.map((issue) => [String(issue.path[0]), issue.message])));
  const proposal = finding.proposal.forms[input.form];
  const decided = decide(
    {
      form: input.form,
      standing: input.standing,
      reasons: input.reasons,
      decidedBy: errand.actor.userId,
      decidedAt: errand.now,
      reviewOn: input.reviewOn || addDays(today, 90),
      details: details?.data ?? null,
      findings: findingsFrom(input),
    },
    proposal,
    today,
  );
  if (!decided.ok) return decided;
  const id = newId();
  const screening = finding.screenings[0] ?? null;
  await insertDecision(errand, youth.sealer, youth.id, id, decided.value, proposal, screening?.id ?? null);
  const standing: Partial<Record<Form, Standing>> = {
    ...Object.fromEntries(
      before
        .filter((each) => each.withdrawn === null)
        .reverse()
        .map((each) => [each.form, each.standing]),
    ),
    [input.form]: input.standing,
  };
  const facts: ProtocolFacts = protocolFacts({ standing, card: youth.card, today, screening });
  const started = await startResponses(errand, youth.id, facts, errand.now);
  errand.touched({ youthId: youth.id, recordIds: [id, ...started.responses.map((each) => each.id)] });
  return ok({ youthId: youth.id, started: started.responses.map((each) => each.protocolId) });
}

function detailsFrom(input: DecideInput, today: string) {
  if (input.standing === 'ruled-out' || input.standing === 'at-risk') return null;
  const known = (value: number | '') => (value === '' ? { known: false, askedOn: today } : { known: true, value });
  return detailsShape.safeParse({
    form: input.form,
    industries: input.form === 'ltfc' ? [] : input.industries,
    crimeTypes: input.crimeTypes,
    relationships: input.relationships,
    ageAtFirst: known(input.ageAtFirst),
    lengthMonths: known(input.lengthMonths),
    places: [placeFrom(input.place)],
    debt: input.debt,
    onlineRecruitment: input.onlineRecruitment,
    failureToProtect: input.failureToProtect,
    cameToLight: input.cameToLight,
    since: input.since || today,
    ...(input.until ? { until: input.until } : {}),
  });
}

const findingsFrom = (input: DecideInput): DecisionInput['findings'] =>
  Object.fromEntries(elements.flatMap((one) => (input[`found-${one}`] ? [[one, input[`found-${one}`]]] : [])));

function placeFrom(place: string) {
  if (place === 'outside' || place === 'online' || place === 'not-known') return { kind: place };
  return { kind: 'region', region: place };
}
