import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { ok, type Result, refused } from '#kernel/result.ts';
import { lengthPrefixed, openBox, sealBox } from './bytes.ts';
import type { DataKeyCache } from './data-key-cache.ts';
import { KEY_BYTES, type KeyRing } from './keyring.ts';

/**
 * Whose data a key seals: a youth; a program agency's privileged notes (Evid. Code 1035 and following keep them from the
 * county); the identity of a hotline reporter (PC 11167(d)); a call that is still being written down; to whom a reporter
 * was told, and why; where the confidential places of a directory's import are; what a referral shares; what somebody wrote who
 * asks for a navigator without an account; one remark of somebody at work; the names and photos of an agency's application to be a
 * Safe Youth Zone; what a liaison wrote of a member or an outreach; the words and papers of a forum; a change that a youth asks for
 * or a complaint, which whoever answers reads without any other right to the youth's record; where a team meets, and its general items;
 * what was asked of, and advised by, somebody without naming a youth; where a specialised home is and who its resource parents are; what
 * a contractor is told of a youth for whom a home is asked; what a program must know to reach a youth who was referred to it, and what was
 * found when its contract was looked at; what a parent wrote who comes to a class or asks for something; who is on call, and what they are
 * asked; what one ask for money is
 * for; or what is written for a youth's caregiver, and what they ask.
 */
export type Subject = {
  kind:
    | 'youth'
    | 'program'
    | 'reporter'
    | 'draft'
    | 'disclosure'
    | 'place'
    | 'referral'
    | 'ask'
    | 'remark'
    | 'zone'
    | 'liaison'
    | 'forum'
    | 'meeting-team'
    | 'consultation'
    | 'voice'
    | 'caregiver'
    | 'home'
    | 'home-ask'
    | 'advocacy'
    | 'parents'
    | 'oncall'
    | 'money'
    | 'ride';
  county: string;
  id: string;
};

/** An opened data key. `generation` (1 to 65535) is bound into every field that it seals. */
export type DataKey = { generation: number; key: KeyObject };

const FORMAT = 1;
const HEADER_BYTES = 5;

/** A fresh random key for the subject, and its wrapped form (65 bytes), the only form that is stored. */
export function newDataKey(ring: KeyRing, subject: Subject, generation = 1): { wrapped: Buffer; dataKey: DataKey } {
  const dataKey: DataKey = { generation, key: createSecretKey(randomBytes(KEY_BYTES)) };
  return { wrapped: wrap(ring, dataKey, subject), dataKey };
}

/**
 * Opens a wrapped key. Failures: `noCountyKey` (its version is not in the ring), `altered` (changed bytes, another county
 * or subject). With a cache, a key that was opened for this same subject before costs a look-up.
 */
export function openDataKey(
  ring: KeyRing,
  wrapped: Uint8Array,
  subject: Subject,
  cache?: DataKeyCache,
): Result<DataKey> {
  const cached = cache?.get(wrapped, subject);
  if (cached) return ok(cached);
  const opened = unwrap(ring, wrapped, subject);
  if (opened.ok) cache?.set(wrapped, subject, opened.value);
  return opened;
}

/**
 * One row of a key rotation: the same data key under the ring's current version. `null` when the row is done already, so
 * a command may stop anywhere and begin again. The fields themselves do not change.
 */
export function rewrap(ring: KeyRing, wrapped: Uint8Array, subject: Subject): Result<Buffer | null> {
  if (wrappedUnder(wrapped) === ring.current) return ok(null);
  const opened = unwrap(ring, wrapped, subject);
  return opened.ok ? ok(wrap(ring, opened.value, subject)) : opened;
}

/** The county key's version a wrapped key needs; null when these are not the bytes of a wrapped key. */
export function wrappedUnder(wrapped: Uint8Array): number | null {
  return wrapped.length > HEADER_BYTES && wrapped[0] === FORMAT ? readShort(wrapped, 1) : null;
}

function wrap(ring: KeyRing, dataKey: DataKey, subject: Subject): Buffer {
  const countyKey = ring.keys.get(ring.current);
  if (!countyKey) throw new Error('The key ring has no key of its current version');
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt8(FORMAT, 0);
  header.writeUInt16BE(ring.current, 1);
  header.writeUInt16BE(dataKey.generation, 3);
  return sealBox(countyKey, header, contextOf(subject), dataKey.key.export());
}

function unwrap(ring: KeyRing, wrapped: Uint8Array, subject: Subject): Result<DataKey> {
  const version = wrappedUnder(wrapped);
  if (version === null) return refused('altered');
  const countyKey = ring.keys.get(version);
  if (!countyKey) return refused('noCountyKey');
  const key = openBox(countyKey, HEADER_BYTES, contextOf(subject), wrapped);
  if (key?.length !== KEY_BYTES) return refused('altered');
  return ok({ generation: readShort(wrapped, 3), key: createSecretKey(key) });
}

const contextOf = (subject: Subject) => lengthPrefixed(['key', subject.county, subject.kind, subject.id]);
const readShort = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
