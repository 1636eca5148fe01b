import { expect, it } from 'vitest';
import { hasNumber } from './papers.ts';

it.each(['123-45-6789', 'card 1234', '12 34', 'no. 12.34.56'])('is a number of a paper: %s', (text) =>
  expect(hasNumber(text)).toBe(true),
);
it.each(['with Aunt Rosa', 'drawer 3', 'apartment 12', '', 'room 101'])('is not: %s', (text) =>
  expect(hasNumber(text)).toBe(false),
);
