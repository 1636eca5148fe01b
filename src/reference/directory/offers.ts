import { inTurns } from '#kernel/turns.ts';
import type { Tx } from '#platform/database/connect.ts';
import { type CountyRegions, type Region, regionsAt } from '#reference/regions/index.ts';
import { type Directory, text } from './model/directory.ts';
import type { Offer } from './model/offer.ts';
import { offersOf } from './model/offers.ts';
import { directoryAt, standingOf } from './store.ts';

type Made = {
  offers: readonly Offer[];
  places: CountyRegions['places']['list'];
  regions: readonly Region[];
  landmarks: CountyRegions['landmarks'];
};
const none: Made = { offers: [], places: [], regions: [], landmarks: [] };
const made = new WeakMap<Directory, Made>();

/**
 * What help there is, and which places and regions the county has: of this county; of none named, of the one that this program is run for. The same
 * lists, the very same values, until something in the directory or its regions changes.
 */
export async function offers({ tx }: { tx: Tx }, countyId: string | null = null): Promise<Made & { timeZone: string }> {
  const standing = await standingOf(tx, countyId);
  if (!standing) return { ...none, timeZone: 'UTC' };
  const directory = await directoryAt(tx, standing);
  const known = made.get(directory) ?? (await make(tx, standing, directory));
  made.set(directory, known);
  return { ...known, timeZone: standing.timeZone };
}

const SERVICES_IN_A_TURN = 200;

/** One mark is drawn anew when either changes, so that both are of one moment. */
async function make(tx: Tx, standing: { countyId: string; mark: string }, directory: Directory): Promise<Made> {
  const { places, regions, landmarks } = await regionsAt(tx, standing);
  const all: Offer[] = [];
  await inTurns([...directory.service.values()], SERVICES_IN_A_TURN, (services) => {
    all.push(...offersOf(directory, places.regionOf, services));
  });
  return { offers: all, places: places.list, regions, landmarks };
}

/** What help the person's own county has, and its places, for those at work in it. */
export const ownOffers = ({
  tx,
  actor,
}: {
  tx: Tx;
  actor: { countyId: string };
}): Promise<Made & { timeZone: string }> => offers({ tx }, actor.countyId);

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
