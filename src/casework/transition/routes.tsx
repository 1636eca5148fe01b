import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  adulthoodInput,
  itemInput,
  itemPageInput,
  keepItem,
  keepOutcome,
  outcomeInput,
  seeAdulthood,
  seeItem,
} from './actions/adulthood.ts';
import { deskInput, seeDesk } from './actions/desk.ts';
import {
  keepSupport,
  keepSupportInput,
  seeSupport,
  seeSupports,
  supportPageInput,
  supportsInput,
} from './actions/supports.ts';
import { AdulthoodPage } from './pages/adulthood.tsx';
import { DeskPage } from './pages/desk.tsx';
import { ItemPage } from './pages/item.tsx';
import { SupportPage } from './pages/support.tsx';
import { SupportsPage } from './pages/supports.tsx';
import { paths } from './paths.ts';
import { supportWords } from './support-words.ts';
import { words } from './words.ts';

const adulthoodDoor = getDoor({
  method: 'GET',
  path: paths.adulthood(':youthId'),
  access: { signedIn: true },
  audit: 'transition.opened',
  input: adulthoodInput,
  action: seeAdulthood,
  page: (view, frame) => <AdulthoodPage view={view} frame={frame} />,
});

const itemDoor = getDoor({
  method: 'GET',
  path: paths.item(':youthId', ':item'),
  access: { signedIn: true },
  audit: 'transition.opened',
  input: itemPageInput,
  action: seeItem,
  page: (view, frame) => <ItemPage view={view} frame={frame} />,
});

const supportsDoor = getDoor({
  method: 'GET',
  path: paths.supports(':youthId'),
  access: { signedIn: true },
  audit: 'transition.supports-opened',
  input: supportsInput,
  action: seeSupports,
  page: (view, frame) => <SupportsPage view={view} frame={frame} />,
});
const supportDoor = getDoor({
  method: 'GET',
  path: paths.support(':youthId', ':support'),
  access: { signedIn: true },
  audit: 'transition.supports-opened',
  input: supportPageInput,
  action: seeSupport,
  page: (view, frame) => <SupportPage view={view} frame={frame} />,
});

const toPage = ({ youthId }: { youthId: string }) => paths.adulthood(youthId);
const post = { method: 'POST', access: { signedIn: true }, to: toPage, form: adulthoodDoor, words } as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.desk,
    access: { roles: ['supervisor', 'social-worker', 'probation-officer', 'mdt-coordinator'] },
    audit: 'transition.desk-opened',
    input: deskInput,
    action: seeDesk,
    page: (view, frame) => <DeskPage view={view} frame={frame} />,
  }),
  adulthoodDoor,
  itemDoor,
  supportsDoor,
  supportDoor,
  door({
    method: 'POST',
    path: paths.support(':youthId', ':support'),
    access: { signedIn: true },
    audit: 'transition.support-kept',
    input: keepSupportInput,
    action: keepSupport,
    to: ({ youthId }) => paths.supports(youthId),
    form: supportDoor,
    words: supportWords,
  }),
  door({
    ...post,
    path: paths.item(':youthId', ':item'),
    audit: 'transition.item-kept',
    input: itemInput,
    action: keepItem,
    form: itemDoor,
  }),
  door({
    ...post,
    path: paths.outcomes(':youthId'),
    audit: 'transition.outcome-kept',
    input: outcomeInput,
    action: keepOutcome,
  }),
];
