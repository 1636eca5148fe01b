import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KeyRing } from '../vault/index.ts';
import { openStream, sealStream } from './sealed-stream.ts';

const ringOf = (version = 1): KeyRing => ({
  current: version,
  keys: new Map([[version, createSecretKey(randomBytes(32))]]),
});
const ring = ringOf();

async function* chunked(whole: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}
async function all(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const found: Buffer[] = [];
  for await (const chunk of stream) found.push(chunk);
  return Buffer.concat(found);
}
const MIB = 1 << 20;

describe('a sealed backup', () => {
  it.each([0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB, 3 * MIB + 5])('of %i bytes opens as it was', async (size) => {
    const plain = randomBytes(size);
    const sealed = await all(sealStream(chunked(plain, 70_001), ring));
    expect((await all(openStream(chunked(sealed, 33_333), ring))).equals(plain)).toBe(true);
    expect(sealed.includes(plain.subarray(0, 64)) && size > 64).toBe(false);
  });

  it('does not open when cut short, even between two pieces', async () => {
    const sealed = await all(sealStream(chunked(randomBytes(3 * MIB), 100_000), ring));
    const head = sealed.indexOf('\n', 25) + 1;
    for (const end of [sealed.length - 1, head + MIB + 16, head + 2 * (MIB + 16), head])
      await expect(all(openStream(chunked(sealed.subarray(0, end), 50_000), ring))).rejects.toThrow('damaged');
  });

  it('does not open when a byte, the order or the head was changed', async () => {
    const sealed = await all(sealStream(chunked(randomBytes(2 * MIB + 9), 100_000), ring));
    const head = sealed.indexOf('\n', 25) + 1;
    const piece = MIB + 16;
    const flipped = Buffer.from(sealed);
    flipped[head + 77] = (flipped[head + 77] ?? 0) ^ 1;
    const swapped = Buffer.concat([
      sealed.subarray(0, head),
      sealed.subarray(head + piece, head + 2 * piece),
      sealed.subarray(head, head + piece),
      sealed.subarray(head + 2 * piece),
    ]);
    const salted = Buffer.from(sealed);
    salted[head - 3] = salted[head - 3] === 48 ? 49 : 48;
    for (const wrong of [flipped, swapped, salted])
      await expect(all(openStream(chunked(wrong, 50_000), ring))).rejects.toThrow('damaged');
  });

  it('does not open with another county’s key, nor when the key’s version is missing', async () => {
    const sealed = await all(sealStream(chunked(randomBytes(100), 10), ring));
    await expect(all(openStream(chunked(sealed, 10), ringOf()))).rejects.toThrow('another county’s key');
    await expect(all(openStream(chunked(sealed, 10), ringOf(2)))).rejects.toThrow('version 1');
    await expect(all(openStream(chunked(Buffer.from('a picture of a cat'), 4), ring))).rejects.toThrow('not a backup');
  });
});
