import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Actor } from '#platform/http/actor.ts';

const KEY = 'lawsStaleMonths';
const OTHERWISE = 12;
const MOST = 60;

/** What the county decides about the laws. */
export const lawSettings: readonly Setting[] = [
  {
    key: KEY,
    group: { en: 'Laws that clear records', es: 'Leyes que borran antecedentes' },
    label: {
      en: 'After how many months a law should be read again',
      es: 'A los cuántos meses conviene volver a leer una ley',
    },
    hint: { en: `1 to ${MOST}. Without a decision: ${OTHERWISE}.`, es: `De 1 a ${MOST}. Sin decisión: ${OTHERWISE}.` },
    kind: 'number',
    read: numberSetting(1, MOST),
    otherwise: OTHERWISE,
  },
];

export function staleMonths({ settings }: Pick<Actor, 'settings'>): number {
  const said = Number(settings[KEY] ?? Number.NaN);
  return Number.isInteger(said) && said >= 1 && said <= MOST ? said : OTHERWISE;
}
