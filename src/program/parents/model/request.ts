import { isCall } from './ring.ts';

/** What a parent may ask for. The first two have minutes, the others days. */
export const requestKinds = [
  'call',
  'removal',
  'benefits',
  'post-adoption',
  'childcare',
  'travel',
  'fun',
  'siblings',
  'expert',
] as const;
export type RequestKind = (typeof requestKinds)[number];

export type StepKind = 'taken' | 'put-back' | 'reached' | 'not-reached' | 'closed' | 'taken-back' | 'told' | 'nobody';
export type Step = { kind: StepKind; at: Date; by: string | null };
export type Written = { kind: 'ask' | 'reply' | 'answer'; at: Date };

/** What the county decided; null: it decided nothing, and there is no clock. */
export type Clocks = { callMinutes: number | null; answerDays: number | null };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Until when a request is answered, by the county's own clock; null: it set none. */
export function dueAt(kind: RequestKind, madeAt: Date, clocks: Clocks): Date | null {
  const call = isCall(kind);
  const span = call ? clocks.callMinutes : clocks.answerDays;
  return span === null ? null : new Date(madeAt.getTime() + span * (call ? MINUTE_MS : DAY_MS));
}

export type Standing = {
  takenBack: boolean;
  closed: boolean;
  holder: string | null;
  /** When they were first answered: in writing, or reached. */
  answeredAt: Date | null;
  tries: number;
};

/** Where a request stands: a function of what was done and written. They open it again by writing; silence closes nothing. */
export function standingOf(steps: readonly Step[], written: readonly Written[]): Standing {
  const hold = steps.filter(({ kind }) => kind === 'taken' || kind === 'put-back').at(-1);
  const end = steps.filter(({ kind }) => kind === 'closed').at(-1);
  const wrote = written.filter(({ kind }) => kind === 'reply').at(-1);
  const answers = [
    ...steps.filter(({ kind }) => kind === 'reached').map(({ at }) => at.getTime()),
    ...written.filter(({ kind }) => kind === 'answer').map(({ at }) => at.getTime()),
  ];
  return {
    takenBack: steps.some(({ kind }) => kind === 'taken-back'),
    closed: end !== undefined && !(wrote && wrote.at > end.at),
    holder: hold?.kind === 'taken' ? hold.by : null,
    answeredAt: answers.length > 0 ? new Date(Math.min(...answers)) : null,
    tries: steps.filter(({ kind }) => kind === 'not-reached').length,
  };
}
