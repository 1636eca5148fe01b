import type { Need, Offer, Served } from '#reference/directory/index.ts';

/** What stands in a guide: services that serve one of these youth or meet one of these needs; or what is in a region. */
export type Pick = { serves: readonly Served[]; needs: readonly Need[]; region: string | null };

/** One service with each of its places, as a guide prints it. */
export type Entry = { offer: Offer; places: readonly Offer[] };
export type Section = { need: Need | null; entries: readonly Entry[] };

/**
 * The services of a guide by what somebody needs, each once, under the first of its needs in this order; in a section by name. A
 * region's guide holds what lies in the region and what is reached by telephone alone: a place that hides where it is lies in none,
 * so it stands in each, and tells nothing by where it stands.
 */
export function sectionsOf(offers: readonly Offer[], pick: Pick, order: readonly Need[]): Section[] {
  const byService = new Map<string, Offer[]>();
  for (const offer of offers.filter((each) => belongs(each, pick)))
    byService.set(offer.serviceId, [...(byService.get(offer.serviceId) ?? []), offer]);
  const entries = [...byService.values()].flatMap((all): Entry[] => {
    const [offer] = all;
    return offer ? [{ offer, places: all.toSorted((a, b) => compare(whereOf(a), whereOf(b))) }] : [];
  });
  const sections = [...order, null].map((need) => ({
    need,
    entries: entries
      .filter((each) => headOf(each.offer, order) === need)
      .toSorted((a, b) => compare(a.offer.name, b.offer.name) || compare(a.offer.serviceId, b.offer.serviceId)),
  }));
  return sections.filter((section) => section.entries.length > 0);
}

function belongs({ profile, needs, region }: Offer, pick: Pick): boolean {
  if (pick.region !== null) return region === pick.region || region === null;
  return pick.serves.some((each) => profile.serves?.includes(each)) || pick.needs.some((each) => needs.includes(each));
}

const headOf = ({ needs }: Offer, order: readonly Need[]): Need | null =>
  order.find((each) => needs.includes(each)) ?? null;

const whereOf = ({ address, id }: Offer): string => `${address?.city ?? ''} ${address?.line ?? ''} ${id}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
