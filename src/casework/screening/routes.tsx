import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { endingOf } from '#reference/instruments/index.ts';
import { askInput, begin, beginInput, counselCame, counselInput, whoIsHere } from './actions/begin.ts';
import { exportAnswers } from './actions/export.ts';
import { fileInput, openFile } from './actions/files.ts';
import { fill, save, screeningInput } from './actions/fill.ts';
import { agree, agreementInput, resultInput, seeResult } from './actions/result.ts';
import { contactDoors } from './contact-routes.tsx';
import { pageWords } from './page-words.ts';
import { AskPage } from './pages/ask.tsx';
import { FillPage } from './pages/fill.tsx';
import { ResultPage } from './pages/result.tsx';
import { paths } from './paths.ts';
import { scoreDoors } from './score-routes.tsx';

const signedIn = { signedIn: true } as const;

const askDoor = (path: string, audit: string | { none: string }) =>
  getDoor({
    method: 'GET',
    path,
    access: signedIn,
    audit,
    input: askInput,
    action: whoIsHere,
    page: (view, frame) => <AskPage view={view} frame={frame} />,
  });
const ask = askDoor(paths.ask, { none: 'shows the agency’s own doors and the county’s instruments; no youth' });

const fillDoor = getDoor({
  method: 'GET',
  path: paths.screening(':screeningId'),
  access: signedIn,
  audit: 'screening.opened',
  input: screeningInput,
  action: fill,
  page: (view, frame) => <FillPage view={view} frame={frame} />,
});

const result = getDoor({
  method: 'GET',
  path: paths.result(':screeningId'),
  access: signedIn,
  audit: 'screening.result-opened',
  input: resultInput,
  action: seeResult,
  page: (view, frame) => <ResultPage view={view} frame={frame} />,
});

/** Three pictures as a phone takes them. */
const MOST_WITH_FILES = 16_000_000;

const fileDoor = getDoor({
  method: 'GET',
  path: paths.file(':screeningId', ':fileId'),
  access: signedIn,
  audit: 'screening.file-opened',
  input: fileInput,
  action: openFile,
  // Never shown as a page of ours, whatever is in it; its own name stays in the answers.
  page: (file) =>
    new Response(file.bytes, {
      headers: {
        'content-type': file.kind,
        'content-disposition': `attachment; filename="answer.${endingOf(file.kind)}"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    }),
});

const answersDoor = getDoor({
  method: 'GET',
  path: paths.answers(':screeningId'),
  access: signedIn,
  audit: 'screening.answers-exported',
  input: resultInput,
  action: exportAnswers,
  page: (file) =>
    new Response(`${JSON.stringify(file, null, 2)}\n`, {
      headers: {
        'content-type': 'application/fhir+json; charset=utf-8',
        'content-disposition': 'attachment; filename="answers.json"',
        'cache-control': 'no-store',
      },
    }),
});

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  ...contactDoors,
  ask,
  askDoor(paths.askAbout(':youthId'), 'screening.before'),
  ...scoreDoors,
  door({
    method: 'POST',
    path: paths.here,
    access: signedIn,
    audit: 'screening.begun',
    input: beginInput,
    action: begin,
    to: ({ screeningId }) => paths.screening(screeningId),
    form: ask,
    words: pageWords,
  }),
  fillDoor,
  door({
    method: 'POST',
    path: paths.screening(':screeningId'),
    access: signedIn,
    audit: 'screening.saved',
    input: screeningInput,
    action: save,
    largest: MOST_WITH_FILES,
    quiet: ({ live }) => live ?? {},
    to: ({ finished, opened }, { screeningId }) =>
      finished ? paths.result(screeningId) : `${paths.screening(screeningId)}${opened ? '?opened=yes' : ''}`,
    form: fillDoor,
    words: pageWords,
  }),
  door({
    method: 'POST',
    path: paths.counsel(':screeningId'),
    access: signedIn,
    audit: 'screening.counsel-came',
    input: counselInput,
    action: counselCame,
    to: ({ screeningId }) => paths.screening(screeningId),
    form: fillDoor,
    words: pageWords,
  }),
  result,
  fileDoor,
  answersDoor,
  door({
    method: 'POST',
    path: paths.agreement(':screeningId'),
    access: signedIn,
    audit: 'youth.released',
    input: agreementInput,
    action: agree,
    to: (_view, { screeningId }) => paths.result(screeningId),
    form: result,
    words: pageWords,
  }),
];
