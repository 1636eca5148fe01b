import { addDays, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/connect.ts';
import { alone, type JobDesk, type Task } from '#platform/jobs/index.ts';
import { queueLetter, queueMail } from '#platform/mail/index.ts';
import type { Vault } from '#platform/vault/index.ts';
import { dueEntries, keepersOf, keepersOfEntries, letterLangOf } from '#reference/directory/index.ts';
import { asksOf, type County, counties, keepAsk, markAgain, markTold } from './ask-store.ts';
import { rhythmOf } from './county.ts';
import { type Step, stepsOf } from './model/asking.ts';
import { paths } from './paths.ts';

/** Organizations in one transaction. */
const AT_ONCE = 100;

/** Providers are asked whether their entries are still right. One server at a time; what was asked stands before the letter goes. */
export const askTask = (vault: Vault): Task => ({
  name: 'upkeep',
  everyMs: 600_000,
  run: (desk) => askProviders(desk, vault),
});

/** One portion of every county. True when more waits. */
export async function askProviders(desk: JobDesk, vault: Vault): Promise<boolean> {
  const more = await alone(desk.db, 'upkeep', async (tx) => {
    let waits = false;
    for (const county of await counties(tx)) waits = (await askIn(tx, vault, county, desk.now())) || waits;
    return waits;
  });
  return more === true;
}

async function askIn(tx: Tx, vault: Vault, county: County, now: Date): Promise<boolean> {
  const rhythm = rhythmOf(county);
  const soon = addDays(dayOf(now, county.timeZone), -Math.floor(rhythm.everyDays * 0.75));
  const entries = (await dueEntries(tx, vault, county.id, soon)).filter(({ address }) => address !== null);
  if (entries.length === 0) return false;
  const asks = await asksOf(tx, county.id);
  const steps = stepsOf(entries, asks, rhythm, now, county.timeZone);
  const addressOf = (organizationId: string) =>
    entries.find((each) => each.organizationId === organizationId)?.address ?? null;
  for (const step of steps.slice(0, AT_ONCE)) await take(tx, vault, county, step, addressOf, now);
  return steps.length > AT_ONCE;
}

async function take(
  tx: Tx,
  vault: Vault,
  county: County,
  step: Step,
  addressOf: (organizationId: string) => string | null,
  now: Date,
): Promise<void> {
  if (step.kind === 'tell') {
    const keepers = await keepersOfEntries(tx, county.id, step.ask.services, await keepersOf({ tx, now }, county.id));
    await queueMail(
      tx,
      keepers.map(({ id }) => ({ county_id: county.id, user_id: id })),
      'waits',
      now,
    );
    await markTold(tx, county.id, step.ask.id, now);
    return;
  }
  const organizationId = step.kind === 'ask' ? step.organizationId : step.ask.organizationId;
  const to = addressOf(organizationId);
  if (!to) return;
  const id = step.kind === 'ask' ? newId(now.getTime()) : step.ask.id;
  const { hash } = await queueLetter(tx, vault.ring, {
    countyId: county.id,
    to,
    lang: await letterLangOf(tx, county.id, step.kind === 'ask' ? step.services : step.ask.services),
    kind: 'entry-right',
    path: paths.link,
    about: id,
    turn: step.kind === 'ask' ? 0 : step.ask.linkTurn,
    now,
  });
  if (step.kind === 'again') await markAgain(tx, county.id, id, hash, now);
  else await keepAsk(tx, { countyId: county.id, id, organizationId, services: step.services, hash, now });
}
