import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  decideInput,
  decideWording,
  partInput,
  saveWording,
  seePart,
  seeTexts,
  seeWording,
  seeWordings,
  takenTexts,
  textsInput,
  wordingInput,
  wordingOneInput,
} from './actions/wording.ts';
import { PartPage } from './pages/part.tsx';
import { TextsPage } from './pages/texts.tsx';
import { WordingPage } from './pages/wording.tsx';
import { WordingsPage } from './pages/wordings.tsx';
import { paths } from './paths.ts';
import { wordingWords as words } from './words-wording.ts';

const everyone = { signedIn: true } as const;
const leaders = { roles: ['youth-leader', 'liaison', 'administrator'] } as const;
const audit = { none: 'what the public reads, and what was said of it; no youth' } as const;
const anything = z.looseObject({});

const partDoor = getDoor({
  method: 'GET',
  path: paths.part(':about', ':part'),
  access: leaders,
  audit,
  input: partInput,
  action: seePart,
  page: (view, frame) => <PartPage view={view} frame={frame} />,
});
const oneDoor = getDoor({
  method: 'GET',
  path: paths.wordingOf(':id'),
  access: everyone,
  audit,
  input: wordingOneInput,
  action: seeWording,
  page: (view, frame) => <WordingPage view={view} frame={frame} />,
});

/** Where youth leaders review what the public reads. */
export const wordingDoors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.wording,
    access: everyone,
    audit,
    input: anything,
    action: seeWordings,
    page: (view, frame) => <WordingsPage view={view} frame={frame} />,
  }),
  getDoor({
    method: 'GET',
    path: paths.texts,
    access: leaders,
    audit,
    input: textsInput,
    action: seeTexts,
    page: (view, frame) => <TextsPage view={view} frame={frame} />,
  }),
  partDoor,
  door({
    method: 'POST',
    path: paths.part(':about', ':part'),
    access: leaders,
    audit: 'upkeep.wording-said',
    input: wordingInput,
    action: saveWording,
    to: ({ id }) => paths.wordingOf(id),
    form: partDoor,
    words,
  }),
  oneDoor,
  door({
    method: 'POST',
    path: paths.wordingDecided(':id'),
    access: { roles: ['administrator', 'liaison'] },
    audit: 'upkeep.wording-decided',
    input: decideInput,
    action: decideWording,
    to: ({ id }) => paths.wordingOf(id),
    form: oneDoor,
    words,
  }),
  getDoor({
    method: 'GET',
    path: paths.wordingTaken,
    access: everyone,
    audit,
    input: anything,
    action: takenTexts,
    page: (taken) =>
      new Response(JSON.stringify(taken, null, 1), {
        headers: {
          'content-type': 'application/json',
          'content-disposition': 'attachment; filename="wording.json"',
          'cache-control': 'no-store',
        },
      }),
  }),
];
