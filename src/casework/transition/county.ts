import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Actor } from '#platform/http/actor.ts';

const MONTHS = 'adulthoodAskMonths';
const OTHERWISE = 6;
const MOST = 36;
const DAYS = { key: 'youngParentDays', otherwise: 7, most: 90 };
const group = { en: 'Towards adulthood', es: 'Hacia la vida adulta' };

/** What the county decides about youth on the way to adulthood. */
export const transitionSettings: readonly Setting[] = [
  {
    key: MONTHS,
    group,
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
  {
    key: DAYS.key,
    group,
    label: {
      en: 'After how many days a young parent’s support that nobody answered is in somebody’s work',
      es: 'A los cuántos días un apoyo para una madre o un padre joven, sin respuesta, pasa al trabajo de quien lo lleva',
    },
    hint: { en: '1 to 90. Without a decision: 7.', es: 'De 1 a 90. Sin decisión: 7.' },
    kind: 'number',
    read: numberSetting(1, DAYS.most),
    otherwise: DAYS.otherwise,
  },
];

type Settings = Pick<Actor, 'settings'>;
function decided({ settings }: Settings, { key, otherwise, most }: typeof DAYS): number {
  const said = Number(settings[key] ?? Number.NaN);
  return Number.isInteger(said) && said >= 1 && said <= most ? said : otherwise;
}
export const askEveryMonths = (actor: Settings): number =>
  decided(actor, { key: MONTHS, otherwise: OTHERWISE, most: MOST });
export const supportDays = (actor: Settings): number => decided(actor, DAYS);
