import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alreadyThere, dayFrom, type Found, textFrom, wrongWithText } from './history.ts';
import { guessedColumns, readTable } from './history-csv.ts';
import { readSheet } from './history-sheet.ts';

/** Invented: nobody's sheet. */
const SHEET = `REQUESTED BY: A MADE-UP OFFICE
CII/A00000000
DOB/20080101    SEX/F
NAM/01 QWYX,ILSE
* * * *
ARR/DET/CITE:         NAM:01
20240302  CAPD INVENTED CITY

CNT:01     #Q-1001
  484(A) PC-THEFT
   TOC:M
CNT:02
  11364 HS-POSSESS CONTROL SUBSTANCE
  PARAPHERNALIA
- - - -
COURT:                NAM:01
20240511  CASC INVENTED COUNTY

CNT:01     #Z24-00017
  484(A) PC-THEFT
*DISPO:CONVICTED
   CONV STATUS:MISDEMEANOR
   SEN: 012 MONTHS PROBATION,
   010 DAYS JAIL
   COM: CONCURRENT
CNT:02
  602 PC-TRESPASSING
 DISPO:DISMISSED/FURTHERANCE OF JUSTICE
* * * *
ARR/DET/CITE:         NAM:01
20250110  CASO INVENTED COUNTY
CNT:01     #Q-2002
  459 PC-BURGLARY
   TOC:F
 DISPO:PROS REL-DET ONLY-LACK OF SUFF EVID
* * * *
ARR/DET/CITE:         NAM:01
20250301  CAPD INVENTED CITY
CNT:01     #Q-3003
  647(B) PC-DISORDERLY CONDUCT
* * * *
COURT:                NAM:01
20190505  CASC INVENTED COUNTY
CNT:01     #Z19-5
  496(A) PC-RECEIVE KNOWN STOLEN PROPERTY
 DISPO:CONVICTED-MISDEMEANOR
20210606
 DISPO:CONV SET ASIDE & DISM PER 1203.4 PC
* * * *
APPLICANT:            NAM:01
20230101  CASC SOMEWHERE
CNT:01     #APP
  APPLICANT SCHOOL
* * * END OF MESSAGE * * *`;

const [theft, drugs, trespass] = ['PC 484(a)', 'HS 11364', 'PC 602'];
const byCode = (found: readonly Found[], code: string | undefined) => found.find(({ values }) => values.code === code);

