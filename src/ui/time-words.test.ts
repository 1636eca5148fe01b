import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockState, clockWords, dayWords, exactTime, spanWords } from './time-words.ts';

const now = new Date('2026-03-03T20:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const hours = 60;
const days = 24 * hours;

describe('a clock as people say it', () => {
  test.each([
    [1, 'Due in 1 minute', 'Vence en 1 minuto'],
    [40, 'Due in 40 minutes', 'Vence en 40 minutos'],
    [89.9, 'Due in 89 minutes', 'Vence en 89 minutos'],
    [90, 'Due in 1 hour', 'Vence en 1 hora'],
    [47 * hours, 'Due in 47 hours', 'Vence en 47 horas'],
    [2 * days, 'Due in 2 days', 'Vence en 2 días'],
    [14 * days, 'Due in 2 weeks', 'Vence en 2 semanas'],
    [100 * days, 'Due in 3 months', 'Vence en 3 meses'],
    [0, 'Due now', 'Vence ahora'],
    [-0.9, 'Due now', 'Vence ahora'],
    [-1, '1 minute late', '1 minuto de retraso'],
    [-3 * days, '3 days late', '3 días de retraso'],
  ])('%s minutes from now', (minutes, en, es) => {
    expect(clockWords(inMinutes(minutes), now, null, 'en')).toBe(en);
    expect(clockWords(inMinutes(minutes), now, null, 'es')).toBe(es);
  });

  test('what is done is done, however long ago it was due', () => {
    expect(clockWords(inMinutes(-900), now, inMinutes(-901), 'en')).toBe('Done');
    expect(clockWords(inMinutes(-900), now, inMinutes(-780), 'en')).toBe('Done, 2 hours late');
    expect(clockState(inMinutes(-900), now, inMinutes(-900))).toBe('done');
  });

  test('as time passes a clock goes ahead, soon, now, late, and never back', () => {
    const order = ['ahead', 'soon', 'now', 'late'];
    const minutes = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        const [early, later] = a > b ? [a, b] : [b, a];
        const rank = (left: number) => order.indexOf(clockState(inMinutes(left), now, null));
        expect(rank(early)).toBeLessThanOrEqual(rank(later));
      }),
    );
  });

  test('a span never says more than there is', () => {
    const unit = { minute: 1, hour: hours, day: days, week: 7 * days, month: 30 * days };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (minutes) => {
        const [count, word = ''] = spanWords(minutes * 60_000, 'en').split(' ');
        const said = Number(count) * unit[word.replace(/s$/, '') as keyof typeof unit];
        expect(said).toBeLessThanOrEqual(minutes);
        expect(said).toBeGreaterThan(0);
      }),
    );
  });
});

test('the exact time is the county’s, with the year only when it is another', () => {
  expect(exactTime(now, now, 'en', 'America/Los_Angeles')).toBe('Tue, Mar 3, 12:00 PM');
  expect(exactTime(new Date('2026-01-01T06:00:00Z'), now, 'en', 'America/Los_Angeles')).toContain('2025');
  expect(dayWords('2026-03-03', 'en')).toBe('March 3, 2026');
  expect(dayWords('2026-03-03', 'es')).toBe('3 de marzo de 2026');
});
