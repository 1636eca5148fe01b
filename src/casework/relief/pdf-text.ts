import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { linesOfPage } from './model/history-pdf.ts';

/** Whether a file says that it is a PDF. */
export const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

const LONGEST_MS = 10_000;
const MEMORY_MB = 256;
const MOST_PAGES = 80;
const MOST_PIECES = 60_000;

const wrongs = ['pdfNotRead', 'pdfTooLong', 'pdfNoText'] as const;
type Wrong = (typeof wrongs)[number];
const piece = z.object({ text: z.string(), x: z.number(), y: z.number(), width: z.number() });
const answer = z.union([z.object({ wrong: z.enum(wrongs) }), z.object({ pages: z.array(z.array(piece)) })]);

/** In a thread of its own: the library's types are not known there. Nothing of the file is drawn, run or fetched. */
const READER = `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const { getDocumentProxy } = await import(workerData.library);
  const pdf = await getDocumentProxy(workerData.bytes, { isEvalSupported: false, stopAtErrors: false, verbosity: 0 });
  if (pdf.numPages > workerData.mostPages) return { wrong: 'pdfTooLong' };
  const pages = [];
  let left = workerData.mostPieces;
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    const texts = items.filter((item) => typeof item.str === 'string');
    left -= texts.length;
    if (left < 0) return { wrong: 'pdfTooLong' };
    pages.push(texts.map(({ str, transform, width }) => ({ text: str, x: transform[4], y: transform[5], width })));
  }
  return { pages };
})().catch(() => ({ wrong: 'pdfNotRead' })).then((found) => parentPort.postMessage(found));
`;

/**
 * The text of a PDF, line by line. It is read in a thread of its own that has little memory and ends after a while, so that no file
 * holds up the program; what the library would print goes nowhere.
 */
export async function textOfPdf(bytes: Uint8Array): Promise<{ text: string } | { wrong: Wrong }> {
  const found = await inAThread(bytes);
  if ('wrong' in found) return found;
  const text = found.pages.flatMap(linesOfPage).join('\n');
  return text.trim() === '' ? { wrong: 'pdfNoText' } : { text };
}

function inAThread(bytes: Uint8Array): Promise<z.infer<typeof answer>> {
  const library = pathToFileURL(createRequire(import.meta.url).resolve('unpdf')).href;
  const worker = new Worker(READER, {
    eval: true,
    workerData: { library, bytes, mostPages: MOST_PAGES, mostPieces: MOST_PIECES },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  return new Promise((done) => {
    const end = (said: unknown) => {
      clearTimeout(clock);
      done(answer.safeParse(said).data ?? { wrong: 'pdfNotRead' });
      void worker.terminate();
    };
    const clock = setTimeout(() => end(null), LONGEST_MS);
    worker.once('message', end);
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
  });
}
