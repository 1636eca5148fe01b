import { numberSetting, type Setting } from '#foundation/people/index.ts';

const group = { en: 'Asks for help without an account', es: 'Peticiones de ayuda sin cuenta' };

/** What the county decides about asks; the database reads the same keys (0044). */
export const askSettings: readonly Setting[] = [
  {
    key: 'asksDesk',
    group,
    label: { en: 'Who answers', es: 'Quién contesta' },
    hint: {
      en: 'Advocates see what is asked in their region. Liaisons see all of it either way.',
      es: 'Las defensoras y los defensores ven lo que se pide en su región. Los enlaces lo ven todo en cualquier caso.',
    },
    kind: 'choice',
    choices: [
      { value: 'navigators', label: { en: 'Advocates and liaisons', es: 'Defensoras, defensores y enlaces' } },
      { value: 'liaisons', label: { en: 'Liaisons alone', es: 'Solo los enlaces' } },
    ],
    read: (typed) => {
      if (typed === '') return { ok: true, value: null };
      return typed === 'navigators' || typed === 'liaisons' ? { ok: true, value: typed } : { ok: false };
    },
    otherwise: 'navigators',
  },
  {
    key: 'asksDeskMinutes',
    group,
    label: {
      en: 'After how many minutes without an answer those who answer are told',
      es: 'Después de cuántos minutos sin respuesta se avisa a quienes contestan',
    },
    hint: { en: '1 to 1440. Without a decision: 15.', es: 'De 1 a 1440. Sin decisión: 15.' },
    kind: 'number',
    read: numberSetting(1, 1440),
    otherwise: 15,
  },
  {
    key: 'asksLiaisonMinutes',
    group,
    label: {
      en: 'After how many minutes without an answer the liaisons are told',
      es: 'Después de cuántos minutos sin respuesta se avisa a los enlaces',
    },
    hint: { en: '1 to 2880. Without a decision: 60.', es: 'De 1 a 2880. Sin decisión: 60.' },
    kind: 'number',
    read: numberSetting(1, 2880),
    otherwise: 60,
  },
  {
    key: 'asksKeptDays',
    group,
    label: {
      en: 'For how many days an ask is kept after it is closed',
      es: 'Cuántos días se guarda una petición después de cerrarla',
    },
    hint: { en: '1 to 90. Without a decision: 30.', es: 'De 1 a 90. Sin decisión: 30.' },
    kind: 'number',
    read: numberSetting(1, 90),
    otherwise: 30,
  },
];
