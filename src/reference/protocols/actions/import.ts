import { z } from 'zod';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Problem, readDefinition } from '../model/checks.ts';
import { type Change, compare } from '../model/compare.ts';
import type { ProtocolDefinition } from '../model/definition.ts';
import { inForce, openDraft } from '../model/versions.ts';
import { beginDraft, saveDraft, type Version, versionsOf } from '../store-versions.ts';
import type { Place } from './draft.ts';
import { isSteward } from './library.ts';

const MOST_LETTERS = 500_000;
/** A file that was chosen, else what was pasted. */
export const previewInput = z.object({
  file: z.unknown().optional(),
  json: z.string().max(MOST_LETTERS, 'fileTooLarge').default(''),
});

export type Preview =
  | { json: string; problems: Problem[]; readable: boolean }
  | {
      json: string;
      definition: ProtocolDefinition;
      base: Version | null;
      /** An open draft of this protocol that it would be written into. */
      open: Version | null;
      changes: Change[];
    };

/** Reads a definition and says what it would change, or everything that is wrong with it. Writes nothing. */
export async function preview(errand: Errand, input: z.infer<typeof previewInput>): Promise<Result<Preview>> {
  if (!isSteward(errand)) return absent;
  const json = await textOf(input);
  if (json.length > MOST_LETTERS) return invalid({ json: 'fileTooLarge' });
  if (json.trim() === '') return invalid({ json: 'chooseFile' });
  const raw = parse(json);
  if (raw === undefined) return ok({ json, problems: [], readable: false });
  const read = readDefinition(raw);
  if (!read.ok) return ok({ json, problems: read.problems, readable: true });
  const versions = await versionsOf(errand, read.definition.id);
  const base = inForce(versions, errand.now);
  return ok({
    json,
    definition: read.definition,
    base,
    open: openDraft(versions),
    changes: base ? compare(base.definition, read.definition) : [],
  });
}

async function textOf({ file, json }: z.infer<typeof previewInput>): Promise<string> {
  if (file instanceof File && file.size > 0)
    return file.size > MOST_LETTERS * 4 ? 'x'.repeat(MOST_LETTERS + 1) : file.text();
  return json;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export const importInput = z.object({
  json: z.string().min(1, 'chooseFile').max(MOST_LETTERS, 'fileTooLarge'),
  note: z.string().trim().min(3, 'sayWhy').max(1000, 'sayLess'),
});

/** What was looked at becomes a draft: a new one, or written into the one that is open. */
export async function importDraft(errand: Errand, input: z.infer<typeof importInput>): Promise<Result<Place>> {
  if (!isSteward(errand)) return absent;
  const read = readDefinition(parse(input.json));
  if (!read.ok) return invalid({ json: 'fileNotRight' });
  const { definition } = read;
  const versions = await versionsOf(errand, definition.id);
  const open = openDraft(versions);
  if (!open) {
    const made = await beginDraft(errand, definition, inForce(versions, errand.now)?.version ?? null, input.note);
    return made.ok ? ok({ protocolId: definition.id, version: made.value }) : made;
  }
  if (open.sentAt) return conflict('notOpenDraft');
  const done = await saveDraft(errand, open, open.revision, definition);
  return done.ok ? ok({ protocolId: definition.id, version: open.version }) : done;
}
