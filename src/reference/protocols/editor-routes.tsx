import type { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { type AnyDoor, type AnyForm, door, getDoor, type PostDoor } from '#platform/http/door.ts';
import { act, actInput, discardInput, publish, publishInput, quietInput } from './actions/course.ts';
import {
  add,
  addInput,
  begin,
  beginInput,
  openDraftOf,
  type Place,
  place,
  placeInput,
  remove,
  removeInput,
  saveStep,
  saveStepInput,
  saveWhole,
  saveWholeInput,
  seeStep,
  seeVersion,
  stepInput,
} from './actions/draft.ts';
import { importDraft, importInput, preview, previewInput } from './actions/import.ts';
import { anything, protocolInput, seeHistory, seeProtocol, stewards, versionInput } from './actions/library.ts';
import { HistoryPage } from './pages/history.tsx';
import { ImportPage, PreviewPage } from './pages/import.tsx';
import { ProtocolPage } from './pages/protocol.tsx';
import { StepEditPage } from './pages/step-edit.tsx';
import { VersionPage } from './pages/version.tsx';
import { WholeEditPage } from './pages/whole-edit.tsx';
import { paths } from './paths.ts';
import { words } from './words-editor.ts';

const keepers = { roles: stewards } as const;
const nobody = { none: 'the county’s protocols; no youth' } as const;
const [ID, N, STEP] = [':protocolId', ':version', ':stepId'] as const;

const versionDoor = getDoor({
  method: 'GET',
  path: paths.version(ID, N),
  access: { signedIn: true },
  audit: nobody,
  input: versionInput,
  action: seeVersion,
  page: (view, frame) => <VersionPage view={view} frame={frame} />,
});
const stepDoor = getDoor({
  method: 'GET',
  path: paths.step(ID, N, STEP),
  access: keepers,
  audit: nobody,
  input: stepInput,
  action: seeStep,
  page: (view, frame) => <StepEditPage view={view} frame={frame} />,
});
const wholeDoor = getDoor({
  method: 'GET',
  path: paths.whole(ID, N),
  access: keepers,
  audit: nobody,
  input: versionInput,
  action: openDraftOf,
  page: (view, frame) => <WholeEditPage view={view} frame={frame} />,
});
const importDoor = getDoor({
  method: 'GET',
  path: paths.import,
  access: keepers,
  audit: nobody,
  input: anything,
  action: async () => ok(null),
  page: (_view, frame) => <ImportPage frame={frame} />,
});
/** The pages that hold the forms which begin a draft and retire a protocol; their doors stand in `routes.tsx`. */
const readForm = getDoor({
  method: 'GET',
  path: paths.protocol(ID),
  access: keepers,
  audit: nobody,
  input: protocolInput,
  action: seeProtocol,
  page: (view, frame) => <ProtocolPage view={view} frame={frame} />,
});
const historyForm = getDoor({
  method: 'GET',
  path: paths.history(ID),
  access: keepers,
  audit: nobody,
  input: protocolInput,
  action: seeHistory,
  page: (view, frame) => <HistoryPage view={view} frame={frame} />,
});

type Form = AnyForm;
type Change<I, V extends Place> = {
  path: string;
  audit: string;
  input: z.ZodType<I>;
  action: PostDoor<I, V>['action'];
  form: Form;
};

const change = <I, V extends Place>(row: Change<I, V>, to = (at: V) => paths.version(at.protocolId, at.version)) =>
  door<I, V>({ method: 'POST', access: keepers, words, to, ...row });

const history = (at: Place) => paths.history(at.protocolId);

/** One act on the course of a version. */
const course = (
  kind: Parameters<typeof act>[0],
  input: z.ZodType<z.infer<typeof quietInput>>,
  form: Form = versionDoor,
) =>
  change(
    { path: paths.act(ID, N, kind), audit: `protocol.${kind}`, input, action: act(kind), form },
    form === historyForm ? history : undefined,
  );

/** The doors of the editor. */
export const doors: readonly AnyDoor[] = [
  importDoor,
  versionDoor,
  wholeDoor,
  stepDoor,
  door({
    method: 'POST',
    path: paths.importPreview,
    access: keepers,
    audit: nobody,
    input: previewInput,
    action: preview,
    to: () => paths.import,
    // What is wrong with a file is said as with any form: the page again, 422.
    answer: async (view, frame) => {
      const page = <PreviewPage view={view} frame={frame} />;
      if (!('problems' in view)) return page;
      return new Response(String(await page), {
        status: 422,
        headers: { 'content-type': 'text/html; charset=UTF-8' },
      });
    },
    form: importDoor,
    words,
  }),
  change({ path: paths.import, audit: 'protocol.imported', input: importInput, action: importDraft, form: importDoor }),
  change({ path: paths.drafts(ID), audit: 'protocol.drafted', input: beginInput, action: begin, form: readForm }),
  change({
    path: paths.whole(ID, N),
    audit: 'protocol.edited',
    input: saveWholeInput,
    action: saveWhole,
    form: wholeDoor,
  }),
  change(
    { path: paths.steps(ID, N), audit: 'protocol.edited', input: addInput, action: add, form: versionDoor },
    (at) => paths.step(at.protocolId, at.version, at.stepId),
  ),
  change({
    path: paths.step(ID, N, STEP),
    audit: 'protocol.edited',
    input: saveStepInput,
    action: saveStep,
    form: stepDoor,
  }),
  change({
    path: paths.stepPlace(ID, N, STEP),
    audit: 'protocol.edited',
    input: placeInput,
    action: place,
    form: versionDoor,
  }),
  change({
    path: paths.stepRemoval(ID, N, STEP),
    audit: 'protocol.edited',
    input: removeInput,
    action: remove,
    form: versionDoor,
  }),
  course('sent', actInput),
  course('recalled', quietInput),
  course('returned', actInput),
  course('approved', actInput),
  course('discarded', discardInput),
  change({
    path: paths.act(ID, N, 'published'),
    audit: 'protocol.published',
    input: publishInput,
    action: publish,
    form: versionDoor,
  }),
  course('retire-asked', actInput, historyForm),
  course('retire-kept', actInput, historyForm),
  course('retired', actInput, historyForm),
];
