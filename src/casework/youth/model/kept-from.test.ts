import { expect, it } from 'vitest';
import { keptChoices, keptOf, valuesOf } from './kept-from.ts';

it('reads whom the boxes name, each once, and never the author', () => {
  const kept = keptOf(['user:a', 'user:me', 'agency:s', 'user:a'], 'me');
  expect(kept).toEqual({ users: ['a'], agencies: ['s'] });
  expect(keptOf(valuesOf(kept), 'me')).toEqual(kept);
});

it('offers first who stands by the youth by name and the agencies, and the rest of those agencies behind', () => {
  const one = { agencyId: 's', agencyName: 'School' };
  const { first, others } = keptChoices([
    { id: 'a', name: 'Ada', byName: true, ...one },
    { id: 'b', name: 'Bo', byName: false, ...one },
    { id: 'c', name: 'Cy', byName: true, agencyId: 'c', agencyName: 'Clinic' },
  ]);
  expect(first.map(({ value }) => value)).toEqual(['user:a', 'user:c', 'agency:c', 'agency:s']);
  expect(others.map(({ value }) => value)).toEqual(['user:b']);
});
