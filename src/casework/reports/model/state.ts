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

/**
 * Did the clocks of the response follow how soon a worker goes? `written`: the response took it. `visitOpen`: its step to meet
 * the youth is open now. `met`: the youth was met for this report already, so that no clock needs to run.
 */
export function clockFollows(
  decided: { responseTime: string; before: string | null; hasResponse: boolean },
  now: { written: boolean; visitOpen: boolean; met: boolean },
): boolean {
  if (goes(decided.responseTime)) return decided.hasResponse && now.written && (now.visitOpen || now.met);
  if (now.visitOpen) return false;
  return now.written || !decided.hasResponse || decided.before === null || !goes(decided.before);
}
