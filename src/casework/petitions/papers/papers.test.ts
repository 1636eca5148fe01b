import { describe, expect, it } from 'vitest';
import type { Charge, Worksheet } from '#casework/relief/index.ts';
import { blanksOf, type Paper, pdfOf, plainWords, sourceOfPapers, wordOf } from '#platform/documents/index.ts';
import { shippedLaws } from '#reference/laws/index.ts';
import { lawOf } from '../model/law.ts';
import { nothingWritten } from '../store.ts';
import { formOf } from './forms.ts';
import { initialsOf, letterOf, type PaperKnown } from './known.ts';
import { letter } from './letter.ts';
import { makers } from './makers.ts';

const today = '2026-12-01';
const charge = (over: Partial<Charge> = {}): Charge => ({
  id: 'a',
  jurisdiction: 'us-ca',
  code: 'PC 647(b)',
  kinds: ['prostitution'],
  grade: 'misdemeanor',
  degree: null,
  offenseOn: '2022-03-01',
  arrestedOn: '2022-03-01',
  what: 'convicted',
  happenedOn: '2022-05-01',
  completed: 'yes',
  completedOn: null,
  jurisdictionEndedOn: null,
  fineCents: null,
  finePaidCents: null,
  fineStayed: false,
  registration: null,
  words: {
    description: 'Agreeing to sex for money',
    agency: 'Central police',
    court: 'Hill court',
    caseNumber: 'S-22-1',
    sentence: '',
  },
  recordedAt: new Date(0),
  byName: null,
  editedAt: new Date(0),
  editedByName: null,
  withdrawnAt: null,
  sealed: false,
  ...over,
});
const sheet: Worksheet = {
  id: 's',
  during: 'yes',
  demanded: 'yes',
  otherwise: 'no',
  whom: ['partner'],
  means: ['debt', 'threats'],
  forms: ['sex'],
  said: { groups: {}, bars: {}, also: {} },
  words: {
    demanded: 'Stand at the corner',
    where: 'Near the rail yard',
    got: 'Nothing',
    refusal: 'Beaten',
    knew: 'Only that rent was due',
  },
  at: new Date(0),
  byName: null,
};
const of = (jurisdiction: string, remedy: string) => {
  const found = lawOf(shippedLaws(), { jurisdiction, remedy }, [], today);
  if (!found) throw new Error(`no ${remedy}`);
  return found;
};
const known: PaperKnown = {
  of: of('us-ca', 'pc-236.14'),
  words: {
    ...nothingWritten,
    court: 'Superior Court, County of Sample',
    counsel: 'Ada Vane',
    prosecutor: 'District Attorney',
    prosecutorAddress: '2 Hill St',
  },
  name: 'Nerea Qwyxfamily',
  born: '2003-05-06',
  charges: [{ charge: charge(), sheet, offenseFits: true, during: true }],
  evidence: [
    { id: 'e', chargeId: null, kind: 'witness', weight: 'strong', tests: [], words: 'Qwyx aunt', at: new Date(0) },
  ],
  account: {
    id: 'c',
    words: 'He held my papers.\nI owed him rent.',
    complete: 'yes',
    diligent: 'yes',
    at: new Date(0),
    byName: null,
  },
  holders: [
    { kind: 'arresting-agency', name: 'Central police' },
    { kind: 'doj', name: '' },
    { kind: 'program', name: '' },
  ],
  redacted: false,
};
const said = (papers: readonly Paper[]) =>
  papers
    .flatMap(({ title, blocks }) => [
      title,
      ...blocks.map((block) =>
        block.kind === 'words' || block.kind === 'point'
          ? plainWords(block.words)
          : block.kind === 'list'
            ? block.items.map(plainWords).join('\n')
            : block.kind === 'table'
              ? block.rows.flat().map(plainWords).join('\n')
              : block.kind === 'caption'
                ? [block.counsel, block.court, block.matter, block.number].flat().map(plainWords).join('\n')
                : block.kind === 'cover'
                  ? block.lines.map(plainWords).join('\n')
                  : block.kind === 'sign'
                    ? block.who
                    : block.text,
      ),
    ])
    .join('\n');
const blanks = (papers: readonly Paper[]) => blanksOf(papers).flatMap((each) => each.blanks);

