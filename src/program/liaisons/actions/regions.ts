import { z } from 'zod';
import { unansweredIn } from '#casework/referrals/index.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import { holdsAny, type Role } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { forumsOfRegion } from '#program/forums/index.ts';
import { needs, type Offer, offers, organizations } from '#reference/directory/index.ts';
import { type CountyRegions, type Region, regionsNow } from '#reference/regions/index.ts';
import { type Zone, zonesNow } from '#reference/zones/index.ts';
import { byUrgency, type Exclusion, exclusionsOf, standingOf } from '../model/outreach.ts';
import { type Coverage, coverageOf, type Help, servicesIn, staleIn } from '../model/region-help.ts';
import { type Assignment, type Readiness, regionsOf, teamOf } from '../model/team.ts';
import { entriesOf } from '../outreach-store.ts';
import { assignmentsOf, type Contact, contactsOf, type Member, membersOf } from '../store.ts';

export const needNames = Object.keys(needs);
const plan = ['administrator', 'liaison', 'plan-lead', 'analyst'] as const satisfies readonly Role[];

/** What the page of regions and every page below it begins with. */
export type Ground = {
  county: CountyRegions;
  offers: readonly Offer[];
  assignments: Assignment[];
  today: Day;
};

export async function groundOf(errand: Errand): Promise<Ground> {
  const { tx, actor, now } = errand;
  const [county, { offers: all }, assignments] = await Promise.all([
    regionsNow(tx, actor.countyId),
    offers(errand, actor.countyId),
    assignmentsOf(errand),
  ]);
  return { county, offers: all, assignments, today: dayOf(now, actor.timeZone) };
}

export const exclusionsIn = (all: readonly Offer[], entries: Parameters<typeof exclusionsOf>[1]): Exclusion[] =>
  exclusionsOf(
    all.map(({ serviceId, name, organization, region, profile }) => ({
      serviceId,
      service: name,
      organization,
      region,
      exclusions: profile.exclusions ?? [],
    })),
    entries,
  );

export type RegionsView = {
  county: CountyRegions;
  rows: { region: Region; team: Assignment[]; readiness: Readiness }[];
  /** Somebody works on it here: more than names is shown. */
  works: boolean;
  /** May open what is missing where. */
  plans: boolean;
};

export async function seeRegions(errand: Errand): Promise<Result<RegionsView>> {
  if (errand.actor.kind !== 'person') return absent;
  const ground = await groundOf(errand);
  return ok({
    county: ground.county,
    rows: ground.county.regions.map((region) => ({
      region,
      team: teamOf(ground.assignments, region.id, ground.today),
      readiness: readinessOf(ground, region.id),
    })),
    works: worksHere(errand, ground),
    plans: plans(errand),
  });
}

function readinessOf({ offers: all, assignments, today }: Ground, region: string): Readiness {
  const here = servicesIn(all, region);
  const coverage = coverageOf(all, region, needNames);
  return {
    region,
    people: teamOf(assignments, region, today).length,
    services: here.length,
    checked: here.length - staleIn(all, region, today).length,
    needsMet: coverage.filter(({ services }) => services > 0).length,
    needs: coverage.length,
  };
}

/** Those whose work it is, by their role or because they are on a team; the database asks the same before it shows a row. */
export const worksHere = ({ actor }: Errand, { assignments, today }: Pick<Ground, 'assignments' | 'today'>): boolean =>
  holdsAny(actor, plan) || regionsOf(assignments, actor.userId, today).length > 0;

/** Who keeps the network and the log: a liaison, an administrator, anyone on a team. */
export const connects = ({ actor }: Errand, { assignments, today }: Pick<Ground, 'assignments' | 'today'>): boolean =>
  actor.roles.some((role) => role === 'administrator' || role === 'liaison') ||
  regionsOf(assignments, actor.userId, today).length > 0;

/** Who may open what is missing where: those who plan, by their role; a team alone does not. */
const plans = ({ actor }: Errand): boolean => holdsAny(actor, plan);

