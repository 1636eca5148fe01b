import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Cell, type Given, gapsOf, levelOf, middleOf, type Supply, servicesAt, worstOf } from './gaps.ts';
import type { Refusal } from './refusal.ts';

const today = '2026-11-30';
const offer = (over: Partial<Supply> = {}): Supply => ({
  serviceId: 's1',
  name: 'Kitchen',
  needs: ['food'],
  region: 'south',
  languages: ['en'],
  checkedOn: '2026-10-01',
  point: { latitude: 34, longitude: -118 },
  profile: { open_without_case: true },
  ...over,
});
const given = (over: Partial<Given> = {}): Given => ({
  needs: ['food', 'talk'],
  regions: ['south', 'north'],
  supply: [offer()],
  refusals: [],
  asked: { language: null, withoutCase: false },
  today,
  middleOf: (region) => (region === 'north' ? { latitude: 34.5, longitude: -118 } : { latitude: 34, longitude: -118 }),
  ...over,
});
const at = (cells: readonly Cell[], need: string, region: string | null): Cell => {
  const found = cells.find((each) => each.need === need && each.region === region);
  if (!found) throw new Error(`no cell ${need} ${region}`);
  return found;
};
const refusal = (over: Partial<Refusal> = {}): Refusal => ({
  need: 'food',
  region: 'south',
  language: 'es',
  withoutCase: true,
  reason: 'full',
  n: 1,
  ...over,
});

describe('a cell', () => {
  it('says that a youth can be sent there', () => {
    expect(at(gapsOf(given()), 'food', 'south')).toMatchObject({ services: 1, missing: null, counts: { ready: 1 } });
  });

  it('counts a service of two places here once', () => {
    const cells = gapsOf(given({ supply: [offer(), offer({ point: null })] }));
    expect(at(cells, 'food', 'south').services).toBe(1);
  });

  it('without a service says so, and where the nearest is', () => {
    expect(at(gapsOf(given()), 'food', 'north')).toMatchObject({
      services: 0,
      missing: 'nothing',
      nearest: { name: 'Kitchen', region: 'south' },
    });
    expect(at(gapsOf(given()), 'food', 'north').nearest?.kilometres).toBeCloseTo(55.6, 0);
  });

  test.each([
    ['only for youth with a case', { profile: { open_without_case: false } }, { withoutCase: true }, 'case-only'],
    ['about which nobody has said it', { profile: {} }, { withoutCase: true }, 'case-only'],
    ['in another language', {}, { language: 'es' }, 'language'],
    ['that is full', { profile: { open_without_case: true, capacity: { state: 'full' } } }, {}, 'full'],
    ['that was never checked', { checkedOn: null }, {}, 'unchecked'],
    ['that was checked long ago', { checkedOn: '2025-11-29' }, {}, 'unchecked'],
    ['that waits', { profile: { open_without_case: true, capacity: { state: 'waiting' } } }, {}, null],
    ['that speaks it somewhere', { languages: ['es-MX'] }, { language: 'es' }, null],
    [
      'for a youth with a case who speaks another language',
      { profile: { open_without_case: false } },
      { language: 'es', withoutCase: true },
      'language',
    ],
  ] as const)('with a service %s says what is missing', (_what, over, asked, missing) => {
    const cells = gapsOf(given({ supply: [offer(over)], asked: { language: null, withoutCase: false, ...asked } }));
    expect(at(cells, 'food', 'south').missing).toBe(missing);
  });

  it('does not send to a nearest that is full, unchecked, or for others', () => {
    for (const over of [
      { checkedOn: null },
      { profile: { capacity: { state: 'full' as const } } },
      { needs: ['talk'] },
    ])
      expect(at(gapsOf(given({ supply: [offer(over)] })), 'food', 'north').nearest).toBeNull();
  });

  it('of no region is never called a gap: it can be reached from everywhere', () => {
    expect(at(gapsOf(given({ supply: [] })), 'food', null)).toMatchObject({ missing: null, nearest: null });
  });

  it('tells what was refused and why, the most frequent first', () => {
    const refusals = [refusal(), refusal({ reason: 'papers', n: 3 }), refusal({ n: 1, language: 'en' })];
    const cells = gapsOf(given({ refusals }));
    expect(at(cells, 'food', 'south')).toMatchObject({
      refused: 5,
      reasons: [
        { reason: 'papers', n: 3 },
        { reason: 'full', n: 2 },
      ],
    });
  });

  it('asked for a language or without a case, tells only refusals of those', () => {
    const refusals = [
      refusal(),
      refusal({ language: 'en', n: 2 }),
      refusal({ language: null, n: 4 }),
      refusal({ withoutCase: false, n: 8 }),
    ];
    const refused = (asked: Partial<Given['asked']>) =>
      at(gapsOf(given({ refusals, asked: { language: null, withoutCase: false, ...asked } })), 'food', 'south').refused;
    expect(refused({})).toBe(15);
    expect(refused({ language: 'es' })).toBe(9);
    expect(refused({ withoutCase: true })).toBe(7);
    expect(refused({ language: 'es', withoutCase: true })).toBe(1);
  });

  it('of a region that the county no longer has is not lost', () => {
    const cells = gapsOf(given({ refusals: [refusal({ region: 'gone' }), refusal({ region: null })] }));
    expect(at(cells, 'food', null).refused).toBe(2);
  });
});

