import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Clocks } from './model/request.ts';

const group = { en: 'Parents', es: 'Madres y padres' };
const none = {
  en: 'Without a decision there is no clock, and the page says so.',
  es: 'Sin decisión no hay plazo, y la página lo dice.',
};

/** What the county decides about parents' requests; the database reads the same keys (0069). */
export const parentSettings: readonly Setting[] = [
  {
    key: 'parentsCallMinutes',
    group,
    label: {
      en: 'Within how many minutes a parent partner calls back',
      es: 'En cuántos minutos devuelve la llamada una madre o un padre de apoyo',
    },
    hint: none,
    kind: 'number',
    read: numberSetting(1, 1440),
    otherwise: null,
  },
  {
    key: 'parentsAnswerDays',
    group,
    label: {
      en: 'Within how many days a parent’s other requests are answered',
      es: 'En cuántos días se contestan las demás peticiones de una madre o un padre',
    },
    hint: none,
    kind: 'number',
    read: numberSetting(1, 90),
    otherwise: null,
  },
];

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
export const clocksIn = (settings: Record<string, unknown>): Clocks => ({
  callMinutes: number(settings.parentsCallMinutes),
  answerDays: number(settings.parentsAnswerDays),
});
