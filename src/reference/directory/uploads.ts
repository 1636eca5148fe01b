import type { NamedText } from './model/tables.ts';

/** The most bytes of all files of one form together. */
export const LARGEST = 20_000_000;

/** The files that were chosen, as text; or why not. */
export async function textsIn(given: unknown): Promise<NamedText[] | { because: string }> {
  const files = [given].flat().filter((each): each is File => each instanceof File && each.size > 0);
  if (files.length === 0) return { because: 'fileMissing' };
  if (files.length > 40) return { because: 'fileTooMuch' };
  if (files.reduce((sum, { size }) => sum + size, 0) > LARGEST) return { because: 'fileTooLarge' };
  try {
    return await Promise.all(
      files.map(async (file) => ({
        name: file.name.slice(0, 120),
        text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()),
      })),
    );
  } catch {
    return { because: 'fileNotText' };
  }
}
