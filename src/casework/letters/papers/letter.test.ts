import { describe, expect, it } from 'vitest';
import { type Charge, type Evidence, gates, type Worksheet } from '#casework/relief/index.ts';
import { blanksOf, type Paper, pdfOf, plainWords, sourceOfPapers, wordOf } from '#platform/documents/index.ts';
import { kindOf } from './kinds.ts';
import type { LetterKnown } from './known.ts';
import { letterFor } from './letter.ts';

const charge: Charge = {
  id: 'a',
  jurisdiction: 'us-ca',
  code: 'HS 11351.5',
  kinds: ['drug-sale'],
  grade: 'felony',
  degree: null,
  offenseOn: '2026-05-02',
  arrestedOn: '2026-05-02',
  what: 'arrest',
  happenedOn: '2026-05-02',
  completed: null,
  completedOn: null,
  jurisdictionEndedOn: null,
  fineCents: null,
  finePaidCents: null,
  fineStayed: false,
  registration: null,
  words: { description: 'Cocaine base for sale', agency: 'Central police', court: '', caseNumber: '', sentence: '' },
  recordedAt: new Date(0),
  byName: null,
  editedAt: new Date(0),
  editedByName: null,
  withdrawnAt: null,
  sealed: false,
};
const sheet: Worksheet = {
  id: 's',
  during: 'yes',
  demanded: 'yes',
  otherwise: 'no',
  whom: ['gang'],
  means: ['debt', 'threats', 'immigration'],
  forms: ['labor'],
  said: { groups: {}, bars: {}, also: {} },
  words: {
    demanded: 'Hold the bag at the corner',
    where: 'Near the rail yard, since March',
    got: 'Qwyxnothing',
    refusal: 'His sister would pay the debt',
    knew: 'Qwyxonly that rent was due',
  },
  at: new Date(0),
  byName: null,
};
const exhibit = (over: Partial<Evidence>): Evidence => ({
  id: 'e',
  chargeId: null,
  kind: 'document',
  weight: 'strong',
  tests: ['direct-result'],
  words: 'Texts of the man with the debt',
  at: new Date(0),
  ...over,
});
const gateOf = (id: string) => {
  const gate = gates.find((each) => each.id === id);
  if (!gate) throw new Error(`No gate ${id}`);
  return gate;
};
const known = (id: string, over: Partial<LetterKnown> = {}): LetterKnown => ({
  gate: gateOf(id),
  lawFits: true,
  charge,
  offense: 'HS 11351.5, Cocaine base for sale',
  sheet,
  evidence: [exhibit({})],
  during: false,
  name: 'Iker Etxeberria',
  whom: 'Deputy at the juvenile desk',
  put: 'He carried for a debt that was never his.',
  dueOn: '2026-12-20',
  counsel: { name: 'Noor Haddad', office: 'Public defender', phone: '555-010-0100' },
  crossing: null,
  today: '2026-12-01',
  ...over,
});
const textOf = ({ title, blocks }: Paper): string =>
  [
    title,
    ...blocks.map((block) => {
      if (block.kind === 'heading') return block.text;
      if (block.kind === 'words' || block.kind === 'point') return plainWords(block.words);
      if (block.kind === 'list') return block.items.map(plainWords).join('\n');
      if (block.kind === 'caption')
        return [block.counsel, block.court, block.matter, block.number].flat().map(plainWords).join('\n');
      if (block.kind === 'table') return block.rows.flat().map(plainWords).join(' ');
      return block.kind === 'sign' ? block.who : '';
    }),
  ].join('\n');
const nothing = { sheet: null, evidence: [], name: null, whom: null, put: null, dueOn: null };

describe('a letter for each way out', () => {
  it.each(gates.map(({ id }) => id))('%s asserts nothing that nobody wrote, and lists what is missing', (id) => {
    const bare = letterFor(known(id, nothing));
    const text = textOf(bare);
    expect(text).not.toMatch(/It happened while the youth|It was demanded by|It would not have happened/);
    const blanks = blanksOf([bare])[0]?.blanks ?? [];
    for (const blank of ['that it was demanded, and by whom', 'exhibits: none is written down'])
      expect(blanks).toContain(blank);
    const full = blanksOf([letterFor(known(id))])[0]?.blanks ?? [];
    expect(full.length).toBeLessThan(blanks.length);
    expect(kindOf(gateOf(id)).title).not.toMatch(/^Letter: /);
  });

  it('cites a law only where somebody read it, and California’s only for a charge of California', () => {
    expect(textOf(letterFor(known('defense')))).toContain('PC 236.23');
    expect(textOf(letterFor(known('decline')))).toContain('[________ read the law before this is sent: WIC 653.5');
    const elsewhere = textOf(letterFor(known('defense', { lawFits: false })));
    expect(elsewhere).toContain('[________ the law of the place where this was charged]');
    expect(elsewhere).not.toMatch(/PC 236|WIC/);
  });

  it('names the youth to an office and gives a court their initials; what they knew is for a court alone', () => {
    const office = textOf(letterFor(known('decline')));
    expect(office).toContain('Iker Etxeberria');
    expect(office).not.toMatch(/Qwyx|immigration/);
    expect(office, 'what was feared may be a threat about papers').not.toContain('His sister');
    const unafraid = { ...sheet, means: ['debt', 'threats'] };
    expect(textOf(letterFor(known('decline', { sheet: unafraid })))).toContain('His sister would pay the debt');
    const court = textOf(letterFor(known('defense')));
    expect(court).toContain('I.E.');
    expect(court).not.toContain('Etxeberria');
    expect(court).toContain('Qwyxonly that rent was due');
    expect(court).toContain('threats about immigration status');
  });

  it('says of a denied worksheet nothing, whatever the days put', () => {
    const text = textOf(letterFor(known('decline', { sheet: { ...sheet, during: 'no' }, during: true })));
    expect(text).toContain('[________ that it happened while the youth was being exploited]');
  });

  it('has the part on both sides only where counsel asks for it, and it names nobody anything', () => {
    const crossing = [
      { fact: 'own-exploitation', there: true },
      { fact: 'age', there: false },
      { fact: 'demanded', there: true },
    ] as const;
    expect(textOf(letterFor(known('decline')))).not.toContain('brought in others');
    const text = textOf(letterFor(known('decline', { crossing })));
    expect(text).toContain('The youth was being exploited at that time.');
    expect(text).toContain('[________ age of the youth on that day]');
    expect(text).not.toMatch(/Qwyx|recruiter|trafficker|offender|victim/i);
  });

  it('is set as PDF/UA and as Word with the same words', async () => {
    const paper = letterFor(known('decline'));
    const of = { title: paper.title, lang: 'en', numbered: false };
    const pdf = Buffer.from(await pdfOf(sourceOfPapers([paper], of)));
    expect(pdf.toString('latin1')).toContain('pdfuaid');
    const word = Buffer.from(await wordOf([paper], of));
    expect(word.subarray(0, 2).toString()).toBe('PK');
  });
});
