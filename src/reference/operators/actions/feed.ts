import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type ServiceChanges, serviceChanges } from '#reference/directory/index.ts';
import { enter } from '../store.ts';

export const feedInput = z.object({
  modified_after: z.string().max(40).optional(),
  'header:if-none-match': z.string().max(200).optional(),
  'header:authorization': z.string().max(200).optional(),
});

export type FeedReply =
  | { status: 200; changes: ServiceChanges; etag: string }
  | { status: 304; etag: string }
  | { status: 400 | 401; error: string };

/** Services that changed since a moment, and those that are gone. The key of an operator may come along, and is counted. */
export async function readFeed(errand: Errand, input: z.infer<typeof feedInput>): Promise<Result<FeedReply>> {
  const sent = input['header:authorization'];
  if (sent !== undefined) {
    const key = /^Bearer ([\w-]+)$/.exec(sent)?.[1] ?? '';
    if (!(await enter(errand, key, true)))
      return ok({ status: 401, error: 'This key is not known, or no longer holds.' });
  }
  const after = input.modified_after === undefined ? null : momentOf(input.modified_after);
  if (after === undefined) return ok({ status: 400, error: '“modified_after” is a moment as 2026-01-31T12:00:00Z.' });
  const changes = await serviceChanges(errand, after, (mark) =>
    tagsIn(input['header:if-none-match']).includes(tagOf(mark)),
  );
  if ('same' in changes) return ok({ status: 304, etag: tagOf(changes.mark) });
  return ok({ status: 200, changes, etag: tagOf(changes.mark) });
}

const tagOf = (mark: string): string => `"${mark}"`;
/** Weak or strong, one or several (RFC 9110, 13.1.2). */
const tagsIn = (sent = ''): string[] => sent.split(',').map((each) => each.trim().replace(/^W\//, ''));

/** Null is nothing; undefined, what is no moment. */
function momentOf(written: string): Date | undefined {
  const isMoment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(written);
  const moment = new Date(written);
  return isMoment && !Number.isNaN(moment.getTime()) ? moment : undefined;
}
