import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inclusionPath, leafHash, merkleRoot, rootFromPath } from './merkle.ts';

const leavesOf = (count: number) => Array.from({ length: count }, (_, n) => leafHash(`entry ${n}`));
const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const node = (left: Uint8Array, right: Uint8Array) => sha(Uint8Array.of(1), left, right);

describe('the Merkle tree of RFC 6962', () => {
  it('is the hash of nothing without entries, and the leaf itself with one', () => {
    expect(merkleRoot([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(leafHash('').toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(merkleRoot([leafHash('a')])).toEqual(leafHash('a'));
  });

  it('splits at the largest power of two below the count', () => {
    const [a, b, c, d, e] = leavesOf(5) as [Buffer, Buffer, Buffer, Buffer, Buffer];
    expect(merkleRoot([a, b, c])).toEqual(node(node(a, b), c));
    expect(merkleRoot([a, b, c, d, e])).toEqual(node(node(node(a, b), node(c, d)), e));
  });

  it('does not let an inner node pass for an entry', () => {
    const [a, b] = leavesOf(2) as [Buffer, Buffer];
    expect(leafHash(Buffer.concat([a, b]).toString('latin1'))).not.toEqual(node(a, b));
  });

  it('proves each leaf of each size, and nothing else', () => {
    for (let count = 1; count <= 40; count++) {
      const leaves = leavesOf(count);
      const root = merkleRoot(leaves);
      leaves.forEach((leaf, index) => {
        const path = inclusionPath(leaves, index);
        expect(rootFromPath(leaf, index, count, path), `${index} of ${count}`).toEqual(root);
        expect(rootFromPath(leafHash('another'), index, count, path)).not.toEqual(root);
        expect(rootFromPath(leaf, index, count, [...path, leaf])).not.toEqual(root);
        if (path.length > 0) expect(rootFromPath(leaf, index, count, path.slice(1))).not.toEqual(root);
      });
    }
  });

  it('does not prove an entry at another place', () => {
    const place = fc
      .integer({ min: 2, max: 200 })
      .chain((count) => fc.record({ count: fc.constant(count), index: fc.nat(count - 1), other: fc.nat(count - 1) }));
    fc.assert(
      fc.property(place, ({ count, index, other }) => {
        fc.pre(index !== other);
        const leaves = leavesOf(count);
        const path = inclusionPath(leaves, index);
        expect(rootFromPath(leaves[index] ?? leafHash(''), other, count, path)).not.toEqual(merkleRoot(leaves));
      }),
      { numRuns: 50 },
    );
  });

  it('knows no path to a leaf that is not there', () => {
    expect(() => inclusionPath(leavesOf(3), 3)).toThrow('No such leaf');
    expect(rootFromPath(leafHash('a'), 3, 3, [])).toBeNull();
    expect(rootFromPath(leafHash('a'), 0, 1, [leafHash('b')])).toBeNull();
  });
});
