/** How far a report is: a function of what is recorded. */
export type ReportState = 'to-screen' | 'worker-goes' | 'to-close' | 'closed';

type Recorded = { responseTime: string | null; disposition: string | null };

/** `to-close`: nobody goes, and it must still be said which help near home was offered. */
export function reportState({ responseTime, disposition }: Recorded): ReportState {
  if (disposition !== null) return 'closed';
  if (responseTime === null) return 'to-screen';
  return goes(responseTime) ? 'worker-goes' : 'to-close';
}

/** Does a worker go, by this response time? */
export const goes = (responseTime: string): boolean => responseTime === 'immediate' || /^\d+-day$/.test(responseTime);

/** Must someone go now? Decided so, and nobody has met the youth: with a clock of the county or without. */
export const goesNow = (report: Recorded, met: boolean): boolean =>
  report.disposition === null && report.responseTime === 'immediate' && !met;
