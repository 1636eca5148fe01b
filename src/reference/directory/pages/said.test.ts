import { describe, expect, it } from 'vitest';
import { scheduleWords } from './said.ts';

const open = (opens_at: string, closes_at: string) => ({ byday: 'MO,TU', opens_at, closes_at });

describe('hours in words', () => {
  it('say day and night where a door never closes', () => {
    expect(scheduleWords(open('00:00', '00:00'), 'en')).toMatch(/^Monday, Tuesday day and night$/);
    expect(scheduleWords(open('00:00:00Z', '00:00:00Z'), 'es')).toMatch(/día y noche$/);
    expect(scheduleWords(open('09:00', '17:00'), 'en')).toBe('Monday, Tuesday 09:00–17:00');
  });
});
