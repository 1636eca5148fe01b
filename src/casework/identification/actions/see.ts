import { z } from 'zod';
import { type RunningResponse, responsesFor } from '#casework/responses/index.ts';
import { type Told, toldOnce } from '#casework/story/index.ts';
import { ageOfCard, type Card, findYouth } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type CountyRegions, regionsNow } from '#reference/regions/index.ts';
import { codeBooks } from '../code-lists.ts';
import { type Finding, findingFor } from '../evidence-from.ts';
import { followFacts } from '../follow-facts.ts';
import { type CurrentIdentification, currentIdentification } from '../model/decision.ts';
import { type Following, following } from '../model/follow.ts';
import { type Form, forms } from '../model/forms.ts';
import { decisionsOn, type StoredDecision } from '../store.ts';

export const seeInput = z.object({ youthId: z.uuid() });
export const formInput = z.object({ youthId: z.uuid(), form: z.enum(forms) });

export type IdentificationView = {
  youth: { id: string; number: string; card: Card | null; held: boolean };
  finding: Finding;
  current: Partial<Record<Form, CurrentIdentification>>;
  history: StoredDecision[];
  /** The responses that run for this youth, as far as the reader may see them. */
  running: RunningResponse[];
  /** Codes, duties and roles that follow; and what is still to be found out. */
  follows: Following;
  regions: CountyRegions;
};

/** The county's current answer form by form, beside what the evidence proposes. */
export async function seeIdentification(
  errand: Errand,
  input: z.infer<typeof seeInput>,
): Promise<Result<IdentificationView>> {
  const youth = await findYouth(errand, input.youthId);
  if (!youth) return absent;
  errand.touched({ youthId: youth.id });
  const today = dayOf(errand.now, errand.actor.timeZone);
  const ageYears = ageOfCard(youth.card, today);
  const history = await decisionsOn(errand, youth.sealer, youth.id);
  const current = currentIdentification(history, errand.now, today);
  const finding = await findingFor(errand, youth.id, ageYears);
  const about = { id: youth.id, sealer: youth.sealer, ageYears, screenings: finding.screenings };
  return ok({
    youth: { id: youth.id, number: youth.number, card: youth.card, held: youth.heldBy !== null },
    finding,
    current,
    history,
    running: await responsesFor(errand, youth.id),
    follows: following(current, await followFacts(errand, about), codeBooks),
    regions: await regionsNow(errand.tx, errand.actor.countyId),
  });
}

export type FormView = IdentificationView & { form: Form; told: Told };

export async function seeForm(errand: Errand, input: z.infer<typeof formInput>): Promise<Result<FormView>> {
  const seen = await seeIdentification(errand, input);
  if (!seen.ok) return seen;
  if (seen.value.youth.held) return absent;
  return ok({ ...seen.value, form: input.form, told: await toldOnce(errand, input.youthId) });
}
