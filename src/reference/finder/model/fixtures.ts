import type { Offer, ProfileOfService } from '#reference/directory/index.ts';

/** An offer in the middle of the county that anyone may have; what a test is about is said over it. */
export function anOffer(what: Partial<Offer> & { profile?: ProfileOfService } = {}): Offer {
  return {
    id: 'offer',
    serviceId: 'service',
    locationId: 'location',
    name: 'Open Table',
    organization: 'Juniper House (sample)',
    description: 'A meal and a place to sit.',
    needs: ['food'],
    profile: {},
    minimumAge: null,
    maximumAge: null,
    languages: [],
    schedules: [],
    phones: [{ id: 'phone', number: '(213) 555-0150' }],
    address: { line: '1 Orchard Row', city: 'San Pedro', postalCode: '90731' },
    point: { latitude: 33.736, longitude: -118.292 },
    region: 'spa-8',
    website: null,
    fees: null,
    documents: [],
    takesAsks: false,
    checkedOn: '2026-11-01',
    ...what,
  };
}
