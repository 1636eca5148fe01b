import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '#kernel/calendar.ts';
import {
  byUrgency,
  dueOn,
  type Entry,
  type Exclusion,
  exclusionsOf,
  lastOf,
  reasonsOf,
  results,
  standingOf,
} from './outreach.ts';

const today = '2026-11-30';
const entry = (over: Partial<Entry> = {}): Entry => ({
  id: 'e',
  serviceId: 's',
  excluded: 'A youth without papers',
  askedOn: '2026-11-20',
  how: 'visit',
  result: 'open',
  promisedFor: null,
  nextOn: null,
  by: 'Rosa',
  createdAt: new Date('2026-11-20T18:00:00Z'),
  words: { with: '', said: '', promise: '', next: '' },
  ...over,
});
const standing = (log: Entry[], stands = true) => standingOf({ stands, log }, today);

describe('where the work on an exclusion is', () => {
  test.each([
    ['nobody has asked', [], 'untried'],
    ['asked ten days ago', [entry()], 'waiting'],
    ['asked thirty days ago, and nothing since', [entry({ askedOn: '2026-10-31' })], 'due'],
    ['promised for a day to come', [entry({ result: 'promised', promisedFor: '2026-12-20' })], 'waiting'],
    ['promised for today', [entry({ result: 'promised', promisedFor: today })], 'due'],
    [
      'promised, with a call before that is due',
      [entry({ result: 'promised', promisedFor: '2026-12-20', nextOn: '2026-11-29' })],
      'due',
    ],
    ['kept', [entry({ result: 'kept' })], 'kept'],
    ['kept, to be asked again today', [entry({ result: 'kept', nextOn: today })], 'due'],
    ['lifted, and the entry still says no', [entry({ result: 'lifted' })], 'to-change'],
    ['lifted for some', [entry({ result: 'some' })], 'to-change'],
    [
      'lifted, then kept after all',
      [entry({ result: 'lifted', askedOn: '2026-11-01' }), entry({ result: 'kept' })],
      'kept',
    ],
  ] as const)('%s', (_what, log, expected) => {
    expect(standing([...log])).toBe(expected);
  });

  it('is over once the entry no longer says so', () => {
    expect(standing([entry({ result: 'lifted' })], false)).toBe('gone');
  });

  it('of two lines of one day, the one written last holds', () => {
    const first = entry({ id: 'first', createdAt: new Date('2026-11-20T10:00:00Z') });
    const last = entry({ id: 'last', createdAt: new Date('2026-11-20T17:00:00Z') });
    expect(lastOf([last, first])?.id).toBe('last');
    expect(lastOf([first, last])?.id).toBe('last');
  });

  it('falls due on the first day that was named, else after thirty', () => {
    expect(dueOn(entry({ promisedFor: '2026-12-02', nextOn: '2026-12-01' }))).toBe('2026-12-01');
    expect(dueOn(entry())).toBe('2026-12-20');
  });

  it('never goes from due back to waiting by time alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...results),
        fc.option(fc.integer({ min: -40, max: 40 }), { nil: null }),
        fc.integer({ min: 0, max: 60 }),
        (result, inDays, later) => {
          const log = [entry({ result, nextOn: inDays === null ? null : addDays(today, inDays) })];
          const [now, then] = [today, addDays(today, later)].map((day) => standingOf({ stands: true, log }, day));
          return now !== 'due' || then === 'due';
        },
      ),
    );
  });
});

describe('the list of exclusions', () => {
  const offer = (over = {}) => ({
    serviceId: 's',
    service: 'Beds',
    organization: 'Casa',
    region: 'south' as string | null,
    exclusions: [{ what: 'A youth without papers', why: 'The grant' }] as { what: string; why?: string }[],
    ...over,
  });

  it('names each once, whatever number of places its service has', () => {
    const [only, ...more] = exclusionsOf([offer(), offer({ region: 'north' }), offer({ region: null })], [entry()]);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ regions: ['north', 'south'], why: 'The grant', stands: true, log: [{ id: 'e' }] });
  });

  it('keeps what was asked about and no longer stands in the entry', () => {
    const [only] = exclusionsOf([offer({ exclusions: [] })], [entry()]);
    expect(only).toMatchObject({ what: 'A youth without papers', stands: false });
  });

  it('loses no line of the log of a service that is there', () => {
    const anyEntry = fc.record({
      serviceId: fc.constantFrom('s', 't'),
      excluded: fc.constantFrom('A youth without papers', 'Boys'),
    });
    fc.assert(
      fc.property(fc.array(anyEntry), (all) => {
        const entries = all.map((each, at) => entry({ ...each, id: String(at) }));
        const listed = exclusionsOf([offer(), offer({ serviceId: 't', exclusions: [] })], entries);
        return listed.reduce((sum, { log }) => sum + log.length, 0) === entries.length;
      }),
    );
  });

  it('puts first what asks for work, and counts why', () => {
    const made = (what: string, log: Entry[], why: string | null = null): Exclusion => ({
      serviceId: what,
      service: what,
      organization: '',
      regions: [],
      what,
      why,
      stands: true,
      log,
    });
    const all = [made('c', [entry()]), made('b', [], 'Stairs'), made('a', [entry({ nextOn: today })], 'Stairs')];
    expect([...all].sort(byUrgency(today)).map(({ what }) => what)).toEqual(['a', 'b', 'c']);
    expect(reasonsOf(all)).toEqual([
      { why: 'Stairs', n: 2 },
      { why: null, n: 1 },
    ]);
  });
});
