import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  approveDraft,
  approveInput,
  draftInput,
  dropDraft,
  remedyInput,
  rewriteDraft,
  rewriteInput,
  seeDraft,
  seeEditor,
  seeRewrite,
  writeBack,
  writeDraft,
  writeInput,
} from './actions/drafts.ts';
import { keepers, lawInput, seeLaw, seeLaws } from './actions/library.ts';
import { endingInput, newInput, seeEnding, seeNew, writeEnding, writeNew } from './actions/made.ts';
import { DraftPage } from './pages/draft.tsx';
import { EditorPage } from './pages/editor.tsx';
import { EndingPage } from './pages/ending.tsx';
import { LawPage } from './pages/law.tsx';
import { LawsPage } from './pages/laws.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const noYouth = { none: 'what a law says; no youth' } as const;
const keeping = { roles: keepers } as const;
const get = { method: 'GET', audit: noYouth } as const;
const post = { method: 'POST', access: keeping, words } as const;
const toDraft = ({ versionId }: { versionId: string }) => paths.draft(versionId);

const editorDoor = getDoor({
  ...get,
  path: paths.remedy(':jurisdiction', ':remedy'),
  access: keeping,
  input: remedyInput,
  action: seeEditor,
  page: (view, frame) => <EditorPage view={view} frame={frame} />,
});
const newDoor = getDoor({
  ...get,
  path: paths.newRemedy(':jurisdiction'),
  access: keeping,
  input: lawInput,
  action: seeNew,
  page: (view, frame) => <EditorPage view={view} frame={frame} />,
});
const endingDoor = getDoor({
  ...get,
  path: paths.ending(':jurisdiction', ':remedy'),
  access: keeping,
  input: remedyInput,
  action: seeEnding,
  page: (view, frame) => <EndingPage view={view} frame={frame} />,
});
const rewriteDoor = getDoor({
  ...get,
  path: paths.rewriting(':versionId'),
  access: keeping,
  input: draftInput,
  action: seeRewrite,
  page: (view, frame) => <EditorPage view={view} frame={frame} />,
});
const draftDoor = getDoor({
  ...get,
  path: paths.draft(':versionId'),
  access: keeping,
  input: draftInput,
  action: seeDraft,
  page: (view, frame) => <DraftPage view={view} frame={frame} />,
});
const lawDoor = getDoor({
  ...get,
  path: paths.law(':jurisdiction'),
  access: { signedIn: true },
  input: lawInput,
  action: seeLaw,
  page: (view, frame) => <LawPage view={view} frame={frame} />,
});

/** The doors for those who work here: the laws, and the county's own versions of them. */
export const countyDoors: readonly AnyDoor[] = [
  getDoor({
    ...get,
    path: paths.list,
    access: { signedIn: true },
    input: z.looseObject({}),
    action: seeLaws,
    page: (view, frame) => <LawsPage view={view} frame={frame} />,
  }),
  lawDoor,
  newDoor,
  editorDoor,
  endingDoor,
  draftDoor,
  rewriteDoor,
  door({
    ...post,
    path: paths.remedy(':jurisdiction', ':remedy'),
    audit: 'laws.written',
    input: writeInput,
    action: writeDraft,
    to: toDraft,
    form: editorDoor,
  }),
  door({
    ...post,
    path: paths.newRemedy(':jurisdiction'),
    audit: 'laws.written',
    input: newInput,
    action: writeNew,
    to: toDraft,
    form: newDoor,
  }),
  door({
    ...post,
    path: paths.ending(':jurisdiction', ':remedy'),
    audit: 'laws.written',
    input: endingInput,
    action: writeEnding,
    to: toDraft,
    form: endingDoor,
  }),
  door({
    ...post,
    path: paths.back(':jurisdiction', ':remedy'),
    audit: 'laws.written',
    input: remedyInput,
    action: writeBack,
    to: toDraft,
    form: lawDoor,
  }),
  door({
    ...post,
    path: paths.rewriting(':versionId'),
    audit: 'laws.written',
    input: rewriteInput,
    action: rewriteDraft,
    to: toDraft,
    form: rewriteDoor,
  }),
  door({
    ...post,
    path: paths.approving(':versionId'),
    audit: 'laws.approved',
    input: approveInput,
    action: approveDraft,
    to: toDraft,
    form: draftDoor,
  }),
  door({
    ...post,
    path: paths.dropping(':versionId'),
    audit: 'laws.dropped',
    input: draftInput,
    action: dropDraft,
    to: () => paths.list,
    form: draftDoor,
  }),
];
