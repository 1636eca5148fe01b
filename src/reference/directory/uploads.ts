import type { NamedText } from './model/tables.ts';
import { isPacked, unpacked } from './model/zip-read.ts';
import type { NamedBytes } from './work-store.ts';

/** The most bytes of all files of one form together. What is larger comes packed (zip, gzip). */
export const LARGEST = 100_000_000;
/** And of what they hold once they are unpacked. One text is no longer than the program can hold. */
const UNPACKED = 900_000_000;
const LONGEST = 500_000_000;
/** What is smaller is read at once, while the person waits; the rest by a job. */
export const AT_ONCE_BYTES = 1_000_000;

export type Because = { because: 'fileMissing' | 'fileTooMuch' | 'fileTooLarge' | 'fileNotText' | 'fileNotPacked' };

/** The files that were chosen; or why not. */
export async function filesIn(given: unknown): Promise<NamedBytes[] | Because> {
  const files = [given].flat().filter((each): each is File => each instanceof File && each.size > 0);
  if (files.length === 0) return { because: 'fileMissing' };
  if (files.length > 40) return { because: 'fileTooMuch' };
  if (files.reduce((sum, { size }) => sum + size, 0) > LARGEST) return { because: 'fileTooLarge' };
  return Promise.all(
    files.map(async (file) => ({ name: file.name.slice(0, 120), bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

/** Whether files are read at once. What is packed says nothing of how large it is. */
export const areSmall = (files: readonly NamedBytes[]): boolean =>
  files.every(({ bytes }) => !isPacked(bytes)) &&
  files.reduce((sum, { bytes }) => sum + bytes.length, 0) <= AT_ONCE_BYTES;

/** What files say, unpacked and as text; or why not. */
export function textsOf(files: readonly NamedBytes[]): NamedText[] | Because {
  const all: NamedBytes[] = [];
  for (const file of files) {
    if (!isPacked(file.bytes)) all.push(file);
    else {
      const inside = unpacked(file.name, file.bytes, UNPACKED);
      if (!inside) return { because: 'fileNotPacked' };
      all.push(...inside);
    }
  }
  if (all.length > 40) return { because: 'fileTooMuch' };
  const texts: NamedText[] = [];
  for (const { name, bytes } of all) {
    if (bytes.length > LONGEST) return { because: 'fileTooLarge' };
    const text = textOf(name, bytes);
    if (text === null) return { because: 'fileNotText' };
    texts.push({ name, text });
  }
  return texts;
}

/** UTF-8, or UTF-16 where it says so. A table that is neither was saved by a spreadsheet in the letters of Windows. */
export function textOf(name: string, bytes: Uint8Array): string | null {
  const isTable = /\.(csv|tsv|txt)$/i.test(name);
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const encoding of [isTable && utf16 ? utf16 : 'utf-8', ...(isTable && !utf16 ? ['windows-1252'] : [])])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!isTable || !text.includes('\u0000')) return text;
    } catch {
      // Not in these letters: the next.
    }
  return null;
}

/** Whether a table was read in the letters of Windows: then its reader is asked to look at accents. */
export const isInWindowsLetters = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return false;
  } catch {
    return !(bytes[0] === 0xff && bytes[1] === 0xfe) && !(bytes[0] === 0xfe && bytes[1] === 0xff);
  }
};
