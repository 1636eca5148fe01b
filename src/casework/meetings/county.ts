import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Actor } from '#platform/http/actor.ts';

const RATE = 'consultationRateDollars';

/** What the county decides about consultations. */
export const meetingSettings: readonly Setting[] = [
  {
    key: RATE,
    group: { en: 'Meetings and consultations', es: 'Reuniones y consultas' },
    label: {
      en: 'What a lived-experience expert is paid for one consultation, in dollars',
      es: 'Cuánto se paga a una persona experta por experiencia vivida por una consulta, en dólares',
    },
    hint: {
      en: '1 to 5000. Without a decision: nothing is proposed.',
      es: 'De 1 a 5000. Sin decisión: no se propone nada.',
    },
    kind: 'number',
    read: numberSetting(1, 5000),
    otherwise: null,
  },
];

/** In dollars; null: the county has not decided. */
export function expertRate({ settings }: Pick<Actor, 'settings'>): number | null {
  const rate = settings[RATE];
  return typeof rate === 'number' ? rate : null;
}
