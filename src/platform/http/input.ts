import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** A form's fields as they were sent: one text, or several under one name. */
export type Fields = Record<string, string | string[]>;

export type Reading =
  | { ok: true; fields: Fields; files: ReadonlyMap<string, File | File[]> }
  | { ok: false; why: 'not-a-form' | 'not-text' };

/** A tool that came in may have 5,000 questions, most with two or three fields. A body's size is limited before this. */
const MOST_FIELDS = 20_000;

/** Reads a posted form. Values that no database text can hold (a NUL, half a surrogate pair) are refused, not mended. */
export async function readForm(c: Context): Promise<Reading> {
  const type = c.req.header('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) {
    const empty = (await c.req.text()).length === 0;
    return empty ? { ok: true, fields: {}, files: new Map() } : { ok: false, why: 'not-a-form' };
  }
  let data: FormData;
  try {
    data = await c.req.formData();
  } catch {
    return { ok: false, why: 'not-a-form' };
  }
  const fields: Fields = Object.create(null);
  const files = new Map<string, File | File[]>();
  let count = 0;
  for (const [name, value] of data) {
    if (++count > MOST_FIELDS) return { ok: false, why: 'not-a-form' };
    if (value instanceof File) {
      const before = files.get(name);
      files.set(name, before ? [before, value].flat() : value);
      continue;
    }
    if (!isText(name) || !isText(value)) return { ok: false, why: 'not-text' };
    const before = fields[name];
    if (Array.isArray(before)) before.push(value);
    else fields[name] = before === undefined ? value : [before, value];
  }
  return { ok: true, fields, files };
}

export const isText = (value: string): boolean => !value.includes('\u0000') && value.isWellFormed();

/** What tells one file from another: its name and the hash of its bytes, beside the fields, in the mark of a form sent twice. */
export async function factsOf(files: ReadonlyMap<string, File | File[]>): Promise<Fields> {
  const facts: Fields = {};
  for (const [name, all] of files)
    facts[`file ${name}`] = await Promise.all([all].flat().map(async (file) => `${file.name} ${await hashOf(file)}`));
  return facts;
}

const hashOf = async (file: File): Promise<string> =>
  createHash('sha256')
    .update(new Uint8Array(await file.arrayBuffer()))
    .digest('hex');
