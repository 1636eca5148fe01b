import { describe, expect, it } from 'vitest';
import { type KnownFacts, writtenReport } from './written-report.ts';

describe('the written report', () => {
  const known: KnownFacts = {
    reporter: {
      name: 'Ms. Invented',
      title: 'School nurse',
      agency: 'Elm School',
      phone: '213-555-0101',
      mandated: true,
    },
    telephoned: { at: new Date('2026-11-22T18:05:00Z'), toAgency: 'Child protection hotline' },
    child: { ageYears: 0, presentLocation: 'Elm School' },
    parents: [{ name: 'A. Parent', relation: 'mother' }],
    siblings: [],
    suspected: [{ relation: 'employer' }],
    incident: { kinds: ['Exploitation: labor'], place: 'A plant', account: 'Works nights; papers held.' },
  };

  it('is filled in from what is known, and lists what is blank', () => {
    const report = writtenReport(known);
    expect(report.complete).toBe(true);
    expect(report.missing).toEqual([]);
    expect(report.blanks).toEqual(expect.arrayContaining(['child-name', 'suspected-1-name', 'parent-1-phone']));
    expect(report.sections.map((one) => one.id)).toEqual([
      'reporter',
      'notification',
      'child',
      'family',
      'suspected',
      'incident',
    ]);
    expect(report.sections[2]?.fields.find((field) => field.id === 'child-age')?.value).toBe('0');
  });

  it('is not complete before the telephone report and an account', () => {
    const { telephoned: _, ...without } = known;
    const report = writtenReport({ ...without, incident: { kinds: [], account: '  ' } });
    expect(report.complete).toBe(false);
    expect(report.missing).toEqual([
      'telephoned-agency',
      'telephoned-at',
      'incident-place',
      'incident-kinds',
      'incident-account',
    ]);
  });

  it('has no place for immigration facts or screening answers', () => {
    const fields = writtenReport(known).sections.flatMap((one) => one.fields.map((field) => field.id));
    expect(fields.join(' ')).not.toMatch(/immigra|citizen|birthplace|screening|score/);
  });
});
