import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earsFor } from './listeners.ts';
import { silenceAt } from './silence.ts';

const HOUR_MS = 3_600_000;
const due = new Date('2026-03-05T17:00:00Z');
const at = (hours: number) => new Date(due.getTime() + hours * HOUR_MS);

describe('silence', () => {
  it('is told to the sender when the time is over, and to the liaison after as long again', () => {
    const told = (hours: number) => silenceAt(due, 72, at(hours)).due.map(({ listener }) => listener);
    expect([told(-1), told(0), told(71), told(72), told(9_999)]).toEqual([
      [],
      ['sender'],
      ['sender'],
      ['sender', 'liaison'],
      ['sender', 'liaison'],
    ]);
  });

  it('of what somebody asked themselves is told to the liaison at once: there is no sender', () => {
    const told = (hours: number) => silenceAt(due, 72, at(hours), true).due.map(({ listener }) => listener);
    expect([told(-1), told(0), told(9_999)]).toEqual([[], ['liaison'], ['liaison']]);
    expect(silenceAt(due, 72, at(0), true).next).toBeNull();
  });

  it('however often and whenever somebody looks, each is told once for a deadline and nobody is forgotten', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 720 }),
        fc.array(fc.integer({ min: -800, max: 5_000 }), { minLength: 1, maxLength: 20 }),
        (hours, looks) => {
          const told: string[] = [];
          let next: Date | null = due;
          // As the sweeper: it looks when it is time, and what was told is kept.
          for (const now of [...looks].sort((a, b) => a - b).map(at)) {
            if (next === null || next > now) continue;
            const seen = silenceAt(due, hours, now);
            for (const { listener, dueAt } of seen.due)
              if (!told.includes(`${listener} ${dueAt.toISOString()}`)) told.push(`${listener} ${dueAt.toISOString()}`);
            next = seen.next;
          }
          const last = Math.max(...looks);
          expect(told.length).toBe(last < 0 ? 0 : last < hours ? 1 : 2);
          expect(new Set(told).size).toBe(told.length);
        },
      ),
    );
  });
});

describe('who hears of it', () => {
  const person = (
    id: string,
    what: Partial<{ agencyId: string; serves: string[]; supervises: boolean; liaison: boolean }> = {},
  ) => ({
    id,
    agencyId: 'library',
    serves: [],
    supervises: false,
    liaison: false,
    ...what,
  });
  const sent = { byUser: 'ana', agencyId: 'library', region: 'harbor' };
  const lead = person('lead', { supervises: true });
  const otherLead = person('other lead', { supervises: true, agencyId: 'clinic' });
  const six = person('six', { liaison: true, serves: ['harbor'] });
  const two = person('two', { liaison: true, serves: ['hills'] });

  it('is the sender; where they are gone, their supervisors', () => {
    expect(earsFor('sender', sent, [person('ana'), lead])).toEqual(['ana']);
    expect(earsFor('sender', sent, [lead, otherLead, six])).toEqual(['lead']);
  });

  it('is then the region’s liaison; where it has none, every liaison; where the county has none, the supervisors', () => {
    expect(earsFor('liaison', sent, [person('ana'), six, two, lead])).toEqual(['six']);
    expect(earsFor('liaison', sent, [two, lead])).toEqual(['two']);
    expect(earsFor('liaison', { ...sent, region: null }, [six, two])).toEqual(['six', 'two']);
    expect(earsFor('liaison', sent, [person('ana'), lead, otherLead])).toEqual(['lead']);
    const own = { byUser: null, agencyId: null, region: 'hills' };
    expect(earsFor('liaison', own, [six, two, lead])).toEqual(['two']);
    expect(earsFor('liaison', own, [lead]), 'nobody’s supervisors').toEqual([]);
  });
});
