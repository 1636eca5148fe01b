import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { invalid, ok, type Result } from '#kernel/result.ts';
import { databaseIsAway } from '#platform/database/away.ts';
import type { Errand } from '#platform/http/door.ts';
import { faultsOf } from '../model/ask.ts';
import { readCode } from '../model/code.ts';
import { mayWrite } from '../model/standing.ts';
import { type Seen, seenWith, takeBackWith, writeWith } from '../visitor-store.ts';
import { reachFields, reachOf } from './reach-input.ts';

const code = z.string().max(60).default('');
export const codeInput = z.object({ code });
export const replyInput = z.object({ code, text: z.string().trim().min(1, 'textNeeded').max(300, 'replyTooLong') });
export const reachInput = z.object({ code, ...reachFields });
export const takeBackInput = z.object({ code, sure: z.literal('yes', 'sureNeeded') });

/** What the code opens; `done`: what was just done with it. */
export type LookView =
  | { kind: 'open'; code: string; seen: Seen; mayWrite: boolean; done: 'reply' | 'reach' | null }
  | { kind: 'gone' }
  | { kind: 'none' };

/** A code that never was, one that was taken back and one that has ended look the same. */
const unknown = invalid({ code: 'codeUnknown' });

async function opened(errand: Errand, typed: string, done: 'reply' | 'reach' | null): Promise<Result<LookView>> {
  const code = readCode(typed);
  const seen = code === null ? null : await seenWith(errand, code);
  if (code === null || !seen) return unknown;
  return ok({ kind: 'open', code, seen, mayWrite: mayWrite(seen.written), done });
}

export const look = (errand: Errand, input: z.infer<typeof codeInput>) => opened(errand, input.code, null);

/** The page again where a form on it came back: with what its code opens, or with nothing. */
export async function lookAgain(errand: Errand, input: z.infer<typeof codeInput>): Promise<Result<LookView>> {
  try {
    const view = await opened(errand, input.code, null);
    return view.ok ? view : ok({ kind: 'none' });
  } catch (error) {
    if (databaseIsAway(error)) return ok({ kind: 'none' });
    throw error;
  }
}

export async function reply(errand: Errand, input: z.infer<typeof replyInput>): Promise<Result<LookView>> {
  const code = readCode(input.code);
  if (code === null || !(await seenWith(errand, code))) return unknown;
  if (!(await writeWith(errand, code, { id: newId(), kind: 'reply', said: input.text })))
    return invalid({ text: 'wroteAlready' });
  return opened(errand, code, 'reply');
}

export async function changeReach(errand: Errand, input: z.infer<typeof reachInput>): Promise<Result<LookView>> {
  const code = readCode(input.code);
  if (code === null || !(await seenWith(errand, code))) return unknown;
  const reach = reachOf(input);
  const faults = faultsOf(reach);
  if (Object.keys(faults).length > 0) return invalid(faults);
  if (!(await writeWith(errand, code, { id: newId(), kind: 'reach', said: reach }))) return invalid({ way: 'notNow' });
  return opened(errand, code, 'reach');
}

export async function takeBack(errand: Errand, input: z.infer<typeof takeBackInput>): Promise<Result<LookView>> {
  const code = readCode(input.code);
  return code !== null && (await takeBackWith(errand, code)) ? ok({ kind: 'gone' }) : unknown;
}
