import { pdfOf } from '#platform/documents/index.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { exactTime } from '#ui/time-words.ts';
import { partAInEnglish, partAInput, savePartAInput, seePartA, writePartA } from './actions/part-a.ts';
import { PartAPage } from './pages/part-a.tsx';
import { partASource } from './pages/part-a.typ.ts';
import { paths } from './paths.ts';
import { federalWords } from './words-federal.ts';

const signedIn = { signedIn: true } as const;

const partADoor = getDoor({
  method: 'GET',
  path: paths.partA(':responseId'),
  access: signedIn,
  audit: 'federal-request.opened',
  input: partAInput,
  action: seePartA,
  page: (view, frame) => <PartAPage view={view} frame={frame} />,
});

/** Doors of the federal notice alone. */
export const federalDoors: readonly AnyDoor[] = [
  partADoor,
  door({
    method: 'POST',
    path: paths.partA(':responseId'),
    access: signedIn,
    audit: 'federal-request.written',
    input: savePartAInput,
    action: writePartA,
    to: ({ responseId }) => paths.partA(responseId),
    form: partADoor,
    words: federalWords,
  }),
  getDoor({
    method: 'GET',
    path: paths.partAPdf(':responseId'),
    access: signedIn,
    audit: 'federal-request.downloaded',
    input: partAInput,
    action: partAInEnglish,
    page: async (view, { now, actor }) =>
      new Response(Buffer.from(await pdfOf(partASource(view, exactTime(now, now, 'en', actor?.timeZone ?? 'UTC')))), {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': 'attachment; filename="request-part-a.pdf"',
          'cache-control': 'no-store',
        },
      }),
  }),
];
