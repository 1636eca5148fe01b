import { describe, expect, test } from 'vitest';
import { answersFor, type RecordAnswer } from '../model/answer.ts';
import type { LawRecord, Person } from '../model/person.ts';
import { shippedLaws } from '../shipped.ts';

const ON = '2026-12-01';
const linked = { during: 'yes', demanded: 'yes', otherwise: 'no' } as const;
const answersOf = (person: Omit<Person, 'periods'>) => answersFor({ periods: [], ...person }, shippedLaws(), ON);
const charge = (id: string, jurisdiction: string, code: string | null, kind: string): LawRecord => ({
  id,
  jurisdiction,
  kind: 'conviction',
  offense: { code, kinds: [kind], grade: 'misdemeanor' },
  offenseOn: '2024-03-01',
  disposedOn: '2024-06-01',
  completedOn: '2025-06-01',
  completed: 'yes',
  forms: ['sex'],
  nexus: linked,
});
/** Each record's answers as `remedy verdict`, what helps most first. */
const said = ({ answers }: RecordAnswer) => answers.map(({ remedy, verdict }) => `${remedy.id} ${verdict}`);

describe('People as they come', () => {
  test('A boy of 15 arrested with drugs: vacatur stands first, and nothing of it waits for him to be 18', () => {
    const arrest: LawRecord = {
      ...charge('a', 'us-ca', 'HS 11378', 'drug-sale'),
      kind: 'arrest',
      offenseOn: '2026-10-01',
      arrestedOn: '2026-10-01',
      forms: ['labor'],
    };
    const [answer] = answersOf({ bornOn: '2011-04-01', records: [arrest] });
    expect(answer && said(answer).slice(0, 2)).toEqual(['pc-236.14 eligible', 'pc-236.15 perhaps']);
    expect(answer?.answers.find(({ remedy }) => remedy.id === 'pc-1203.49')?.verdict).toBe('not');
  });

  test('A 22-year-old with three county convictions and a robbery: three are open, and the fourth says what else there is', () => {
    const records = [
      charge('theft', 'us-ca', 'PC 484', 'theft'),
      charge('sold', 'us-ca', 'PC 647(b)', 'prostitution'),
      charge('loitering', 'us-ca', 'PC 653.22', 'prostitution'),
      charge('robbery', 'us-ca', 'PC 211', 'robbery'),
    ];
    const [theft, sold, loitering, robbery] = answersOf({ bornOn: '2004-05-01', records });
    const open = (answer: RecordAnswer | undefined) =>
      answer && said(answer).filter((each) => each.endsWith('eligible'));
    expect(open(theft)).toEqual(['pc-236.14 eligible']);
    expect(open(sold)).toEqual(['pc-236.14 eligible', 'pc-1203.49 eligible']);
    expect(open(loitering)).toEqual(['pc-236.14 eligible', 'pc-653.29 eligible']);
    expect(open(robbery)).toEqual([]);
    const closed = robbery?.answers.find(({ remedy }) => remedy.id === 'pc-236.14');
    expect(closed?.reasons.find(({ holds }) => holds === 'no')).toMatchObject({
      condition: 'offense',
      citation: 'Penal Code 236.14(a), 667.5(c)',
    });
    expect(closed?.ways.map(({ id }) => id)).toEqual(['wic-782', 'habeas', 'resentencing', 'pardon', 'dismissal']);
  });

  test('A woman in New York with forgery and loitering: both by one motion', () => {
    const records = [
      charge('forgery', 'us-ny', 'PL 170.05', 'fraud'),
      charge('loitering', 'us-ny', 'PL 240.37', 'prostitution'),
    ];
    const firsts = answersOf({ bornOn: '1994-05-01', records }).map((each) => said(each)[0]);
    expect(firsts).toEqual(['cpl-440.10-1-i eligible', 'cpl-440.10-1-i eligible']);
  });

  test('A man in Missouri who was an adult: an honest no, and the law for everybody where it fits', () => {
    const records = [
      {
        ...charge('sold', 'us-mo', '567.020', 'prostitution'),
        also: { 'under-limit': 'yes' as const },
        restitutionPaid: 'yes' as const,
      },
    ];
    const [answer] = answersOf({ bornOn: '1990-05-01', pendingCharge: 'no', laterConvictions: [], records });
    expect(answer && said(answer)).toEqual(['mo-610.140 eligible', 'mo-610.131 not']);
    expect(answer?.answers[1]?.ways.map(({ id }) => id)).toEqual(['general-610.140', 'pardon']);
  });

  test('Records in two states are answered each by its own law, and one in a state without a file by none', () => {
    const records = [
      charge('here', 'us-ca', 'PC 484', 'theft'),
      charge('there', 'us-tx', null, 'theft'),
      charge('nowhere', 'us-pr', null, 'theft'),
    ];
    const [here, there, nowhere] = answersOf({ bornOn: '2004-05-01', records });
    expect(here && said(here)[0]).toBe('pc-236.14 eligible');
    expect(there && said(there)).toEqual(['tx-411.0728 not-known']);
    expect(nowhere).toMatchObject({ file: null, answers: [] });
  });
});

describe('Days that count', () => {
  const dated = (over: Partial<LawRecord>, remedy: string) => {
    const record = { ...charge('r', 'us-ca', 'PC 484', 'theft'), ...over };
    const [answer] = answersOf({ bornOn: '2009-02-15', records: [record] });
    return answer?.answers.find((each) => each.remedy.id === remedy)?.dates;
  };

  test('The prosecutor has 45 days from service', () => {
    expect(dated({ servedOn: '2026-12-01' }, 'pc-236.14')).toMatchObject({ responseDue: '2027-01-15' });
  });

  test('Sealing is due a year from the arrest or 90 days from the order, whichever is later', () => {
    const order = { orderedOn: '2026-03-01' };
    expect(dated({ ...order, arrestedOn: '2021-05-01' }, 'pc-236.14')?.sealedBy).toBe('2026-05-30');
    expect(dated({ ...order, arrestedOn: '2025-12-01' }, 'pc-236.14')?.sealedBy).toBe('2026-12-01');
  });

  test('A juvenile record may be sealed from 18 on, or five years after the case closed, whichever is first', () => {
    const juvenile = { kind: 'adjudication' as const };
    expect(dated({ ...juvenile, jurisdictionEndedOn: '2025-01-10' }, 'wic-781')?.earliest).toBe('2027-02-15');
    expect(dated({ ...juvenile, jurisdictionEndedOn: '2021-06-01' }, 'wic-781')?.earliest).toBe('2026-06-01');
  });
});
