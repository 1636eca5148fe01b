import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';

/** The sealed box both formats share: header · iv 12 · tag 16 · ciphertext, the header bound with the context. */
export const IV_BYTES = 12;
export const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Unambiguous bytes of a list of texts: each with its length before it, so that ['ab','c'] never equals ['a','bc']. */
export function lengthPrefixed(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) text += `${part.length}:${part}`;
  return text;
}

/** Keys are `KeyObject`s: with plain bytes, Node 24 needs 15 µs more for each cipher than with one prepared once. */
export function sealBox(key: KeyObject, header: Uint8Array, context: string, plain: Uint8Array): Buffer {
  const h = header.length;
  const out = Buffer.allocUnsafe(h + IV_BYTES + TAG_BYTES + plain.length);
  out.set(header, 0);
  const iv = out.subarray(h, h + IV_BYTES);
  fillRandom(iv);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(header, context));
  out.set(cipher.update(plain), h + IV_BYTES + TAG_BYTES);
  cipher.final();
  out.set(cipher.getAuthTag(), h + IV_BYTES);
  return out;
}

/** The plain bytes, or null when the box was altered, cut, or sealed for another key, header or context. */
export function openBox(key: KeyObject, headerBytes: number, context: string, box: Uint8Array): Buffer | null {
  const body = headerBytes + IV_BYTES + TAG_BYTES;
  if (box.length < body) return null;
  const iv = box.subarray(headerBytes, headerBytes + IV_BYTES);
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(box.subarray(0, headerBytes), context));
  decipher.setAuthTag(box.subarray(headerBytes + IV_BYTES, body));
  const plain = decipher.update(box.subarray(body));
  try {
    decipher.final();
  } catch {
    return null;
  }
  return plain;
}

function boundTo(header: Uint8Array, context: string): Buffer {
  const aad = Buffer.allocUnsafe(header.length + Buffer.byteLength(context));
  aad.set(header, 0);
  aad.write(context, header.length);
  return aad;
}

// One call to the system's generator per 8 kB: a call per field costs as much as the cipher itself.
const pool = Buffer.alloc(8192);
let used = pool.length;

function fillRandom(target: Uint8Array): void {
  if (used + target.length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  target.set(pool.subarray(used, used + target.length));
  pool.fill(0, used, used + target.length);
  used += target.length;
}
