import { changeSums } from '#casework/care/index.ts';
import { claimSums } from '#casework/claims/index.ts';
import { petitionSums } from '#casework/petitions/index.ts';
import { missingSums } from '#casework/responses/index.ts';
import { exitSums, type SupportStep, supportSums } from '#casework/transition/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { activeSums, askedSums, effortSums, planSums } from '#program/advocacy/index.ts';
import { capacitySums, homeAskSums, moveSums, nowSums } from '#program/homes/index.ts';
import { parentRequestSums } from '#program/parents/index.ts';
import type { Figure } from '../model/measures.ts';
import type { Period } from '../model/period.ts';

/** What is of today, or of a whole period, stands in its first month. */
const whole = (measure: string, row: string, column: string, n: number): Figure => ({
  measure,
  month: 1,
  row,
  column,
  n,
});

/** What standing with youth adds up to. None of it is kept: it is summed as it is asked for. */
export const figuresOfStanding = async (errand: Errand, period: Period): Promise<Figure[]> => [
  ...(await ofAdvocacy(errand, period)),
  ...(await ofHomes(errand, period)),
  ...(await ofYouth(errand, period)),
  ...(await ofParents(errand, period)),
];

async function ofAdvocacy(errand: Errand, period: Period): Promise<Figure[]> {
  const active = await activeSums(errand);
  const asked = await askedSums(errand, period);
  const plans = await planSums(errand, period);
  const efforts = await effortSums(errand, period);
  return [
    ...active.map(({ program, planned, n }) =>
      whole('advocacy-active', program, planned ? 'with-plan' : 'no-plan-yet', n),
    ),
    ...asked.map(({ month, program, came, n }) => ({
      measure: 'advocacy-referrals',
      month,
      row: program,
      column: `asked-${came}`,
      n,
    })),
    ...plans.map(({ month, program, inTime, n }) => ({
      measure: 'advocacy-plan',
      month,
      row: program,
      column: inTime ? 'in-time' : 'late',
      n,
    })),
    ...efforts.map(({ month, program, reached, n }) => ({
      measure: 'advocacy-efforts',
      month,
      row: program,
      column: reached ? 'effort-reached' : 'effort-missed',
      n,
    })),
  ];
}

async function ofHomes({ tx }: Errand, { year, through }: Period): Promise<Figure[]> {
  const now = await nowSums(tx);
  const asks = await homeAskSums(tx, year, through);
  const capacity = await capacitySums(tx);
  return [
    ...now.map(({ place, n }) => whole('housed-now', place, 'youth-now', n)),
    ...asks.map(({ month, came, n }) => ({
      measure: 'home-asks',
      month,
      row: 'home-asked',
      column: `home-${came}`,
      n,
    })),
    ...asks.flatMap(({ month, days, n }) =>
      days === null ? [] : [{ measure: 'home-asks-days', month, row: 'home-asked', column: String(days), n }],
    ),
    ...capacity.map(({ what, whose, state, n }) =>
      what === 'home'
        ? whole('homes', whose, state, n)
        : whole('beds', `bed-${whose}`, state === 'free' ? state : `bed-${state}`, n),
    ),
  ];
}

const columnOf = (changes: number): string =>
  changes === 0 ? 'no-change' : changes === 1 ? 'one-change' : 'more-changes';

/** No youth stands behind these: what parents asked for, of whom no record is made. */
const ofParents = async ({ tx }: Errand, { year, through }: Period): Promise<Figure[]> =>
  (await parentRequestSums(tx, year, through)).map(({ month, kind, answered, n }) => ({
    measure: 'parents-asked',
    month,
    row: `parent-${kind}`,
    column: answered ? 'parent-answered' : 'parent-waits',
    n,
  }));

const supportColumn = (came: SupportStep): string =>
  came === 'got' || came === 'ended'
    ? 'support-got'
    : came === 'refused' || came === 'not-wanted'
      ? `support-${came}`
      : 'support-open';

async function ofYouth({ tx }: Errand, { year, through }: Period): Promise<Figure[]> {
  const exits = await exitSums(tx, year, through);
  const supports = await supportSums(tx, year, through);
  const changes = await changeSums(tx, year, through);
  const moves = await moveSums(tx, year, through);
  const missing = await missingSums(tx, year, through);
  const claims = await claimSums(tx, year, through);
  const cleared = await petitionSums(tx, year, through);
  return [
    ...exits.map(({ what, answer, n }) => whole('transition', `exit-${what}`, `exit-${answer}`, n)),
    ...supports.map(({ support, system, came, n }) =>
      support === 'any'
        ? whole('young-parents-by-case', `case-${system}`, came === 'got' ? 'got-one' : 'got-none', n)
        : whole('young-parents', `support-${support}`, supportColumn(came), n),
    ),
    ...[...changes, ...moves.map((move) => ({ kind: 'placement', ...move }))].map(({ kind, changes: many, n }) =>
      whole('continuity', `had-${kind}`, columnOf(many), n),
    ),
    ...cleared.map(({ what, n }) => whole('cleared', `cleared-${what}`, 'youth-in-period', n)),
    ...claims.map(({ what, n }) => whole('compensation', `compensation-${what}`, 'youth-in-period', n)),
    ...missing.map(({ month, goneFrom, again, n }) => ({
      measure: 'gone-missing',
      month,
      row: goneFrom,
      column: again ? 'once-more' : 'first-time',
      n,
    })),
  ];
}
