import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Actor } from '#platform/http/actor.ts';

const group = { en: 'Safe rides', es: 'Traslados seguros' };
const minutes = (key: string, otherwise: number, most: number, label: Setting['label']): Setting => ({
  key,
  group,
  label,
  hint: {
    en: `1 to ${most}. Without a decision: ${otherwise}.`,
    es: `De 1 a ${most}. Sin decisión: ${otherwise}.`,
  },
  kind: 'number',
  read: numberSetting(1, most),
  otherwise,
});

const ARRIVAL = { key: 'rideArrivalMinutes', otherwise: 30, most: 600 };

/** What the county decides about rides; the database reads the same keys (0070). */
export const rideSettings: readonly Setting[] = [
  minutes('rideAnswerMinutes', 5, 120, {
    en: 'For how many minutes one ride provider is asked before the next one is',
    es: 'Durante cuántos minutos se pregunta a un proveedor antes de pasar al siguiente',
  }),
  minutes('rideLookMinutes', 10, 600, {
    en: 'After how many minutes a ride that a youth asked for, and nobody looked at, is an alarm',
    es: 'A los cuántos minutos es una alarma un traslado que pidió una persona joven y que nadie miró',
  }),
  minutes(ARRIVAL.key, ARRIVAL.otherwise, ARRIVAL.most, {
    en: 'How many minutes after a ride should be over an arrival that nobody confirmed is an alarm',
    es: 'A los cuántos minutos del fin previsto es una alarma una llegada que nadie confirmó',
  }),
];

/** How long after the end of a ride its arrival may stay unconfirmed. */
export function arrivalMinutes({ settings }: Pick<Actor, 'settings'>): number {
  const said = Number(settings[ARRIVAL.key] ?? Number.NaN);
  return Number.isInteger(said) && said >= 1 && said <= ARRIVAL.most ? said : ARRIVAL.otherwise;
}
