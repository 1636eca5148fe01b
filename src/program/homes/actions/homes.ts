import { z } from 'zod';
import { agencies, type Named } from '#foundation/access/index.ts';
import { languageTags } from '#foundation/consent/index.ts';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Region, regionsNow } from '#reference/regions/index.ts';
import {
  addContractor,
  addHome,
  type Contractor,
  type Counts,
  changeSays,
  contractorsOf,
  countsOf,
  type Home,
  homesOf,
  privateOf,
} from '../home-store.ts';
import { type Course, type Lack, LEAST_APPROVED, lacking, stageOf } from '../model/home.ts';
import type { HomeSays } from '../model/match.ts';
import { keyOf, newKey, openPrivate, sealPrivate } from '../sealed-store.ts';
import { coursesOf, keeps, ownContractor, places } from './who.ts';

export const anything = z.looseObject({});

export type Listed = { home: Home; lacks: Lack[] };
export type HomesView = {
  contractors: (Contractor & { approved: number; kept: boolean })[];
  homes: Listed[];
  regions: readonly Region[];
  /** The contractor whose person this is. */
  own: Contractor | null;
  keeps: boolean;
  places: boolean;
  /** Community agencies that could become a contractor. */
  agencies: Named[];
  counts: Counts | null;
};

/** Every contractor and home that this person may see. Whoever has nothing to do with homes sees no page. */
export async function seeHomes(errand: Errand): Promise<Result<HomesView>> {
  const contractors = await contractorsOf(errand);
  const own =
    contractors.find(({ agencyId, endedAt }) => agencyId === errand.actor.agencyId && endedAt === null) ?? null;
  if (!own && !keeps(errand.actor) && !places(errand.actor) && errand.actor.agencyKind !== 'community-organisation')
    return absent;
  const [homes, courses, { regions }] = [
    await homesOf(errand),
    await coursesOf(errand),
    await regionsNow(errand.tx, errand.actor.countyId),
  ];
  const taken = new Set(contractors.filter(({ endedAt }) => endedAt === null).map(({ agencyId }) => agencyId));
  return ok({
    contractors: contractors.map((each) => {
      const approved = homes.filter(
        (home) => home.agencyId === each.agencyId && stageOf(home.facts) === 'approved',
      ).length;
      return { ...each, approved, kept: approved >= LEAST_APPROVED };
    }),
    homes: homes.map((home) => ({ home, lacks: lacking(home.facts, courses, home.living) })),
    regions,
    own,
    counts: await countsOf(errand),
    keeps: keeps(errand.actor),
    places: places(errand.actor),
    agencies: keeps(errand.actor) ? (await agencies(errand)).filter(({ id }) => !taken.has(id)) : [],
  });
}

export const contractorInput = z.object({
  agency: z.uuid('chooseAgency'),
  since: z.string().trim().default(''),
});

export async function beginContractor(
  errand: Errand,
  { agency, since }: z.infer<typeof contractorInput>,
): Promise<Result<null>> {
  if (!keeps(errand.actor)) return absent;
  const day = since === '' ? dayOf(errand.now, errand.actor.timeZone) : since;
  if (!isDay(day)) return invalid({ since: 'dayNotRight' });
  return (await addContractor(errand, agency, day)) ? ok(null) : invalid({ agency: 'agencyNot' });
}

const yesNo = z.enum(['yes', 'no', '']).default('');
const age = z
  .string()
  .trim()
  .regex(/^(|\d{1,2})$/, 'ageNotRight')
  .default('')
  .transform((text) => (text === '' ? null : Number(text)))
  .refine((years) => years === null || years <= 25, 'ageNotRight');
const many = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.enum(languageTags)).default([]),
);
const saysFields = {
  region: z.string().trim().min(1, 'chooseRegion').max(60),
  languages: many,
  pets: yesNo,
  children: yesNo,
  affirming: yesNo,
  parenting: yesNo,
  fromAge: age,
  toAge: age,
};
export const newHomeInput = z.object({
  ...saysFields,
  address: z.string('addressNeeded').trim().min(1, 'addressNeeded').max(500, 'tooLong'),
});
export const saysInput = z.object({ homeId: z.uuid(), ...saysFields });

const saysOf = (input: Omit<z.infer<typeof saysInput>, 'homeId'>): HomeSays => ({
  languages: input.languages,
  pets: input.pets || null,
  children: input.children || null,
  affirming: input.affirming || null,
  parenting: input.parenting || null,
  fromAge: input.fromAge,
  toAge: input.toAge,
});

export type NewHomeView = { regions: readonly Region[] };
export async function beforeHome(errand: Errand): Promise<Result<NewHomeView>> {
  if (!(await ownContractor(errand))) return absent;
  return ok({ regions: (await regionsNow(errand.tx, errand.actor.countyId)).regions });
}

/** A contractor's own home, recruited today. */
export async function recruit(
  errand: Errand,
  input: z.infer<typeof newHomeInput>,
): Promise<Result<{ homeId: string }>> {
  if (!(await ownContractor(errand))) return absent;
  const region = (await regionsNow(errand.tx, errand.actor.countyId)).of(input.region);
  if (!region) return invalid({ region: 'chooseRegion' });
  const [id, addressId] = [newId(), newId()];
  const { wrapped, sealer } = newKey(errand, 'home', id);
  const address = sealPrivate(sealer, addressId, input.address);
  const day = dayOf(errand.now, errand.actor.timeZone);
  const row = { id, region: region.id, says: saysOf(input), wrapped, addressId, address, factId: newId(), day };
  if (!(await addHome(errand, row))) return absent;
  errand.touched({ recordIds: [id] });
  return ok({ homeId: id });
}

export async function sayOfHome(errand: Errand, input: z.infer<typeof saysInput>): Promise<Result<{ homeId: string }>> {
  const region = (await regionsNow(errand.tx, errand.actor.countyId)).of(input.region);
  if (!region) return invalid({ region: 'chooseRegion' });
  if (!(await changeSays(errand, input.homeId, region.id, saysOf(input)))) return absent;
  errand.touched({ recordIds: [input.homeId] });
  return ok({ homeId: input.homeId });
}

export const homeInput = z.looseObject({ homeId: z.uuid() });
export type HomeView = {
  home: Home;
  lacks: Lack[];
  courses: Course[];
  regions: readonly Region[];
  /** It is this person's own contractor's. */
  mine: boolean;
  /** They may read where it is. */
  knows: boolean;
  /** Names of its resource parents by id, for those few. */
  names: ReadonlyMap<string, string>;
};

export async function seeHome(errand: Errand, { homeId }: z.infer<typeof homeInput>): Promise<Result<HomeView>> {
  const [home] = await homesOf(errand, homeId);
  if (!home) return absent;
  const [courses, hidden, own] = [
    await coursesOf(errand),
    await privateOf(errand, homeId),
    await ownContractor(errand),
  ];
  const mine = own?.agencyId === home.agencyId;
  const key = mine ? keyOf(errand, 'home', home.id, home.wrapped) : null;
  return ok({
    home,
    lacks: lacking(home.facts, courses, home.living),
    courses,
    regions: (await regionsNow(errand.tx, errand.actor.countyId)).regions,
    mine,
    knows: hidden.length > 0,
    names: new Map(
      hidden.flatMap(({ id, what, body }) =>
        key && what === 'parent' ? [[id, openPrivate(key, id, body)] as const] : [],
      ),
    ),
  });
}
