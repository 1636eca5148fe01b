import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Clocks } from './model/request.ts';

const group = { en: 'Parents', es: 'Madres y padres' };
const none = {
  en: 'Without a decision there is no clock, and the page says so.',
  es: 'Sin decisión no hay plazo, y la página lo dice.',
};

/** What the county decides about parents' requests; the database reads the same keys (0069, 0111). */
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
    key: 'parentsRingMinutes',
    group,
    label: {
      en: 'For how many minutes one parent partner is told of a call before the next one is',
      es: 'Durante cuántos minutos se avisa de una llamada a una persona de apoyo antes de pasar a la siguiente',
    },
    hint: { en: '1 to 60. Without a decision: 3.', es: 'De 1 a 60. Sin decisión: 3.' },
    kind: 'number',
    read: numberSetting(1, 60),
    otherwise: 3,
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
