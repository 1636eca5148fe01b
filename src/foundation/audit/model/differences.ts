import type { Actual, Expected } from './align.ts';
import type { Finding, Note, Report } from './findings.ts';

const MOST = 1000;
const MOST_ENTRIES = 100_000;

/** Gathers what was found while reading, then tells it in the order of the ledger. */
export class Differences {
  private readonly findings: Finding[] = [];
  private readonly notes: Note[] = [];
  private readonly removed = new Map<string, number>();
  private readonly added: { mark: string; seq: number }[] = [];
  private readonly renumbered: { from: number; to: number }[] = [];
  /** Numbers whose seal is lost: of these entries nothing can be said one by one. */
  private readonly unknown: { from: number; to: number }[] = [];
  private lastSealed = 0;

  get full(): boolean {
    const entries = this.removed.size + this.added.length + this.renumbered.length;
    return entries > MOST_ENTRIES || this.findings.length > MOST;
  }

  find(finding: Finding): void {
    this.findings.push(finding);
  }

  note(note: Note): void {
    this.notes.push(note);
  }

  sealedUpTo(seq: number): void {
    this.lastSealed = Math.max(this.lastSealed, seq);
  }

  lost(from: number, to: number): void {
    if (from <= to) this.unknown.push({ from, to });
  }

  isLost(seq: number): boolean {
    return this.unknown.some(({ from, to }) => seq >= from && seq <= to);
  }

  same(expected: Expected, actual: Actual): void {
    if (expected.seq !== actual.seq) this.renumbered.push({ from: expected.seq, to: actual.seq });
  }

  other(removed: readonly Expected[], added: readonly Actual[]): void {
    for (const { mark, seq } of removed) this.removed.set(mark, seq);
    for (const { mark, seq } of added) this.added.push({ mark, seq });
  }

  report(counted: { batches: number; entries: number }): Report {
    const stopped = this.full;
    const findings = [...this.findings, ...this.entryFindings()].sort((a, b) => a.from - b.from);
    if (stopped || findings.splice(MOST).length > 0) findings.push({ kind: 'more', from: 0, to: 0 });
    return { ok: findings.length === 0, ...counted, findings, notes: this.notes };
  }

  /** Gone here and there again elsewhere is moved; gone and something else in its place is edited. */
  private entryFindings(): Finding[] {
    const moved: Finding[] = [];
    const strangers: number[] = [];
    for (const { mark, seq } of this.added) {
      if (this.isLost(seq)) continue;
      const from = this.removed.get(mark);
      if (from === undefined) strangers.push(seq);
      else moved.push({ kind: 'moved', from, to: seq });
      this.removed.delete(mark);
    }
    const gone = new Set(this.removed.values());
    const edited: number[] = [];
    const inserted: number[] = [];
    for (const seq of strangers) (gone.delete(seq) ? edited : inserted).push(seq);
    return [
      ...moved,
      ...this.ranges('edited', edited),
      ...this.ranges('inserted', inserted),
      ...this.goneFindings(gone),
      ...this.renumberedFindings(),
    ];
  }

  private goneFindings(gone: ReadonlySet<number>): Finding[] {
    return this.ranges('removed', [...gone]).map((finding) =>
      finding.to === this.lastSealed ? { ...finding, kind: 'tailCut' } : finding,
    );
  }

  private renumberedFindings(): Finding[] {
    const [only] = this.renumbered;
    if (only && this.renumbered.length === 1) return [{ kind: 'renumbered', ...only }];
    return this.ranges(
      'renumberedMany',
      this.renumbered.map(({ from }) => from),
    );
  }

  private ranges(kind: Finding['kind'], numbers: readonly number[]): Finding[] {
    const found: Finding[] = [];
    for (const seq of [...numbers].sort((a, b) => a - b)) {
      const last = found.at(-1);
      if (last && seq <= last.to + 1) last.to = seq;
      else found.push({ kind, from: seq, to: seq });
    }
    return found;
  }
}
