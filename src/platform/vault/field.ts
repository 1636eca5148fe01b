import { ok, type Result, refused } from '#kernel/result.ts';
import { lengthPrefixed, openBox, sealBox } from './bytes.ts';
import type { DataKey } from './data-key.ts';

/** Where a sealed value lives. A value found anywhere else does not open. */
export type Place = { county: string; table: string; row: string; column: string };

/** What a field can hold: a text, or a JSON value. `undefined`, functions, dates and NaN are not JSON. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

const FORMAT = 1;
const HEADER_BYTES = 3;
const TEXT = 0;
const JSON_VALUE = 1;

/** Seals a text or JSON value into its place; 32 bytes longer than the value's UTF-8. */
export function seal(dataKey: DataKey, place: Place, plain: Plain): Buffer {
  return sealBox(dataKey.key, headerOf(dataKey), contextOf(place), encode(plain));
}

/**
 * Opens a sealed value. Failures: `otherKey` (sealed under another generation of the subject's key, see `sealedUnder`),
 * `altered` (changed or cut bytes, another place, another subject's key).
 */
export function open(dataKey: DataKey, place: Place, sealed: Uint8Array): Result<Plain> {
  const bytes = openBytes(dataKey, place, sealed);
  return bytes.ok ? decode(bytes.value) : bytes;
}

/** As `open`, for a column that holds texts only: anything else in it counts as altered. */
export function openText(dataKey: DataKey, place: Place, sealed: Uint8Array): Result<string> {
  const opened = open(dataKey, place, sealed);
  if (!opened.ok) return opened;
  return typeof opened.value === 'string' ? ok(opened.value) : refused('altered');
}

/** One field of a change of data key: the same value under `to`; null when it is there already, so this can be resumed. */
export function reseal(from: DataKey, to: DataKey, place: Place, sealed: Uint8Array): Result<Buffer | null> {
  if (sealedUnder(sealed) === to.generation && from.generation !== to.generation) return ok(null);
  const bytes = openBytes(from, place, sealed);
  return bytes.ok ? ok(sealBox(to.key, headerOf(to), contextOf(place), bytes.value)) : bytes;
}

/** The generation of the data key a sealed value needs; null when these are not the bytes of a sealed value. */
export function sealedUnder(sealed: Uint8Array): number | null {
  return sealed.length > HEADER_BYTES && sealed[0] === FORMAT ? ((sealed[1] ?? 0) << 8) | (sealed[2] ?? 0) : null;
}

function openBytes(dataKey: DataKey, place: Place, sealed: Uint8Array): Result<Buffer> {
  const generation = sealedUnder(sealed);
  if (generation === null) return refused('altered');
  if (generation !== dataKey.generation) return refused('otherKey');
  const bytes = openBox(dataKey.key, HEADER_BYTES, contextOf(place), sealed);
  return bytes ? ok(bytes) : refused('altered');
}

function headerOf({ generation }: DataKey): Uint8Array {
  return Uint8Array.of(FORMAT, generation >> 8, generation & 0xff);
}

const contextOf = ({ county, table, row, column }: Place) => lengthPrefixed(['field', county, table, row, column]);

/** A text with a lone surrogate (half an emoji, cut by some form) has no UTF-8; JSON escapes it and loses nothing. */
function encode(plain: Plain): Buffer {
  const asText = typeof plain === 'string' && plain.isWellFormed();
  const body = asText ? plain : JSON.stringify(plain);
  if (typeof body !== 'string') throw new Error('Only a text or a JSON value can be sealed');
  const bytes = Buffer.allocUnsafe(1 + Buffer.byteLength(body));
  bytes.writeUInt8(asText ? TEXT : JSON_VALUE, 0);
  bytes.write(body, 1);
  return bytes;
}

function decode(bytes: Buffer): Result<Plain> {
  const body = bytes.toString('utf8', 1);
  if (bytes[0] === TEXT) return ok(body);
  if (bytes[0] !== JSON_VALUE) return refused('altered');
  const value: Plain = JSON.parse(body);
  return ok(value);
}
