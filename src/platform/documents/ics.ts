/**
 * A due step in a calendar: when, and whether the law demands it; or a meeting, with when it ends and where it is opened. Nothing
 * says about whom or what.
 */
export type Event = {
  uid: string;
  dueAt: Date;
  summary: string;
  description: string;
  endsAt?: Date;
  url?: string;
  cancelled?: boolean;
};

/** A calendar by RFC 5545: CRLF lines, folded at 75 octets, texts escaped, a reminder an hour before. */
export function icsOf(calendar: { name: string; now: Date; events: readonly Event[] }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Throughline//Due steps//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    ...calendar.events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `DTSTAMP:${stamp(calendar.now)}`,
      `DTSTART:${stamp(event.dueAt)}`,
      ...(event.endsAt ? [`DTEND:${stamp(event.endsAt)}`] : []),
      ...(event.url ? [`URL:${event.url}`] : []),
      ...(event.cancelled ? ['STATUS:CANCELLED'] : []),
      `SUMMARY:${escaped(event.summary)}`,
      `DESCRIPTION:${escaped(event.description)}`,
      'CLASS:PRIVATE',
      event.endsAt ? 'TRANSP:OPAQUE' : 'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT1H',
      `DESCRIPTION:${escaped(event.summary)}`,
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const stamp = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n');

/** RFC 5545, 3.1: no line longer than 75 octets; a continued one begins with a space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
