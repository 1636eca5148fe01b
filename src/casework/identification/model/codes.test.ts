import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import allegationsJson from '../../../../reference/codes/allegations.json';
import csecJson from '../../../../reference/codes/csec-history.json';
import exploitationJson from '../../../../reference/codes/exploitation.json';
import federalJson from '../../../../reference/codes/federal.json';
import fundsJson from '../../../../reference/codes/funds.json';
import projectsJson from '../../../../reference/codes/special-projects.json';
import indicatorsJson from '../../../../reference/indicators/indicators.json';
import {
  parseAllegations,
  parseCsecHistoryCodes,
  parseExploitationCodes,
  parseFederalElements,
  parseFunds,
  parseSpecialProjects,
} from './code-books.ts';
import { codesFor, type Identified } from './codes.ts';
import { type ChildWelfareEpisodes, csecCodes, type Episode } from './csec-history.ts';

const books = {
  allegations: parseAllegations(allegationsJson),
  projects: parseSpecialProjects(projectsJson),
  federal: parseFederalElements(federalJson),
  funds: parseFunds(fundsJson),
};
const none: ChildWelfareEpisodes = { fosterCare: [], absences: [], openCases: [], closedWithIlp: [] };
const facts = { episodes: none, mayBeForeignNational: null };
const year: Episode = { from: '2026-01-01', to: '2026-12-31' };
const held = (form: Identified['form'], standing: Identified['standing']): Identified => ({
  form,
  standing,
  occurrence: year,
});

describe('codes are derived', () => {
  it('all three forms at once give exploitation with three sub-categories', () => {
    const codes = codesFor(
      [held('cse', 'confirmed'), held('lt', 'suspected'), held('ltfc', 'suspected')],
      books,
      facts,
    );
    expect(codes.allegation?.code).toBe(2177);
    expect(codes.allegation?.subCategories.map((one) => one.id)).toEqual([
      'commercial-sexual-exploitation',
      'exploiting-childs-labor',
      'involving-child-in-criminal-behavior',
    ]);
    expect(codes.reportType).toBe('csec');
  });

  it('numbers that nobody has verified are left empty and say so', () => {
    const codes = codesFor([held('ltfc', 'confirmed')], books, facts);
    expect(codes.specialProjects).toEqual([{ id: 'ltfc-confirmed', code: null, verified: false }]);
    expect(codes.allegation?.subCategories.every((one) => one.code === null && !one.verified)).toBe(true);
    expect(codesFor([held('cse', 'confirmed')], books, facts).ncands).toEqual({
      id: 'sex-trafficking',
      code: 7,
      verified: false,
    });
  });

  it('suspected labor is written as at risk; ruled out is written as nothing', () => {
    expect(codesFor([held('lt', 'suspected')], books, facts).specialProjects.map((one) => one.id)).toEqual([
      'lt-at-risk',
    ]);
    const out = codesFor([held('lt', 'ruled-out'), held('cse', 'ruled-out')], books, facts);
    expect(out).toMatchObject({ allegation: null, reportType: null, specialProjects: [], ncands: null, funds: [] });
  });

  it('at risk is no allegation', () => {
    expect(codesFor([held('cse', 'at-risk')], books, facts).allegation).toBeNull();
  });

  it('funds that may pay: csec funds for labor only beside a risk of cse; federal help where the youth may be foreign', () => {
    const ids = (identified: Identified[], mayBeForeignNational: boolean | null = null) =>
      codesFor(identified, books, { ...facts, mayBeForeignNational }).funds.map((one) => one.id);
    expect(ids([held('lt', 'confirmed')])).not.toContain('csec-program-labor');
    expect(ids([held('lt', 'confirmed'), held('cse', 'at-risk')])).toContain('csec-program-labor');
    expect(ids([held('lt', 'confirmed')])).not.toContain('federal-interim-assistance');
    expect(ids([held('lt', 'confirmed')], true)).toContain('federal-interim-assistance');
    expect(ids([held('ltfc', 'confirmed')])).toContain('calvcb');
  });
});

const exploitation = parseExploitationCodes(exploitationJson);

describe('the code lists', () => {
  it('name each industry and crime that an indicator tells of', () => {
    const industries = exploitation.industries.map((one) => one.id);
    const crimes = exploitation.crimeTypes.map((one) => one.id);
    for (const one of indicatorsJson.indicators as { industry?: string; crimeType?: string }[]) {
      if (one.industry) expect(industries).toContain(one.industry);
      if (one.crimeType) expect(crimes).toContain(one.crimeType);
    }
  });

  it('hold the six history codes', () => {
    expect(parseCsecHistoryCodes(csecJson).codes.map((one) => one.code)).toEqual(Object.values(csecCodes));
  });

  const published = new URL('../../../../../shared/data/codes/cws_cms_csec_codes.json', import.meta.url);
  it.skipIf(!existsSync(published))('agree with the published history codes', () => {
    const file = JSON.parse(readFileSync(published, 'utf8')) as { codes: { code: number }[] };
    expect(file.codes.map((one) => one.code)).toEqual(Object.values(csecCodes));
  });

  it('refuse an industry in a section that is not listed', () => {
    const broken = {
      ...exploitationJson,
      industries: [{ id: 'moon', section: 'Z', label: { en: 'Moon', es: 'Luna' } }],
    };
    expect(() => parseExploitationCodes(broken)).toThrow(/section/);
  });
});
