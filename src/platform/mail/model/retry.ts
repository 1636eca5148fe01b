/** When a mail that could not be sent is tried again, and when it is given up. */
const FIRST_MS = 60_000;
const MOST_MS = 30 * 60_000;
/** A mail server that is away for a long weekend loses nothing. */
const GIVE_UP_MS = 5 * 86_400_000;

/** After the n-th try (from 1): a minute, then twice as long each time, half an hour at most. */
export const retryAt = (tries: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(20, Math.max(0, tries - 1))));

export type SendFault = {
  code: string /** The server's answer, where it gave one: 4xx for now, 5xx for good. */;
  response: number | null;
};

/** An address that the server refuses for good is given up at once; anything else is tried for five days. */
export const isForGood = (fault: SendFault, createdAt: Date, now: Date): boolean =>
  (fault.response !== null && fault.response >= 500 && fault.code === 'EENVELOPE') ||
  now.getTime() - createdAt.getTime() > GIVE_UP_MS;
