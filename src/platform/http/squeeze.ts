import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';

type Kept = { bytes: Buffer; deflated: Buffer };
const kept = new Map<string, Kept>();
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

/** A few kilobytes need no large window: making one takes longer than filling it. */
const SMALL = { windowBits: 13, memLevel: 5, level: 4 };

/** A part that is followed by others: it ends on a whole byte, and what follows looks at nothing before it. */
const open = (part: Buffer, options = {}): Buffer =>
  deflateRawSync(part, { ...options, finishFlush: constants.Z_FULL_FLUSH });

/**
 * A page as gzip (RFC 1952). What is the same in every page (`constant`: its styles) is compressed once in this process and put in
 * as it is: most of a small page is that, and a phone on a bad net waits for each kilobyte.
 */
export function squeeze(page: string, constant: string): Buffer {
  const at = constant === '' ? -1 : page.indexOf(constant);
  if (at < 0) return gzipSync(page);
  const known = kept.get(constant) ?? keep(constant);
  const [before, after] = [Buffer.from(page.slice(0, at)), Buffer.from(page.slice(at + constant.length))];
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(after, crc32(known.bytes, crc32(before))), 0);
  trailer.writeUInt32LE((before.length + known.bytes.length + after.length) % 2 ** 32, 4);
  return Buffer.concat([HEADER, open(before, SMALL), known.deflated, deflateRawSync(after, SMALL), trailer]);
}

function keep(constant: string): Kept {
  const bytes = Buffer.from(constant);
  const made = { bytes, deflated: open(bytes) };
  // One style sheet a process; another only where a test makes another site.
  if (kept.size > 4) kept.clear();
  kept.set(constant, made);
  return made;
}

/** A page that is the same for everybody but for a few short words (a nonce, a key): its parts, compressed once, and the words' places. */
export type Mould = { parts: Kept[]; holes: string[] };

/** `holes`: the stand-ins in `page`, each a word that stands nowhere else in it. */
export function mouldOf(page: string, holes: readonly string[]): Mould {
  const places = new RegExp(`(${holes.join('|')})`);
  const cut = page.split(places);
  return {
    parts: cut
      .filter((_, n) => n % 2 === 0)
      .map((part) => ({ bytes: Buffer.from(part), deflated: open(Buffer.from(part)) })),
    holes: cut.filter((_, n) => n % 2 === 1),
  };
}

/** The page as gzip, with each stand-in's word put in as it is. Words are a few ASCII characters. */
export function pour({ parts, holes }: Mould, words: Readonly<Record<string, string>>): Buffer {
  const out: Buffer[] = [HEADER];
  let [sum, length] = [0, 0];
  parts.forEach(({ bytes, deflated }, n) => {
    out.push(deflated);
    sum = crc32(bytes, sum);
    length += bytes.length;
    const hole = holes[n];
    if (hole === undefined) return;
    const word = Buffer.from(words[hole] ?? '');
    out.push(stored(word));
    sum = crc32(word, sum);
    length += word.length;
  });
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(sum, 0);
  trailer.writeUInt32LE(length % 2 ** 32, 4);
  return Buffer.concat([...out, LAST, trailer]);
}

/** A block that holds its bytes as they are (RFC 1951, 3.2.4), and the empty one that ends a page. */
function stored(word: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(word.length, 1);
  head.writeUInt16LE(word.length ^ 0xffff, 3);
  return Buffer.concat([head, word]);
}
const LAST = Buffer.from([1, 0, 0, 0xff, 0xff]);
