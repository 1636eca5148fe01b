import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { answerQuestions, answersInput, seeQuestions } from './actions/ask.ts';
import { caseRecord } from './actions/case-record.ts';
import { decideForm, decideInput } from './actions/decide.ts';
import { nationInput, removalInput, removeNation, seeNations, writeNation } from './actions/nations.ts';
import { formInput, seeForm, seeIdentification, seeInput } from './actions/see.ts';
import { answer, answerInput, seeWithdrawal, withdraw, withdrawalInput, withdrawInput } from './actions/withdraw.ts';
import { allWords } from './all-words.ts';
import { deciders } from './deciders.ts';
import { AskAgainPage } from './pages/ask-again.tsx';
import { DecisionPage } from './pages/decision.tsx';
import { IdentificationPage } from './pages/identification.tsx';
import { NationsPage } from './pages/nations.tsx';
import { WithdrawalPage } from './pages/withdrawal.tsx';
import { paths } from './paths.ts';
import { withdrawalWords } from './withdrawal-words.ts';

const administrators = { roles: ['administrator'] } as const;

const nations = getDoor({
  method: 'GET',
  path: paths.nations,
  access: administrators,
  audit: { none: 'names nations and their offices; no youth' },
  input: z.looseObject({}),
  action: seeNations,
  page: (view, frame) => <NationsPage nations={view.nations} frame={frame} />,
});

const decision = getDoor({
  method: 'GET',
  path: paths.decision(':youthId', ':form'),
  access: deciders,
  audit: 'identification.opened',
  input: formInput,
  action: seeForm,
  page: (view, frame) => <DecisionPage view={view} frame={frame} />,
});

const questions = getDoor({
  method: 'GET',
  path: paths.questions(':youthId', ':form'),
  access: deciders,
  audit: 'identification.opened',
  input: formInput,
  action: seeQuestions,
  page: (view, frame) => <AskAgainPage view={view} frame={frame} />,
});

const withdrawal = getDoor({
  method: 'GET',
  path: paths.withdrawal(':youthId', ':decisionId'),
  access: deciders,
  audit: 'identification.opened',
  input: withdrawalInput,
  action: seeWithdrawal,
  page: (view, frame) => <WithdrawalPage view={view} frame={frame} />,
});

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.identification(':youthId'),
    access: deciders,
    audit: 'identification.opened',
    input: seeInput,
    action: seeIdentification,
    page: (view, frame) => <IdentificationPage view={view} frame={frame} />,
  }),
  decision,
  door({
    method: 'POST',
    path: paths.decision(':youthId', ':form'),
    access: deciders,
    audit: 'identification.decided',
    input: decideInput,
    action: decideForm,
    to: ({ youthId }) => paths.identification(youthId),
    form: decision,
    words: allWords,
  }),
  questions,
  door({
    method: 'POST',
    path: paths.questions(':youthId', ':form'),
    access: deciders,
    audit: 'identification.asked-again',
    input: answersInput,
    action: answerQuestions,
    to: ({ youthId }) => paths.identification(youthId),
    form: questions,
    words: allWords,
  }),
  getDoor({
    method: 'GET',
    path: paths.caseRecord(':youthId'),
    access: deciders,
    audit: 'identification.case-record-taken',
    input: seeInput,
    action: caseRecord,
    page: (record) =>
      new Response(JSON.stringify(record, null, 2), {
        headers: {
          'content-type': 'application/json',
          'content-disposition': 'attachment; filename="case-record.json"',
          'cache-control': 'no-store',
        },
      }),
  }),
  withdrawal,
  door({
    method: 'POST',
    path: paths.withdrawal(':youthId', ':decisionId'),
    access: deciders,
    audit: 'identification.withdrawn',
    input: withdrawInput,
    action: withdraw,
    to: ({ youthId }) => paths.identification(youthId),
    form: withdrawal,
    words: withdrawalWords,
  }),
  door({
    method: 'POST',
    path: paths.withdrawalAnswer(':youthId', ':decisionId'),
    access: deciders,
    audit: 'identification.withdrawal-answered',
    input: answerInput,
    action: answer,
    to: ({ youthId }) => paths.identification(youthId),
    form: withdrawal,
    words: withdrawalWords,
  }),
  nations,
  door({
    method: 'POST',
    path: paths.nations,
    access: administrators,
    audit: 'nation.consultation-written',
    input: nationInput,
    action: writeNation,
    to: () => paths.nations,
    form: nations,
    words: allWords,
  }),
  door({
    method: 'POST',
    path: paths.nation(':at'),
    access: administrators,
    audit: 'nation.consultation-removed',
    input: removalInput,
    action: removeNation,
    to: () => paths.nations,
    form: nations,
    words: allWords,
  }),
];
