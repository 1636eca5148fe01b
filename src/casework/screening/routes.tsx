import { z } from 'zod';
import { type Door, door, getDoor } from '#platform/http/door.ts';
import { begin, beginInput, whoIsHere } from './actions/begin.ts';
import { fill, save, screeningInput } from './actions/fill.ts';
import { agree, agreementInput, resultInput, seeResult } from './actions/result.ts';
import { pageWords } from './page-words.ts';
import { FillPage } from './pages/fill.tsx';
import { HerePage } from './pages/here.tsx';
import { ResultPage } from './pages/result.tsx';
import { paths } from './paths.ts';
import { scoreDoors } from './score-routes.tsx';

const signedIn = { signedIn: true } as const;

const here = getDoor({
  method: 'GET',
  path: paths.here,
  access: signedIn,
  audit: { none: 'shows the agency’s own doors and the county’s instruments; no youth' },
  input: z.looseObject({}),
  action: whoIsHere,
  page: (view, frame) => <HerePage view={view} frame={frame} />,
});

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

/** The doors of this module. */
// biome-ignore lint/suspicious/noExplicitAny: rows of many input types; each checks its own.
export const doors: readonly Door<any, any>[] = [
  here,
  ...scoreDoors,
  door({
    method: 'POST',
    path: paths.here,
    access: signedIn,
    audit: 'screening.begun',
    input: beginInput,
    action: begin,
    to: ({ screeningId }) => paths.screening(screeningId),
    form: here,
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
    to: ({ finished }, { screeningId }) => (finished ? paths.result(screeningId) : paths.screening(screeningId)),
    form: fillDoor,
    words: pageWords,
  }),
  result,
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
