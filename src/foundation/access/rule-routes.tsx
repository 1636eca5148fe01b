import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  cellsInput,
  confirm,
  confirmInput,
  draft,
  draftInput,
  publish,
  publishInput,
  rulesInput,
  saveCells,
  saveCellsInput,
  seeCells,
  seeRules,
} from './actions/rules.ts';
import { CellsPage } from './pages/cells.tsx';
import { RulesPage } from './pages/rules.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const administrators = { roles: ['administrator'] } as const;

const rulesDoor = getDoor({
  method: 'GET',
  path: paths.rules,
  access: signedIn,
  audit: { none: 'the county’s table of law; no youth' },
  input: rulesInput.pick({}),
  action: (errand) => seeRules(errand, {}),
  page: (view, frame) => <RulesPage view={view} frame={frame} />,
});
const versionDoor = getDoor({ ...rulesDoor, path: paths.version(':version'), input: rulesInput, action: seeRules });
const cellsDoor = getDoor({
  method: 'GET',
  path: paths.cells(':version', ':category', ':recipient'),
  access: signedIn,
  audit: { none: 'the county’s table of law; no youth' },
  input: cellsInput,
  action: seeCells,
  page: (view, frame) => <CellsPage view={view} frame={frame} />,
});
/** The county's table of sharing rules: read by all, changed by administrators with four eyes. */
export const doors: readonly AnyDoor[] = [
  rulesDoor,
  versionDoor,
  cellsDoor,
  door({
    method: 'POST',
    path: paths.rules,
    access: administrators,
    audit: 'rules.drafted',
    input: draftInput,
    action: draft,
    to: ({ version }) => paths.version(version),
    form: rulesDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.cells(':version', ':category', ':recipient'),
    access: administrators,
    audit: 'rules.edited',
    input: saveCellsInput,
    action: saveCells,
    to: ({ version }) => paths.version(version),
    form: cellsDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.confirmation(':version', ':category', ':recipient'),
    access: administrators,
    audit: 'rules.confirmed',
    input: confirmInput,
    action: confirm,
    to: (_view, input) => paths.cells(input.version, input.category, input.recipient),
    form: cellsDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.publishing(':version'),
    access: administrators,
    audit: 'rules.published',
    input: publishInput,
    action: publish,
    to: () => paths.rules,
    form: versionDoor,
    words,
  }),
];
