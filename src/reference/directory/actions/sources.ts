import { z } from 'zod';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { beginImport, type ImportRow, importsOf } from '../import-store.ts';
import {
  addSource,
  changeHabits,
  discardWaiting,
  endSource,
  type Source,
  setPulledAt,
  sourcesOf,
  takeSource,
} from '../source-store.ts';

export type SourcesView = { sources: Source[] };
export const seeSources = async (errand: Errand): Promise<Result<SourcesView>> =>
  ok({ sources: await sourcesOf(errand, null) });

const yes = z.literal('yes').optional().catch(undefined);
const keptBy = z.string().trim().max(200, 'nameTooLong').default('');
export const newSourceInput = z.object({
  name: z.string().trim().min(1, 'nameNeeded').max(120, 'nameTooLong'),
  keptBy,
  kind: z.enum(['sheet', 'files', 'api'], 'kindNeeded'),
  address: z.string().trim().max(500, 'addressNotRight').default(''),
  daily: yes,
  appliesItself: yes,
});

/** Names a source: a guide of the county, files of HSDS, or another directory. */
export async function makeSource(
  errand: Errand,
  input: z.infer<typeof newSourceInput>,
): Promise<Result<{ id: string }>> {
  const isApi = input.kind === 'api';
  if (isApi && !isAddress(input.address)) return invalid({ address: 'addressNotRight' });
  const id = await addSource(errand, {
    name: input.name,
    keptBy: input.keptBy,
    kind: input.kind,
    address: isApi ? input.address : null,
    daily: isApi && input.daily === 'yes',
    appliesItself: isApi && input.appliesItself === 'yes',
  });
  if (!id) return invalid({ name: 'nameTaken' });
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

/** A web address without anyone's name and password in it. Whether it may be asked is seen when it is. */
function isAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, search, hash, hostname } = new URL(address);
  const isHere = protocol === 'http:' && /^(127\.\d+\.\d+\.\d+|localhost)$/.test(hostname);
  return (protocol === 'https:' || isHere) && [username, password, search, hash].every((part) => part === '');
}

export const sourceInput = z.object({ id: z.uuid() });
type One = z.infer<typeof sourceInput>;
export type SourceView = { source: Source; imports: ImportRow[] };

export async function seeSource(errand: Errand, { id }: One): Promise<Result<SourceView>> {
  const [source] = await sourcesOf(errand, id);
  if (!source) return absent;
  return ok({ source, imports: (await importsOf(errand, null)).filter((each) => each.sourceId === id) });
}

export const habitsInput = sourceInput.extend({ keptBy, daily: yes, appliesItself: yes });

export async function setHabits(errand: Errand, input: z.infer<typeof habitsInput>): Promise<Result<One>> {
  const [source] = await sourcesOf(errand, input.id);
  if (!source) return absent;
  const isApi = source.kind === 'api';
  await changeHabits(errand, input.id, {
    keptBy: input.keptBy,
    daily: isApi && input.daily === 'yes',
    appliesItself: isApi && input.appliesItself === 'yes',
  });
  errand.touched({ recordIds: [input.id] });
  return ok({ id: input.id });
}

export const pullInput = sourceInput.extend({ everything: yes });

/** Asks another directory, as a job: what it says is seen first, as of any file. */
export async function pull(errand: Errand, { id, everything }: z.infer<typeof pullInput>): Promise<Result<One>> {
  const [source] = await sourcesOf(errand, id);
  if (source?.kind !== 'api') return absent;
  if (everything) await setPulledAt(errand, id, null);
  await discardWaiting(errand, id);
  const made = await beginImport(errand, { source: source.name, sourceId: id });
  errand.touched({ recordIds: [made] });
  return ok({ id: made });
}

/** Another keeper stands behind it from now on. */
export async function takeOver(errand: Errand, { id }: One): Promise<Result<One>> {
  if (!(await takeSource(errand.tx, id))) return absent;
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export async function stopUsing(errand: Errand, { id }: One): Promise<Result<One>> {
  const [source] = await sourcesOf(errand, id);
  if (!source) return absent;
  await endSource(errand, id);
  errand.touched({ recordIds: [id] });
  return ok({ id });
}
