import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { editWords } from '#reference/directory/index.ts';
import { forInput, seeFor, sendFor } from './actions/confirm.ts';
import { mineInput, seeCounts, seeMine } from './actions/keep.ts';
import { leaveMend, mendInput, seeMend, takeMend } from './actions/mends.ts';
import { handle, handleInput, oneInput, reportsInput, seeReport, seeReports } from './actions/report.ts';
import { sendAgain } from './actions/send-again.ts';
import { AnswerForPage } from './pages/answer-for.tsx';
import { CountsPage } from './pages/counts.tsx';
import { MendPage } from './pages/mend.tsx';
import { MinePage } from './pages/mine.tsx';
import { OneReportPage, ReportsPage } from './pages/reports.tsx';
import { paths } from './paths.ts';
import { publicDoors } from './public-routes.tsx';
import { wordingDoors } from './wording-routes.tsx';
import { words } from './words.ts';
import { providerWords } from './words-provider.ts';

const access = { roles: ['administrator', 'liaison'] } as const;
const noYouth = { none: 'what help there is in the county; no youth' } as const;
const anything = z.looseObject({});

const forDoor = getDoor({
  method: 'GET',
  path: paths.answerFor(':id'),
  access,
  audit: noYouth,
  input: forInput,
  action: seeFor,
  page: (view, frame) => <AnswerForPage view={view} frame={frame} />,
});
const mendDoor = getDoor({
  method: 'GET',
  path: paths.mend(':id'),
  access,
  audit: noYouth,
  input: mendInput,
  action: seeMend,
  page: (view, frame) => <MendPage view={view} frame={frame} />,
});
const decision = (path: string, audit: string, action: typeof takeMend) =>
  door({
    method: 'POST',
    path,
    access,
    audit,
    input: mendInput,
    action,
    to: ({ id }) => paths.mend(id),
    form: mendDoor,
    words,
  });
const reportDoor = getDoor({
  method: 'GET',
  path: paths.one(':id'),
  access,
  audit: 'upkeep.report-read',
  input: oneInput,
  action: seeReport,
  page: (view, frame) => <OneReportPage view={view} frame={frame} />,
});

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  ...publicDoors,
  ...wordingDoors,
  getDoor({
    method: 'GET',
    path: paths.mine,
    access,
    audit: noYouth,
    input: mineInput,
    action: seeMine,
    page: (view, frame) => <MinePage view={view} frame={frame} />,
  }),
  forDoor,
  door({
    method: 'POST',
    path: paths.answerFor(':id'),
    access,
    audit: 'upkeep.answered-for',
    input: forInput,
    action: sendFor,
    to: () => paths.mine,
    form: forDoor,
    words: (lang) => (key) => {
      try {
        return providerWords(lang)(key as never);
      } catch {
        return editWords(lang)(key as never);
      }
    },
  }),
  door({
    method: 'POST',
    path: paths.sentAgain(':id'),
    access,
    audit: 'upkeep.link-sent-again',
    input: forInput,
    action: sendAgain,
    to: ({ organizationId }) => paths.answerFor(organizationId),
    form: forDoor,
    words,
  }),
  mendDoor,
  decision(paths.taken(':id'), 'upkeep.mend-taken', takeMend),
  decision(paths.left(':id'), 'upkeep.mend-left', leaveMend),
  getDoor({
    method: 'GET',
    path: paths.asks,
    access: { roles: ['administrator', 'liaison', 'plan-lead'] },
    audit: noYouth,
    input: anything,
    action: seeCounts,
    page: (view, frame) => <CountsPage view={view} frame={frame} />,
  }),
  getDoor({
    method: 'GET',
    path: paths.reports,
    access,
    audit: noYouth,
    input: reportsInput,
    action: seeReports,
    page: (view, frame) => <ReportsPage view={view} frame={frame} />,
  }),
  reportDoor,
  door({
    method: 'POST',
    path: paths.handled(':id'),
    access,
    audit: 'upkeep.report-handled',
    input: handleInput,
    action: handle,
    to: ({ id }) => paths.one(id),
    form: reportDoor,
    words,
  }),
];
