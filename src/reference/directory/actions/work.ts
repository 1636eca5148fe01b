import { entriesOf } from '#foundation/audit/index.ts';
import type { Db, Tx } from '#platform/database/connect.ts';
import type { Vault } from '#platform/vault/index.ts';
import {
  applyAll,
  hasMovedOn,
  haveOpenedMoved,
  isFollowed,
  isPlaceHiddenSince,
  markApplied,
  markUndone,
  openedBy,
  throughOnce,
  undoAll,
} from '../apply-store.ts';
import {
  alone,
  existingIn,
  type ImportRow,
  importsOf,
  type Keeping,
  keepPlan,
  keyOfImport,
  placesIn,
} from '../import-store.ts';
import { broughtBy, mappingIn } from '../model/brought.ts';
import { type Incoming, merged } from '../model/incoming.ts';
import { turnsIn } from '../model/plan.ts';
import { keepMissing, type Source, setPulledAt, sourcesOf } from '../source-store.ts';
import { textsOf } from '../uploads.ts';
import { asKeeper, askedOf, askTo, forgetParts, keptParts, sayFault, sayProgress, type Work } from '../work-store.ts';
import { type Ask, pullFrom } from './pull.ts';
import { Refused } from './refused.ts';

/** `app`: as people are served; `jobs`: for what is said beside the work; `ask`: other directories. */
export type WorkDesk = {
  app: Db;
  jobs: Db;
  vault: Vault;
  now: () => Date;
  clock: () => number;
  ask: Ask;
  stopping: () => boolean;
};

/** A person stopped it, or the program ends: everything rolls back, and nobody need be told why. */
class Stopped extends Error {}

/**
 * Does what is asked of one import, as the person who asked, in one transaction: whole or not at all. How far it is, is said beside it;
 * between two portions it is asked whether it shall go on. A program that ends takes it up again from the beginning.
 */
export async function workOn(desk: WorkDesk, work: Work): Promise<void> {
  const asked = await askedOf(desk.jobs, work);
  if (!asked) return;
  const onPortion = async (done: number, all: number): Promise<void> => {
    if (desk.stopping() || (await askedOf(desk.jobs, work)) !== asked) throw new Stopped();
    await sayProgress(desk.jobs, work, done, all);
  };
  try {
    await desk.app.transaction().execute(async (tx) => {
      const person = await asKeeper(tx, work);
      if (!person) throw new Refused('notKeeper');
      const keeping = keepingOf(desk, work, tx);
      await errands[asked](keeping, work.importId, onPortion, desk);
      const act = acts[asked];
      const who = { ...keeping.actor, ...person };
      if (act) await entriesOf(tx, who, act, [{ recordIds: [work.importId] }], 'program').execute();
    });
  } catch (error) {
    if (error instanceof Stopped) return;
    await sayFault(desk.jobs, work, error instanceof Refused ? error.key : 'workBroke');
    if (!(error instanceof Refused)) throw error;
  }
}

/** What the ledger calls it when it is done; that a file was brought stands there already. */
const acts = { read: null, do: 'directory.import-done', undo: 'directory.import-undone' } as const;

const keepingOf = ({ vault, now }: WorkDesk, { countyId, personId }: Work, tx: Tx): Keeping => ({
  tx,
  vault,
  now: now(),
  actor: { countyId, userId: personId },
});

type Portion = (done: number, all: number) => Promise<void>;
type Errand = (keeping: Keeping, id: string, onPortion: Portion, desk: WorkDesk) => Promise<void>;

const errands: Record<'read' | 'do' | 'undo', Errand> = {
  read,
  do: (keeping, id, onPortion) => apply(keeping, id, onPortion),
  undo: (keeping, id, onPortion) => undo(keeping, id, onPortion),
};

async function read(keeping: Keeping, id: string, onPortion: Portion, desk: WorkDesk): Promise<void> {
  await onPortion(0, 0);
  const source = await sourceOf(keeping, id);
  const brought = source?.kind === 'api' ? await pulled(source, onPortion, desk) : await broughtTo(keeping, id);
  await onPortion(0, brought.length);
  await planAndKeep(keeping, id, brought, source, onPortion);
  await forgetParts(keeping, id);
  if (source?.kind === 'api' && source.appliesItself) {
    const [found] = await importsOf(keeping, id);
    if (found && found.counts.added + found.counts.changed > 0) await askTo(keeping, id, 'do');
  }
}

