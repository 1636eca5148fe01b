import { z } from 'zod';
import { learnFacts, startResponses } from '#casework/responses/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Facts } from '#reference/protocols/index.ts';
import { insertAddition, isAtHotline } from '../addition-store.ts';
import { laborAloneObliges, momentTyped } from '../county.ts';
import { mayAdd } from '../gate-store.ts';
import { many, readAllegations } from '../inputs.ts';
import { relations } from '../model/account.ts';
import { additionKinds, newAllegations } from '../model/addition.ts';
import { type Allegation, formsAlleged } from '../model/allegations.ts';
import { crossReportOwed, owedAgain } from '../model/duty.ts';
import { findReport, type StoredReport } from '../store.ts';
import { type ReportView, type reportInput, see } from './see.ts';

export const addInput = z.object({
  reportId: z.uuid(),
  kind: z.enum(additionKinds, 'additionKindNeeded'),
  cameAt: z.string().max(30).default(''),
  danger: z.enum(['yes', 'no', 'not-known']).default('not-known'),
  words: z.string().trim().min(1, 'additionNeeded').max(20_000, 'tooLong'),
  allegation: many,
  suspectedRelation: z.enum(relations).default('not-known'),
});

/** The form's page: for the hotline's own people who may see this report. */
export async function seeAddition(errand: Errand, input: z.infer<typeof reportInput>): Promise<Result<ReportView>> {
  const seen = await see(errand, input);
  return seen.ok && !seen.value.mayAddFacts ? absent : seen;
}

/** Adds what came later, with its date. What was said first stays as it was; what follows from the new opens now. */
export async function addFacts(errand: Errand, input: z.infer<typeof addInput>): Promise<Result<{ reportId: string }>> {
  const report = await findReport(errand, input.reportId);
  if (!report || !(await mayAddFacts(errand, report))) return absent;
  const read = chosen(report, input);
  if (!read.ok) return read;
  const cameAt = input.cameAt ? momentTyped(input.cameAt, errand.actor.timeZone, errand.now) : errand.now;
  if (!cameAt || cameAt < report.receivedAt) return invalid({ cameAt: cameAt ? 'beforeReport' : 'momentNotRight' });
  const { kind, danger, words } = input;
  const id = newId();
  await insertAddition(errand, report, { id, cameAt, kind, danger, words, allegations: read.value });
  await follow(errand, report, { danger, cameAt, added: read.value });
  errand.touched({ youthId: report.youthId, recordIds: [report.id, id] });
  return ok({ reportId: report.id });
}

export const mayAddFacts = async (errand: Errand, report: Pick<StoredReport, 'id' | 'youthId'>): Promise<boolean> =>
  (await isAtHotline(errand, report.id)) && (await mayAdd(errand, report.youthId, 'child_welfare'));

/** Something else alleged of a report that is closed is a new call: it is weighed, and answered, anew. */
function chosen(report: StoredReport, input: z.infer<typeof addInput>): Result<Allegation[]> {
  if (input.allegation.length === 0) return ok([]);
  const read = readAllegations(input.allegation, input.suspectedRelation);
  const added = read.ok ? newAllegations(report.allegations, read.allegations) : [];
  if (!read.ok) return invalid({ allegation: read.problem });
  if (added.length > 0 && report.disposition !== null) return invalid({ allegation: 'closedNewCall' });
  return ok(added);
}

type News = { danger: string; cameAt: Date; added: Allegation[] };

/**
 * The response that runs learns what is new, so that its steps open; other protocols that now apply begin. The time of what the
 * law asks only for the new counts from when the hotline learned it (PC 11166(j), (k), from memory).
 */
async function follow(errand: Errand, report: StoredReport, { danger, cameAt, added }: News): Promise<void> {
  const all = [...report.allegations, ...added];
  const forms = formsAlleged(all);
  const laborAlone = laborAloneObliges(errand.actor);
  const covered = crossReportOwed(all, laborAlone);
  const facts = {
    ...(danger === 'not-known' ? {} : { danger: danger === 'yes' }),
    ...(added.length > 0 && forms.length > 0 ? { form: forms } : {}),
    ...(added.length > 0 && covered ? { reportDue: true } : {}),
  } as Facts;
  if (Object.keys(facts).length === 0 || report.disposition !== null) return;
  const again = owedAgain({ danger: danger === 'yes', police: crossReportOwed(added, laborAlone), mandated: false });
  if (report.responseId) await learnFacts(errand, report.responseId, facts, { cameAt, again });
  if (added.length > 0) await startResponses(errand, report.youthId, facts, cameAt);
}