describe('the packet of Penal Code 236.14', () => {
  const papers = makers.california(known);

  it('holds the petition, the declaration, the nexus, exhibits, the request, the order and the proof of service', () => {
    expect(papers.map(({ title }) => title)).toEqual([
      'Petition to vacate under Penal Code 236.14',
      'Declaration of Petitioner',
      'Attachment: how each record follows from the trafficking',
      'Index of exhibits',
      'Exhibit A',
      'Request that the petition and all papers be confidential',
      'Proposed order',
      'Confidential attachment: who Petitioner is',
      'Proof of service',
    ]);
    const text = said(papers);
    expect(text).toContain('within the later of 1 year of the arrest and 90 days of this order');
    expect(text).toContain('Central police (arresting agency)');
    expect(text).toContain('He held my papers.');
    expect(text).not.toContain('this program');
  });

  it('names what is missing in a blank, and a day that nobody read in the law is one', () => {
    expect(blanks(papers)).toContain('bar number');
    expect(blanks(papers)).toContain('by when: look it up');
    expect(blanks(papers)).toContain('name: state department of justice');
    expect(blanks(papers)).not.toContain('case number');
  });

  it('asserts nothing that counsel has not written down', () => {
    const bare = makers.california({
      ...known,
      account: null,
      evidence: [],
      charges: [{ charge: charge(), sheet: null, offenseFits: false, during: false }],
    });
    const text = said(bare);
    for (const claim of [
      'was a victim of human trafficking (',
      'was the direct result of being a victim of human trafficking. How',
      'lacked the intent that',
      'Each is a nonviolent',
      'It was demanded by',
      'It would not have happened',
      'It happened while',
    ])
      expect(text.split('Proposed order')[0]).not.toContain(`\n${claim}`);
    for (const blank of [
      'that no offense is listed in Penal Code 667.5(c)',
      'that Petitioner was a victim of human trafficking (Penal Code 236.1)',
      'what the youth tells: nothing is written down',
      'what was demanded',
      'the evidence that is available',
    ])
      expect(blanks(bare)).toContain(blank);
    // What speaks against it is no claim either.
    const against = makers.california({
      ...known,
      charges: [
        { charge: charge(), sheet: { ...sheet, during: 'no', demanded: 'no' }, offenseFits: true, during: true },
      ],
    });
    expect(blanks(against)).toContain('that it happened while Petitioner was trafficked');
    expect(blanks(against)).toContain('that it was demanded or served the trafficker');
    expect(blanks(against)).toContain('that Petitioner was a victim of human trafficking (Penal Code 236.1)');
  });

  it('has no paper of exhibits where there is none, and says to counsel that evidence is missing', () => {
    for (const kind of ['california', 'new-york', 'general'] as const) {
      const bare = makers[kind]({ ...known, evidence: [] });
      expect(
        bare.map(({ title }) => title).filter((title) => title.includes('xhibit')),
        kind,
      ).toEqual([]);
      expect(blanks(bare), kind).toContain('the evidence that is available');
      expect(said(bare), kind).not.toContain('and exhibits');
    }
  });

  it('shows in the public set initials only, no story and no exhibit by name', () => {
    const text = said(makers.california({ ...known, redacted: true }));
    expect(text).toContain('N.Q.');
    for (const secret of ['Nerea', 'Qwyx', 'He held my papers', 'Stand at the corner', 'rail yard'])
      expect(text).not.toContain(secret);
  });

  it('is set as PDF/UA and as a Word file, whatever a person typed', async () => {
    const hostile = makers.california({
      ...known,
      name: '#"]) \\u{0} 日本 \u0007',
      words: { ...known.words, court: '#read("/etc/hostname") "]' },
    });
    for (const each of [papers, hostile]) {
      const pdf = Buffer.from(
        await pdfOf(sourceOfPapers(each, { title: 'Papers', lang: 'en', numbered: true, footed: true })),
      ).toString('latin1');
      expect(pdf).toContain('pdfuaid');
      expect(pdf).toContain('/StructTreeRoot');
      const word = await wordOf(each, { title: 'Papers', lang: 'en' });
      expect(Buffer.from(word.slice(0, 2)).toString()).toBe('PK');
      expect(word.length).toBeGreaterThan(5000);
    }
  });
});

