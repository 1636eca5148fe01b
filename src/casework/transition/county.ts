import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Actor } from '#platform/http/actor.ts';

const MONTHS = 'adulthoodAskMonths';
const OTHERWISE = 6;
const MOST = 36;

/** What the county decides about youth on the way to adulthood. */
export const transitionSettings: readonly Setting[] = [
  {
    key: MONTHS,
    group: { en: 'Towards adulthood', es: 'Hacia la vida adulta' },
    label: {
      en: 'Every how many months a youth who has left is asked how they are',
      es: 'Cada cuántos meses se pregunta cómo está a quien ya salió',
    },
    hint: {
      en: '1 to 36, until they are 25. Without a decision: 6.',
      es: 'De 1 a 36, hasta los 25 años. Sin decisión: 6.',
    },
    kind: 'number',
    read: numberSetting(1, MOST),
    otherwise: OTHERWISE,
  },
];

export function askEveryMonths({ settings }: Pick<Actor, 'settings'>): number {
  const said = Number(settings[MONTHS] ?? Number.NaN);
  return Number.isInteger(said) && said >= 1 && said <= MOST ? said : OTHERWISE;
}
