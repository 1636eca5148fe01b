import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Actor } from '#platform/http/actor.ts';

const ANSWER = { key: 'benefitAnswerDays', otherwise: 30, most: 365 };
const RENEWAL = { key: 'benefitRenewalDays', otherwise: 45, most: 180 };
const group = { en: 'Benefits of a youth', es: 'Beneficios de una persona joven' };
const days = ({ key, otherwise, most }: typeof ANSWER, label: Setting['label']): Setting => ({
  key,
  group,
  label,
  hint: { en: `1 to ${most}. Without a decision: ${otherwise}.`, es: `De 1 a ${most}. Sin decisión: ${otherwise}.` },
  kind: 'number',
  read: numberSetting(1, most),
  otherwise,
});

/** What the county decides about benefits. */
export const benefitSettings: readonly Setting[] = [
  days(ANSWER, {
    en: 'After how many days an application without an answer is in somebody’s work',
    es: 'A los cuántos días una solicitud sin respuesta pasa al trabajo de quien la lleva',
  }),
  days(RENEWAL, {
    en: 'How many days before its day a renewal is in somebody’s work',
    es: 'Cuántos días antes de su fecha una renovación pasa al trabajo de quien la lleva',
  }),
];

type Settings = Pick<Actor, 'settings'>;
function decided({ settings }: Settings, { key, otherwise, most }: typeof ANSWER): number {
  const said = Number(settings[key] ?? Number.NaN);
  return Number.isInteger(said) && said >= 1 && said <= most ? said : otherwise;
}
export const pace = (actor: Settings): { answerDays: number; renewalDays: number } => ({
  answerDays: decided(actor, ANSWER),
  renewalDays: decided(actor, RENEWAL),
});
