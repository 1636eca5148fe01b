import { z } from 'zod';
import { mayAdd, type OpenRecord, openRecord } from '#casework/youth/index.ts';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  type LicensedTool,
  needsLicense,
  ownLicenses,
  readScoreOnly,
  scoredTools,
} from '#reference/instruments/index.ts';
import { insertScore, type Score, scoresOf } from '../score-store.ts';

export const scoresInput = z.looseObject({ youthId: z.uuid() });

export type ScoresView = {
  record: OpenRecord;
  scores: Score[];
  /** The tools that this person's agency may enter totals of today; empty where this person may add nothing. */
  tools: LicensedTool[];
  mayAdd: boolean;
  today: string;
};

/** The youth's totals of licensed tools, and what this person may enter. */
export async function seeScores(errand: Errand, input: z.infer<typeof scoresInput>): Promise<Result<ScoresView>> {
  const record = await openRecord(errand, input.youthId);
  if (!record?.rights.has('screening')) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  const held = await ownLicenses(errand, today);
  const may = mayAdd(record.rights, 'screening');
  errand.touched({ youthId: record.id, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record,
    scores: await scoresOf(errand, [record.id, ...record.joinedWith]),
    tools: may ? scoredTools.filter((tool) => !needsLicense(tool) || held.has(tool.id)) : [],
    mayAdd: may,
    today,
  });
}

export const scoreInput = z.looseObject({
  youthId: z.uuid(),
  tool: z.string('scoreTool').max(80, 'scoreTool').default(''),
  total: z.string('scoreTotal').max(20, 'scoreTotal').default(''),
  band: z.string('scoreBand').max(80, 'problemTooLongForm').default(''),
  on: z.string('scoreDay').max(40, 'scoreDay').default(''),
});

/** A total and its band, by a person of an agency that held a license on the day of use. Never the items. */
export async function enterScore(
  errand: Errand,
  input: z.infer<typeof scoreInput>,
): Promise<Result<{ youthId: string }>> {
  const record = await openRecord(errand, input.youthId);
  if (!record || !mayAdd(record.rights, 'screening')) return absent;
  const held = await ownLicenses(errand, isDay(input.on) ? input.on : today(errand));
  const read = readScoreOnly(
    { ...input, licensedUser: errand.actor.userId },
    { tools: scoredTools, isLicensed: (_user, tool) => held.has(tool), today: today(errand) },
  );
  if (!read.ok) return { ok: false, failure: renamed(read.failure) };
  const { tool, total, band, on } = read.value;
  const id = newId();
  await insertScore(errand, {
    id,
    youthId: record.id,
    tool,
    total,
    band: band ?? '',
    on,
    licenseId: held.get(tool) ?? null,
  });
  errand.touched({ youthId: record.id, recordIds: [id] });
  return ok({ youthId: record.id });
}

const today = (errand: Errand): string => dayOf(errand.now, errand.actor.timeZone);

/** There is no field for who used the tool: whose license is missing is said at the tool. */
function renamed(failure: { kind: 'invalid'; fields: Record<string, string> }) {
  const { licensedUser, ...fields } = failure.fields;
  return { kind: 'invalid' as const, fields: licensedUser ? { ...fields, tool: licensedUser } : fields };
}
