import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Actor } from '#platform/http/actor.ts';

const EVERY_DAYS = 'directoryCheckedEveryDays';
const OTHERWISE_DAYS = 180;
const ALONE = 'directorySmallAlone';
/** How long what was read and never done is kept, while the county has not decided. */
export const PREVIEW_DAYS = 30;
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
  {
    key: 'importPreviewDays',
    group,
    label: {
      en: 'Days until a file that was read and not done is forgotten',
      es: 'Días hasta que se olvida un archivo que se leyó y no se hizo',
    },
    hint: {
      en: '1 to 365. Without a decision: 30. A change by hand waits until somebody decides.',
      es: 'De 1 a 365. Sin decisión: 30. Un cambio a mano espera hasta que alguien decida.',
    },
    kind: 'number',
    read: numberSetting(1, 365),
    otherwise: PREVIEW_DAYS,
  },
  {
    key: 'letterLanguage',
    group,
    label: { en: 'Language of letters to providers', es: 'Idioma de las cartas a proveedores' },
    hint: {
      en: 'For those of whom nobody wrote down a language with their entry. Without a decision: both in one letter.',
      es: 'Para quienes no tienen un idioma anotado con su ficha. Sin decisión: los dos en una carta.',
    },
    kind: 'choice',
    choices: [
      { value: 'both', label: { en: 'English and Spanish in one letter', es: 'Inglés y español en una carta' } },
      { value: 'en', label: { en: 'English', es: 'Inglés' } },
      { value: 'es', label: { en: 'Spanish', es: 'Español' } },
    ],
    read: (typed) => {
      if (typed === '') return { ok: true, value: null };
      return typed === 'both' || typed === 'en' || typed === 'es' ? { ok: true, value: typed } : { ok: false };
    },
    otherwise: 'both',
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
