import type { Child } from 'hono/jsx';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  answerCounty,
  answerLink,
  beginByLink,
  beginCounty,
  endCounty,
  incomingAnswerInput,
  incomingEndingInput,
  incomingInput,
  linkAnswerInput,
  linkInput,
  seeIncoming,
  seeLink,
} from './actions/outside.ts';
import { IncomingPage } from './pages/incoming.tsx';
import { LinkGonePage, LinkPage } from './pages/link.tsx';
import { paths } from './paths.ts';
import { afterWords } from './words-after.ts';

const open = {
  public:
    'a provider without an account answers by a one-time link; it shows what was agreed, and after the answer nothing',
} as const;
const unwritten = { none: 'nobody is signed in; the answer itself is written down with the referral' } as const;
const desk = { signedIn: true } as const;

/** Nothing is there, for whatever reason: a page of its own, which says whom to ring. */
const notOpen = async (page: Child): Promise<Response> =>
  new Response(String(await page), { status: 404, headers: { 'content-type': 'text/html; charset=UTF-8' } });

const link = getDoor({
  method: 'GET',
  path: paths.answer(':token'),
  access: open,
  audit: unwritten,
  input: linkInput,
  action: seeLink,
  page: (view, frame) => (view ? <LinkPage view={view} frame={frame} /> : notOpen(<LinkGonePage frame={frame} />)),
});
const incoming = getDoor({
  method: 'GET',
  path: paths.incoming(':incomingId'),
  access: desk,
  audit: 'referral.seen',
  input: incomingInput,
  action: seeIncoming,
  page: (view, frame) => <IncomingPage view={view} frame={frame} />,
});
const back = ({ id }: { id: string }) => paths.incoming(id);
const written = { method: 'POST', access: desk, to: back, form: incoming, words: afterWords } as const;

/** Doors of those who were asked from outside: by a one-time link, and the desk of another county. */
export const outsideDoors: readonly AnyDoor[] = [
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
    words: afterWords,
  }),
  door({
    method: 'POST',
    path: paths.linkBegun(':token'),
    access: open,
    audit: unwritten,
    input: linkInput,
    action: beginByLink,
    to: ({ token }) => paths.answer(token),
    form: link,
    words: afterWords,
  }),
  incoming,
  door({
    ...written,
    path: paths.incomingEvent(':incomingId', 'answers'),
    audit: 'referral.answered',
    input: incomingAnswerInput,
    action: answerCounty,
  }),
  door({
    ...written,
    path: paths.incomingEvent(':incomingId', 'beginning'),
    audit: 'referral.begun',
    input: incomingInput,
    action: beginCounty,
  }),
  door({
    ...written,
    path: paths.incomingEvent(':incomingId', 'ending'),
    audit: 'referral.ended',
    input: incomingEndingInput,
    action: endCounty,
  }),
];
