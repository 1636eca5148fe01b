import { z } from 'zod';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { countyDirectory, publicDirectory, text } from '#reference/directory/index.ts';
import {
  keepHandling,
  keepReport,
  outcomes,
  type ReportKind,
  type ReportRow,
  reportKinds,
  reportsOf,
} from '../report-store.ts';
import { namesIn } from './keep.ts';

const service = z.uuid().toLowerCase().optional().catch(undefined);
export const aboutInput = z.looseObject({ service });
/** From an answer of the finder, or an entry's page. */
export const aboutOneInput = z.looseObject({ service: z.uuid().toLowerCase() });
export type AboutView = { serviceId: string | null; name: string };

/** A public door has no person, unless somebody at work came through it. */
const seenBy = (errand: { tx: Errand['tx']; actor: Errand['actor'] | null }) =>
  publicDirectory(errand.tx, errand.actor?.countyId ?? null);

/** The form of a report: about the entry that was sent along, or about one that is named in it. */
export async function seeAbout(errand: Errand, input: z.infer<typeof aboutInput>): Promise<Result<AboutView>> {
  const found = await seenBy(errand);
  const entity = input.service ? found?.directory.service.get(input.service) : undefined;
  return ok({ serviceId: entity?.id ?? null, name: text(entity?.body ?? {}, 'name') });
}

export const reportInput = z.object({
  service,
  kind: z.enum(reportKinds, 'publicChoose'),
  which: z.string().trim().max(200, 'publicTooLong').default(''),
  words: z.string().trim().max(2000, 'publicTooLong').default(''),
});

/** Anyone says that something is not right. Nothing of who they are is asked or kept. */
export async function sendReport(errand: Errand, input: z.infer<typeof reportInput>): Promise<Result<null>> {
  const found = await seenBy(errand);
  if (!found) return absent;
  const serviceId = input.service && found.directory.service.has(input.service) ? input.service : null;
  if (serviceId === null && input.which === '') return invalid({ which: 'publicNameIt' });
  const words = [input.which, input.words].filter(Boolean).join('\n');
  const report = { id: crypto.randomUUID(), serviceId, kind: input.kind, words };
  return (await keepReport(errand, found.countyId, report)) ? ok(null) : absent;
}

export const reportsInput = z.object({ kind: z.enum(reportKinds).optional().catch(undefined) });
export type ReportsView = { kind: ReportKind | null; reports: ReportRow[]; nameOf: (id: string | null) => string };

export async function seeReports(errand: Errand, input: z.infer<typeof reportsInput>): Promise<Result<ReportsView>> {
  const kind = input.kind ?? null;
  const [directory, reports] = await Promise.all([
    countyDirectory(errand),
    reportsOf(errand, { openOnly: false, kind }),
  ]);
  return ok({ kind, reports, nameOf: namesIn(directory) });
}

export const oneInput = z.object({ id: z.uuid() });
export type OneView = { report: ReportRow; name: string };

export async function seeReport(errand: Errand, { id }: { id: string }): Promise<Result<OneView>> {
  const [directory, [report]] = await Promise.all([countyDirectory(errand), reportsOf(errand, { id })]);
  if (!report) return absent;
  errand.touched({ recordIds: [id] });
  return ok({ report, name: namesIn(directory)(report.serviceId) });
}

export const handleInput = oneInput.extend({
  outcome: z.enum(outcomes, 'chooseOne'),
  words: z.string().trim().max(2000, 'tooLong').default(''),
});

export async function handle(errand: Errand, input: z.infer<typeof handleInput>): Promise<Result<{ id: string }>> {
  const [report] = await reportsOf(errand, { id: input.id });
  if (!report) return absent;
  if (!(await keepHandling(errand, input.id, input.outcome, input.words))) return conflict('decidedAlready');
  errand.touched({ recordIds: [input.id] });
  return ok({ id: input.id });
}
