import { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import { type AnyDoor, type AnyForm, door, type Errand, getDoor } from '#platform/http/door.ts';
import {
  askImport,
  askInput,
  discard,
  doImport,
  doInput,
  filesInput,
  importInput,
  oneInput,
  readFiles,
  seeImport,
  seeImports,
  stopImport,
  undoImport,
} from './actions/import.ts';
import {
  habitsInput,
  makeSource,
  newSourceInput,
  pull,
  pullInput,
  seeSource,
  seeSources,
  setHabits,
  sourceInput,
  stopUsing,
  takeOver,
} from './actions/sources.ts';
import { bringSheet, readSheet, sheetAgain, sheetInput } from './actions/spreadsheet.ts';
import { ColumnsPage } from './pages/columns.tsx';
import { ImportPage } from './pages/import.tsx';
import { ImportsPage } from './pages/imports.tsx';
import { SourcePage, SourcesPage } from './pages/sources.tsx';
import { paths } from './paths.ts';
import { LARGEST } from './uploads.ts';
import { words as plainWords } from './words.ts';
import { words as importWords } from './words-import.ts';

const keepers = { roles: ['administrator', 'liaison'] } as const;
const noYouth = { none: 'what help there is in the county; no youth' } as const;
const anything = z.looseObject({});
/** What a form adds to its files. */
const WITH_FIELDS = LARGEST + 500_000;

/** Messages of either catalogue. */
const words =
  (lang: 'en' | 'es') =>
  (key: never): string => {
    try {
      return plainWords(lang)(key);
    } catch {
      return importWords(lang)(key);
    }
  };

const importsDoor = getDoor({
  method: 'GET',
  path: paths.imports,
  access: keepers,
  audit: noYouth,
  input: anything,
  action: seeImports,
  page: (view, frame) => <ImportsPage view={view} frame={frame} />,
});
/** Only where a form came back: without its file there is nothing to show. */
const columnsForm = getDoor({
  method: 'GET',
  path: paths.columns,
  access: keepers,
  audit: noYouth,
  input: anything,
  action: sheetAgain,
  page: (view, frame) => <ColumnsPage view={view} frame={frame} />,
});
const importDoor = getDoor({
  method: 'GET',
  path: paths.import(':id'),
  access: keepers,
  audit: noYouth,
  input: importInput,
  action: seeImport,
  page: (view, frame) => <ImportPage view={view} frame={frame} />,
});
const sourcesDoor = getDoor({
  method: 'GET',
  path: paths.sources,
  access: keepers,
  audit: noYouth,
  input: anything,
  action: seeSources,
  page: (view, frame) => <SourcesPage view={view} frame={frame} />,
});
const sourceDoor = getDoor({
  method: 'GET',
  path: paths.source(':id'),
  access: keepers,
  audit: noYouth,
  input: sourceInput,
  action: seeSource,
  page: (view, frame) => <SourcePage view={view} frame={frame} />,
});

type Step<I> = {
  path: string;
  audit: string;
  input: z.ZodType<I>;
  action: (errand: Errand, input: I) => Promise<Result<{ id: string }>>;
  to?: (view: { id: string }) => string;
  form?: AnyForm;
  largest?: number;
};

/** One press of a button by those who keep the directory; it leads to the import unless told. */
const step = <I,>({ to = ({ id }) => paths.import(id), form = importDoor, ...row }: Step<I>): AnyDoor =>
  door({ method: 'POST', access: keepers, to, form, words, ...row });

/** The doors through which what others know comes in. */
export const importDoors: readonly AnyDoor[] = [
  importsDoor,
  step({
    path: paths.imports,
    audit: 'directory.import-read',
    largest: WITH_FIELDS,
    input: filesInput,
    action: readFiles,
    form: importsDoor,
  }),
  door({
    method: 'POST',
    path: paths.columns,
    access: keepers,
    audit: { none: 'reads the headings of a file and stores nothing' },
    largest: WITH_FIELDS,
    input: anything,
    action: readSheet,
    to: () => paths.imports,
    answer: (view, frame) => <ColumnsPage view={view} frame={frame} />,
    form: importsDoor,
    words,
  }),
  step({
    path: paths.spreadsheet,
    audit: 'directory.import-read',
    largest: WITH_FIELDS,
    input: sheetInput,
    action: bringSheet,
    form: columnsForm,
  }),
  importDoor,
  step({ path: paths.done(':id'), audit: 'directory.import-done', input: doInput, action: doImport }),
  step({ path: paths.undone(':id'), audit: 'directory.import-undone', input: oneInput, action: undoImport }),
  step({ path: paths.asked(':id'), audit: 'directory.import-asked', input: askInput, action: askImport }),
  step({ path: paths.stopped(':id'), audit: 'directory.import-stopped', input: oneInput, action: stopImport }),
  step({
    path: paths.discarded(':id'),
    audit: 'directory.import-discarded',
    input: oneInput,
    action: discard,
    to: () => paths.imports,
  }),
  sourcesDoor,
  step({
    path: paths.sources,
    audit: 'directory.source-named',
    input: newSourceInput,
    action: makeSource,
    to: ({ id }) => paths.source(id),
    form: sourcesDoor,
  }),
  sourceDoor,
  step({
    path: paths.source(':id'),
    audit: 'directory.source-changed',
    input: habitsInput,
    action: setHabits,
    to: ({ id }) => paths.source(id),
    form: sourceDoor,
  }),
  step({
    path: paths.pulled(':id'),
    audit: 'directory.import-read',
    input: pullInput,
    action: pull,
    form: sourceDoor,
  }),
  step({
    path: paths.takenSource(':id'),
    audit: 'directory.source-taken',
    input: sourceInput,
    action: takeOver,
    form: sourceDoor,
    to: ({ id }) => paths.source(id),
  }),
  step({
    path: paths.endedSource(':id'),
    audit: 'directory.source-ended',
    input: sourceInput,
    action: stopUsing,
    to: () => paths.sources,
    form: sourceDoor,
  }),
];
