import type { Attachment } from './model/fhir.ts';
import { endingOf, fileLimits, kindOfBytes } from './model/file-answers.ts';

export { endingOf, fileLimits };

/** What came in with a form: its entries, each file as the engine reads it, and the bytes by the address given to them. */
export type Sent = { entries: [string, unknown][]; contents: ReadonlyMap<string, Uint8Array>; hasFiles: boolean };

/**
 * Reads the files of a posted form. Each gets an address (`urn:uuid:…`) under which it is to be kept; what kind it is
 * its own bytes say. One that is too large is not read: the engine refuses it by its size.
 * @param newId gives each file its id.
 */
export async function withFiles(entries: Iterable<readonly [string, unknown]>, newId: () => string): Promise<Sent> {
  const contents = new Map<string, Uint8Array>();
  const read: [string, unknown][] = [];
  let hasFiles = false;
  for (const [name, value] of entries) {
    if (!(value instanceof File)) read.push([name, value]);
    else if (value.size > 0) {
      hasFiles = true;
      const file = await described(value);
      const url = `urn:uuid:${newId()}`;
      if (file.bytes) contents.set(url, file.bytes);
      read.push([name, { ...file.attachment, url }]);
    }
  }
  return { entries: read, contents, hasFiles };
}

async function described(file: File): Promise<{ attachment: Attachment; bytes: Uint8Array | null }> {
  const isRead = file.size <= fileLimits.bytes;
  const bytes = isRead ? new Uint8Array(await file.arrayBuffer()) : null;
  const contentType = (bytes && kindOfBytes(bytes, file.type)) ?? (isRead ? 'application/octet-stream' : file.type);
  return { attachment: { contentType, title: titleOf(file.name), size: file.size }, bytes };
}

/** A file's name as one line of text. */
const titleOf = (name: string): string =>
  name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}/\\]+/gu, ' ')
    .trim()
    .slice(0, 120) || 'file';

/** The kept files that answers name: the kind of each by its id. */
export function filesNamedIn(value: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const at = waiting.pop();
    if (Array.isArray(at)) waiting.push(...at);
    else if (typeof at === 'object' && at !== null) {
      const file: unknown = Reflect.get(at, 'valueAttachment');
      const { url, contentType } = typeof file === 'object' && file !== null ? (file as Attachment) : {};
      const id = fileIdOf({ ...(typeof url === 'string' && { url }) });
      if (id) found.set(id, contentType ?? 'application/octet-stream');
      waiting.push(...Object.values(at));
    }
  }
  return found;
}

/** The id under which a file is kept here; null for one that is elsewhere, or only described. */
export const fileIdOf = ({ url }: Attachment): string | null =>
  /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(url ?? '')?.[1] ?? null;
