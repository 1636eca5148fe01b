import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Actor } from '#platform/http/actor.ts';

const KEY = 'moneyAskDays';
const OTHERWISE = 30;
const MOST = 365;

/** What the county decides about money for youth. */
export const moneySettings: readonly Setting[] = [
  {
    key: KEY,
    group: { en: 'Flexible money', es: 'Dinero flexible' },
    label: {
      en: 'How many days after a payment the youth is asked what it did',
      es: 'Cuántos días después de un pago se pregunta a la persona joven qué logró',
    },
    hint: { en: '1 to 365. Without a decision: 30.', es: 'De 1 a 365. Sin decisión: 30.' },
    kind: 'number',
    read: numberSetting(1, MOST),
    otherwise: OTHERWISE,
  },
];

export function askAfterDays({ settings }: Pick<Actor, 'settings'>): number {
  const said = Number(settings[KEY] ?? Number.NaN);
  return Number.isInteger(said) && said >= 1 && said <= MOST ? said : OTHERWISE;
}
