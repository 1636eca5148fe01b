import { describe, expect, it } from 'vitest';
import { sortedBlanks } from './blanks.ts';

describe('what is missing in the papers of a petition', () => {
  const petition = { paper: 'Petition', blanks: ['bar number', 'address of the court', 'what was demanded'] };
  const order = { paper: 'Order', blanks: ['bar number', 'address of the court'] };

  it('says once what every paper lacks, and of each paper what it alone lacks', () => {
    expect(sortedBlanks([petition, order], 2)).toEqual({
      inAll: ['bar number', 'address of the court'],
      each: [{ paper: 'Petition', blanks: ['what was demanded'] }],
    });
  });

  it('says of no blank that it is in every paper while one paper has none', () => {
    expect(sortedBlanks([petition, order], 3)).toEqual({ inAll: [], each: [petition, order] });
    expect(sortedBlanks([petition], 1)).toEqual({ inAll: [], each: [petition] });
    expect(sortedBlanks([], 4)).toEqual({ inAll: [], each: [] });
  });
});
