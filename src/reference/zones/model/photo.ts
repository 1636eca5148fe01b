/** The largest photo that is taken: what a phone makes, with room. */
export const LARGEST_PHOTO = 8_000_000;

const starts = (bytes: Uint8Array, at: number, ...wanted: number[]): boolean =>
  wanted.every((each, n) => bytes[at + n] === each);

/** What a photo is by its own bytes, whatever its name says; null where it is none that every browser shows. */
export function photoKind(bytes: Uint8Array): 'image/jpeg' | 'image/png' | 'image/webp' | null {
  if (starts(bytes, 0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  // RIFF, its size, WEBP.
  if (starts(bytes, 0, 0x52, 0x49, 0x46, 0x46) && starts(bytes, 8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp';
  return null;
}
