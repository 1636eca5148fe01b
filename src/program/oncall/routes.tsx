import type { Child } from 'hono/jsx';
import { type AnyDoor, type AnyForm, door, getDoor } from '#platform/http/door.ts';
import { anyInput, ask, askFor, askForInput, askInput, beginFor, seeDesk, youthInput } from './actions/ask.ts';
import { oneInput, rate, rateInput, say, sayInput, seeAsk, takeBack } from './actions/follow.ts';
import { answerLink, linkAnswerInput, linkInput, seeLink } from './actions/link.ts';
import {
  add,
  addHours,
  addInput,
  end,
  helperInput,
  hoursEndInput,
  hoursInput,
  keepers,
  seeHelper,
  seeList,
  seeNeed,
  stopHours,
} from './actions/list.ts';
import { AskPage } from './pages/ask.tsx';
import { AskForPage, DeskPage } from './pages/desk.tsx';
import { GonePage, LinkPage } from './pages/link.tsx';
import { ListPage } from './pages/list.tsx';
import { NeedPage } from './pages/need.tsx';
import { HelperPage } from './pages/one-on-call.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const atWork = { signedIn: true } as const;
const keeping = { roles: keepers } as const;
const noYouth = { none: 'who is on call and what is asked of them; no youth' } as const;
const unwritten = { none: 'nobody is signed in; the answer itself is written down with the ask' } as const;
const open = { public: 'somebody on call without an account says yes or no by a one-time link' } as const;

const desk = getDoor({
  method: 'GET',
  path: paths.desk,
  access: atWork,
  shift: true,
  audit: noYouth,
  input: anyInput,
  action: seeDesk,
  page: (view, frame) => <DeskPage view={view} frame={frame} />,
});
const ofYouth = getDoor({
  method: 'GET',
  path: paths.ofYouth(':youthId'),
  access: atWork,
  shift: true,
  audit: 'oncall.language-read',
  input: youthInput,
  action: beginFor,
  page: ({ youthId, lang }, frame) => <AskForPage to={paths.ofYouth(youthId)} lang={lang} frame={frame} />,
});
const one = getDoor({
  method: 'GET',
  path: paths.ask(':id'),
  access: atWork,
  shift: true,
  audit: noYouth,
  input: oneInput,
  action: seeAsk,
  page: (view, frame) => <AskPage view={view} frame={frame} />,
});
const list = getDoor({
  method: 'GET',
  path: paths.list,
  access: atWork,
  audit: noYouth,
  input: anyInput,
  action: seeList,
  page: (view, frame) => <ListPage view={view} frame={frame} />,
});
const helper = getDoor({
  method: 'GET',
  path: paths.helper(':id'),
  access: keeping,
  audit: noYouth,
  input: helperInput,
  action: seeHelper,
  page: (view, frame) => <HelperPage view={view} frame={frame} />,
});
const gone = async (page: Child): Promise<Response> =>
  new Response(String(await page), { status: 404, headers: { 'content-type': 'text/html; charset=UTF-8' } });
const link = getDoor({
  method: 'GET',
  path: paths.answer(':token'),
  access: open,
  audit: unwritten,
  input: linkInput,
  action: seeLink,
  page: (view, frame) => (view ? <LinkPage view={view} frame={frame} /> : gone(<GonePage frame={frame} />)),
});

const toOne = ({ id }: { id: string }): string => paths.ask(id);
const toHelper = ({ id }: { id: string }): string => paths.helper(id);
const ofAsk = { method: 'POST', access: atWork, shift: true, to: toOne, form: one as AnyForm, words } as const;
const ofHelper = { method: 'POST', access: keeping, to: toHelper, form: helper as AnyForm, words } as const;

/** The doors of who asks, who is asked, and who keeps the list. */
export const doors: readonly AnyDoor[] = [
  desk,
  door({ ...ofAsk, path: paths.desk, audit: 'oncall.asked', input: askInput, action: ask, form: desk }),
  ofYouth,
  door({
    ...ofAsk,
    path: paths.ofYouth(':youthId'),
    audit: 'oncall.asked',
    input: askForInput,
    action: askFor,
    form: ofYouth,
  }),
  one,
  door({ ...ofAsk, path: paths.rings(':id', ':ring'), audit: 'oncall.heard', input: sayInput, action: say }),
  door({ ...ofAsk, path: paths.takenBack(':id'), audit: 'oncall.taken-back', input: oneInput, action: takeBack }),
  door({ ...ofAsk, path: paths.rating(':id'), audit: 'oncall.rated', input: rateInput, action: rate }),
  list,
  door({ ...ofHelper, path: paths.list, audit: 'oncall.added', input: addInput, action: add, form: list }),
  helper,
  door({ ...ofHelper, path: paths.hours(':id'), audit: 'oncall.hours-changed', input: hoursInput, action: addHours }),
  door({
    ...ofHelper,
    path: paths.hoursEnd(':id', ':hours'),
    audit: 'oncall.hours-changed',
    input: hoursEndInput,
    action: stopHours,
  }),
  door({
    ...ofHelper,
    path: paths.end(':id'),
    audit: 'oncall.ended',
    input: helperInput,
    action: end,
    to: () => paths.list,
  }),
  getDoor({
    method: 'GET',
    path: paths.need,
    access: { roles: [...keepers, 'analyst'] },
    audit: noYouth,
    input: anyInput,
    action: seeNeed,
    page: (view, frame) => <NeedPage view={view} frame={frame} />,
  }),
  link,
  door({
    method: 'POST',
    path: paths.answer(':token'),
    access: open,
    audit: unwritten,
    input: linkAnswerInput,
    action: answerLink,
    to: ({ token }) => paths.answer(token),
    form: link,
    words,
  }),
];
