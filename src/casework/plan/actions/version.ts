import { z } from 'zod';
import type { OpenRecord } from '#casework/youth/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { readLines } from '../line-store.ts';
import { changesBetween, type Line, openAt, standingAt } from '../model/lines.ts';
import { inOrder, type Task } from '../model/tasks.ts';
import { readTasks } from '../task-store.ts';
import { readVersions, type Version } from '../version-store.ts';
import { openWhole } from './open.ts';

export const versionInput = z.looseObject({ youthId: z.uuid(), versionId: z.uuid() });

export type Changes = { before: Line | null; after: Line }[];
export type VersionView = {
  record: OpenRecord;
  version: Version;
  lines: Line[];
  tasks: Task[];
  /** Against the version before it, or what there was before any; and what was written since. */
  changed: Changes;
  since: Changes;
};

/** The plan as it was read with the youth on that day, with what had changed until then and what has changed since. */
export async function seeVersion(
  errand: Errand,
  { youthId, versionId }: z.infer<typeof versionInput>,
): Promise<Result<VersionView>> {
  const opened = await openWhole(errand, youthId);
  if (!opened) return absent;
  const { record } = opened;
  const versions = await readVersions(errand, record.sealer, youthId);
  const version = versions.find(({ id }) => id === versionId);
  if (!version) return absent;
  const lines = await readLines(errand, record.sealer, youthId);
  const before = versions.find(({ number }) => number < version.number);
  errand.touched({ youthId, recordIds: [version.id], ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record,
    version,
    lines: standingAt(lines, version.rev),
    tasks: inOrder(openAt(await readTasks(errand, record.sealer, youthId), version.rev)),
    changed: before ? changesBetween(lines, before.rev, version.rev) : [],
    since: changesBetween(lines, version.rev, Number.POSITIVE_INFINITY),
  });
}
