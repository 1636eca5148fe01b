import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { changeWhere, type Home, homesOf, privateOf } from '../home-store.ts';
import { keyOf, openPrivate, sealPrivate } from '../sealed-store.ts';
import type { homeInput } from './homes.ts';
import { ownContractor } from './who.ts';

export type WhereView = {
  home: Home;
  /** It is this person's own contractor's. */
  mine: boolean;
  address: string;
  parents: { name: string; code: string; until: string | null }[];
};

/** Where a home is: a door of its own, so that each look is in the ledger. Nobody but the few finds it. */
export async function seeWhere(errand: Errand, { homeId }: z.infer<typeof homeInput>): Promise<Result<WhereView>> {
  const [home] = await homesOf(errand, homeId);
  const hidden = home ? await privateOf(errand, homeId) : [];
  const address = hidden.find(({ what }) => what === 'address');
  if (!home || !address) return absent;
  const key = keyOf(errand, 'home', home.id, home.wrapped);
  errand.touched({ recordIds: [homeId] });
  return ok({
    home,
    mine: (await ownContractor(errand))?.agencyId === home.agencyId,
    address: openPrivate(key, address.id, address.body),
    parents: home.facts.flatMap(({ id, kind, code, until }) => {
      const row = kind === 'parent' ? hidden.find((each) => each.id === id) : undefined;
      return row ? [{ name: openPrivate(key, id, row.body), code, until }] : [];
    }),
  });
}

export const whereInput = z.object({
  homeId: z.uuid(),
  address: z.string('addressNeeded').trim().min(1, 'addressNeeded').max(500, 'tooLong'),
});

/** A home that moved. */
export async function moveWhere(
  errand: Errand,
  { homeId, address }: z.infer<typeof whereInput>,
): Promise<Result<{ homeId: string }>> {
  const [home] = await homesOf(errand, homeId);
  if (!home) return absent;
  const id = newId();
  const sealed = sealPrivate(keyOf(errand, 'home', homeId, home.wrapped), id, address);
  if (!(await changeWhere(errand, homeId, id, sealed))) return absent;
  errand.touched({ recordIds: [homeId] });
  return ok({ homeId });
}
