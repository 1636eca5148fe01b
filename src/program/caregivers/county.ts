import { numberSetting, type Setting } from '#foundation/people/index.ts';

const group = { en: 'Caregivers’ pages', es: 'Páginas de personas cuidadoras' };
const shown = {
  en: 'As the page is to say it: the place, how to reach it, and when. Check it first.',
  es: 'Como lo debe decir la página: el lugar, cómo llamar y cuándo. Revíselo antes.',
};
const text = (typed: string) => {
  const words = typed.trim();
  return words.length > 400 ? ({ ok: false } as const) : ({ ok: true, value: words || null } as const);
};

/** What the county decides about caregivers' pages; the database reads `caregiverAskDays` (0072). */
export const caregiverSettings: readonly Setting[] = [
  {
    key: 'caregiverCardDays',
    group,
    label: { en: 'For how many days a caregiver’s card works', es: 'Cuántos días sirve la tarjeta de quien cuida' },
    hint: { en: '1 to 366. Without a decision: 180.', es: 'De 1 a 366. Sin decisión: 180.' },
    kind: 'number',
    read: numberSetting(1, 366),
    otherwise: 180,
  },
  {
    key: 'caregiverAskDays',
    group,
    label: {
      en: 'In how many days what a caregiver asks must be answered',
      es: 'En cuántos días se debe contestar lo que pide quien cuida',
    },
    hint: {
      en: '1 to 90. Without a decision there is no clock, and the page says since when it waits.',
      es: 'De 1 a 90. Sin decisión no hay plazo, y la página dice desde cuándo espera.',
    },
    kind: 'number',
    read: numberSetting(1, 90),
    otherwise: null,
  },
  {
    key: 'caregiverLine',
    group,
    label: {
      en: 'The line that caregivers may call day and night',
      es: 'La línea a la que pueden llamar quienes cuidan, de día y de noche',
    },
    hint: shown,
    kind: 'text',
    read: text,
    otherwise: null,
  },
  {
    key: 'caregiverOutside',
    group,
    label: {
      en: 'Where a caregiver may complain outside the county',
      es: 'Dónde puede quejarse fuera del condado quien cuida',
    },
    hint: shown,
    kind: 'text',
    read: text,
    otherwise: null,
  },
];

const words = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);
export const lineIn = (settings: Record<string, unknown>): string | null => words(settings.caregiverLine);
export const outsideIn = (settings: Record<string, unknown>): string | null => words(settings.caregiverOutside);
export const cardDaysIn = (settings: Record<string, unknown>): number =>
  typeof settings.caregiverCardDays === 'number' ? settings.caregiverCardDays : 180;
