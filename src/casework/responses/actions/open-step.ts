import type { Errand } from '#platform/http/door.ts';
import type { Text } from '#platform/i18n/catalogue.ts';
import { seeStep } from './see-step.ts';

/** A step that is to be done, for another module whose own errand may do it. `plain`: it asks for nothing that must be written down. */
export type OpenStep = { youthId: string; responseId: string; stepId: string; title: Text; plain: boolean };

/** Null: not for this person, not there, or settled already. */
export async function openStep(errand: Errand, at: { responseId: string; stepId: string }): Promise<OpenStep | null> {
  const seen = await seeStep(errand, at);
  if (!seen.ok || seen.value.response.onlySteps) return null;
  const { youth, doing } = seen.value;
  if (!['open', 'waiting', 'ask'].includes(doing.state.status)) return null;
  const { title, evidence } = doing.step;
  return { youthId: youth.id, ...at, title, plain: !evidence?.some(({ required }) => required) };
}
