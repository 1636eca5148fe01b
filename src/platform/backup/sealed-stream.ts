import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyRing } from '../vault/index.ts';

/** Bytes of plain text in one sealed piece. */
const PIECE = 1 << 20;
const TAG = 16;
const MAGIC = 'throughline-backup-1\n';

/**
 * Seals a stream piece by piece with AES-256-GCM under a key of its own, made from the county's key and a random salt. Each
 * piece's number and whether it is the last are bound into it, so that a file cut short, reordered or edited does not open.
 */
export async function* sealStream(plain: AsyncIterable<Buffer>, ring: KeyRing): AsyncGenerator<Buffer> {
  const salt = randomBytes(16);
  const head = Buffer.from(`${MAGIC}${ring.current} ${salt.toString('hex')}\n`);
  yield head;
  const key = keyFor(ring, ring.current, salt);
  let number = 0;
  for await (const { piece, last } of pieces(plain, PIECE)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number));
    cipher.setAAD(bound(head, number++, last));
    const body = Buffer.concat([cipher.update(piece), cipher.final()]);
    yield Buffer.concat([body, cipher.getAuthTag()]);
  }
}

/** @throws Error with a sentence when the file is not whole, was changed, or was sealed with another county's key */
export async function* openStream(sealed: AsyncIterable<Buffer>, ring: KeyRing): AsyncGenerator<Buffer> {
  const { head, rest } = await readHead(sealed);
  const [, version = '', salt = ''] = /^throughline-backup-1\n(\d+) ([0-9a-f]{32})\n$/.exec(head.toString()) ?? [];
  if (!salt) throw new Error('This file is not a backup of Throughline.');
  const key = keyFor(ring, Number(version), Buffer.from(salt, 'hex'));
  let number = 0;
  for await (const { piece, last } of pieces(rest, PIECE + TAG)) {
    try {
      const cipher = createDecipheriv('aes-256-gcm', key, nonce(number));
      cipher.setAAD(bound(head, number++, last));
      cipher.setAuthTag(piece.subarray(-TAG));
      yield Buffer.concat([cipher.update(piece.subarray(0, -TAG)), cipher.final()]);
    } catch {
      throw new Error(
        'This backup is damaged, cut short, or sealed with another county’s key: nothing of it was used.',
      );
    }
  }
}

function keyFor(ring: KeyRing, version: number, salt: Buffer): Buffer {
  const county = ring.keys.get(version);
  if (!county) throw new Error(`This backup needs version ${version} of the county’s key, which the key file lacks.`);
  return Buffer.from(hkdfSync('sha256', county, salt, 'throughline backup', 32));
}

function nonce(number: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(number), 4);
  return bytes;
}

const bound = (head: Buffer, number: number, last: boolean): Buffer =>
  Buffer.concat([head, Buffer.from(`${number} ${last ? 'last' : 'more'}`)]);

/** The stream in pieces of one size; the last one shorter, and there even when the stream is empty. */
async function* pieces(stream: AsyncIterable<Buffer>, size: number): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    held.push(chunk);
    length += chunk.length;
    // One byte more than a piece must be there before it is known not to be the last.
    while (length > size) {
      const all = Buffer.concat(held);
      yield { piece: all.subarray(0, size), last: false };
      held = [all.subarray(size)];
      length -= size;
    }
  }
  yield { piece: Buffer.concat(held), last: true };
}

/** The two lines at the top, and what follows them. */
async function readHead(stream: AsyncIterable<Buffer>): Promise<{ head: Buffer; rest: AsyncGenerator<Buffer> }> {
  const chunks = stream[Symbol.asyncIterator]();
  let seen = Buffer.alloc(0);
  for (;;) {
    const end = seen.indexOf('\n', MAGIC.length);
    if (end >= 0 || seen.length > 200) {
      const at = end < 0 ? 0 : end + 1;
      return { head: seen.subarray(0, at), rest: restOf(seen.subarray(at), chunks) };
    }
    const next = await chunks.next();
    if (next.done) return { head: seen, rest: restOf(Buffer.alloc(0), chunks) };
    seen = Buffer.concat([seen, next.value]);
  }
}

async function* restOf(first: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}
