import { numberSetting, type Setting } from '#foundation/people/index.ts';
import { instantAt } from '#kernel/calendar.ts';
import type { Actor } from '#platform/http/actor.ts';

/** Does labor trafficking alone oblige a report? The county's answer; null while it has not decided. */
export function laborAloneObliges({ settings }: Pick<Actor, 'settings'>): boolean | null {
  if (typeof settings.laborAloneObliges === 'boolean') return settings.laborAloneObliges;
  const { protocolSettings } = settings;
  const said =
    typeof protocolSettings === 'object' && protocolSettings !== null && 'labor-alone' in protocolSettings
      ? protocolSettings['labor-alone']
      : null;
  return said === 'yes' ? true : said === 'no' ? false : null;
}

const REVIEW_PERCENT = 'reportReviewPercent';
const OTHERWISE_PERCENT = 10;
const DRAFT_HOURS = 'callDraftHours';
// A long weekend. By then the written report is late (36 hours, PC 11166(a)) and the desk has seen that the call stands open.
const OTHERWISE_HOURS = 72;
const MOST_HOURS = 336;

/** What the county decides about reports, beside the protocol's own settings. */
export const reportSettings: readonly Setting[] = [
  {
    key: REVIEW_PERCENT,
    group: { en: 'Reports', es: 'Reportes' },
    label: {
      en: 'How many of 100 reports that opened no case a second person looks at',
      es: 'Cuántos de cada 100 reportes que no abrieron caso revisa una segunda persona',
    },
    hint: { en: '1 to 100. Without a decision: 10.', es: 'De 1 a 100. Sin decisión: 10.' },
    kind: 'number',
    read: numberSetting(1, 100),
    otherwise: OTHERWISE_PERCENT,
  },
  {
    key: DRAFT_HOURS,
    group: { en: 'Reports', es: 'Reportes' },
    label: {
      en: 'For how many hours a call that was not finished is kept',
      es: 'Cuántas horas se guarda una llamada sin terminar',
    },
    hint: {
      en: '1 to 336, from the last saving. Without a decision: 72, a long weekend.',
      es: 'De 1 a 336, desde la última vez que se guardó. Sin decisión: 72, un fin de semana largo.',
    },
    kind: 'number',
    read: numberSetting(1, MOST_HOURS),
    otherwise: OTHERWISE_HOURS,
  },
];

/** Until when what was typed of a call is kept. */
export function draftUntil({ settings }: Pick<Actor, 'settings'>, savedAt: Date): Date {
  const said = Number(settings[DRAFT_HOURS] ?? OTHERWISE_HOURS);
  const hours = said >= 1 && said <= MOST_HOURS ? said : OTHERWISE_HOURS;
  return new Date(savedAt.getTime() + hours * 3_600_000);
}

/** Which share of the reports that opened nothing a second person looks at: 0 to 1. */
export function reviewRate({ settings }: Pick<Actor, 'settings'>): number {
  const said = Number(settings[REVIEW_PERCENT] ?? OTHERWISE_PERCENT);
  return (said >= 0 && said <= 100 ? said : OTHERWISE_PERCENT) / 100;
}

/** A day and hour as typed, in the county's time; null for what is not a moment that has passed. */
export function momentTyped(typed: string, zone: string, now: Date): Date | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?$/.exec(typed);
  if (!match?.[1] || !match[2]) return null;
  try {
    const at = instantAt(match[1], match[2], zone);
    return at > now || at.getTime() < now.getTime() - 366 * 24 * 3_600_000 ? null : at;
  } catch {
    return null;
  }
}
