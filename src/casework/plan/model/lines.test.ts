import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, openAt, revOf, standingAt } from './lines.ts';

type Line = { id: string; thread: string; rev: number; words: string };
type Task = { rev: number; closedRev: number | null };
type Act = { kind: 'new' | 'follow' | 'agree' | 'task' | 'close'; pick: number };

const acts = fc.array(
  fc.record({ kind: fc.constantFrom<Act['kind']>('new', 'follow', 'agree', 'task', 'close'), pick: fc.nat(20) }),
  { maxLength: 40 },
);

/** A plan written act by act; each agreement keeps what a reader saw on that day. */
function lived(given: readonly Act[]) {
  const lines: Line[] = [];
  const tasks: Task[] = [];
  const now = new Map<string, Line>();
  const agreed: { rev: number; saw: Line[]; open: number }[] = [];
  let rev = 0;
  for (const { kind, pick } of given) {
    const threads = [...now.keys()];
    const thread = kind === 'follow' && threads.length > 0 ? threads[pick % threads.length] : null;
    const open = tasks.filter(({ closedRev }) => closedRev === null);
    const closing = open[pick % (open.length || 1)];
    if (kind === 'agree') agreed.push({ rev, saw: [...now.values()], open: open.length });
    else if (kind === 'task') tasks.push({ rev: ++rev, closedRev: null });
    else if (kind === 'close' && closing) closing.closedRev = ++rev;
    else if (kind === 'new' || thread) {
      const line = { id: `line ${++rev}`, thread: thread ?? `line ${rev}`, rev, words: `words ${pick}` };
      lines.push(line);
      now.set(line.thread, line);
    }
  }
  return { lines, tasks, agreed, rev };
}

const byThread = (a: Line, b: Line) => a.thread.localeCompare(b.thread);

describe('a version of a plan', () => {
  it('reads as on its day, whatever is written later and in whatever order it is read back', () => {
    fc.assert(
      fc.property(acts, fc.boolean(), (given, backwards) => {
        const { lines, tasks, agreed } = lived(given);
        const read = backwards ? lines.toReversed() : lines;
        for (const { rev, saw, open } of agreed) {
          expect(standingAt(read, rev).toSorted(byThread)).toEqual(saw.toSorted(byThread));
          expect(openAt(tasks, rev)).toHaveLength(open);
        }
      }),
    );
  });

  it('and what changed since, laid over it, is the next', () => {
    fc.assert(
      fc.property(acts, (given) => {
        const { lines, tasks, agreed, rev } = lived(given);
        const days = [0, ...agreed.map((each) => each.rev), rev];
        for (const [place, from] of days.slice(0, -1).entries()) {
          const to = days[place + 1] ?? rev;
          const laid = new Map(standingAt(lines, from).map((line) => [line.thread, line]));
          for (const { before, after } of changesBetween(lines, from, to)) {
            expect(before ?? undefined).toEqual(laid.get(after.thread));
            laid.set(after.thread, after);
          }
          expect([...laid.values()].toSorted(byThread)).toEqual(standingAt(lines, to).toSorted(byThread));
        }
        expect(revOf(lines, tasks)).toBe(rev);
      }),
    );
  });
});
