import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { files } from './files.ts';
import { shippedLaws } from './shipped.ts';

test('Every file of the folder is one of the laws, and each is whole', () => {
  const names = readdirSync('reference/laws').flatMap((name) => /^(us(?:-[a-z]{2})?)\.json$/.exec(name)?.[1] ?? []);
  expect(Object.keys(files).sort()).toEqual(names.sort());
  expect([...shippedLaws().keys()].sort()).toEqual(names.sort());
});
