import { describe, expect, it } from 'vitest';
import { isOwnPath } from './return-path.ts';

describe('the page to return to after sign-in', () => {
  it.each(['/work', '/youth/0f0e-aa', '/a/b.c~d_e'])('takes a path of ours: %s', (path) => {
    expect(isOwnPath(path)).toBe(true);
  });
  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/a?next=b',
    '/a#b',
    '/a\nb',
    '/../x',
    '',
    `/${'a'.repeat(400)}`,
  ])('takes nothing else: %s', (path) => {
    expect(isOwnPath(path)).toBe(false);
  });
});
