import { gunzipSync, inflateRawSync } from 'node:zlib';

type Unpacked = { name: string; bytes: Uint8Array };

/**
 * The files in an archive (APPNOTE 6.3.10: stored or deflated, no encryption, no more than 4 GB), or a gzip's one. Null: it can not be
 * read, or holds more than `most` bytes.
 */
export function unpacked(name: string, bytes: Uint8Array, most: number): Unpacked[] | null {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b)
      return [{ name: name.replace(/\.gz$/i, ''), bytes: gunzipSync(bytes, { maxOutputLength: most }) }];
    return filesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), most);
  } catch {
    return null;
  }
}

export const isPacked = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x1f && bytes[1] === 0x8b) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3);

const MOST_FILES = 60;

function filesIn(zip: Buffer, most: number): Unpacked[] | null {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const count = zip.readUInt16LE(end + 10);
  if (end < 0 || count > MOST_FILES) return null;
  const files: Unpacked[] = [];
  let at = zip.readUInt32LE(end + 16);
  let left = most;
  for (let n = 0; n < count; n++) {
    if (zip.readUInt32LE(at) !== 0x02014b50) return null;
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (name.endsWith('/') || /(^|\/)(__MACOSX|\.)/.test(name)) continue;
    if (method !== 0 && method !== 8) return null;
    const bytes = method === 8 ? inflateRawSync(packed, { maxOutputLength: Math.max(1, left) }) : packed;
    left -= bytes.length;
    if (left < 0) return null;
    files.push({ name: name.split('/').at(-1) ?? name, bytes });
  }
  return files;
}
