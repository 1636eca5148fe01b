import { databaseIsAway } from '#platform/database/away.ts';
import type { Db, Tx } from '#platform/database/connect.ts';
import { eachAlone } from '#platform/database/transaction.ts';
import type { Task } from '#platform/jobs/index.ts';
import type { Vault } from '#platform/vault/index.ts';
import { type Offer, offers, places } from '#reference/directory/index.ts';
import { type Landmark, type Place, type Region, shippedRegions } from '#reference/regions/index.ts';
import { shelfFor } from './fitting.ts';
import type { Shelf } from './model/shelf.ts';
import { readCopy, writeCopy } from './offers-copy.ts';

/** The directory as this process has it. `asOf`: when it was last seen to be so; `away`: the database did not answer since. */
export type Held = {
  shelf: Shelf;
  offers: readonly Offer[];
  places: readonly Place[];
  landmarks: readonly Landmark[];
  regions: readonly Pick<Region, 'id' | 'name'>[];
  timeZone: string;
  asOf: Date;
  away: boolean;
};

type Asker = { tx: Tx; now: Date; vault: Vault };
type Memory = {
  held: Held | null;
  askedAt: number;
  asking: Promise<Held | null> | null;
};

/** How long a process answers from the directory as it has it before it asks whether that changed. */
const HELD_MS = 1_000;
/** How long a visitor waits for a database that neither answers nor says that it is away. */
const PATIENCE_MS = 1_500;

// One memory and one folder for each program of this process, which its vault stands for.
const memories = new WeakMap<Vault, Memory>();
const folders = new WeakMap<Vault, string>();

/** Where this program keeps its copy for a day on which it starts without its database. */
export const keepCopyIn = (vault: Vault, folder: string): void => {
  folders.set(vault, folder);
};

/**
 * What there is to find; a change shows within a second. One question asks whether it changed, those beside it are answered from
 * what is there. Where the database is away, what was there last is answered from. Null: nothing was ever read here.
 */
export async function shelfNow(asker: Asker): Promise<Held | null> {
  const memory = memoryOf(asker.vault);
  const now = asker.now.getTime();
  const { held } = memory;
  if (held && (memory.asking || Math.abs(now - memory.askedAt) < HELD_MS)) return held;
  memory.asking ??= refresh(asker, memory).finally(() => {
    memory.asking = null;
  });
  const { asking } = memory;
  const soon = await Promise.race([asking, pause(PATIENCE_MS)]);
  if (soon) return soon;
  return lastKnown(asker, memory) ?? (await asking);
}

/** The same as a list. */
export async function offersNow(asker: Asker): Promise<readonly Offer[]> {
  return (await shelfNow(asker))?.offers ?? [];
}

/** Reads what changed. Null where the database is away: then what is kept is marked so. */
async function refresh(asker: Asker, memory: Memory): Promise<Held | null> {
  try {
    const { offers: all, places: there, regions, landmarks, timeZone } = await offers(asker);
    const shelf = shelfFor(all);
    memory.held = { shelf, offers: all, places: there, regions, landmarks, timeZone, asOf: asker.now, away: false };
    memory.askedAt = asker.now.getTime();
    return memory.held;
  } catch (error) {
    if (!databaseIsAway(error)) throw error;
    memory.askedAt = asker.now.getTime();
    return lastKnown(asker, memory);
  }
}

function lastKnown({ vault, now }: Asker, memory: Memory): Held | null {
  const folder = folders.get(vault);
  const copy = memory.held || !folder ? null : readCopy(folder, now);
  if (copy) {
    const { at, timeZone, offers: all } = copy;
    // A copy has the offers' own regions; of places and names of regions it has those that come with the program.
    memory.held = {
      shelf: shelfFor(all),
      offers: all,
      places: places.list,
      landmarks: places.landmarks,
      regions: shippedRegions,
      timeZone,
      asOf: at,
      away: true,
    };
  }
  if (memory.held) memory.held = { ...memory.held, away: true };
  return memory.held;
}

function memoryOf(vault: Vault): Memory {
  const known = memories.get(vault) ?? { held: null, askedAt: Number.NEGATIVE_INFINITY, asking: null };
  memories.set(vault, known);
  return known;
}

const pause = (ms: number): Promise<null> =>
  new Promise((done) => {
    setTimeout(() => done(null), ms).unref();
  });

/** The copy on disk is never much older than the directory: what was hidden since must not lie there. */
const COPY_EVERY_MS = 60_000;

/** Keeps the copy as the directory is, whether or not anyone asks. */
export function copyTask(db: Db, vault: Vault): Task {
  let written: { offers: readonly Offer[]; at: number } | null = null;
  return {
    name: 'finder-copy',
    everyMs: COPY_EVERY_MS,
    run: async ({ now }) => {
      const [folder, at] = [folders.get(vault), now()];
      const memory = memoryOf(vault);
      const held = await refresh({ tx: eachAlone(db), now: at, vault }, memory);
      if (!folder || !held || held.away) return false;
      // Its day says until when it may be used: an unchanged directory is written anew once a day.
      if (written?.offers === held.offers && at.getTime() - written.at < 86_400_000) return false;
      await writeCopy(folder, { at: held.asOf, timeZone: held.timeZone, offers: held.offers });
      written = { offers: held.offers, at: at.getTime() };
      return false;
    },
  };
}
