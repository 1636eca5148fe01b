import { numberSetting, type Setting } from '#foundation/people/index.ts';
import type { Actor } from '#platform/http/actor.ts';

const HOURS = 'referralAnswerHours';
const OTHERWISE_HOURS = 72;
const MOST_HOURS = 720;
const LINK_DAYS = 'referralLinkDays';
const OTHERWISE_DAYS = 14;
const MOST_DAYS = 90;
const group = { en: 'Referrals', es: 'Derivaciones' };

/** What the county decides about referrals. */
export const referralSettings: readonly Setting[] = [
  {
    key: HOURS,
    group,
    label: {
      en: 'In how many hours a provider should answer',
      es: 'En cuántas horas debe responder un proveedor',
    },
    hint: {
      en: '1 to 720. Then the person who asked is told, and after as long again the region’s liaison. Without a decision: 72. A service that names its own time keeps it.',
      es: 'De 1 a 720. Después se avisa a quien preguntó y, pasado otro tanto, al enlace de la región. Sin decisión: 72. Un servicio que indica su propio plazo lo conserva.',
    },
    kind: 'number',
    read: numberSetting(1, MOST_HOURS),
    otherwise: OTHERWISE_HOURS,
  },
  {
    key: LINK_DAYS,
    group,
    label: {
      en: 'For how many days a provider’s one-time link stays open',
      es: 'Cuántos días queda abierto el enlace de un solo uso de un proveedor',
    },
    hint: { en: '1 to 90. Without a decision: 14.', es: 'De 1 a 90. Sin decisión: 14.' },
    kind: 'number',
    read: numberSetting(1, MOST_DAYS),
    otherwise: OTHERWISE_DAYS,
  },
];

type Settings = Pick<Actor, 'settings'>;

/** How long a provider has to answer by the county's setting, in hours. */
export const answerHours = ({ settings }: Settings): number => hoursOr(settings[HOURS]);
export const hoursOr = (said: unknown): number => within(said, MOST_HOURS) ?? OTHERWISE_HOURS;

/** How long a one-time link stays open, in days. */
export const linkDays = ({ settings }: Settings): number => linkDaysOr(settings[LINK_DAYS]);
export const linkDaysOr = (said: unknown): number => within(said, MOST_DAYS) ?? OTHERWISE_DAYS;

const within = (said: unknown, most: number): number | null => {
  const n = Number(said ?? Number.NaN);
  return Number.isInteger(n) && n >= 1 && n <= most ? n : null;
};
