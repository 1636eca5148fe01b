import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { bringIn, confirmInput, fileInput, previewFile, seeImport } from './actions/import.ts';
import {
  approveVersion,
  exportFile,
  retireVersion,
  seeLibrary,
  seeTrial,
  seeVersion,
  useVersion,
  versionInput,
  workOutTrial,
} from './actions/library.ts';
import { endInput, endOne, licenseInput, recordLicense, seeScored } from './actions/scored.ts';
import { answerPreview, ImportPage } from './pages/import.tsx';
import { InstrumentPage } from './pages/instrument.tsx';
import { LibraryPage } from './pages/library.tsx';
import { ScoredPage } from './pages/scored.tsx';
import { TrialPage } from './pages/trial.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';
import { libraryWords, scoredWords } from './words-library.ts';

const readers = { roles: ['administrator', 'plan-lead', 'analyst'] } as const;
const administrators = { roles: ['administrator'] } as const;
const noYouth = { none: 'a tool of the county; no youth' } as const;

const importDoor = getDoor({
  method: 'GET',
  path: paths.import,
  access: administrators,
  audit: noYouth,
  input: z.looseObject({}),
  action: seeImport,
  page: (view, frame) => <ImportPage view={view} frame={frame} />,
});

const scoredDoor = getDoor({
  method: 'GET',
  path: paths.scored,
  access: readers,
  audit: noYouth,
  input: z.looseObject({}),
  action: seeScored,
  page: (view, frame) => <ScoredPage view={view} frame={frame} />,
});

const versionDoor = getDoor({
  method: 'GET',
  path: paths.version(':id', ':version'),
  access: readers,
  audit: noYouth,
  input: versionInput,
  action: seeVersion,
  page: (view, frame) => <InstrumentPage view={view} frame={frame} />,
});

const trialDoor = getDoor({
  method: 'GET',
  path: paths.trial(':id', ':version'),
  access: readers,
  audit: noYouth,
  input: versionInput,
  action: seeTrial,
  page: (view, frame) => <TrialPage view={view} frame={frame} />,
});

type Move = typeof approveVersion;
const step = (path: typeof paths.approval, audit: string, action: Move) =>
  door({
    method: 'POST',
    path: path(':id', ':version'),
    access: administrators,
    audit,
    input: versionInput,
    action,
    to: (_view, { id, version }) => paths.version(id, version),
    form: versionDoor,
    words: libraryWords,
  });

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.library,
    access: readers,
    audit: noYouth,
    input: z.looseObject({}),
    action: seeLibrary,
    page: (view, frame) => <LibraryPage view={view} frame={frame} />,
  }),
  importDoor,
  door({
    method: 'POST',
    path: paths.import,
    access: administrators,
    audit: { none: 'reads a file and stores nothing' },
    input: fileInput,
    action: previewFile,
    to: () => paths.import,
    answer: answerPreview,
    form: importDoor,
    words: libraryWords,
  }),
  door({
    method: 'POST',
    path: paths.bringIn,
    access: administrators,
    audit: 'instrument.brought-in',
    input: confirmInput,
    action: bringIn,
    to: ({ id, version }) => paths.version(id, version),
    form: importDoor,
    words: libraryWords,
  }),
  scoredDoor,
  door({
    method: 'POST',
    path: paths.scored,
    access: administrators,
    audit: 'instrument.license-recorded',
    input: licenseInput,
    action: recordLicense,
    to: () => paths.scored,
    form: scoredDoor,
    words: scoredWords,
  }),
  door({
    method: 'POST',
    path: paths.licenseEnd(':licenseId'),
    access: administrators,
    audit: 'instrument.license-ended',
    input: endInput,
    action: endOne,
    to: () => paths.scored,
    form: scoredDoor,
    words: scoredWords,
  }),
  versionDoor,
  trialDoor,
  door({
    method: 'POST',
    path: paths.trial(':id', ':version'),
    access: readers,
    audit: { none: 'works out a trial and stores nothing' },
    input: versionInput,
    action: workOutTrial,
    to: (_view, { id, version }) => paths.trial(id, version),
    answer: (view, frame) => <TrialPage view={view} frame={frame} />,
    form: trialDoor,
    words,
  }),
  getDoor({
    method: 'GET',
    path: paths.file(':id', ':version'),
    access: readers,
    audit: 'instrument.exported',
    input: versionInput,
    action: exportFile,
    page: ({ name, text }) =>
      new Response(text, {
        headers: {
          'content-type': 'application/fhir+json; charset=utf-8',
          'content-disposition': `attachment; filename="${name}"`,
          'cache-control': 'no-store',
        },
      }),
  }),
  step(paths.approval, 'instrument.approved', approveVersion),
  step(paths.use, 'instrument.put-in-use', useVersion),
  step(paths.retirement, 'instrument.retired', retireVersion),
];
