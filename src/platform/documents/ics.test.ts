import { describe, expect, it } from 'vitest';
import { icsOf } from './ics.ts';

const now = new Date('2026-03-15T18:00:00Z');
const file = (summary: string) =>
  icsOf({
    name: 'Due; steps, mine',
    now,
    events: [{ uid: 'abc@throughline', dueAt: new Date('2026-03-16T01:30:00Z'), summary, description: 'a\nb' }],
  });
/** Unfolds by RFC 5545, 3.1, as a calendar program does. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('has whole components, a stamp, a stable name and the time in UTC', () => {
    const lines = unfolded(file('A step is due'));
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    expect(lines).toContain('UID:abc@throughline');
    expect(lines).toContain('DTSTAMP:20260315T180000Z');
    expect(lines).toContain('DTSTART:20260316T013000Z');
    const open: string[] = [];
    for (const line of lines) {
      if (line.startsWith('BEGIN:')) open.push(line.slice(6));
      if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4));
    }
    expect(open).toEqual([]);
  });

  it('escapes commas, semicolons, backslashes and line breaks', () => {
    const lines = unfolded(file('a,b;c\\d'));
    expect(lines).toContain('SUMMARY:a\\,b\\;c\\\\d');
    expect(lines).toContain('DESCRIPTION:a\\nb');
    expect(lines).toContain('X-WR-CALNAME:Due\\; steps\\, mine');
  });

  it('folds at 75 octets, never inside a letter', () => {
    const long = 'Un paso exigido por ley está por vencer: ñandú '.repeat(6).trim();
    const text = file(long);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(unfolded(text)).toContain(`SUMMARY:${long}`);
  });
});
