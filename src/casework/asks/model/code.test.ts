import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrom, readCode } from './code.ts';

const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });

describe('a code', () => {
  it('is three groups of four signs that are not taken for another', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(codeFrom(given)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('tells apart any two of 60 bits', () => {
    const bits = (given: Uint8Array) => given.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n) >> 4n;
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(codeFrom(one) === codeFrom(other)).toBe(bits(one) === bits(other));
      }),
    );
    const near = new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0x10]);
    expect(codeFrom(near)).not.toBe(codeFrom(new Uint8Array(8)));
    expect(codeFrom(new Uint8Array([0x80, 0, 0, 0, 0, 0, 0, 0]))).not.toBe(codeFrom(new Uint8Array(8)));
  });

  it('is read however somebody types it', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom('-', ' ', '', '–', ' . '), fc.boolean(), (given, between, small) => {
        const code = codeFrom(given);
        const typed = code
          .replaceAll('-', between)
          .replaceAll('0', 'o')
          .replaceAll('1', small ? 'l' : 'I');
        expect(readCode(small ? typed.toLowerCase() : typed)).toBe(code);
      }),
    );
  });

  it('is nothing that is shorter, longer or has another sign', () => {
    for (const typed of ['', '7KQ4', '7KQ4-M2XD-90B', '7KQ4-M2XD-90BRX', '7KQ4-M2XD-90B!', '7KQ4-M2XD-90BU'])
      expect(readCode(typed), typed).toBeNull();
  });
});
