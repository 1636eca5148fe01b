import { numberSetting, type Setting } from '#foundation/people/index.ts';
import { staleAfterDays } from '#reference/directory/index.ts';
import type { Rhythm } from './model/asking.ts';

const AGAIN = 'upkeepAgainDays';
const MOST = 'upkeepMostLetters';
const group = { en: 'Directory of help', es: 'Directorio de ayuda' };

/** What the county decides about asking providers. */
export const upkeepSettings: readonly Setting[] = [
  {
    key: AGAIN,
    group,
    label: {
      en: 'After how many days a provider who did not answer is asked once more, and then its liaison is told',
      es: 'Después de cuántos días se pregunta otra vez a un proveedor que no contestó, y luego se avisa a su enlace',
    },
    hint: { en: '3 to 60. Without a decision: 14.', es: 'De 3 a 60. Sin decisión: 14.' },
    kind: 'number',
    read: numberSetting(3, 60),
    otherwise: 14,
  },
  {
    key: MOST,
    group,
    label: {
      en: 'How many letters an organization gets in a year at most',
      es: 'Cuántas cartas recibe una organización al año como máximo',
    },
    hint: {
      en: '0 to 12; 0 asks nobody. Without a decision: 4.',
      es: 'De 0 a 12; con 0 no se pregunta a nadie. Sin decisión: 4.',
    },
    kind: 'number',
    read: numberSetting(0, 12),
    otherwise: 4,
  },
];

type Settings = { settings: Record<string, unknown> };

const within = (said: unknown, least: number, most: number, otherwise: number): number => {
  const n = Number(said ?? otherwise);
  return n >= least && n <= most ? n : otherwise;
};

/** When the county asks, how soon again, and how often at most. */
export const rhythmOf = (county: Settings): Rhythm => ({
  everyDays: staleAfterDays(county),
  againDays: within(county.settings[AGAIN], 3, 60, 14),
  mostAYear: within(county.settings[MOST], 0, 12, 4),
});
