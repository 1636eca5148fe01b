import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Actor } from '#platform/http/actor.ts';

const EVERY_DAYS = 'directoryCheckedEveryDays';
const OTHERWISE_DAYS = 180;
const ALONE = 'directorySmallAlone';
const group = { en: 'Directory of help', es: 'Directorio de ayuda' };

/** What the county decides about how its directory is kept true. */
export const directorySettings: readonly Setting[] = [
  {
    key: EVERY_DAYS,
    group,
    label: {
      en: 'After how many days an entry that nobody checked is stale, and its provider is asked',
      es: 'Después de cuántos días sin comprobar una ficha se considera vieja y se pregunta al proveedor',
    },
    hint: { en: '14 to 730. Without a decision: 180.', es: 'De 14 a 730. Sin decisión: 180.' },
    kind: 'number',
    read: numberSetting(14, 730),
    otherwise: OTHERWISE_DAYS,
  },
  {
    key: ALONE,
    group,
    label: {
      en: 'One person is enough to say that an entry was checked, or how much room there is',
      es: 'Basta una persona para decir que una ficha se comprobó, o cuánto lugar hay',
    },
    hint: {
      en: 'Every other change by hand needs a second person. Without a decision: yes.',
      es: 'Todo otro cambio a mano necesita una segunda persona. Sin decisión: sí.',
    },
    kind: 'switch',
    read: (typed) => ({ ok: true, value: typed === 'yes' }),
    otherwise: true,
  },
];

type Settings = Pick<Actor, 'settings'>;

/** After how many days an entry counts as stale. */
export function staleAfterDays({ settings }: Settings): number {
  const said = Number(settings[EVERY_DAYS] ?? OTHERWISE_DAYS);
  return said >= 14 && said <= 730 ? said : OTHERWISE_DAYS;
}

/** Whether small things need no second person here. */
export const smallAlone = ({ settings }: Settings): boolean => settings[ALONE] !== false;
