import { addDays, type Day } from '#kernel/calendar.ts';
import { addressAt } from './directory-parts.ts';
import type { SamplePlace, SampleRegion } from './directory-shapes.ts';
import { inventName, inventWord } from './names.ts';
import { type Chance, chance } from './random.ts';

/** How far an agency is, as the report prints it. */
export const zoneStandings = ['complete', 'policy', 'early', 'ordering', 'adopted', 'asked'] as const;
export type ZoneStandingPublished = (typeof zoneStandings)[number];
export type ZonePlan = {
  agencies: readonly {
    agency?: string;
    name?: string;
    kind?: string;
    phase: string;
    standing: ZoneStandingPublished;
  }[];
};
export type SampleZonePlace = {
  locationId: string | null;
  written: { name: string; address: { line: string; city: string; postalCode: string } } | null;
  phones: string[];
  trainings: { person: string; on: Day }[];
  signs: { kind: 'poster' | 'placard'; on: Day }[];
  visits: { day: Day; part: string; kind: 'place' | 'crisis'; given: string[] }[];
};
export type SampleZoneApplication = {
  /** An agency of the sample, by id; null for one that has no people in the program. */
  agency: string | null;
  name: string | null;
  kind: string | null;
  phase: string;
  standing: ZoneStandingPublished;
  appliedOn: Day | null;
  head: string;
  approvedOn: Day | null;
  places: SampleZonePlace[];
};
export type ZonesGiven = {
  seed: string;
  today: Day;
  plan: ZonePlan;
  /** Since when each phase runs. */
  since: ReadonlyMap<string, Day>;
  places: readonly SamplePlace[];
  regions: readonly SampleRegion[];
  /** The county library's locations in the directory. */
  libraries: readonly string[];
};

/** How many places a department of the sample has: no source says. */
const PLACES: Readonly<Record<ZoneStandingPublished, number>> = {
  complete: 3,
  policy: 2,
  early: 0,
  ordering: 0,
  adopted: 1,
  asked: 0,
};
const YEAR = 365;

/** Every agency of the phases with its standing, as dated facts: what stands in the report follows from them again. */
export function zonesOf(given: ZonesGiven): SampleZoneApplication[] {
  return given.plan.agencies.map((each, at) => {
    const own = chance(given.seed, 'zones', each.agency ?? each.name ?? '');
    const began = given.since.get(each.phase) ?? given.today;
    const complete = each.standing === 'complete';
    const count = PLACES[each.standing];
    const places = Array.from({ length: count }, (_, n) =>
      writtenPlace(given, own.split('place', n), at + n * 3, each.standing),
    );
    const libraries =
      each.standing === 'ordering' ? given.libraries.map((id) => libraryPlace(given, own.split(id), id)) : [];
    return {
      agency: each.agency ?? null,
      name: each.name ?? null,
      kind: each.kind ?? null,
      phase: each.phase,
      standing: each.standing,
      appliedOn: each.standing === 'asked' ? null : addDays(began, 10 + own.below(40)),
      head: `${nameOf(own.split('head'))}, director`,
      approvedOn: complete ? addDays(given.today, -own.below(20)) : null,
      places: [...places, ...libraries],
    };
  });
}

const nameOf = (own: Chance): string => {
  const { given, family } = inventName(own, own.yes(0.4) ? 'spanish' : 'english', own.yes(0.6) ? 'girl' : 'boy');
  return `${given} ${family}`;
};

function writtenPlace(given: ZonesGiven, own: Chance, at: number, standing: ZoneStandingPublished): SampleZonePlace {
  const region = given.regions[at % given.regions.length]?.id ?? '';
  const place = own.pick(given.places.filter((each) => each.region === region));
  const { address } = addressAt(own, '', place, inventWord(own, 'english'));
  const complete = standing === 'complete';
  return {
    locationId: null,
    written: {
      name: `${inventWord(own, 'spanish')} office`,
      address: { line: address.address_1, city: address.city, postalCode: address.postal_code },
    },
    phones: [`(213) 555-01${50 + (at % 40)}`],
    trainings: standing === 'adopted' ? [] : trained(given.today, own, 2 + own.below(3), at === ENDS_SOON ? 348 : null),
    signs: complete
      ? (['poster', 'placard'] as const).map((kind) => ({ kind, on: addDays(given.today, -20 - own.below(300)) }))
      : [],
    visits: complete ? visitsOf(given.today, own) : [],
  };
}

/** A branch that gets ready: some have people trained, none has a sign, and the head has approved nothing yet. */
const libraryPlace = (given: ZonesGiven, own: Chance, locationId: string): SampleZonePlace => ({
  locationId,
  written: null,
  phones: [],
  trainings: own.yes(0.6) ? trained(given.today, own, 1 + own.below(2)) : [],
  signs: [],
  visits: [],
});

/** The one place of the sample whose trainings end within a month, so that a lapse can be seen coming. */
const ENDS_SOON = 3;

const trained = (today: Day, own: Chance, count: number, daysAgo: number | null = null): SampleZonePlace['trainings'] =>
  Array.from({ length: count }, (_, n) => ({
    person: nameOf(own.split('trained', n)),
    on: addDays(today, -(daysAgo ?? 10 + own.below(320))),
  }));

function visitsOf(today: Day, own: Chance): SampleZonePlace['visits'] {
  const given = ['water', 'quiet', 'talk', 'phone', 'called', 'ride', 'card'];
  return Array.from({ length: 4 + own.below(20) }, () => ({
    day: addDays(today, -1 - own.below(YEAR - 2)),
    part: own.weigh({ morning: 1, afternoon: 5, evening: 4, night: 1 }),
    kind: own.yes(0.12) ? ('crisis' as const) : ('place' as const),
    given: given.filter(() => own.yes(0.3)),
  }));
}
