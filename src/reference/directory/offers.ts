import type { Tx } from '#platform/database/connect.ts';
import { type Directory, text } from './model/directory.ts';
import type { Offer } from './model/offer.ts';
import { offersOf } from './model/offers.ts';
import { directoryAt, standingOf } from './store.ts';

const none: readonly Offer[] = [];
const made = new WeakMap<Directory, readonly Offer[]>();

/**
 * What help there is, for a visitor without an account: of the county that this program is run for, unless one is named. The same list,
 * the very same value, until something in the directory changes.
 */
export async function offers(
  { tx }: { tx: Tx },
  countyId: string | null = null,
): Promise<{ offers: readonly Offer[]; timeZone: string }> {
  const standing = await standingOf(tx, countyId);
  if (!standing) return { offers: none, timeZone: 'UTC' };
  const directory = await directoryAt(tx, standing);
  const known = made.get(directory) ?? offersOf(directory);
  made.set(directory, known);
  return { offers: known, timeZone: standing.timeZone };
}

/** What help the person's own county has, for those at work in it. */
export async function ownOffers({ tx, actor }: { tx: Tx; actor: { countyId: string } }): Promise<readonly Offer[]> {
  const standing = await standingOf(tx, actor.countyId);
  if (!standing) return none;
  const directory = await directoryAt(tx, standing);
  const known = made.get(directory) ?? offersOf(directory);
  made.set(directory, known);
  return known;
}

/** Whom one writes to about a service: its own address, else its organization's; null where neither has one. */
export async function mailboxOf(
  { tx, actor }: { tx: Tx; actor: { countyId: string } },
  serviceId: string,
): Promise<string | null> {
  const standing = await standingOf(tx, actor.countyId);
  const directory = standing && (await directoryAt(tx, standing));
  const service = directory?.service.get(serviceId)?.body;
  if (!directory || !service) return null;
  const organization = directory.organization.get(text(service, 'organization_id'))?.body ?? {};
  return text(service, 'email') || text(organization, 'email') || null;
}
