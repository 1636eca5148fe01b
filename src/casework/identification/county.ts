import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Actor } from '#platform/http/actor.ts';
import { askAgainAfterDays } from './model/details.ts';

const ASK_AGAIN_DAYS = 'askAgainDays';
const MOST_DAYS = 180;

/** What the county decides about naming the exploitation. */
export const identificationSettings: readonly Setting[] = [
  {
    key: ASK_AGAIN_DAYS,
    group: { en: 'Naming the exploitation', es: 'Nombrar la explotación' },
    label: {
      en: 'After how many days what is not known yet is asked again',
      es: 'Después de cuántos días se pregunta de nuevo lo que aún no se sabe',
    },
    hint: { en: '1 to 180. Without a decision: 30.', es: 'De 1 a 180. Sin decisión: 30.' },
    kind: 'number',
    read: numberSetting(1, MOST_DAYS),
    otherwise: askAgainAfterDays,
  },
];

/** Days after which "not yet known" is asked again. */
export function askAgainDays({ settings }: Pick<Actor, 'settings'>): number {
  const said = Number(settings[ASK_AGAIN_DAYS] ?? askAgainAfterDays);
  return said >= 1 && said <= MOST_DAYS ? said : askAgainAfterDays;
}
