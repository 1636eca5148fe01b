import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { acceptsGzip, frameOf } from './answers.ts';
import type { GetDoor } from './door.ts';
import type { Bag, House } from './house.ts';
import { type Mould, mouldOf, pour } from './squeeze.ts';

type Kept = { at: number; mould: Mould };
const kept = new WeakMap<House, Map<string, Kept>>();
/** Words that stand in no page: what differs from one reader to the next is put in their places. */
const [NONCE, KEY] = [0, 1].map(() => `stand-in-${randomBytes(12).toString('hex')}`) as [string, string];

/** A page that is the same for everybody, made once for each language; null where this one is not, and is made as any other. */
export async function showAlike(
  c: Context<Bag>,
  house: House,
  door: GetDoor<unknown, unknown>,
): Promise<Response | null> {
  if (!door.alike || !acceptsGzip(c) || house.sessionToken(c) !== null) return null;
  const frame = frameOf(c, house, null, null);
  const known = kept.get(house) ?? new Map<string, Kept>();
  kept.set(house, known);
  const name = `${door.path} ${frame.lang} ${frame.tag}`;
  const at = door.alike();
  let mould = known.get(name)?.at === at ? known.get(name)?.mould : undefined;
  if (!mould) {
    const made = await door.page(null, { ...frame, nonce: NONCE, key: KEY });
    if (made instanceof Response) return null;
    mould = mouldOf(String(await made), [NONCE, KEY]);
    // A language that nobody offers is asked for by whoever likes: it has no room here beyond some.
    if (known.size < 100 || known.has(name)) known.set(name, { at, mould });
  }
  return c.body(new Uint8Array(pour(mould, { [NONCE]: frame.nonce, [KEY]: frame.key })), 200, {
    'content-type': 'text/html; charset=UTF-8',
    'content-encoding': 'gzip',
    vary: 'accept-encoding',
  });
}
