import { numberSetting, type Setting } from '#foundation/people/index.ts';

/** What the county decides about those on call; the database reads the same key (0059). */
export const oncallSettings: readonly Setting[] = [
  {
    key: 'oncallMinutes',
    group: { en: 'Interpreters and medical consultation', es: 'Intérpretes y consulta médica' },
    label: {
      en: 'For how many minutes one person is asked before the next one is',
      es: 'Durante cuántos minutos se pregunta a una persona antes de pasar a la siguiente',
    },
    hint: { en: '1 to 60. Without a decision: 2.', es: 'De 1 a 60. Sin decisión: 2.' },
    kind: 'number',
    read: numberSetting(1, 60),
    otherwise: 2,
  },
];