export const appoints = ({ actor }: Errand): boolean =>
  actor.roles.some((role) => role === 'administrator' || role === 'plan-lead');

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export const regionInput = z.object({ region: id });

export type RegionView = {
  county: CountyRegions;
  region: Region;
  team: Assignment[];
  readiness: Readiness;
  members: Member[];
  contact: Contact | null;
  coverage: Coverage[];
  stale: Help[];
  /** The other regions of who asks. */
  alsoMine: Region[];
  services: Help[];
  forums: { id: string; name: string }[];
  exclusions: { exclusion: Exclusion; standing: ReturnType<typeof standingOf> }[];
  zones: readonly Zone[];
  /** Null: not this person's to follow up. */
  unanswered: number | null;
  today: Day;
  works: boolean;
  plans: boolean;
  connects: boolean;
  appoints: boolean;
};

/** A region for people at work: who connects help there, what it has and lacks, and what waits. */
export async function seeRegion(errand: Errand, input: z.infer<typeof regionInput>): Promise<Result<RegionView>> {
  if (errand.actor.kind !== 'person') return absent;
  const ground = await groundOf(errand);
  const region = ground.county.of(input.region);
  if (!region) return absent;
  const { tx, actor, now } = errand;
  const works = worksHere(errand, ground);
  const [named, contacts, entries, zones, unanswered] = await Promise.all([
    organizations(errand, actor.countyId),
    contactsOf(tx, actor.countyId),
    entriesOf(errand, null),
    zonesNow(tx, now, actor.countyId),
    unansweredIn(errand, region.id),
  ]);
  const { today, offers: all } = ground;
  const open = exclusionsIn(all, entries).filter(({ regions }) => regions.includes(region.id));
  return ok({
    county: ground.county,
    region,
    team: teamOf(ground.assignments, region.id, today),
    readiness: readinessOf(ground, region.id),
    members: works ? await membersOf(errand, region.id, (one) => named.get(one)?.name ?? null) : [],
    contact: contacts.get(region.id) ?? null,
    coverage: coverageOf(all, region.id, needNames),
    alsoMine: regionsOf(ground.assignments, actor.userId, today)
      .filter((id) => id !== region.id)
      .flatMap((id) => ground.county.of(id) ?? []),
    stale: staleIn(all, region.id, today),
    services: servicesIn(all, region.id).sort((a, b) => a.name.localeCompare(b.name, 'en')),
    forums: works ? await forumsOfRegion(errand, region.id) : [],
    exclusions: open.sort(byUrgency(today)).map((exclusion) => ({ exclusion, standing: standingOf(exclusion, today) })),
    zones: zones.filter((zone) => zone.region === region.id),
    unanswered,
    today,
    works,
    plans: plans(errand),
    connects: connects(errand, ground),
    appoints: appoints(errand),
  });
}

/** The regions of the person who asks: a liaison's first page. */
export async function seeMine(errand: Errand): Promise<Result<{ regions: string[] }>> {
  const ground = await groundOf(errand);
  return ok({ regions: regionsOf(ground.assignments, errand.actor.userId, ground.today) });
}

export type AreaView = {
  county: CountyRegions;
  region: Region | null;
  contact: Contact | null;
  zones: readonly Zone[];
  coverage: Coverage[];
};

/** What anyone may read of the county's regions: which there are, what help each has, and how to reach it if the county says. */
export async function seeAreas(errand: Errand, input: { region?: string }): Promise<Result<AreaView>> {
  const [county, { offers: all }] = await Promise.all([regionsNow(errand.tx, null), offers(errand)]);
  const region = input.region === undefined ? null : county.of(input.region);
  if (input.region !== undefined && !region) return absent;
  const [contacts, zones] = await Promise.all([contactsOf(errand.tx, null), zonesNow(errand.tx, errand.now)]);
  return ok({
    county,
    region,
    contact: region ? (contacts.get(region.id) ?? null) : null,
    zones: region ? zones.filter((zone) => zone.region === region.id) : [],
    coverage: region ? coverageOf(all, region.id, needNames) : [],
  });
}
