import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mouldOf, pour, squeeze } from './squeeze.ts';

const style = '.tl-card{border:1px solid var(--line)}'.repeat(200);

describe('a page made small', () => {
  it('is the same page again, whatever stands around what is always there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const page = `${before}<style>${style}</style>${after}`;
        expect(gunzipSync(squeeze(page, style)).toString()).toBe(page);
        expect(gunzipSync(squeeze(before + after, style)).toString()).toBe(before + after);
        expect(gunzipSync(squeeze(page, '')).toString()).toBe(page);
      }),
    );
  });

  it('is the same page again where only a few words differ from one to the next', () => {
    const word = fc.base64String({ maxLength: 40 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), word, word, (text, nonce, key) => {
        const page = (n: string, k: string) =>
          `<p>${text}</p><script nonce="${n}">${text}</script><i>${k}</i><b>${n}</b>`;
        const mould = mouldOf(page('~~n~~', '~~k~~'), ['~~n~~', '~~k~~']);
        expect(gunzipSync(pour(mould, { '~~n~~': nonce, '~~k~~': key })).toString()).toBe(page(nonce, key));
      }),
    );
  });

  it('holds what is always there small, too', () => {
    expect(squeeze(`<style>${style}</style>`, style).length).toBeLessThan(style.length / 10);
  });
});
