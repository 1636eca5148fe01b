import { accountShape } from '#casework/reports/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { SampleEvent } from '#platform/sample/index.ts';
import type { By, Scene } from './scene.ts';
import { narrativeFor } from './sentences.ts';

/** A report and, where it was decided, its disposition. */
export function writeReport({ bulk, base, sealer, places }: Scene, event: ReportEvent, by: By): void {
  const row = newId(event.at.getTime());
  const closes = event.disposition === 'evaluated-out' || event.followed === 'closed';
  const support = event.supportOffered
    ? { offered: true, what: [event.supportOffered], answer: 'no-answer-yet' }
    : closes && event.disposition
      ? { offered: false, because: 'Not recorded.' }
      : null;
  const path = event.disposition === null ? null : pathOf(event);
  bulk.add('reports.reports', {
    ...base,
    ...by,
    id: row,
    received_at: event.at,
    channel: event.channel === 'form' ? 'partner-form' : 'telephone',
    reporter_kind: event.reporter.discipline,
    mandated: event.reporter.mandated,
    narrative: sealer.seal('reports.reports', row, 'narrative', accountShape.parse({ account: narrativeFor(event) })),
    allegations: event.forms.map((form) => ({ category: 2177, subCategory: subCategories[form], by: null })),
    tools: toolsOf(event, dayOf(event.at, places.timeZone)),
    response_time: event.responseTime,
    disposition: event.disposition,
    path,
    support,
    disposed_at: event.disposedAt,
    disposed_by: event.disposedAt ? by.by_user : null,
    written_at: event.writtenAt,
  });
  if (event.disposition === null || event.disposedAt === null) return;
  const id = newId(event.disposedAt.getTime());
  const words = sealer.seal('reports.dispositions', id, 'words', 'As recorded in the sample year.');
  bulk.add('reports.dispositions', {
    ...base,
    id,
    report_id: row,
    disposition: event.disposition,
    path,
    support,
    words,
    decided_at: event.disposedAt,
    decided_by: by.by_user,
  });
}

type ReportEvent = Extract<SampleEvent, { kind: 'report' }>;

const pathOf = (event: ReportEvent): string =>
  event.followed === 'case-was-open' ? 'added-to-open-case' : (event.followed ?? 'closed');

const toolsOf = (event: ReportEvent, on: string) => {
  const used = (result: string) => ({ used: true, completedOn: on, result });
  const not = { used: false, because: 'not-due-yet' } as const;
  return {
    hotline: used(
      event.responseTime === 'immediate'
        ? 'in-person-immediate'
        : event.responseTime === 'evaluate-out'
          ? 'evaluate-out'
          : 'in-person-10-day',
    ),
    safety: event.tools.safety ? used('safe-with-plan') : not,
    risk: event.tools.risk ? used('moderate') : not,
  };
};

const subCategories = {
  cse: 'commercial-sexual-exploitation',
  lt: 'exploiting-childs-labor',
  ltfc: 'involving-child-in-criminal-behavior',
} as const;
