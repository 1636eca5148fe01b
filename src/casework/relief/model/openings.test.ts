import { describe, expect, test } from 'vitest';
import { aFile, aVersion, yes } from '#reference/laws/model/fixtures.ts';
import type { Version } from '#reference/laws/model/remedy.ts';
import { type Decided, type Look, type Told, toTell, type Youth } from './openings.ts';
import type { KnownCharge } from './person.ts';

const files = (...versions: Version[]) => new Map([['us-zz', aFile(versions)]]);
const charge: KnownCharge = {
  id: 'c',
  jurisdiction: 'us-zz',
  code: null,
  kinds: ['theft'],
  grade: 'misdemeanor',
  degree: null,
  offenseOn: '2021-05-01',
  arrestedOn: null,
  what: 'convicted',
  happenedOn: '2021-06-01',
  completed: null,
  completedOn: null,
  jurisdictionEndedOn: null,
  withdrawnAt: null,
};
const demanded = {
  during: 'yes',
  demanded: 'yes',
  otherwise: null,
  forms: ['labor'],
  said: { groups: {}, bars: {}, also: {} },
} as const;
const youth = (over: Partial<Youth> = {}): Youth => ({
  bornOn: '2008-12-01',
  charges: [charge],
  sheets: new Map([['c', { ...demanded, forms: ['labor'] }]]),
  evidence: [],
  account: null,
  decisions: [],
  taken: [],
  ...over,
});
const laws = files(aVersion());
const look = (over: Partial<Look> = {}): Look => ({
  on: '2026-11-30',
  at: new Date('2026-11-30T09:00:00Z'),
  laws,
  ...over,
});
const told: Told = { id: 't', chargeId: 'c', remedy: 'one', verdict: 'eligible', help: 0 };
const found = (it: Youth, before: Told[], over: Partial<Look> | null, law = laws, on = '2026-12-01') =>
  toTell(it, before, law, on, over && look(over));
const causes = (...all: Parameters<typeof found>) =>
  found(...all).tell.map(({ verdict, because }) => [verdict, because]);

describe('What may now be cleared is told', () => {
  test('At the first look, and once', () => {
    const first = found(youth(), [], null);
    expect(first.tell).toMatchObject([{ chargeId: 'c', remedy: 'one', verdict: 'eligible', because: 'first' }]);
    const kept = first.tell.map((each) => ({ ...each, id: 't' }));
    expect(found(youth(), kept, {})).toEqual({ tell: [], change: [], close: [] });
  });

  test('With the law that changed, whether it was written anew or its day came', () => {
    const closed = files(aVersion({ offenses: yes({ which: 'only', groups: ['violent'] }) }));
    expect(causes(youth(), [], { laws: closed })).toEqual([['eligible', 'law']]);
    const later = files(aVersion({ from: '2026-12-01' }));
    expect(causes(youth(), [], { laws: later }, later)).toEqual([['eligible', 'law']]);
  });

  test('With a birthday or the end of a wait', () => {
    const grown = files(aVersion({ earliest: yes({ of: [{ age: 18 }] }) }));
    expect(causes(youth(), [], { laws: grown }, grown)).toEqual([['eligible', 'age']]);
    expect(found(youth({ bornOn: '2008-12-02' }), [], { laws: grown }, grown).tell).toEqual([]);
    const waits = files(aVersion({ earliest: yes({ of: [{ from: 'disposition', span: 'P2009D' }] }) }));
    expect(causes(youth(), [], { laws: waits }, waits)).toEqual([['eligible', 'age']]);
  });

  test('With the decision that the youth was exploited, and not with one that was ruled out since', () => {
    const during = files(aVersion({ nexus: yes('while-victim') }));
    const said = youth({ sheets: new Map() });
    const decision: Decided = {
      form: 'lt',
      standing: 'confirmed',
      since: '2021-01-01',
      until: null,
      at: new Date('2026-11-30T10:00:00Z'),
    };
    const before = toTell(said, [], during, '2026-11-30', null).tell;
    expect(before).toMatchObject([{ verdict: 'perhaps' }]);
    const open: Told[] = before.map((each) => ({ ...each, id: 't' }));
    const identified = { ...said, decisions: [decision] };
    expect(found(identified, open, { laws: during }, during)).toMatchObject({
      tell: [{ verdict: 'eligible', because: 'identification' }],
      close: ['t'],
    });
    const ruledOut: Decided = { ...decision, standing: 'ruled-out', at: new Date('2026-11-30T11:00:00Z') };
    expect(found({ ...said, decisions: [decision, ruledOut] }, open, { laws: during }, during).tell).toEqual([]);
  });

  test('Not as news where counsel’s own work made it surer; it is kept as it stands', () => {
    const perhaps = { ...told, verdict: 'perhaps' as const };
    const done = found(youth(), [perhaps], {});
    expect(done.tell).toEqual([]);
    expect(done.change).toMatchObject([{ id: 't', verdict: 'eligible' }]);
    expect(causes(youth(), [], {})).toEqual([['eligible', 'record']]);
  });

  test('No more where it closed, and not where a petition runs for it', () => {
    const closed = files(aVersion({ latest: yes({ of: [{ age: 18 }] }) }));
    expect(found(youth(), [told], { laws: closed }, closed)).toEqual({ tell: [], change: [], close: ['t'] });
    const taken = youth({ taken: [{ chargeId: 'c', remedy: 'one', granted: false }] });
    expect(found(taken, [told], {})).toEqual({ tell: [], change: [], close: ['t'] });
    expect(found(taken, [], null).tell).toEqual([]);
  });

  test('Never from what nobody read', () => {
    for (const law of [aVersion({ sure: 'memory' }), aVersion({ nexus: 'unknown' })])
      expect(found(youth(), [], null, files(law)).tell).toEqual([]);
  });
});
