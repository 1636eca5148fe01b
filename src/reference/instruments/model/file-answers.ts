import { isDeclined } from './answers.ts';
import { extensionOf, extensionsOf } from './extensions.ts';
import type { Answer, Attachment, Item } from './fhir.ts';
import type { Problem } from './problem.ts';

/** Files as answers (items of the type `attachment`): which may come in, and which answer is left after a form was sent. */
export type Fault = Pick<Problem, 'key' | 'values'>;

/** One file, and all of one question. A phone's picture has 2 to 5 MB. */
export const fileLimits = { bytes: 5_000_000, files: 10 };

type Kind = { type: string; name: string; ending: string; begins: readonly number[]; at?: number };

/** What any program opens and none runs. The first bytes say what a file is; its name and the browser only claim it. */
const kinds: readonly Kind[] = [
  { type: 'image/jpeg', name: 'JPEG', ending: 'jpg', begins: [0xff, 0xd8, 0xff] },
  { type: 'image/png', name: 'PNG', ending: 'png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/webp', name: 'WebP', ending: 'webp', begins: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { type: 'image/heic', name: 'HEIC', ending: 'heic', begins: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4 },
  { type: 'application/pdf', name: 'PDF', ending: 'pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'text/plain', name: 'TXT', ending: 'txt', begins: [] },
];

/** The kind of a file by its own bytes; plain text only where it is said to be. Null: none that may be kept. */
export function kindOfBytes(bytes: Uint8Array, claimed: string): string | null {
  const found = kinds.find(
    ({ begins, at = 0 }) => begins.length > 0 && begins.every((byte, place) => bytes[at + place] === byte),
  );
  if (found) return found.type;
  return /^text\/plain\b/i.test(claimed) && isText(bytes) ? 'text/plain' : null;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How a kept file's name ends when it goes out. */
export const endingOf = (type: string | undefined): string => kinds.find((kind) => kind.type === type)?.ending ?? 'bin';

/** What the author of the questionnaire allows: `image/png`, or `image/*` for all of them; anything where it is not said. */
export function isAllowedKind(item: Item, type: string): boolean {
  const asked = extensionsOf(item, 'mimeType').flatMap((extension) => extension.valueCode ?? []);
  return (
    asked.length === 0 || asked.some((one) => one === type || (one.endsWith('/*') && type.startsWith(one.slice(0, -1))))
  );
}

/** The kinds that this question takes: what may be kept here at all, as far as its author allows it. */
export const kindsFor = (item: Item): { type: string; name: string }[] =>
  kinds.filter(({ type }) => isAllowedKind(item, type));

/** The most bytes of one file here: the author's limit where it is narrower than the program's. */
export const bytesFor = (item: Item): number =>
  Math.min(fileLimits.bytes, extensionOf(item, 'maxSize')?.valueDecimal ?? fileLimits.bytes);

export const kilobytes = (bytes: number): number => Math.max(1, Math.floor(bytes / 1000));

function faultsOfFile(item: Item, file: Attachment): Fault[] {
  const offered = kindsFor(item);
  const faults: Fault[] = [];
  if ((file.size ?? 0) > bytesFor(item))
    faults.push({ key: 'problemFileSize', values: { max: kilobytes(bytesFor(item)) } });
  if (!offered.some(({ type }) => type === file.contentType))
    faults.push({ key: 'problemFileKind', values: { kinds: offered.map(({ name }) => name).join(', ') || '–' } });
  return faults;
}

type Sent = { files: readonly Attachment[]; remove: readonly string[] | undefined };

/**
 * The files that are left: those kept before and not taken away, and the new ones that may come in. A question that
 * takes one file changes the old one for the new.
 * @param sent `remove` holds the places (from 0) of the files to take away.
 */
export function filesAfter(item: Item, sent: Sent, before: readonly Answer[]): { answers: Answer[]; bad: Fault[] } {
  const stay = before.filter((answer, at) => !isDeclined(answer) && !sent.remove?.includes(String(at)));
  const held = new Set(before.map((answer) => markOf(answer.valueAttachment)));
  const fresh = sent.files.filter((file) => !held.has(markOf(file)));
  const bad = fresh.flatMap((file) => faultsOfFile(item, file));
  const good = fresh
    .filter((file) => faultsOfFile(item, file).length === 0)
    .map((file): Answer => ({ valueAttachment: file }));
  if (!item.repeats && good.length > 1) return { answers: stay, bad: [{ key: 'problemOnlyOne', values: {} }] };
  if (!item.repeats) return { answers: good.length > 0 ? good : stay, bad };
  const all = [...stay, ...good];
  if (all.length <= fileLimits.files) return { answers: all, bad };
  return { answers: stay, bad: [...bad, { key: 'problemTooMany', values: { max: fileLimits.files } }] };
}

const markOf = ({ contentType, title, data, url, size }: Attachment = {}): string =>
  JSON.stringify([contentType, title, data, url, size]);
