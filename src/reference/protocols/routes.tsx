import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { set, settingInput, switchInput, turn } from './actions/choices.ts';
import { guideInput, guidePdf, seeGuide } from './actions/guide.ts';
import {
  anything,
  library,
  protocolInput,
  seeChoices,
  seeHistory,
  seeProtocol,
  stewards,
  versionInput,
} from './actions/library.ts';
import { doors as editorDoors } from './editor-routes.tsx';
import { ChoicesPage } from './pages/choices.tsx';
import { HistoryPage } from './pages/history.tsx';
import { LibraryPage } from './pages/library.tsx';
import { ProtocolPage } from './pages/protocol.tsx';
import { paths } from './paths.ts';
import { words } from './words-editor.ts';

const signedIn = { signedIn: true } as const;
const keepers = { roles: stewards } as const;
const nobody = { none: 'the county’s protocols; no youth' } as const;

const libraryDoor = getDoor({
  method: 'GET',
  path: paths.library,
  access: signedIn,
  audit: nobody,
  input: anything,
  action: library,
  page: (view, frame) => <LibraryPage view={view} frame={frame} />,
});
export const protocolDoor = getDoor({
  method: 'GET',
  path: paths.protocol(':protocolId'),
  access: signedIn,
  audit: nobody,
  input: protocolInput,
  action: seeProtocol,
  page: (view, frame) => <ProtocolPage view={view} frame={frame} />,
});
const guideDoor = getDoor({
  method: 'GET',
  path: paths.guide(':protocolId'),
  access: signedIn,
  audit: nobody,
  input: guideInput,
  action: seeGuide,
  page: async (view, frame) =>
    new Response((await guidePdf(view, frame.lang)).slice().buffer, {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${view.id}-${frame.lang}.pdf"`,
      },
    }),
});
const choicesDoor = getDoor({
  method: 'GET',
  path: paths.choices(':protocolId'),
  access: signedIn,
  audit: nobody,
  input: protocolInput,
  action: seeChoices,
  page: (view, frame) => <ChoicesPage view={view} frame={frame} />,
});
const historyDoor = getDoor({
  method: 'GET',
  path: paths.history(':protocolId'),
  access: signedIn,
  audit: nobody,
  input: protocolInput,
  action: seeHistory,
  page: (view, frame) => <HistoryPage view={view} frame={frame} />,
});
const fileDoor = getDoor({
  method: 'GET',
  path: paths.file(':protocolId', ':version'),
  access: keepers,
  audit: nobody,
  input: versionInput,
  action: seeProtocol,
  page: (view) =>
    new Response(`${JSON.stringify(view.shown.definition, null, 2)}\n`, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${view.id}-${view.shown.version}.json"`,
      },
    }),
});

/** The doors of this module: the library and the county's choices here, the editor beside. */
export const doors: readonly AnyDoor[] = [
  libraryDoor,
  ...editorDoors,
  fileDoor,
  guideDoor,
  choicesDoor,
  historyDoor,
  protocolDoor,
  door({
    method: 'POST',
    path: paths.switchOf(':protocolId', ':key'),
    access: keepers,
    audit: 'protocol.switch-turned',
    input: switchInput,
    action: turn,
    to: ({ protocolId }) => paths.choices(protocolId),
    form: choicesDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.settingOf(':protocolId', ':key'),
    access: keepers,
    audit: 'protocol.setting-set',
    input: settingInput,
    action: set,
    to: ({ protocolId }) => paths.choices(protocolId),
    form: choicesDoor,
    words,
  }),
];
