import { describe, expect, it } from 'vitest';
import * as site from '../../doors.ts';
import { accountDoors } from '../people/index.ts';
import { actWords } from './words-acts.ts';

const doors = [...Object.values(site).flat(), accountDoors({} as never)].flat();
const codes = [
  ...new Set(
    doors.flatMap((door) =>
      typeof door === 'object' && 'audit' in door && typeof door.audit === 'string' ? [door.audit] : [],
    ),
  ),
];

describe('every act that a door writes into the ledger', () => {
  it('is found here', () => expect(codes.length).toBeGreaterThan(170));

  it.each([...codes, 'signed-in'])('is said in plain words, in both languages: %s', (code) => {
    const said = [actWords(code, 'en'), actWords(code, 'es')];
    for (const text of said) {
      expect(text).not.toBe(code);
      expect(text).toMatch(/^\p{Lu}/u);
    }
    expect(said[0]).not.toBe(said[1]);
  });
});
