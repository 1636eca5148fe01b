import type { KeyObject } from 'node:crypto';
import { type Actual, align, type Expected } from './align.ts';
import { type Batch, MARK_BYTES } from './batch.ts';
import type { Stream } from './cursor.ts';
import { Differences } from './differences.ts';
import { type Entry, hashOf } from './entry.ts';
import type { Report } from './findings.ts';
import { merkleRoot } from './merkle.ts';
import { trustedBatches } from './verify-batches.ts';

export type LedgerAsFound = {
  /** The county's batches by number, as stored. */
  batches: Stream<Batch>;
  /** The county's sealed entries by number, as stored. Those not sealed yet stay out. */
  entries: Stream<{ seq: number; entry: Entry }>;
  /** The lines of the file outside, or null when there is none at hand. */
  outside: Stream<string> | null;
  /** The public keys that may have signed, by their id (`keyIdOf`). */
  publicKeys: ReadonlyMap<string, KeyObject>;
};

/**
 * Says whether the ledger is what was sealed, and if not, where it was edited, removed, reordered, added to or cut. The
 * root of each batch decides; the marks say where. Where database and file outside differ, the signed one is believed,
 * the file outside first. Reads everything once, in order, and keeps a few batches in memory.
 */
export async function verifyLedger({ batches, entries, outside, publicKeys }: LedgerAsFound): Promise<Report> {
  const differences = new Differences();
  const roots = new RootCheck(differences);
  const counted = { batches: 0, entries: 0 };
  async function* expected(): AsyncGenerator<Expected> {
    for await (const batch of trustedBatches(batches, outside, publicKeys, differences)) {
      counted.batches++;
      roots.expect(batch);
      yield* marksOf(batch);
    }
  }
  async function* actual(): AsyncGenerator<Actual> {
    for await (const { seq, entry } of entries) {
      counted.entries++;
      if (differences.isLost(seq)) continue;
      const hash = hashOf(entry);
      yield { seq, mark: hash.toString('hex', 0, MARK_BYTES), hash };
    }
  }
  for await (const stretch of align(expected(), actual())) {
    if (stretch.kind === 'other') {
      differences.other(stretch.removed, stretch.added);
    } else {
      differences.same(stretch.expected, stretch.actual);
      roots.found(stretch.expected.seq, stretch.actual.hash);
    }
    if (differences.full) break;
  }
  return differences.report(counted);
}

function* marksOf(batch: Batch): Generator<Expected> {
  const marks = Buffer.from(batch.marks, 'base64');
  for (let n = 0; n < batch.count; n++) {
    yield { seq: batch.firstSeq + n, mark: marks.toString('hex', n * MARK_BYTES, (n + 1) * MARK_BYTES) };
  }
}

/** Marks are short; only the root proves. Checks it for each batch whose entries all seem to be there. */
class RootCheck {
  private readonly waiting: Batch[] = [];
  private readonly differences: Differences;
  private hashes: Buffer[] = [];

  constructor(differences: Differences) {
    this.differences = differences;
  }

  expect(batch: Batch): void {
    this.waiting.push(batch);
  }

  found(seq: number, hash: Buffer): void {
    for (let first = this.waiting[0]; first && first.lastSeq < seq; first = this.waiting[0]) {
      this.waiting.shift();
      this.hashes = [];
    }
    this.hashes.push(hash);
    const batch = this.waiting[0];
    if (!batch || this.hashes.length !== batch.count) return;
    if (merkleRoot(this.hashes).toString('hex') === batch.root) return;
    this.differences.find({ kind: 'rootBroken', from: batch.firstSeq, to: batch.lastSeq, batch: batch.number });
  }
}