describe('lines of a pleading', () => {
  /** The compiler says itself where each heading stands; what stands before it moved it there. */
  const CHECK = `
#context for each in query(heading) {
  let lines = (each.location().position().y - 1in) / (9in / 28)
  if each.body.text.starts-with("Exhibit") { continue }
  assert(calc.abs(lines - calc.round(lines)) < 0.01, message: each.body.text)
}`;
  const source = (over: Partial<PaperKnown>) =>
    sourceOfPapers(makers.california({ ...known, ...over }), {
      title: 'Papers',
      lang: 'en',
      numbered: true,
      footed: true,
    });
  const many = (n: number) =>
    Array.from({ length: n }, (_, at) => ({
      charge: charge({
        id: String(at),
        words: { ...charge().words, description: 'Agreeing to '.repeat(1 + (at % 7)) },
      }),
      sheet: { ...sheet, words: { ...sheet.words, where: 'Near the rail yard '.repeat(at) } },
      offenseFits: true,
      during: true,
    }));

  it('stand on the numbers beside them, after any table, over any page', async () => {
    for (const n of [1, 5, 23]) await expect(pdfOf(source({ charges: many(n) }) + CHECK), `${n}`).resolves.toBeTruthy();
    const shifted = source({ charges: many(3) }).replace('#let tall = 12pt', '#let tall = 13pt');
    await expect(
      pdfOf(shifted.replace('#let skip = pitch - tall', '#let skip = pitch - 12pt') + CHECK),
    ).rejects.toThrow();
  });

  it('go on where a row holds more than a page', async () => {
    const [first] = many(1);
    const long = charge({ words: { ...charge().words, description: 'Agreeing to '.repeat(300) } });
    const pdf = await pdfOf(source({ charges: first ? [{ ...first, charge: long }] : [] }));
    expect(Buffer.from(pdf).toString('latin1')).toContain('pdfuaid');
  });
});

describe('a motion elsewhere', () => {
  it('is made for New York, and for another law that was read, with blanks for what its file does not know', () => {
    const york = makers['new-york']({ ...known, of: of('us-ny', 'cpl-440.10-1-i') });
    expect(york.slice(0, 3).map(({ title }) => title)).toEqual([
      'Notice of motion',
      'Motion to vacate judgment under CPL 440.10(1)(i)',
      'Affirmation in support',
    ]);
    expect(said(york)).toContain('N.Q., Defendant');
    expect(said(york)).not.toContain('Petitioner');
    expect(said(york)).toContain('Each was the result of human trafficking');
    expect(blanks(york)).toContain('the standard of proof');
    expect(blanks(york)).toContain('the time to answer');
    expect(said(york)).not.toContain('667.5');
  });
});

describe('records of several courts', () => {
  const [first] = known.charges;
  const two = first
    ? [first, { ...first, charge: charge({ id: 'b', words: { ...first.charge.words, court: 'Lake court' } }) }]
    : [];
  const agencies = [
    { kind: 'prosecutor' as const, name: 'District Attorney', agreedOn: '2026-11-03' },
    { kind: 'prosecutor' as const, name: 'City Attorney of Lake', agreedOn: null },
  ];
  it('are heard together where each prosecuting agency agrees; each is served, and none agrees that did not', () => {
    const papers = makers.california({ ...known, charges: two, holders: agencies });
    expect(said(papers)).toContain('District Attorney: agreed on November 3, 2026; City Attorney of Lake: [');
    expect(blanks(papers)).toContain('address of City Attorney of Lake');
    expect(said(makers.california({ ...known, charges: two.slice(0, 1) }))).not.toContain('heard together');
    const york = makers['new-york']({ ...known, of: of('us-ny', 'cpl-440.10-1-i'), charges: two, holders: agencies });
    expect(said(york)).toContain('be heard together');
  });
});

