import { describe, expect, it } from 'vitest';
import { blanksOf, plainWords } from '#platform/documents/index.ts';
import { type Application, noApplication } from '../model/application.ts';
import { compensationRule } from '../rules.ts';
import { applicationPapers } from './application.ts';

const evidence = compensationRule.evidence.map(({ id, label }) => ({ id, label: label.en }));
const papers = (application: Partial<Application>, born: string | null = '2009-05-01') =>
  applicationPapers({
    name: 'Ilse Example',
    born,
    today: '2026-12-01',
    application: { ...noApplication, ...application },
    evidence,
  });
const text = (application: Partial<Application>) =>
  papers(application)
    .flatMap(({ blocks }) => blocks)
    .map((block) => {
      if (block.kind === 'words' || block.kind === 'point') return plainWords(block.words);
      return block.kind === 'list' ? block.items.map(plainWords).join('; ') : '';
    })
    .join('\n');
const harm: Partial<Application> = {
  what: 'Qwyxharm',
  place: 'Qwyxplace',
  workKind: 'Qwyxwork',
  workFrom: '2024-01-01',
  workUntil: '2024-06-01',
  hours: 'Qwyxhours',
  reportedTo: 'Qwyxpolice',
  got: 'Qwyxgot',
};
const word: Partial<Application> = { attestedBy: 'caseworker', attestedName: 'Ana Sample', attestedOn: '2026-11-30' };

describe('the application', () => {
  it('asserts nothing of the harm or the work that nobody attested by name and day', () => {
    for (const half of [
      {},
      { ...word, attestedName: '' },
      { ...word, attestedOn: null },
      { ...word, attestedBy: null },
    ]) {
      const said = text({ ...harm, ...half });
      expect(said).not.toContain('Qwyx');
      expect(said).not.toContain('Human trafficking');
      expect(said).not.toContain('January 1, 2024');
      expect(said).not.toContain('Ana Sample');
    }
    const said = text({ ...harm, ...word });
    for (const each of ['Qwyxharm', 'Qwyxplace', 'Qwyxwork', 'Qwyxhours', 'Qwyxpolice', 'Qwyxgot', 'Human trafficking'])
      expect(said).toContain(each);
    expect(said).toContain('As said by a caseworker or advocate, Ana Sample, on November 30, 2026.');
  });

  it('leaves to whoever swears what they know, even where it is attested', () => {
    const [, statement] = papers({ ...harm, ...word });
    expect(blanksOf(statement ? [statement] : [])[0]?.blanks).toEqual([
      'name and work of whoever states this',
      'how the applicant is known',
      'what is known, and how',
    ]);
  });

  it('lists each blank, and asks who signs for a youth under 18 alone', () => {
    const blanks = (born: string | null) => blanksOf(papers({}, born)).flatMap((each) => each.blanks);
    expect(blanks('2009-05-01')).toContain('who signs');
    expect(blanks('2000-05-01')).not.toContain('who signs');
    expect(blanks(null)).toContain('day of birth');
    expect(blanks(null)).toContain('proof: one of those below is enough');
    expect(text({ statements: ['caseworker'] })).not.toContain('proof: one of those');
  });
});
