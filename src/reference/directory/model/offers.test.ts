import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDirectory } from '../directory.fixture.ts';
import { type Directory, directoryOf, type Rows } from './directory.ts';
import { offersOf } from './offers.ts';

const regionOf = (code: string) => (code.startsWith('900') ? 'spa-4' : null);
const row = (id: string, body: Record<string, unknown>, checkedOn: string | null = null) => ({
  id,
  body: { id, ...body },
  modifiedAt: new Date('2026-01-02T00:00:00Z'),
  checkedOn,
});

const shelter = (over: Partial<Rows> = {}): Directory =>
  directoryOf({
    taxonomy: [row('t', { name: 'needs' })],
    taxonomy_term: [row('n', { name: 'Ride', code: 'ride', taxonomy_id: 't' })],
    organization: [row('o', { name: 'Casa Luz', website: 'https://example.org', phones: [{ id: 'p', number: '1' }] })],
    location: [
      row('l', {
        latitude: 34,
        longitude: -118,
        addresses: [
          { id: 'b', address_type: 'postal', address_1: 'Box 1' },
          { id: 'a', address_type: 'physical', address_1: '1 Main St', city: 'X', postal_code: '90012' },
        ],
        languages: [{ id: 'g', code: 'ko' }],
      }),
    ],
    service: [
      row(
        's',
        {
          organization_id: 'o',
          name: 'Beds',
          status: 'active',
          needs: ['place-tonight'],
          walk_in: true,
          minimum_age: 12,
          attributes: [{ id: 'x', taxonomy_term_id: 'n' }],
          schedules: [{ id: 'h', byday: 'MO', timezone: -8, interval: 2 }],
          languages: [{ id: 'e', code: 'es' }],
        },
        '2026-01-01',
      ),
    ],
    service_at_location: [row('v', { service_id: 's', location_id: 'l' })],
    ...over,
  });

it('is a service at a place, with everything that a youth asks', () => {
  expect(offersOf(shelter(), regionOf)).toEqual([
    {
      id: 'v',
      serviceId: 's',
      locationId: 'l',
      name: 'Beds',
      organization: 'Casa Luz',
      description: '',
      needs: ['place-tonight', 'ride'],
      profile: { needs: ['place-tonight'], walk_in: true },
      minimumAge: 12,
      maximumAge: null,
      languages: ['es', 'ko'],
      schedules: [{ id: 'h', byday: 'MO', timezone: '-8', interval: 2 }],
      phones: [{ id: 'p', number: '1' }],
      address: { line: '1 Main St', city: 'X', postalCode: '90012' },
      point: { latitude: 34, longitude: -118 },
      region: 'spa-4',
      website: 'https://example.org',
      fees: null,
      documents: [],
      takesAsks: false,
      checkedOn: '2026-01-01',
    },
  ]);
});

it('tells in the entry’s own words what only the page of one place shows; what nobody said is not there', () => {
  const body = { organization_id: 'o', name: 'Beds', status: 'active', alert: 'Closed for paint', wait_time: 'x' };
  const place = {
    location_type: 'physical',
    transportation: 'Bus 7',
    accessibility: [{ id: 'q', description: 'Ramp' }],
  };
  const [offer] = offersOf(shelter({ service: [row('s', body)], location: [row('l', place)] }), regionOf);
  expect(offer?.more).toEqual({ alert: 'Closed for paint', transportation: 'Bus 7', accessibility: ['Ramp'] });
  const hidden = shelter({ service: [row('s', body)], location: [row('l', { ...place, confidential: true })] });
  expect(offersOf(hidden, regionOf)[0]?.more).toEqual({ alert: 'Closed for paint' });
});

it('stands alone where a service has no place, and is not there when the service is closed', () => {
  expect(offersOf(shelter({ service_at_location: [] }), regionOf)).toMatchObject([
    { id: 's', locationId: null, address: null },
  ]);
  expect(
    offersOf(shelter({ service: [row('s', { organization_id: 'o', name: 'Beds', status: 'defunct' })] }), regionOf),
  ).toEqual([]);
});

it('holds nothing of a place whose whereabouts must not be known', () => {
  fc.assert(
    fc.property(anyDirectory, ({ rows, secrets }) => {
      const bytes = JSON.stringify(offersOf(directoryOf(rows), regionOf));
      expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
