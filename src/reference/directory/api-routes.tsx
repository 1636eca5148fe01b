import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { type AnyDoor, type Door, door, type Frame, getDoor } from '#platform/http/door.ts';
import { askList, askOne, type Reply } from './actions/ask.ts';
import { VERSION } from './model/hsds.ts';
import { openApi, profileAnswer } from './model/openapi.ts';
import { resources } from './model/query.ts';
import { ApiPage } from './pages/api.tsx';
import { paths } from './paths.ts';

const open = {
  public: 'the directory of help is public by its nature, and other programs read it as HSDS has it',
} as const;
const noYouth = { none: 'public facts about services; no youth, and nobody is noted' } as const;
const anything = z.looseObject({});
const ofPrograms = { programs: true, access: open, audit: noYouth, input: anything } as const;

function replied(reply: Reply): Response {
  if ('lines' in reply)
    return new Response(reply.lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
      headers: { 'content-type': 'application/x-ndjson', 'x-total-items': String(reply.lines.length) },
    });
  return Response.json(reply.body, { status: reply.status });
}

/** What is the same for everyone, whatever stands in the directory. */
const said = (path: string, body: (frame: Frame) => unknown): AnyDoor =>
  getDoor({
    ...ofPrograms,
    method: 'GET',
    path,
    action: async () => ok(null),
    page: (_view, frame) => Response.json(body(frame)),
  });

const address = (frame: Frame): string => frame.site.address ?? '';
const about = (frame: Frame) => ({
  version: VERSION,
  profile: address(frame) + paths.profile,
  openapi_url: address(frame) + paths.openApi,
});

const listDoors = resources.flatMap((resource): AnyDoor[] => {
  const path = paths.apiList(resource);
  const list = getDoor({
    ...ofPrograms,
    method: 'GET',
    path,
    action: askList(resource),
    page: replied,
  } satisfies Door<Record<string, unknown>, Reply>);
  return [
    list,
    door({
      ...ofPrograms,
      method: 'POST',
      path,
      action: askList(resource),
      to: () => path,
      answer: replied,
      form: list,
    }),
    getDoor({
      ...ofPrograms,
      method: 'GET',
      path: paths.apiOne(resource, ':id'),
      action: askOne(resource),
      page: replied,
    }),
  ];
});

/** The directory as other programs read it. */
export const apiDoors: readonly AnyDoor[] = [
  said(paths.api, about),
  said(paths.apiRoot, about),
  said(paths.openApi, (frame) => openApi(address(frame))),
  said(paths.profile, (frame) => profileAnswer(address(frame))),
  getDoor({
    method: 'GET',
    path: paths.apiDocs,
    access: open,
    audit: noYouth,
    input: anything,
    action: async () => ok(null),
    page: (_view, frame) => <ApiPage frame={frame} />,
  }),
  ...listDoors,
];
