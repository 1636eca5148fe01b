import { readCard, sealerFrom } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import type { JobDesk, Task } from '#platform/jobs/index.ts';
import { faultOf, log } from '#platform/log/log.ts';
import type { Vault } from '#platform/vault/index.ts';
import { desksIn, type Facts, protocolDefinitionOf, type ResponseState, run } from '#reference/protocols/index.ts';
import { type ClockRow, clockRows } from '../clocks.ts';
import { calendarsOf, choicesOf } from '../county.ts';
import type { ResponseCategory } from '../model/categories.ts';
import { movedClocks } from '../model/moved.ts';
import { eventFrom, routesFrom, withBirthDay } from '../store.ts';
import { lockIn } from '../write-store.ts';
import {
  forRecount,
  nextStale,
  putOff,
  type RecountEvent,
  type StaleResponse,
  type ToRecount,
  writeRecount,
} from './recount-store.ts';

const AT_ONCE = 100;
const LATER_MS = 3_600_000;
/** Who is named where nobody of the county did it: the county's own settings, changed from the machine it runs on. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Clocks follow what changed outside their response: a birth date, a choice of the county. */
export const recountTask = (vault: Vault): Task => ({
  name: 'recount',
  everyMs: 5_000,
  run: (desk) => recount(desk, vault),
});

/** Counts the responses that wait for it, each in a transaction of its own. True when more may wait. */
export async function recount(desk: JobDesk, vault: Vault, atOnce = AT_ONCE): Promise<boolean> {
  for (let n = 0; n < atOnce; n++) {
    if (desk.stopping()) return false;
    const now = desk.now();
    const next = await desk.db.transaction().execute((tx) => nextStale(tx, now));
    if (!next) return false;
    try {
      await recountOne(desk, vault, next, now);
    } catch (error) {
      log.error({ task: 'recount', ...faultOf(error) });
      await desk.db.transaction().execute((tx) => putOff(tx, next, new Date(now.getTime() + LATER_MS)));
    }
  }
  return true;
}

/** One response: read under its lock, counted as it stands now, written with what moved and why. */
async function recountOne(desk: JobDesk, vault: Vault, stale: StaleResponse, now: Date): Promise<void> {
  await desk.db.transaction().execute(async (tx) => {
    await lockIn(tx, stale.responseId);
    const found = await forRecount(tx, stale);
    if (!found) return;
    const counted = count(found, stale, vault, now);
    const desks = await desksIn(tx, stale.countyId, found.held_by);
    const clocks = clocksOf(found, stale, counted, desks, now);
    await writeRecount(tx, stale, eventsOf(found, counted.state, clocks, now), clocks);
  });
}

type Counted = ReturnType<typeof count>;

function count(found: ToRecount, { countyId }: StaleResponse, vault: Vault, now: Date) {
  const { response, settings } = found;
  const sealer = sealerFrom({ vault, actor: { countyId } }, response.youth_id, found.wrapped);
  const definition = protocolDefinitionOf(found.definition);
  const born = found.card ? readCard(sealer, response.youth_id, found.card).born : null;
  const state = run(definition, {
    start: response.started_at,
    facts: withBirthDay(response.facts as Facts, born),
    events: found.events.map((event) => eventFrom(event, sealer)),
    county: choicesOf({ settings }),
    calendars: calendarsOf({ timeZone: found.time_zone, settings }),
    now,
  });
  return { definition, state };
}

function clocksOf(
  found: ToRecount,
  { responseId }: StaleResponse,
  { definition, state }: Counted,
  desks: Awaited<ReturnType<typeof desksIn>>,
  now: Date,
): ClockRow[] {
  const { response } = found;
  const starter = desks.find((desk) => desk.agencyId === response.agency_id);
  return clockRows({
    responseId,
    category: response.category as ResponseCategory,
    definition,
    state,
    desks,
    starter: starter ?? { agencyId: response.agency_id, kinds: [], roles: [], region: null },
    region: null,
    counsel: found.counsel,
    ...routesFrom(found.clocks, definition),
    actor: { timeZone: found.time_zone, settings: found.settings },
    now,
  });
}

/** What the response's history says of it: nothing where no clock moved, or only what a writer could not see was mended. */
function eventsOf(found: ToRecount, state: ResponseState, clocks: readonly ClockRow[], now: Date): RecountEvent[] {
  const why = found.why.filter(({ because }) => because === 'birth-date' || because === 'county-choice');
  const by_user = found.why.findLast(({ by }) => by !== null)?.by ?? NOBODY;
  const dated = { by_user, at: now.toISOString(), recorded_at: now.toISOString() };
  const moved = movedClocks(found.clocks, clocks);
  const events: RecountEvent[] = [];
  if (why.length > 0 && moved.length > 0)
    events.push({
      ...dated,
      id: newId(),
      kind: 'recounted',
      detail: { because: why.map((each) => each.because), moved },
    });
  if (state.end && !found.events.some(({ kind }) => kind === 'ended'))
    events.push({ ...dated, id: newId(), kind: 'ended', detail: { end: state.end.id } });
  return events;
}
