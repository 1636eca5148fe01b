import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/**
 * A Typst source as an accessible PDF (PDF/UA-1: tagged, with a title and a language; the compiler refuses what is not).
 * Fonts are those inside the compiler: Latin, Greek, Cyrillic and Arabic letters. A sign that none of them can draw stands
 * as its Unicode number, `(U+65E5)`, so that nothing is lost without a trace and a name in any script can be filed.
 * Some tens of milliseconds. Throws when the source itself is wrong; the error never carries the source's words.
 */
export async function pdfOf(source: string): Promise<Uint8Array> {
  const compiler = await theCompiler();
  try {
    return compile(compiler, source);
  } finally {
    // The compiler remembers what it set, for the next time; a youth's words must not stay in memory for that.
    compiler.evictCache(0);
  }
}

let made: Promise<NodeCompiler> | null = null;

/** Loaded when the first document is made: a server that makes none does not pay for it. */
const theCompiler = (): Promise<NodeCompiler> => {
  // A workspace that does not exist: a source can read no file.
  made ??= import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler: Compiler }) =>
    Compiler.create({ workspace: '/nonexistent' }),
  );
  return made;
};

function compile(compiler: NodeCompiler, source: string): Uint8Array {
  let failed: unknown;
  for (const mend of [asIs, withoutNamed, withoutRare]) {
    try {
      return compiler.pdf({ mainFileContent: mend(source, failed) }, { pdfStandard: 'ua-1' });
    } catch (error) {
      failed = error;
    }
  }
  throw new Error('The document could not be set: its source is not right.');
}

const asIs = (source: string): string => source;

/** Without the characters that the compiler named as having no shape in its fonts. */
function withoutNamed(source: string, failed: unknown): string {
  const message = failed instanceof Error ? failed.message : '';
  const named = [...message.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g)]
    .map((match) => (match[1] ?? '').replace(/\\\\?u\{([0-9a-f]+)\}/gi, (_, hex: string) => charOf(hex)))
    .filter((text) => text !== '');
  const missing = new Set(named.flatMap((text) => [...text]).filter((char) => char > '\u007e'));
  return [...source].map((char) => (missing.has(char) ? numberOf(char) : char)).join('');
}

/** Without anything beyond the letters of Europe and the signs of print. */
const withoutRare = (source: string): string =>
  source.replace(/[^\n\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026]/gu, numberOf);

const charOf = (hex: string): string => {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

const numberOf = (char: string): string =>
  `(U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
