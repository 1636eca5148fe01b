import { expect, it } from 'vitest';
import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { formsBehind } from './back.ts';
import { door, getDoor } from './door.ts';

const any = {
  access: { signedIn: true },
  audit: { none: 'a test' },
  input: z.looseObject({}),
  action: async () => ok({}),
} as const;
const pageAt = (path: string) => getDoor({ ...any, method: 'GET', path, page: () => '' });
const sentTo = (path: string, form: string) =>
  door({ ...any, method: 'POST', path, to: () => '/', form: pageAt(form) });

it('an address that only a form was sent to leads to the page of the form, where its address says which', () => {
  const back = formsBehind([
    pageAt('/homes'),
    sentTo('/homes', '/homes'),
    sentTo('/homes/contractors', '/homes'),
    sentTo('/homes/:homeId/stages/:stageId/end', '/homes/:homeId'),
    sentTo('/stages/:stageId', '/homes/:homeId'),
  ]);
  expect(back('/homes/contractors')).toBe('/homes');
  expect(back('/homes/7/stages/2/end')).toBe('/homes/7');
  for (const nowhere of ['/homes', '/homes/7/stages//end', '/homes/7/stages/2', '/stages/2', '/'])
    expect(back(nowhere), nowhere).toBeNull();
});
