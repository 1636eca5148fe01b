import { z } from 'zod';
import { excludedBy } from '#casework/referrals/index.ts';
import { type Day, isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { CountyRegions } from '#reference/regions/index.ts';
import { turnedAwayBy } from '#reference/upkeep/index.ts';
import { byUrgency, type Exclusion, hows, reasonsOf, results, type Standing, standingOf } from '../model/outreach.ts';
import { addEntry, entriesOf } from '../outreach-store.ts';
import { connects, exclusionsIn, groundOf, worksHere } from './regions.ts';

export type Listed = { exclusion: Exclusion; standing: Standing };
export type OutreachView = {
  county: CountyRegions;
  rows: Listed[];
  reasons: { why: string | null; n: number }[];
  counts: ReadonlyMap<Standing, number>;
  chosen: { region: string; standing: string; search: string };
};
export const listInput = z.object({
  region: z.string().max(40).catch(''),
  standing: z.enum(['', 'untried', 'due', 'waiting', 'kept', 'to-change', 'gone']).catch(''),
  search: z.string().trim().max(100).catch(''),
});

/** Everything that services will not take, what asks for work first, and how often each reason stands. */
export async function seeOutreach(errand: Errand, input: z.infer<typeof listInput>): Promise<Result<OutreachView>> {
  const ground = await groundOf(errand);
  if (!worksHere(errand, ground)) return absent;
  const all = exclusionsIn(ground.offers, await entriesOf(errand, null))
    .filter(({ regions }) => input.region === '' || regions.includes(input.region))
    .sort(byUrgency(ground.today))
    .map((exclusion) => ({ exclusion, standing: standingOf(exclusion, ground.today) }));
  const counts = new Map<Standing, number>();
  for (const { standing } of all) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  const wanted = input.search.toLowerCase();
  const rows = all
    .filter(({ standing }) => input.standing === '' || standing === input.standing)
    .filter(({ exclusion: { what, why, service, organization } }) =>
      [what, why ?? '', service, organization].some((text) => text.toLowerCase().includes(wanted)),
    );
  return ok({
    county: ground.county,
    rows,
    reasons: reasonsOf(all.map(({ exclusion }) => exclusion)),
    counts,
    chosen: { ...input },
  });
}

export const serviceInput = z.object({ serviceId: z.uuid() });
export type ServiceOutreachView = {
  serviceId: string;
  service: string;
  organization: string;
  phones: readonly string[];
  rows: Listed[];
  /** Within a year: how often it was reported to turn somebody away, and how often a referral was refused by its rule. */
  turnedAway: { reported: number; refused: number } | null;
  today: Day;
  connects: boolean;
  /** May change the entry in the directory. */
  changes: boolean;
};

/** What one service will not take, with the whole log of each, and a form for the next line. */
export async function seeService(
  errand: Errand,
  input: z.infer<typeof serviceInput>,
): Promise<Result<ServiceOutreachView>> {
  const ground = await groundOf(errand);
  const serviceId = input.serviceId.toLowerCase();
  const offer = ground.offers.find((each) => each.serviceId === serviceId);
  if (!offer || !worksHere(errand, ground)) return absent;
  const own = ground.offers.filter((each) => each.serviceId === serviceId);
  const rows = exclusionsIn(own, await entriesOf(errand, serviceId)).sort(byUrgency(ground.today));
  if (rows.length === 0) return absent;
  return ok({
    serviceId,
    service: offer.name,
    organization: offer.organization,
    phones: offer.phones.map(({ number }) => number),
    rows: rows.map((exclusion) => ({ exclusion, standing: standingOf(exclusion, ground.today) })),
    turnedAway: await turnedAway(errand, serviceId),
    today: ground.today,
    connects: connects(errand, ground),
    changes: errand.actor.roles.some((role) => role === 'administrator' || role === 'liaison'),
  });
}

const YEAR_MS = 365 * 86_400_000;
async function turnedAway(errand: Errand, serviceId: string): Promise<ServiceOutreachView['turnedAway']> {
  const since = new Date(errand.now.getTime() - YEAR_MS);
  const reported = await turnedAwayBy(errand, serviceId, since);
  const refused = await excludedBy(errand.tx, serviceId, since);
  return reported === null || refused === null ? null : { reported, refused };
}

const day = z.string().trim().default('');
const words = z.string().trim().max(2_000, 'tooLong').default('');
export const entryInput = serviceInput.extend({
  excluded: z.string({ error: 'excludedMissing' }).min(1, 'excludedMissing').max(500),
  askedOn: day,
  how: z.enum(hows, { error: 'howMissing' }),
  result: z.enum(results, { error: 'resultMissing' }),
  with: words,
  said: words,
  promise: words,
  promisedFor: day,
  next: words,
  nextOn: day,
});

/** One more line of the log: who asked, what was said, what was promised and for when, what comes next. */
export async function writeEntry(
  errand: Errand,
  input: z.infer<typeof entryInput>,
): Promise<Result<{ serviceId: string }>> {
  const seen = await seeService(errand, input);
  if (!seen.ok || !seen.value.connects) return absent;
  const { today, rows, serviceId } = seen.value;
  const askedOn = input.askedOn || today;
  const faults = faultsOf({ ...input, askedOn }, today);
  if (!rows.some(({ exclusion }) => exclusion.what === input.excluded)) faults.excluded = 'excludedMissing';
  if (Object.keys(faults).length > 0) return invalid(faults);
  const entry = await addEntry(errand, {
    serviceId,
    excluded: input.excluded,
    askedOn,
    how: input.how,
    result: input.result,
    promisedFor: input.promisedFor || null,
    nextOn: input.nextOn || null,
    words: { with: input.with, said: input.said, promise: input.promise, next: input.next },
  });
  errand.touched({ recordIds: [entry] });
  return ok({ serviceId });
}

type Typed = Pick<z.infer<typeof entryInput>, 'askedOn' | 'promisedFor' | 'nextOn' | 'result' | 'promise'>;

/** A promise has words and a day; what was asked was asked already. */
function faultsOf({ askedOn, promisedFor, nextOn, result, promise }: Typed, today: Day): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!isDay(askedOn)) faults.askedOn = 'dayNotRight';
  else if (askedOn > today) faults.askedOn = 'dayAhead';
  for (const [name, value] of Object.entries({ promisedFor, nextOn }))
    if (value !== '' && !isDay(value)) faults[name] = 'dayNotRight';
    else if (value !== '' && value < askedOn) faults[name] = 'dayBefore';
  if (result === 'promised' && promise === '') faults.promise = 'promiseMissing';
  if (result === 'promised' && promisedFor === '') faults.promisedFor = 'promiseDay';
  return faults;
}
