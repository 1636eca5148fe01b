import { z } from 'zod';
import { doorFact } from '#casework/identification/index.ts';
import { type Told, toldOnce } from '#casework/story/index.ts';
import { noSupportsKnown, type SupportsFirst, supportsFirst } from '#casework/transition/index.ts';
import { calledBy } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { reporterKind } from '../codes.ts';
import { laborAloneObliges, momentTyped } from '../county.ts';
import { closeDraft, findDraft, type KeptCall, reportOf } from '../draft-store.ts';
import { type Desk, mayAdd, openForCall, ownHotline } from '../gate-store.ts';
import { readAllegations, reportFields } from '../inputs.ts';
import { type Account, accountShape, reporterShape } from '../model/account.ts';
import { allegedOf, crossReportOwed } from '../model/duty.ts';
import { reportOwed } from '../model/mandated.ts';
import { findReport } from '../store.ts';
import { settleSteps } from './screening.ts';
import { type About, knownFor, meetFor, takeReport } from './take.ts';

export type CallView = {
  youthId: string | null;
  called: string | null;
  told: Told | undefined;
  /** What a young parent can be given without a report. */
  first: SupportsFirst;
  laborAlone: boolean | null;
  /** The name under which what is typed is kept. */
  draftId: string;
  /** What was kept of this call, and when it came; null for a new one. */
  kept: KeptCall | null;
  /** The report that was already made of this call, where this person may see it. */
  reportId: string | null;
};
export const newCallInput = z.looseObject({
  youthId: z.uuid().optional(),
  draftId: z.uuid().optional().catch(undefined),
});

export async function newCall(
  errand: Errand,
  input: { youthId?: string | undefined; draftId?: string | undefined },
): Promise<Result<CallView>> {
  if (!(await ownHotline(errand))) return absent;
  const about = input.youthId ? await knownFor(errand, input.youthId) : null;
  if (input.youthId && (!about || !(await mayAdd(errand, input.youthId, 'child_welfare')))) return absent;
  if (about) errand.touched({ youthId: about.id });
  return ok({
    youthId: about?.id ?? null,
    called: about ? calledBy(about.card, '', errand.actor.lang) : null,
    told: about ? await toldOnce(errand, about.id) : undefined,
    first: about ? await supportsFirst(errand, about.id) : noSupportsKnown,
    laborAlone: laborAloneObliges(errand.actor),
    draftId: input.draftId ?? crypto.randomUUID(),
    kept: input.draftId ? await findDraft(errand, input.draftId) : null,
    reportId: input.draftId ? await madeReport(errand, input.draftId) : null,
  });
}

async function madeReport(errand: Errand, draftId: string): Promise<string | null> {
  const reportId = await reportOf(errand, draftId);
  return reportId && (await findReport(errand, reportId)) ? reportId : null;
}

export const callInput = z.object({
  ...reportFields,
  /** The neutral number of a youth whom the county knows. */
  number: z
    .string()
    .trim()
    .toUpperCase()
    .max(20, 'numberNotKnown')
    .default('')
    .refine((text) => text === '' || /^[2-9A-Z]{4}-[2-9A-Z]{4}$/.test(text), 'numberNotKnown'),
  at: z.string().max(30).default(''),
  /** Where the county's own rule is open, a person says whether the law covers the concern. */
  covered: z.enum(['by-rule', 'yes', 'no']).default('by-rule'),
  draftId: z.uuid().optional(),
});
type Input = z.infer<typeof callInput>;

/** Takes a call: the report, its reporter sealed, the screening, and the protocol with its clocks from the call's moment. */
export async function takeCall(errand: Errand, input: Input): Promise<Result<{ reportId: string }>> {
  const desk = await ownHotline(errand);
  if (!desk) return absent;
  const read = readAllegations(input.allegation, input.suspectedRelation);
  if (!read.ok) return invalid({ allegation: read.problem });
  // What was kept knows when the call came: its clocks do not wait for the form (PC 11166(a)).
  const kept = input.draftId ? await findDraft(errand, input.draftId) : null;
  if (input.draftId && (await reportOf(errand, input.draftId))) return conflict('callReported');
  const at = input.at ? momentTyped(input.at, errand.actor.timeZone, errand.now) : (kept?.beganAt ?? errand.now);
  if (!at) return invalid({ at: 'momentNotRight' });

  const id = newId();
  const about = await aboutWhom(errand, input, id);
  if (!about.ok) return about;
  const laborAlone = laborAloneObliges(errand.actor);
  const owed = reportOwed(reporterKind(input.reporterKind), allegedOf(read.allegations), laborAlone);
  // What the county has not decided, a person may; nobody makes a duty by saying nothing (domain, cautions 1).
  const mandated = owed === 'yes' || (owed === 'ask' && input.covered === 'yes');
  const covered = input.covered === 'by-rule' ? crossReportOwed(read.allegations, laborAlone) : input.covered === 'yes';
  const responseId = await takeReport(errand, {
    id,
    about: about.value,
    channel: 'telephone',
    at,
    account: accountOf(errand, input, at, desk),
    allegations: read.allegations,
    mandated,
    covered,
    reporter: reporterShape.parse({ ...input, kind: input.reporterKind }),
    hotlineId: desk.id,
    door: doorFact('hotline'),
    responseTime: null,
  });
  await settleSteps(errand, { responseId, mandated, allegations: read.allegations, account: input }, null, covered);
  if (input.draftId && !(await closeDraft(errand, input.draftId, id)) && kept) return conflict('callReported');
  errand.touched({ youthId: about.value.id, recordIds: [id], basis: 'mandated-report' });
  return ok({ reportId: id });
}

async function aboutWhom(errand: Errand, input: Input, reportId: string): Promise<Result<About>> {
  if (input.youthId) {
    const known = await knownFor(errand, input.youthId);
    return known && (await mayAdd(errand, input.youthId, 'child_welfare')) ? ok(known) : absent;
  }
  if (!input.number) return ok(await meetFor(errand, input, false));
  const youthId = await openForCall(errand, input.number, reportId, newId());
  const known = youthId ? await knownFor(errand, youthId) : null;
  return known ? ok(known) : invalid({ number: 'numberNotKnown' });
}

/** What the youth's key seals: nothing of the reporter (the shape lets nothing else through). */
const accountOf = (errand: Errand, input: Input, at: Date, desk: Desk): Account =>
  accountShape.parse({
    ...input,
    telephoned: { at: at.toISOString(), agency: desk.name, person: errand.actor.name },
  });
