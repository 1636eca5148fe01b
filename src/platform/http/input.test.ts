import { describe, expect, it } from 'vitest';
import { factsOf } from './input.ts';

const sent = (name: string, words: string) => new Map([['letter', new File([words], name)]]);

describe('the mark of a form sent twice', () => {
  it('is the same for the same file', async () => {
    expect(await factsOf(sent('letter.txt', 'one word'))).toEqual(await factsOf(sent('letter.txt', 'one word')));
  });
  it('tells files of one name and one size apart by what is in them', async () => {
    expect(await factsOf(sent('letter.txt', 'one word'))).not.toEqual(await factsOf(sent('letter.txt', 'two word')));
  });
});