describe('a rap sheet', () => {
  const { found, aside } = readSheet(SHEET);

  it('gives each count once: an arrest and what one court made of it in the same cycle are one charge', () => {
    expect(found.map(({ values }) => values.code)).toEqual([
      drugs,
      theft,
      trespass,
      'PC 459',
      'PC 647(b)',
      'PC 496(a)',
    ]);
    expect(byCode(found, theft)).toMatchObject({
      values: {
        jurisdiction: 'us-ca',
        description: 'THEFT',
        what: 'convicted',
        grade: 'misdemeanor',
        offenseOn: '',
        arrestedOn: '2024-03-02',
        happenedOn: '2024-05-11',
        agency: 'CAPD INVENTED CITY',
        court: 'CASC INVENTED COUNTY',
        caseNumber: 'Z24-00017',
        sentence: '012 MONTHS PROBATION, 010 DAYS JAIL',
      },
      unsure: ['joined'],
    });
  });

  it('reads what a prosecutor let go, and goes on with a name over two lines', () => {
    expect(byCode(found, 'PC 459')?.values).toMatchObject({
      what: 'rejected',
      grade: 'felony',
      arrestedOn: '2025-01-10',
    });
    expect(byCode(found, drugs)?.values.description).toBe('POSSESS CONTROL SUBSTANCE PARAPHERNALIA');
  });

  it('concludes nothing from silence: an arrest without a disposition says not what happened', () => {
    expect(byCode(found, 'PC 647(b)')).toMatchObject({ values: { what: '' }, unsure: ['noDispo'] });
  });

  it('leaves open which of two dispositions holds, and since when', () => {
    const two = byCode(found, 'PC 496(a)');
    expect(two).toMatchObject({ values: { what: '', happenedOn: '', grade: '' }, unsure: ['laterDispo'] });
    expect(two?.lines.map(({ text }) => text)).toContain('DISPO:CONV SET ASIDE & DISM PER 1203.4 PC');
  });

  it('gives a count without a number its block’s own, and shows the line', () => {
    const one = byCode(found, trespass);
    expect(one?.values).toMatchObject({ caseNumber: 'Z24-00017', what: 'dismissed' });
    expect(one?.lines.some(({ text }) => text.includes('Z24-00017'))).toBe(true);
  });

  it('passes over what is no charge, and says where', () => {
    expect(aside).toEqual([{ heading: 'APPLICANT', from: 50, until: 53 }]);
    expect(JSON.stringify(found)).not.toContain('QWYX');
  });

  it('does not join across two arrests, or without cycles', () => {
    const twice = SHEET.replace(
      '- - - -',
      '- - - -\nARR/DET/CITE: NAM:01\n20240401 CAPD ELSEWHERE\nCNT:01 #8\n 602 PC-TRESPASS\n- - - -',
    );
    expect(readSheet(twice).found.filter(({ values }) => values.code === theft)).toHaveLength(2);
    const flat = SHEET.replaceAll('* * * *\n', '');
    expect(readSheet(flat).found.every(({ unsure }) => !unsure.includes('joined'))).toBe(true);
  });

  it.each([
    ['CONVICTED-FELONY', 'convicted', 'felony'],
    ['CONVICTED-PROB/JAIL', 'convicted', ''],
    ['PROS REJ-INSUFFICIENT EVIDENCE', 'rejected', ''],
    ['REL/DET ONLY/ADMISS EVIDENCE INSUFF', 'arrest', ''],
    ['DIVERTED', 'diverted', ''],
    ['DIVERSION TERMINATED', '', ''],
    ['PETITION SUSTAINED', 'sustained', ''],
    ['ACQUITTED', '', ''],
    ['CONVICTED, SET ASIDE', '', ''],
    ['TURNED OVER TO CASO ELSEWHERE', '', ''],
  ])('%s is %s %s', (dispo, what, grade) => {
    const text = `* * * *\nCOURT: NAM:01\n20240511 CASC X\nCNT:001-002 #1\n 601 WI-X\n DISPO:${dispo}`;
    expect(readSheet(text).found[0]).toMatchObject({ values: { code: 'WIC 601', what, grade } });
    expect(readSheet(text).found[0]?.unsure).toContain('range');
  });

  it('leaves the code open where there are two, a mark, or a comment instead', () => {
    const of = (lines: string) => readSheet(`COURT:\n20241399 CASC X\nCNT:1\n${lines}`).found[0];
    expect(of('484 PC-THEFT\n459 PC-BURGLARY')).toMatchObject({
      values: { code: '' },
      unsure: ['severalCodes', 'noDispo', 'dayUnread'],
    });
    expect(of('-ATTEMPTED\n459 PC-BURGLARY')?.unsure).toContain('marked');
    expect(of('SEE COMMENT FOR CHARGE')).toMatchObject({ values: { code: '', happenedOn: '' } });
  });
});

/** Lines as sheets have them, in any order, with noise between. */
const scrap = fc.oneof(
  fc.constantFrom(...SHEET.split('\n')),
  fc.string({ maxLength: 60 }),
  fc
    .tuple(fc.constantFrom('CNT:01 #', 'DISPO:', 'SEN: ', '20240101  ', '484 PC-', 'COURT:', 'TOC:'), fc.string())
    .map((all) => all.join('')),
);
const squeezed = (said: string) => said.toLowerCase().replace(/[\s\f\u00a0]/g, '');

