import type { Frame } from '#platform/http/door.ts';

/** The county's own time, in which a meeting is called. */
export const zoneOf = (frame: Frame): string => frame.actor?.timeZone ?? 'UTC';
