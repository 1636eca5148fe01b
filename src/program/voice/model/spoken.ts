/** How long an answer may be, and how large what the browser makes of it. */
export const MOST_SECONDS = 60;
const MOST_BYTES = 600_000;

export type Spoken = { type: 'audio/webm' | 'audio/ogg' | 'audio/mp4'; data: string };

/** What each kind begins with: a name alone proves nothing. */
const begins: Record<Spoken['type'], (bytes: Buffer) => boolean> = {
  'audio/webm': (bytes) => bytes.readUInt32BE(0) === 0x1a45dfa3,
  'audio/ogg': (bytes) => bytes.toString('latin1', 0, 4) === 'OggS',
  'audio/mp4': (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp',
};

/** A spoken answer as the page sends it; null where it is none, is too large, or is not what it says. */
export function spokenIn(text: string): Spoken | null {
  const found = /^data:(audio\/(?:webm|ogg|mp4))(?:;[\w=.,-]+)?;base64,([A-Za-z0-9+/]+={0,2})$/.exec(text);
  const type = (['audio/webm', 'audio/ogg', 'audio/mp4'] as const).find((each) => each === found?.[1]);
  const data = found?.[2];
  if (!type || !data || data.length > (MOST_BYTES * 4) / 3) return null;
  const bytes = Buffer.from(data, 'base64');
  return bytes.length >= 16 && begins[type](bytes) ? { type, data } : null;
}