describe('all cells', () => {
  const anyOffer = fc.record({
    serviceId: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constant('x'),
    needs: fc.subarray(['food', 'talk', 'elsewhere']),
    region: fc.constantFrom('south', 'north', null, 'gone'),
    languages: fc.subarray(['en', 'es-MX', 'hy']),
    checkedOn: fc.constantFrom(null, '2020-01-01', '2026-11-01'),
    point: fc.constantFrom(null, { latitude: 34, longitude: -118 }),
    profile: fc.record(
      {
        open_without_case: fc.boolean(),
        capacity: fc.record({ state: fc.constantFrom('open' as const, 'waiting' as const, 'full' as const) }),
      },
      { requiredKeys: [] },
    ),
  });
  const anyRefusal = fc.record({
    need: fc.constantFrom('food', 'talk'),
    region: fc.constantFrom('south', 'north', 'gone', null),
    language: fc.constantFrom('en', 'es', null),
    withoutCase: fc.boolean(),
    reason: fc.constantFrom('full', 'papers'),
    n: fc.integer({ min: 1, max: 20 }),
  });
  const anyAsked = fc.record({ language: fc.constantFrom(null, 'en', 'es'), withoutCase: fc.boolean() });

  it('add up: every refusal in one cell, every fitting service in one count', () => {
    fc.assert(
      fc.property(fc.array(anyOffer), fc.array(anyRefusal), anyAsked, (supply, refusals, asked) => {
        const cells = gapsOf(given({ supply, refusals, asked }));
        const all = gapsOf(given({ supply, refusals }));
        const n = (list: readonly { n: number }[]) => list.reduce((sum, each) => sum + each.n, 0);
        expect(n(all.map(({ refused }) => ({ n: refused })))).toBe(n(refusals));
        for (const cell of cells) {
          const { ready, full, unchecked } = cell.counts;
          expect(ready + full + unchecked).toBe(cell.fitting);
          expect(cell.fitting).toBeLessThanOrEqual(cell.services);
          expect(n(cell.reasons)).toBe(cell.refused);
          if (cell.region !== null) expect(cell.missing === null).toBe(ready > 0);
          expect(levelOf(cell) > 1).toBe(ready > 0);
        }
        expect(cells).toHaveLength(2 * 3);
      }),
    );
  });

  it('asking for more never finds more', () => {
    fc.assert(
      fc.property(fc.array(anyOffer), anyAsked, (supply, asked) => {
        const [strict, loose] = [gapsOf(given({ supply, asked })), gapsOf(given({ supply }))];
        return strict.every((cell, index) => cell.counts.ready <= (loose[index]?.counts.ready ?? -1));
      }),
    );
  });
});

it('what is missing most comes first: where most were refused, then where there is least', () => {
  const refusals = [refusal({ region: 'north', n: 2 })];
  const worst = worstOf(gapsOf(given({ refusals })));
  expect(worst.map(({ need, region }) => `${need} ${region}`)).toEqual(['food north', 'talk south', 'talk north']);
});

it('behind a cell stand its services, those that are ready first', () => {
  const supply = [
    offer({ serviceId: 'a', name: 'A', checkedOn: null }),
    offer({ serviceId: 'b', name: 'B', languages: ['hy'] }),
    offer({ serviceId: 'c', name: 'C' }),
    offer({ serviceId: 'd', name: 'D', profile: { capacity: { state: 'full' } } }),
    offer({ serviceId: 'e', name: 'E', region: 'north' }),
  ];
  const here = servicesAt(given({ supply, asked: { language: 'en', withoutCase: false } }), 'food', 'south');
  expect(here.map(({ supply: { name }, state }) => `${name} ${state}`)).toEqual([
    'C ready',
    'D full',
    'A unchecked',
    'B unfit',
  ]);
});

it('the middle of a region is that of its places that are known', () => {
  const places = [
    { region: 'a', latitude: 1, longitude: 3 },
    { region: 'a', latitude: 3, longitude: 5 },
    { region: 'b', latitude: 9, longitude: 9 },
  ];
  expect(middleOf(places, 'a')).toEqual({ latitude: 2, longitude: 4 });
  expect(middleOf(places, 'c')).toBeNull();
});
