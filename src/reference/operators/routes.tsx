import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { type FeedReply, feedInput, readFeed } from './actions/feed.ts';
import { end, endInput, issue, issueInput, seeKeys } from './actions/keys.ts';
import { answerCall, callInput, screenInput, seeScreen } from './actions/screen.ts';
import { KeysPage } from './pages/keys.tsx';
import { KeyedScreenPage, ScreenPage } from './pages/shells.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const administrators = { roles: ['administrator'] } as const;
const keyed = {
  public: 'an operator of another line asks the directory with a key of the county; nothing is kept',
} as const;
const unwritten = { none: 'asks the directory; no youth, and what is asked is written nowhere' } as const;
const noYouth = { none: 'keys of other hotlines; no youth' } as const;

const screenDoor = getDoor({
  method: 'GET',
  path: paths.screen,
  access: signedIn,
  audit: unwritten,
  input: z.object({}),
  action: seeScreen,
  page: (view, frame) => <ScreenPage view={view} frame={frame} />,
});
const keyedDoor = getDoor({
  method: 'GET',
  path: paths.withKey(':key'),
  access: keyed,
  audit: unwritten,
  input: screenInput,
  action: seeScreen,
  page: (view, frame) => <KeyedScreenPage view={view} frame={frame} />,
});
const keysDoor = getDoor({
  method: 'GET',
  path: paths.keys,
  access: administrators,
  audit: noYouth,
  input: z.looseObject({}),
  action: seeKeys,
  page: (view, frame) => <KeysPage view={view} frame={frame} />,
});

function replied(reply: FeedReply): Response {
  if (reply.status === 304) return new Response(null, { status: 304, headers: { etag: reply.etag } });
  if (reply.status !== 200) return Response.json({ error: reply.error }, { status: reply.status });
  const { lines, asOf } = reply.changes;
  return new Response(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
    headers: {
      'content-type': 'application/x-ndjson',
      'x-total-items': String(lines.length),
      'x-as-of': asOf.toISOString(),
      'cache-control': 'no-cache',
      etag: reply.etag,
    },
  });
}

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  screenDoor,
  door({
    method: 'POST',
    path: paths.screen,
    access: signedIn,
    audit: unwritten,
    input: callInput.omit({ key: true }),
    action: answerCall,
    to: () => paths.screen,
    answer: (view, frame) => <ScreenPage view={view} frame={frame} />,
    form: screenDoor,
    words,
  }),
  keysDoor,
  door({
    method: 'POST',
    path: paths.keys,
    access: administrators,
    audit: 'operator-key.issued',
    input: issueInput,
    action: issue,
    to: () => paths.keys,
    form: keysDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.end(':id'),
    access: administrators,
    audit: 'operator-key.ended',
    input: endInput,
    action: end,
    to: () => paths.keys,
    form: keysDoor,
    words,
  }),
  keyedDoor,
  door({
    method: 'POST',
    path: paths.withKey(':key'),
    access: keyed,
    audit: unwritten,
    input: callInput,
    action: answerCall,
    to: ({ key }) => paths.withKey(key ?? ''),
    answer: (view, frame) => <KeyedScreenPage view={view} frame={frame} />,
    form: keyedDoor,
    words,
  }),
  getDoor({
    programs: true,
    headers: ['if-none-match', 'authorization'],
    method: 'GET',
    path: paths.feed,
    access: { public: 'other hotlines keep their own copy of the open directory in step with it' },
    audit: { none: 'public facts about services; no youth, and nobody is noted' },
    input: feedInput,
    action: readFeed,
    page: replied,
  }),
];
