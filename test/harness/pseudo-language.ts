import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsTemplate } from '../../src/reference/finder/index.ts';

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** English in letters that run from right to left, as long as it was; what stands in braces stays. No language: for looking alone. */
const turned = (text: string): string =>
  text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{')
        ? part
        : part.replace(/[a-z]/gi, (letter) => LETTERS[letter.toLowerCase().charCodeAt(0) - 97] ?? letter),
    )
    .join('');

/** A whole file of a language that nobody speaks, written from right to left: `ar-XX`. */
export function pseudoLanguage() {
  const all = wordsTemplate();
  const of = (part: Record<string, string>) =>
    Object.fromEntries(Object.entries(part).map(([key, text]) => [key, turned(text)]));
  return {
    ...all,
    tag: 'ar-XX',
    own: turned('Pseudo'),
    rightToLeft: true,
    translatedBy: 'A. Maker',
    checkedBy: 'B. Reader',
    checkedOn: '2026-11-30',
    finder: of(all.finder),
    needs: of(all.needs),
    lines: of(all.lines),
    page: of(all.page),
    besides: Object.fromEntries(Object.entries(all.besides).map(([part, texts]) => [part, of(texts)])),
  };
}

/** A folder with these files, as a county would keep them. */
export function wordsFolder(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-words-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [name, body] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(body));
  return folder;
}
