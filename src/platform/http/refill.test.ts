import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLEAR_FIELD, PUT_FIELD, putting, refilled } from './refill.ts';

describe('a button that fills a field of its own form', () => {
  it('sends nothing of its own: any other button is a sending', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string()), (fields) => {
        expect(refilled(fields)).toBeNull();
      }),
    );
  });

  it('puts its words after what was typed, once, and leaves all other fields as they are', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z ]{0,20}$/),
        fc.stringMatching(/^[A-Z]{1,9}(\n[A-Z]{1,9})?$/),
        (typed, words) => {
          const sent = { words: typed, other: 'stays', [PUT_FIELD]: putting('words', words).replaceAll('\n', '\r\n') };
          const once = refilled(sent);
          expect(once?.other).toBe('stays');
          expect(String(once?.words).startsWith(typed.trimEnd())).toBe(true);
          expect(String(once?.words).endsWith(words)).toBe(true);
          expect(refilled({ ...once, [PUT_FIELD]: sent[PUT_FIELD] ?? '' })).toEqual(once);
        },
      ),
    );
  });

  it('clears one field and no other, and reaches none of the form’s own marks', () => {
    expect(refilled({ a: 'x', b: 'y', [CLEAR_FIELD]: 'a' })).toEqual({ a: '', b: 'y' });
    expect(refilled({ a: 'x', [PUT_FIELD]: putting('_csrf', 'X') })).toBeNull();
  });
});
