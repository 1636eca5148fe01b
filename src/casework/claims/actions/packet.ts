import { z } from 'zod';
import { type Told, toldOf } from '#casework/story/index.ts';
import { spokenName } from '#casework/youth/index.ts';
import { isDay } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import { blanksOf, type Paper, pdfOf, sourceOfPapers, wordOf } from '#platform/documents/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { attesters, isAttested, losses, noApplication, statements } from '../model/application.ts';
import { applicationPapers } from '../papers/application.ts';
import { compensationRule } from '../rules.ts';
import { type Claim, keepApplication } from '../store.ts';
import { mayWrite, type OpenClaims, openClaims, touch } from './open.ts';
import { claimInput } from './see.ts';

type OpenApplication = OpenClaims & { claim: Claim };
async function openApplication(errand: Errand, youthId: string, claimId: string): Promise<OpenApplication | null> {
  const opened = await openClaims(errand, youthId);
  const claim = opened?.claims.find(({ id, kind }) => id === claimId && kind === 'compensation');
  return opened && claim && mayWrite(opened, claim.kind) ? { ...opened, claim } : null;
}

const papersOf = ({ record, claim, today }: OpenApplication): Paper[] =>
  applicationPapers({
    name: record.card && spokenName(record.card),
    born: record.card?.born ?? null,
    today,
    application: claim.application ?? noApplication,
    evidence: compensationRule.evidence.map(({ id, label }) => ({ id, label: label.en })),
  });

export type ApplicationView = OpenApplication & {
  papers: string[];
  blanks: { paper: string; blanks: string[] }[];
  told: Told;
};

/** What the application holds, every blank in it before anything prints, and the form by which blanks are filled. */
export async function seeApplication(
  errand: Errand,
  { youthId, claimId }: z.infer<typeof claimInput>,
): Promise<Result<ApplicationView>> {
  const opened = await openApplication(errand, youthId, claimId);
  if (!opened) return absent;
  touch(errand, opened, [claimId]);
  const papers = papersOf(opened);
  return ok({
    ...opened,
    papers: papers.map(({ title }) => title),
    blanks: blanksOf(papers),
    told: await toldOf(errand, opened.record),
  });
}

const line = z.string().trim().max(300, 'tooLong').default('');
const day = z
  .string()
  .trim()
  .default('')
  .refine((said) => said === '' || isDay(said), 'dayNeeded')
  .transform((said) => said || null);
const many = <T extends z.ZodType>(one: T) =>
  z
    .union([z.array(one), one])
    .default([])
    .transform((all) => [all].flat() as z.output<T>[]);
export const applicationInput = z.object({
  ...claimInput.shape,
  seen: z.iso.datetime('movedOn'),
  address: line,
  phone: line,
  signer: line,
  helper: line,
  helperAddress: line,
  place: line,
  reportedTo: line,
  reportNumber: line,
  what: z.string().trim().max(3000, 'tooLong').default(''),
  losses: many(z.enum(losses)),
  workKind: line,
  workFrom: day,
  workUntil: day,
  hours: line,
  promised: line,
  got: line,
  otherMoney: line,
  suit: line,
  statements: many(z.enum(statements)),
  attestedBy: z
    .enum(['', ...attesters])
    .default('')
    .transform((said) => said || null),
  attestedName: line,
  attestedOn: day,
});

/** What is known for the application, and on whose word; half a word is none. */
export async function writeApplication(
  errand: Errand,
  input: z.infer<typeof applicationInput>,
): Promise<Result<{ youthId: string; claimId: string }>> {
  const { youthId, claimId, seen, ...application } = input;
  const opened = await openApplication(errand, youthId, claimId);
  if (!opened) return absent;
  const begun = application.attestedBy !== null || application.attestedName !== '' || application.attestedOn !== null;
  if (begun && !isAttested(application)) return invalid({ attestedBy: 'notAttested' });
  if (application.workFrom && application.workUntil && application.workUntil < application.workFrom)
    return invalid({ workUntil: 'untilBefore' });
  const at = new Date(seen);
  if (!(await keepApplication(errand, opened.record.sealer, { youthId, claimId, application, seen: at })))
    return conflict('movedOn');
  touch(errand, opened, [claimId]);
  return ok({ youthId, claimId });
}

export const sets = ['application.pdf', 'application.docx'] as const;
export const fileInput = claimInput.extend({ paper: z.enum(sets) });
export type MadeFile = { bytes: Uint8Array; name: (typeof sets)[number] };

/** The packet as PDF or as Word. Its name tells of nobody. */
export async function makeApplication(
  errand: Errand,
  { youthId, claimId, paper: set }: z.infer<typeof fileInput>,
): Promise<Result<MadeFile>> {
  const opened = await openApplication(errand, youthId, claimId);
  if (!opened) return absent;
  touch(errand, opened, [claimId]);
  const of = { title: 'Application for compensation', lang: 'en', numbered: false };
  const papers = papersOf(opened);
  const bytes = set === 'application.docx' ? await wordOf(papers, of) : await pdfOf(sourceOfPapers(papers, of));
  return ok({ bytes, name: set });
}