describe('whatever a file holds', () => {
  it('is read without failing, and what is said stands in the lines that are named', () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), (lines) => {
        const text = lines.join('\n');
        const all = text.split(/\r\n|\r|\n/);
        for (const { values, lines: own } of readSheet(text).found) {
          const said = squeezed(own.map((line) => line.text).join(' '));
          for (const line of own) expect(squeezed(all[line.n - 1] ?? '')).toContain(squeezed(line.text));
          const [statute = '', section = ''] = values.code.split(' ');
          const parts = [
            statute.replace('WIC', 'WI'),
            section,
            values.description,
            values.agency,
            values.court,
            values.caseNumber,
          ];
          for (const part of [...parts, ...values.sentence.split(';')]) expect(said).toContain(squeezed(part));
          for (const day of [values.arrestedOn, values.happenedOn]) expect(said).toContain(day.replaceAll('-', ''));
          if (values.what) expect(said).toContain('dispo:');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never makes a table fail either', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string(), (body, heading) => {
        const text = `code,${heading}\n${body}`;
        const table = readTable(text, guessedColumns(['code', heading]));
        if ('reading' in table)
          for (const { values, lines } of table.reading.found)
            expect(lines.map((line) => line.text).join(' ')).toContain(values.description);
      }),
      { numRuns: 30 },
    );
  });

  it('is refused in plain words where it is no text, too long, or one endless line', () => {
    expect(wrongWithText(' \n')).toBe('nothingGiven');
    expect(wrongWithText('a'.repeat(5_000))).toBe('lineTooLong');
    expect(wrongWithText('ab\n'.repeat(200_000))).toBe('fileTooLarge');
    expect(wrongWithText('PK\u0003\u0004')).toBe('notReadable');
    expect(textFrom(new Uint8Array([0xe9, 0x20]))).toBeNull();
    expect(textFrom(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toBe('A');
  });
});

describe('a table', () => {
  const csv = `Statute,Offense,Disposition,Level,Arrest Date,Dispo date,Case No,State
PC 459,Burglary,Convicted,F,3/9/2024,2024-05-01,Z-1,CA
HS 11350,Possession,Nolle pros,X,03/09/24,20240502,Z-2,Nevada
=cmd|'/c calc'!A1,"Theft",dismissed,M,,,Z-3,NV
HS 11350,Possession,Nolle pros,X,03/09/24,20240502,Z-2,Nevada`;
  const headings = csv.split('\n')[0]?.split(',') ?? [];
  const table = readTable(csv, guessedColumns(headings));
  const found = 'reading' in table ? table.reading.found : [];

  it('is read by its guided columns, and days as this country writes them', () => {
    expect(found[0]).toMatchObject({
      values: {
        code: 'PC 459',
        what: 'convicted',
        grade: 'felony',
        arrestedOn: '2024-03-09',
        happenedOn: '2024-05-01',
        jurisdiction: 'us-ca',
      },
      unsure: [],
    });
  });
  it('leaves empty what it cannot read: a word, a class, a day of two digits, a state', () => {
    expect(found[1]).toMatchObject({
      values: { what: '', grade: '', arrestedOn: '', happenedOn: '2024-05-02', jurisdiction: '' },
      unsure: ['whatUnread', 'gradeUnread', 'dayUnread', 'stateUnread'],
    });
    expect(found[3]?.unsure).toContain('sameLine');
  });
  it('takes no formula for a code', () => {
    expect(found[2]).toMatchObject({ values: { code: '', jurisdiction: 'us-nv' }, unsure: ['formula'] });
  });
  it('says at which line it breaks', () => {
    expect(readTable('code,what\n"PC 1,open', { code: 'code' })).toHaveProperty('brokenAt');
  });
  it('knows days only where they can be one day', () => {
    expect(['2024-02-30', '13/1/2024', '1/2/24', '20240229'].map(dayFrom)).toEqual([null, null, null, '2024-02-29']);
  });
});

describe('what is written down already', () => {
  const charge = {
    id: 'c1',
    code: 'PC 459',
    offenseOn: null,
    arrestedOn: '2024-03-09',
    happenedOn: null,
    withdrawnAt: null,
    words: { description: 'Burglary', caseNumber: 'Z-1' },
  };
  const row = { code: 'pc 459', description: '', caseNumber: 'z1', offenseOn: '', arrestedOn: '', happenedOn: '' };
  it('is known by code and case number, or by code and a day; one charge stands for one row', () => {
    expect(alreadyThere([row, row], [charge])).toEqual(['c1', null]);
    expect(alreadyThere([{ ...row, caseNumber: '', arrestedOn: '2024-03-09' }], [charge])).toEqual(['c1']);
    expect(alreadyThere([{ ...row, caseNumber: 'Z-9' }], [charge])).toEqual([null]);
    expect(alreadyThere([{ ...row, code: 'PC 211' }], [charge])).toEqual([null]);
    expect(alreadyThere([row], [{ ...charge, withdrawnAt: new Date(0) }])).toEqual([null]);
  });
});
