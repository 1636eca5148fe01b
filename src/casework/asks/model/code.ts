/** 32 signs, five bits each. I, L, O and U are left out; typed all the same, they are read as what they look like. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** A code that can be said on a telephone, of 60 bits of these bytes (8 or more): `7KQ4-M2XD-90BR`. */
export function codeFrom(bytes: Uint8Array): string {
  let bits = bytes.slice(0, 8).reduce((all, byte) => (all << 8n) | BigInt(byte), 0n) >> 4n;
  const signs: string[] = [];
  for (let n = 0; n < LENGTH; n++) {
    signs.unshift(SIGNS[Number(bits & 31n)] ?? '0');
    bits >>= 5n;
  }
  return (signs.join('').match(/.{4}/g) ?? []).join('-');
}

/** A code as somebody types it, in its one form; null: it cannot be one. */
export function readCode(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replace(/[\s.–—-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (signs.length !== LENGTH || [...signs].some((each) => !SIGNS.includes(each))) return null;
  return (signs.match(/.{4}/g) ?? []).join('-');
}
