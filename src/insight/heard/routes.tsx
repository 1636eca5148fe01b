import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { seeHeard } from './actions/see.ts';
import { hear, keepWords, soundInput, wordsInput } from './actions/spoken.ts';
import { HeardPage } from './pages/heard.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const reading = { roles: ['analyst', 'plan-lead'] } as const;
const heard = getDoor({
  method: 'GET',
  path: paths.heard,
  access: reading,
  audit: 'heard.opened',
  input: z.looseObject({}),
  action: seeHeard,
  page: (view, frame) => <HeardPage view={view} frame={frame} />,
});

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  heard,
  getDoor({
    method: 'GET',
    path: paths.sound(':id'),
    access: reading,
    audit: 'heard.voice-heard',
    input: soundInput,
    action: hear,
    page: ({ type, bytes }) =>
      new Response(new Uint8Array(bytes).buffer, {
        headers: { 'content-type': type, 'cache-control': 'no-store', 'content-disposition': 'inline' },
      }),
  }),
  door({
    method: 'POST',
    path: paths.words(':id'),
    access: reading,
    audit: 'heard.voice-written',
    input: wordsInput,
    action: keepWords,
    to: () => paths.heard,
    form: heard,
    words,
  }),
];
