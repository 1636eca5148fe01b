import type { Tx } from '#platform/database/connect.ts';

/** Whom anyone may ask in a region of the county: no person, a number or an address. */
export type RegionContact = { phone: string | null; email: string | null };
type Contacts = (tx: Tx, countyId: string | null) => Promise<ReadonlyMap<string, RegionContact>>;

let known: Contacts = async () => new Map();

/** Called once at boot: who connects help in the regions is known on a floor above. */
export const setRegionContacts = (contacts: Contacts): void => {
  known = contacts;
};

/** Of a region, where the county says so; null elsewhere. */
export const contactIn = async (
  tx: Tx,
  countyId: string | null,
  region: string | null,
): Promise<RegionContact | null> => (region === null ? null : ((await known(tx, countyId)).get(region) ?? null));