async function sourceOf(keeping: Keeping, id: string): Promise<Source | null> {
  const [found] = await importsOf(keeping, id);
  const [source] = found?.sourceId ? await sourcesOf(keeping, found.sourceId) : [];
  return source ?? null;
}

/** A day is asked for again: the other server's clock may be another, and what comes twice is the same. */
const OVERLAP_MS = 86_400_000;

const pulled = ({ address, pulledAt }: Source, onPortion: Portion, desk: WorkDesk): Promise<Incoming[]> =>
  pullFrom({
    address: address ?? '',
    since: pulledAt ? new Date(pulledAt.getTime() - OVERLAP_MS) : null,
    ask: desk.ask,
    clock: desk.clock,
    onPage: (pages) => onPortion(pages, 0),
  });

async function broughtTo(keeping: Keeping, id: string): Promise<Incoming[]> {
  const { files, mapping } = await keptParts(keeping, id, await keyOfImport(keeping, id));
  const texts = textsOf(files);
  if (!Array.isArray(texts)) throw new Refused(texts.because);
  const brought = broughtBy(texts, mappingIn(mapping));
  if (!Array.isArray(brought)) throw new Refused(brought.because);
  return brought;
}

/** Works out what the objects would do to what is there, and keeps that; of a source that says everything, also what it says no more. */
export async function planAndKeep(
  keeping: Keeping,
  id: string,
  brought: readonly Incoming[],
  source: Source | null,
  onPortion?: Portion,
): Promise<void> {
  const [existing, places] = [await existingIn(keeping), await placesIn(keeping)];
  await keepPlan(keeping, id, turnsIn(merged(brought), existing, places), onPortion);
  if (source && (source.kind !== 'api' || source.pulledAt === null)) await keepMissing(keeping, id, source.id);
}

/** Does all of an import that is not broken, or nothing: when anything moved on since it was read, it must be read again. */
export async function apply(keeping: Keeping, id: string, onPortion: Portion): Promise<void> {
  await alone(keeping);
  const [found] = await importsOf(keeping, id);
  if (!found?.readAt) throw new Refused('absent');
  if (found.appliedAt) throw new Refused('alreadyDone');
  await throughOnce(keeping, found);
  const opened = await openedBy(keeping, id);
  if (await isPlaceHiddenSince(keeping, id, found.madeAt)) throw new Refused('movedOn');
  if ((await hasMovedOn(keeping, id, opened)) || (await haveOpenedMoved(keeping, opened))) throw new Refused('movedOn');
  await applyAll(keeping, id, onPortion);
  if (!(await markApplied(keeping, id))) throw new Stopped();
  if (found.sourceId) await setPulledAt(keeping, found.sourceId, found.madeAt);
}

/** Takes an import back: everything stands again as it stood before, and what was not there is withdrawn. */
export async function undo(keeping: Keeping, id: string, onPortion: Portion): Promise<void> {
  await alone(keeping);
  const [found] = await importsOf(keeping, id);
  if (!found) throw new Refused('absent');
  if (!found.appliedAt || found.undoneAt) throw new Refused('notToUndo');
  if (await standsInTheWay(keeping, found)) throw new Refused('followed');
  await throughOnce(keeping, found);
  await undoAll(keeping, id, await openedBy(keeping, id), onPortion);
  if (!(await markUndone(keeping, id))) throw new Stopped();
  // What was taken back is to come again with the next asking.
  if (found.sourceId) await setPulledAt(keeping, found.sourceId, null);
}

/** A later import that must be taken back first. */
export const standsInTheWay = async (keeping: Keeping, { id, appliedAt }: ImportRow): Promise<boolean> =>
  appliedAt !== null && ((await isFollowed(keeping, id)) || (await isPlaceHiddenSince(keeping, id, appliedAt)));
