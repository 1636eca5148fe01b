import type { Day } from '#kernel/calendar.ts';

/** One ask for money of a parent's request, as its dated facts have it; nothing that was written in it. */
export type StoredMoney = {
  id: string;
  code: string;
  purpose: string;
  cents: number;
  at: string;
  needs: number;
  decisions: { kind: 'approved' | 'denied'; at: string }[];
  paidOn: Day | null;
};
export type MoneyState = 'waiting' | 'approved' | 'denied' | 'paid';
/** `since`: when it came to stand so; of a payment its day counts. */
export type MoneyLine = {
  id: string;
  code: string;
  purpose: string;
  cents: number;
  at: Date;
  state: MoneyState;
  since: Date;
  paidOn: Day | null;
};

export function readMoney({ id, code, purpose, cents, at, needs, decisions, paidOn }: StoredMoney): MoneyLine {
  const denied = decisions.find(({ kind }) => kind === 'denied');
  const last = denied ?? (decisions.length >= needs ? decisions.at(-1) : undefined);
  const state = denied ? 'denied' : paidOn !== null ? 'paid' : last ? 'approved' : 'waiting';
  return { id, code, purpose, cents, at: new Date(at), state, since: new Date(last?.at ?? at), paidOn };
}