describe('California’s other ways', () => {
  const holds = (condition: 'clean' | 'also', stands: 'yes' | 'ask', id?: string) =>
    ({ condition, holds: stands, sure: 'read', ...(id ? { id } : {}) }) as never;
  it('of the juvenile court say what holds for every record, and leave the rest blank', () => {
    const [first] = known.charges;
    if (!first) throw new Error('no charge');
    const one = { ...first, reasons: [holds('clean', 'yes'), holds('also', 'ask', 'rehabilitated')] };
    const papers = makers.juvenile({ ...known, of: of('us-ca', 'wic-781'), charges: [one] });
    expect(papers[0]?.title).toBe('Petition to seal juvenile records under WIC 781');
    expect(said(papers)).toContain('\nPetitioner has not since been convicted');
    expect(said(papers)).not.toContain('\nPetitioner has been rehabilitated');
    expect(blanks(papers).join('\n')).toContain('whether this is so: Petitioner has been rehabilitated');
    expect(blanks(papers)).toContain('by when: look it up');
    const two = makers.juvenile({ ...known, of: of('us-ca', 'wic-781'), charges: [one, { ...first, reasons: [] }] });
    expect(said(two)).not.toContain('\nPetitioner has not since been convicted');
    const more = makers.juvenile({ ...known, of: of('us-ca', 'wic-786'), charges: [one] });
    expect(said(more)).toContain('every further agency');
    expect(said(more)).toContain('shall seal every record');
    const dismissed = said(makers.juvenile({ ...known, of: of('us-ca', 'wic-782'), charges: [one] }));
    expect(dismissed).toContain('shall enter this order in every record');
    const sealed = makers.juvenile({ ...known, of: of('us-ca', 'wic-786.5'), charges: [one] });
    expect(said(sealed), 'a law that only seals has nothing destroyed').not.toContain('destroy');
    expect(said(papers), 'a day for it is known, by hearsay').toContain('destroy it');
    expect(dismissed, 'an order orders no more than the law gives').not.toMatch(/seal|destroy/);
  });

  it('of 236.15 speak of the violence that counsel wrote down, and of no trafficking', () => {
    const [first] = known.charges;
    if (!first) throw new Error('no charge');
    const law = of('us-ca', 'pc-236.15');
    const bare = makers.california({ ...known, of: law });
    expect(blanks(bare)).toContain('that Petitioner was a victim of intimate partner violence or sexual violence');
    expect(said(bare)).not.toContain('traffick');
    const hurt = { ...sheet, said: { groups: {}, bars: {}, also: { 'partner-violence': 'yes' as const } } };
    const papers = makers.california({ ...known, of: law, charges: [{ ...first, sheet: hurt }] });
    expect(said(papers)).toContain('\nPetitioner was a victim of intimate partner violence or sexual violence');
  });

  it('that have a form of the courts say what goes into it; each form is named by the law’s own file', () => {
    const papers = makers.form({ ...known, of: of('us-ca', 'pc-1203.49') });
    expect(papers.map(({ title }) => title)).toEqual([
      'What goes into form CR-180',
      'Attachment: how each record follows from the trafficking',
      'Index of exhibits',
      'Exhibit A',
      'Proof of service',
    ]);
    expect(said(papers)).toContain('S-22-1');
    expect(blanks(papers)).toContain('sentence');
    for (const remedy of shippedLaws().get('us-ca')?.remedies ?? []) {
      const named = remedy.title.en.match(/[A-Z]{2}-\d{3}/g);
      const found = formOf(remedy.id);
      expect(found && [found.petition, found.order], remedy.id).toEqual(named);
    }
    expect(said(makers.form({ ...known, of: of('us-ca', 'pc-653.29'), redacted: true }))).not.toContain('Nerea');
  });

  it('are set with any number of records, over pages', async () => {
    const many = Array.from({ length: 40 }, () => known.charges[0]).flatMap((each) => each ?? []);
    for (const kind of ['california', 'form'] as const) {
      const papers = makers[kind]({ ...known, of: of('us-ca', 'pc-1203.49'), charges: many });
      const source = sourceOfPapers(papers, { title: 'Papers', lang: 'en', numbered: true, footed: true });
      expect(Buffer.from(await pdfOf(source)).toString('latin1'), kind).toContain('pdfuaid');
    }
  });
});

describe('a letter to a record holder', () => {
  it('says of the order no more than the law gives', () => {
    const under = (remedy: string) =>
      said([
        letter({
          known: { ...known, of: of('us-ca', remedy) },
          holder: { kind: 'court', name: 'Hill court', address: '' },
          orderedOn: '2026-10-01',
          sent: [],
          asked: [],
          sealBy: undefined,
          today,
        }),
      ]);
    expect(under('wic-786.5')).toContain('be sealed.');
    expect(under('wic-786.5')).not.toContain('destroy');
    expect(under('wic-782')).not.toMatch(/seal|destroy/);
  });

  it('names cases and days, and not what happened nor the youth', () => {
    const text = said([
      letter({
        known,
        holder: { kind: 'court', name: 'Hill court', address: '' },
        orderedOn: '2026-10-01',
        sent: [],
        asked: ['2026-11-02'],
        sealBy: '2026-12-30',
        today,
      }),
    ]);
    expect(text).toContain('be sealed and destroyed.');
    expect(text).toContain('S-22-1');
    expect(text).toContain('December 30, 2026');
    expect(text).toContain('We wrote to you about it on November 2, 2026.');
    for (const secret of ['Nerea', 'N.Q.', 'traffick', 'sex']) expect(text).not.toContain(secret);
  });
});

it('initials and letters', () => {
  expect(initialsOf('Ana-Lu de Ávila')).toBe('A.L.D.Á.');
  expect(initialsOf('')).toBe(null);
  expect([0, 25, 26, 27].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB']);
});
