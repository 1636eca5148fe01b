import type { KeyObject } from 'node:crypto';
import { type Batch, MARK_BYTES, readLine, sealText, signatureHolds, start } from './batch.ts';
import { Cursor, type Stream } from './cursor.ts';
import type { Differences } from './differences.ts';

export type Keys = ReadonlyMap<string, KeyObject>;
type Pair = { number: number; stored: Batch | undefined; filed: Batch | undefined };

/**
 * The batches that can be believed, in order, from the database and the file outside. What is wrong with the others is
 * told to `differences`, and the numbers of their entries are named as lost.
 */
export async function* trustedBatches(
  stored: Stream<Batch>,
  outside: Stream<string> | null,
  keys: Keys,
  differences: Differences,
): AsyncGenerator<Batch> {
  let known = { ...start, county: '' };
  let gap = false;
  const unfiled: number[] = [];
  for await (const pair of pairs(stored, outside, differences)) {
    if (pair.number > known.number + 1 && !gap) {
      differences.find({ kind: 'batchesUnknown', from: known.number + 1, to: pair.number - 1 });
      gap = true;
    }
    if (outside) comparePair(pair, unfiled, differences);
    const batch = believed(pair, keys, differences);
    if (!batch) {
      known = { ...known, number: pair.number };
      gap = true;
      continue;
    }
    if (gap) differences.lost(known.lastSeq + 1, batch.firstSeq - 1);
    if (!follows(known, batch, gap)) differences.find({ kind: 'chainBroken', ...whereOf(batch) });
    gap = false;
    known = batch;
    differences.sealedUpTo(batch.lastSeq);
    yield batch;
  }
  if (gap) differences.lost(known.lastSeq + 1, Number.POSITIVE_INFINITY);
  if (!outside) differences.note({ kind: 'noOutside', count: 0 });
  else if (unfiled.length > 0) differences.note({ kind: 'notYetOutside', count: unfiled.length });
}

function comparePair({ number, stored, filed }: Pair, unfiled: number[], differences: Differences): void {
  if (!filed) {
    unfiled.push(number);
    return;
  }
  for (const missing of unfiled.splice(0)) {
    differences.find({ kind: 'outsideMissing', from: missing, to: missing, batch: missing });
  }
  if (!stored) differences.find({ kind: 'batchRemoved', ...whereOf(filed) });
  else if (!equal(stored, filed)) differences.find({ kind: 'batchChanged', ...whereOf(filed) });
}

/** The one whose signature holds, the file outside first. */
function believed({ stored, filed }: Pair, keys: Keys, differences: Differences): Batch | null {
  for (const batch of [filed, stored]) if (batch && sealHolds(batch, keys)) return batch;
  const broken = stored ?? filed;
  if (broken) differences.find({ kind: keys.has(broken.keyId) ? 'sealBroken' : 'keyUnknown', ...whereOf(broken) });
  return null;
}

function sealHolds(batch: Batch, keys: Keys): boolean {
  const key = keys.get(batch.keyId);
  if (!key || !signatureHolds(sealText(batch), batch.signature, key)) return false;
  const whole = batch.lastSeq - batch.firstSeq + 1 === batch.count;
  return whole && Buffer.from(batch.marks, 'base64').length === batch.count * MARK_BYTES;
}

function follows(known: { root: string; lastSeq: number; county: string }, batch: Batch, gap: boolean): boolean {
  if (known.county !== '' && known.county !== batch.county) return false;
  if (gap) return batch.firstSeq > known.lastSeq;
  return batch.previousRoot === known.root && batch.firstSeq === known.lastSeq + 1;
}

const equal = (a: Batch, b: Batch) => sealText(a) === sealText(b) && a.signature === b.signature && a.marks === b.marks;
const whereOf = (batch: Batch) => ({ from: batch.firstSeq, to: batch.lastSeq, batch: batch.number });

async function* pairs(
  stored: Stream<Batch>,
  outside: Stream<string> | null,
  differences: Differences,
): AsyncGenerator<Pair> {
  const mine = new Cursor(ascending(stored, (batch) => differences.find({ kind: 'batchTwice', ...whereOf(batch) })));
  const theirs = new Cursor(filedBatches(outside ?? [], differences));
  for (;;) {
    const [left, right] = [await mine.peek(), await theirs.peek()];
    const number = Math.min(left?.number ?? Number.POSITIVE_INFINITY, right?.number ?? Number.POSITIVE_INFINITY);
    if (!Number.isFinite(number)) return;
    const [own] = left?.number === number ? await mine.take(1) : [];
    const [filed] = right?.number === number ? await theirs.take(1) : [];
    yield { number, stored: own, filed };
  }
}

async function* ascending(batches: Stream<Batch>, twice: (batch: Batch) => void): AsyncGenerator<Batch> {
  let last = 0;
  for await (const batch of batches) {
    if (batch.number <= last) twice(batch);
    else yield batch;
    last = Math.max(last, batch.number);
  }
}

/** A line written twice is no harm (the sealer appends again after a crash); one that cannot be read is. */
async function* filedBatches(lines: Stream<string>, differences: Differences): AsyncGenerator<Batch> {
  let at = 0;
  let last: Batch | null = null;
  for await (const line of lines) {
    at++;
    if (line.trim() === '') continue;
    const batch = readLine(line);
    const again = batch && last?.number === batch.number && equal(batch, last);
    if (!batch || (!again && last && batch.number <= last.number)) {
      differences.find({ kind: 'outsideUnreadable', from: at, to: at });
    } else if (!again) {
      last = batch;
      yield batch;
    }
  }
}
