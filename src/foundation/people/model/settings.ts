import { z } from 'zod';
import { type Day, isDay } from '#kernel/calendar.ts';
import type { Text } from '#platform/i18n/catalogue.ts';

/** A value that the county decides. Modules add their own: a protocol's switch, a clock that law leaves open. */
export type Setting = {
  key: string;
  /** Settings of one group stand together on the page. */
  group: Text;
  label: Text;
  hint?: Text;
  kind: 'text' | 'number' | 'switch' | 'choice';
  choices?: readonly { value: string; label: Text }[];
  /** Reads what was typed; `null` takes the setting away. Its failure is shown as "does not fit". */
  read: (typed: string) => { ok: true; value: SettingValue } | { ok: false };
  /** What holds while the county has not decided; null where nothing may be assumed. */
  otherwise: SettingValue;
};
export type SettingValue = string | number | boolean | null;

const county: Text = { en: 'The county', es: 'El condado' };
const daysOff: Text = { en: 'Holidays', es: 'Días feriados' };
const sessions: Text = { en: 'Sessions', es: 'Sesiones' };

/** A whole number within bounds. */
export const numberSetting =
  (least: number, most: number): Setting['read'] =>
  (typed) => {
    const read = z.coerce
      .number()
      .int()
      .min(least)
      .max(most)
      .safeParse(typed.trim() || 'none');
    return read.success ? { ok: true, value: read.data } : { ok: false };
  };

const textSetting =
  (most: number, empty: boolean): Setting['read'] =>
  (typed) => {
    const text = typed.trim();
    if (text.length > most || (!empty && text.length === 0)) return { ok: false };
    return { ok: true, value: text || null };
  };

const zoneSetting: Setting['read'] = (typed) => {
  const zone = typed.trim();
  return isTimeZone(zone) ? { ok: true, value: zone } : { ok: false };
};

/** A place's name as the time zone database has it: never an offset, which forgets daylight saving. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]+(\/[A-Za-z_+-]+)+$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Days as the county types them: `2027-01-02 2027-03-31`. Null when one of them is not a day. */
export function readDays(typed: string): Day[] | null {
  const found = typed.split(/[\s,;]+/).filter(Boolean);
  return found.every(isDay) ? found : null;
}

const daysSetting: Setting['read'] = (typed) => {
  const found = typed.length <= 4000 ? readDays(typed) : null;
  return found ? { ok: true, value: [...new Set(found)].sort().join(' ') || null } : { ok: false };
};

const daysHint = {
  en: 'Such as 2027-01-02, separated by spaces. They are added to the holidays that the law names.',
  es: 'Por ejemplo, 2027-01-02, separados por espacios. Se suman a los feriados que fija la ley.',
};

/** What every county has. */
export const houseSettings: readonly Setting[] = [
  {
    key: 'name',
    group: county,
    label: { en: 'Name of the county', es: 'Nombre del condado' },
    kind: 'text',
    read: textSetting(120, false),
    otherwise: null,
  },
  {
    key: 'timeZone',
    group: county,
    label: { en: 'Time zone', es: 'Zona horaria' },
    hint: { en: 'Such as America/Los_Angeles.', es: 'Por ejemplo, America/Los_Angeles.' },
    kind: 'text',
    read: zoneSetting,
    otherwise: 'America/Los_Angeles',
  },
  {
    key: 'closedDays',
    group: daysOff,
    label: { en: 'Other days on which the county is closed', es: 'Otros días en que el condado está cerrado' },
    hint: daysHint,
    kind: 'text',
    read: daysSetting,
    otherwise: null,
  },
  {
    key: 'courtClosedDays',
    group: daysOff,
    label: { en: 'Other days on which the courts are closed', es: 'Otros días en que los tribunales están cerrados' },
    hint: daysHint,
    kind: 'text',
    read: daysSetting,
    otherwise: null,
  },
  {
    key: 'identityProvider',
    group: county,
    label: { en: 'Address of the county’s own sign-in', es: 'Dirección del acceso propio del condado' },
    hint: {
      en: 'Only where one database serves several counties: the issuer whose people these are. Leave empty otherwise.',
      es: 'Solo si una base de datos sirve a varios condados: el emisor de estas personas. Si no, déjelo vacío.',
    },
    kind: 'text',
    read: (typed) =>
      typed.trim() === ''
        ? { ok: true, value: null }
        : z.url().max(300).safeParse(typed.trim()).success
          ? { ok: true, value: typed.trim() }
          : { ok: false },
    otherwise: null,
  },
  {
    key: 'sessionIdleMinutes',
    group: sessions,
    label: { en: 'Minutes without work until a session ends', es: 'Minutos sin uso hasta que termina una sesión' },
    hint: { en: '5 to 60. Without a decision: 30.', es: 'De 5 a 60. Sin decisión: 30.' },
    kind: 'number',
    read: numberSetting(5, 60),
    otherwise: 30,
  },
  {
    key: 'sessionWholeMinutes',
    group: sessions,
    label: { en: 'Minutes until a session ends in any case', es: 'Minutos hasta que una sesión termina en todo caso' },
    hint: { en: '60 to 1440. Without a decision: 720 (12 hours).', es: 'De 60 a 1440. Sin decisión: 720 (12 horas).' },
    kind: 'number',
    read: numberSetting(60, 1440),
    otherwise: 720,
  },
];

let known: readonly Setting[] = houseSettings;

/** Called at boot by the program, with the settings of its modules. */
export function setSettings(more: readonly Setting[]): void {
  known = [...houseSettings, ...more];
}
export const allSettings = (): readonly Setting[] => known;
