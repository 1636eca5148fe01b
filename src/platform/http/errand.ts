import type { Context } from 'hono';
import type { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import { atOnce, type Statement } from '../database/at-once.ts';
import { eachAlone, transact } from '../database/transaction.ts';
import { type Actor, holdsAny } from './actor.ts';
import { deviceOf, langOf } from './answers.ts';
import type { AnyDoor, Errand, Touched } from './door.ts';
import type { Bag, House } from './house.ts';

/** A form sent twice: the first sending did it, and wrote the ledger's entry. */
export const alreadyDone: Result<unknown> = { ok: true, value: null };

/** What is done in the transaction: with the rows of what was asked along with the session, and what is to be written at its end. */
type Work = (errand: Errand, along: readonly unknown[][], closing: Statement[]) => Promise<Result<unknown>>;

/**
 * One transaction as the person of the session. The errand's failure rolls it back; its success carries the ledger entry.
 * The database stands beside other people's work: each way there and back costs more than most statements, so what needs no
 * answer goes together: the session's check with `along`, the ledger's entry with the end.
 */
export async function inTransaction(
  c: Context<Bag>,
  house: House,
  door: AnyDoor,
  work: Work,
  along: readonly Statement[] = [],
): Promise<Outcome> {
  if (door.withoutDatabase) return withoutTransaction(c, house, work);
  const token = house.sessionToken(c);
  const open = 'public' in door.access;
  if (!token && !open) return { kind: 'nobody' };
  let written: Promise<unknown> = Promise.resolve();
  try {
    const outcome = await transact(house.db, async (tx) => {
      const [session, ...asked] = token ? await atOnce(tx, [house.session(token), ...along]) : [[]];
      const actor = house.actorOf(session ?? []);
      if (!actor && !open) throw new Undone({ kind: 'nobody' });
      if (actor && !mayEnter(actor, door))
        throw new Undone({ kind: 'done', actor, result: { ok: false, failure: { kind: 'absent' } } });
      const touched: Touched[] = [];
      const device = deviceOf(c);
      // A public door's errand has no person: the database shows it no row, and its action asks for none.
      const errand: Errand = {
        tx,
        // In the language that the page is asked for in: what an action words is read there.
        actor: (actor && { ...actor, lang: langOf(c, actor) }) as Actor,
        now: house.clock(),
        vault: house.vault,
        device,
        touched: (what) => touched.push(what),
      };
      const closing: Statement[] = [];
      const result = await work(errand, asked, closing);
      if (!result.ok) throw new Undone({ kind: 'done', actor, result });
      if (actor && typeof door.audit === 'string' && result !== alreadyDone)
        closing.push(house.entriesOf(tx, actor, door.audit, touched.length > 0 ? touched : [{}], device));
      written = closing.length > 0 ? atOnce(tx, closing) : written;
      written.catch(() => {});
      return { kind: 'done', actor, result } as const;
    });
    await written;
    return outcome;
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    // Why the end did not hold is said by the statement that failed before it.
    await written;
    throw error;
  }
}

/** Of nobody: a page that must be there for a youth asks neither who is signed in nor whether the database is there. */
async function withoutTransaction(c: Context<Bag>, house: House, work: Work): Promise<Outcome> {
  const errand: Errand = {
    tx: eachAlone(house.db),
    actor: null as unknown as Actor,
    now: house.clock(),
    vault: house.vault,
    device: deviceOf(c),
    touched: () => {},
  };
  return { kind: 'done', actor: null, result: await work(errand, [], []) };
}

export type Outcome = { kind: 'nobody' } | { kind: 'done'; actor: Actor | null; result: Result<unknown> };

/** Rolls the transaction back and carries the outcome out of it. */
class Undone extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('undone');
    this.outcome = outcome;
  }
}

function mayEnter(actor: Actor, door: AnyDoor): boolean {
  if (actor.kind === 'shift' && !door.shift && !('public' in door.access)) return false;
  if ('roles' in door.access) return holdsAny(actor, door.access.roles);
  return true;
}

/** The door's own check of what was sent, then its action. */
export async function run(door: AnyDoor, errand: Errand, raw: unknown): Promise<Result<unknown>> {
  const parsed = (door.input as z.ZodType<unknown>).safeParse(raw);
  if (parsed.success) return door.action(errand, parsed.data);
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const name = issue.path.map(String).join('.');
    // An address that names nothing (a broken id) is a page that does not exist, not a form to mend.
    if (door.path.includes(`:${name}`)) return { ok: false, failure: { kind: 'absent' } };
    fields[name] ??= issue.message;
  }
  return door.method === 'GET'
    ? { ok: false, failure: { kind: 'absent' } }
    : { ok: false, failure: { kind: 'invalid', fields } };
}
