import { createHash } from 'node:crypto';

/**
 * Merkle trees as in RFC 6962 (2.1): SHA-256, leaves prefixed with 0, inner nodes with 1, so that no leaf can pass for
 * a node; the left side of each split is the largest power of two below the count.
 */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (text: string): Buffer => createHash('sha256').update(LEAF).update(text, 'utf8').digest();

/** The root of the leaf hashes in order; of none, the hash of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest();
  return rootOf(leaves, 0, leaves.length);
}

/** The hashes that lead from leaf `index` to the root, lowest first. Throws when there is no such leaf. */
export function inclusionPath(leaves: readonly Uint8Array[], index: number): Buffer[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new Error('No such leaf');
  const path: Buffer[] = [];
  let from = 0;
  let to = leaves.length;
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      path.push(rootOf(leaves, middle, to));
      to = middle;
    } else {
      path.push(rootOf(leaves, from, middle));
      from = middle;
    }
  }
  return path.reverse();
}

/** The root that a leaf, its index and its path give; null when the path cannot belong to a tree of `count` leaves. */
export function rootFromPath(
  leaf: Uint8Array,
  index: number,
  count: number,
  path: readonly Uint8Array[],
): Buffer | null {
  if (!Number.isInteger(index) || index < 0 || index >= count) return null;
  let at = index;
  let last = count - 1;
  let hash: Buffer = Buffer.from(leaf);
  for (const sibling of path) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
}

function rootOf(leaves: readonly Uint8Array[], from: number, to: number): Buffer {
  const only = leaves[from];
  if (to - from === 1 && only) return Buffer.from(only);
  const middle = from + splitOf(to - from);
  return nodeHash(rootOf(leaves, from, middle), rootOf(leaves, middle, to));
}

const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

/** The largest power of two below the count. */
const splitOf = (count: number): number => 2 ** (31 - Math.clz32(count - 1));
