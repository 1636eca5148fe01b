/** How the sample's referrals went: each a line of who asked whom for what, and what came of it. Invented, and told so that gaps show. */

export type Came =
  | { state: 'asked'; hoursAgo: number }
  | { state: 'silent'; hoursAgo: number }
  | { state: 'waiting'; hoursAgo: number; untilDays: number }
  | { state: 'not-taken'; hoursAgo: number; reason: string; said?: string }
  | { state: 'taken' | 'handed-over' | 'begun' | 'ended'; hoursAgo: number; felt?: string }
  | { state: 'closed'; hoursAgo: number; why: string };

export type Plot = {
  by: string;
  /** For one of their youth with a record; else for somebody of whom none is made. */
  record: boolean;
  need: string;
  region: string;
  language: string;
  /** An agency of the county by its sample name, or another county; else a service of the directory. */
  to?: 'neighbor' | { agency: string };
  came: Came;
};

const record = true;
const day = 24;
const of = (
  by: string,
  need: string,
  region: number,
  language: string,
  came: Came,
  more: Partial<Plot> = {},
): Plot => ({
  by,
  record: false,
  need,
  region: `spa-${region}`,
  language,
  came,
  ...more,
});
const full = (days: number): Came => ({ state: 'not-taken', hoursAgo: days * day, reason: 'full' });
const refused = (days: number, reason: string, said?: string): Came => ({
  state: 'not-taken',
  hoursAgo: days * day,
  reason,
  ...(said ? { said } : {}),
});
const silent = (days: number): Came => ({ state: 'silent', hoursAgo: days * day });

export const plots: readonly Plot[] = [
  of('socialworker', 'place-tonight', 6, 'en', { state: 'asked', hoursAgo: 5 }, { record }),
  of('socialworker', 'talk', 6, 'es', silent(4), { record }),
  of('socialworker', 'lawyer', 6, 'es', { state: 'waiting', hoursAgo: 5 * day, untilDays: 12 }, { record }),
  of('socialworker', 'work', 6, 'es', refused(6, 'needs-papers'), { record }),
  of(
    'socialworker',
    'place-tonight',
    6,
    'en',
    { state: 'begun', hoursAgo: 20 * day },
    { record, to: { agency: 'shelter' } },
  ),
  of(
    'socialworker',
    'doctor',
    6,
    'en',
    { state: 'asked', hoursAgo: 20 },
    { record, to: { agency: 'community-clinic' } },
  ),
  of(
    'socialworker',
    'talk',
    6,
    'en',
    { state: 'ended', hoursAgo: 90 * day, felt: 'good' },
    { record, to: { agency: 'advocates-harbor' } },
  ),
  of('socialworker', 'place-tonight', 6, 'en', { state: 'asked', hoursAgo: 30 }, { record, to: 'neighbor' }),
  of('advocate', 'place-tonight', 6, 'es', full(8), { record }),
  of('advocate', 'school', 6, 'en', { state: 'handed-over', hoursAgo: 9 * day }, { record }),
  of('advocate', 'get-out', 6, 'en', silent(8), { record }),
  of('advocate', 'lawyer', 8, 'es', { state: 'asked', hoursAgo: 10 }, { record, to: { agency: 'legal-aid' } }),
  of('probation', 'work', 6, 'en', refused(15, 'exclusion', 'Nobody on probation'), { record }),
  of(
    'probation',
    'talk',
    6,
    'en',
    { state: 'taken', hoursAgo: 3 * day },
    { record, to: { agency: 'advocates-harbor' } },
  ),
  of('probation', 'school', 6, 'en', { state: 'closed', hoursAgo: 30 * day, why: 'other-help' }, { record }),
  of('labor-advocate', 'lawyer', 7, 'es', refused(12, 'needs-case'), { record }),
  of('labor-advocate', 'work', 7, 'es', refused(18, 'needs-papers'), { record }),
  of('librarian', 'place-tonight', 4, 'en', { state: 'asked', hoursAgo: 2 }, { to: { agency: 'shelter' } }),
  of('librarian', 'food', 4, 'es', { state: 'ended', hoursAgo: 25 * day, felt: 'mixed' }),
  of('librarian', 'my-kid', 4, 'es', silent(5)),
  of('librarian', 'place-tonight', 4, 'en', full(11)),
  of('educator', 'place-tonight', 1, 'en', full(4)),
  of('educator', 'place-tonight', 1, 'en', full(16)),
  of('educator', 'place-tonight', 1, 'es', refused(22, 'outside-area')),
  of('educator', 'doctor', 1, 'es', { state: 'waiting', hoursAgo: 30 * day, untilDays: -2 }),
  of('educator', 'child', 6, 'en', { state: 'taken', hoursAgo: 2 * day }),
  of('shelter', 'lawyer', 2, 'hy', refused(9, 'language')),
  of('shelter', 'lawyer', 2, 'hy', refused(21, 'language')),
  of('shelter', 'talk', 4, 'en', { state: 'begun', hoursAgo: 14 * day }),
  of('shelter', 'place-tonight', 4, 'en', refused(5, 'exclusion', 'Nobody who took drugs in the last three days')),
  of('newcomers', 'school', 7, 'mam', refused(10, 'language')),
  of('newcomers', 'lawyer', 7, 'mam', silent(9)),
  of('newcomers', 'work', 7, 'es', refused(26, 'needs-papers')),
  of('outreach', 'place-tonight', 6, 'en', full(3)),
  of('outreach', 'doctor', 6, 'en', silent(7)),
  of('outreach', 'get-out', 4, 'en', { state: 'asked', hoursAgo: 26 }, { to: { agency: 'advocates-harbor' } }),
  of('nurse', 'child', 6, 'es', { state: 'taken', hoursAgo: 4 * day }),
  of('nurse', 'talk', 6, 'es', refused(7, 'age')),
];
