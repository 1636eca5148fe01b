import { createSecretKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { ok, type Result, refused } from '#kernel/result.ts';

/** The county's keys (32 bytes each) by version, 1 to 65535, and the version that wraps what is new. */
export type KeyRing = { current: number; keys: ReadonlyMap<number, KeyObject> };

export const KEY_BYTES = 32;
const MAX_VERSION = 0xffff;

const file = z.object({ current: z.int().min(1).max(MAX_VERSION), keys: z.record(z.string(), z.base64()) });

/** Reads `{ "current": 2, "keys": { "1": "<base64>", "2": "<base64>" } }`. Refused (`badRing`) unless every key fits. */
export function readKeyRing(value: unknown): Result<KeyRing> {
  const parsed = file.safeParse(value);
  if (!parsed.success) return refused('badRing');
  const keys = new Map<number, KeyObject>();
  for (const [name, text] of Object.entries(parsed.data.keys)) {
    const version = Number(name);
    const key = Buffer.from(text, 'base64');
    if (!Number.isInteger(version) || version < 1 || version > MAX_VERSION) return refused('badRing');
    if (key.length !== KEY_BYTES || keys.has(version)) return refused('badRing');
    keys.set(version, createSecretKey(key));
  }
  return keys.has(parsed.data.current) ? ok({ current: parsed.data.current, keys }) : refused('badRing');
}
