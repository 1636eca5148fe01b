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

/** Which share of the reports that opened nothing a second person looks at: 0 to 1; one in ten unless the county says. */
export function reviewRate({ settings }: Pick<Actor, 'settings'>): number {
  const said = Number(settings.reportReviewRate ?? 0.1);
  return said >= 0 && said <= 1 ? said : 0.1;
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
