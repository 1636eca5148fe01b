import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import exploitationJson from '../../../../reference/codes/exploitation.json';
import { parseExploitationCodes } from './code-books.ts';
import { htcdsRecord } from './htcds.ts';

const exploitation = parseExploitationCodes(exploitationJson);
const details = {
  form: 'ltfc' as const,
  industries: ['cannabis-farm'],
  crimeTypes: ['drug-cultivation'],
  relationships: ['employer'],
  ageAtFirst: { known: true as const, value: 14 },
  lengthMonths: { known: true as const, value: 3 },
  places: [{ kind: 'outside' as const }],
  debt: 'yes' as const,
  onlineRecruitment: 'yes' as const,
  cameToLight: 'screening',
  since: '2026-02-01',
  spectrum: [],
};

describe('the case data standard', () => {
  const record = htcdsRecord(
    {
      identified: [{ form: 'ltfc', standing: 'suspected', details }],
      parts: ['means:debt', 'means:coercion'],
      indicators: ['documents-held'],
      consent: false,
    },
    exploitation,
  );

  it('has no value for forced criminality: Other, with what it was beside it', () => {
    expect(record?.vic_TypeOfExploitation).toEqual(['Other']);
    expect(record?.x_throughline.forcedCriminality).toEqual(['drug-cultivation']);
  });

  it('takes industry, relation, age and controls from the identification', () => {
    expect(record).toMatchObject({
      vic_TraffickingStatus: 'PossibleVictimOfTrafficking',
      vic_ForcedLabourIndustry: 'A_AgricultureForestryAndFishing',
      vic_RelationshipToTrafficker: 'Acquainted',
      vic_AgeWhenTrafficked: 14,
      vic_MethodsOfControl: ['WithholdsDocuments', 'DebtBondage'],
      con_Consent: false,
    });
  });

  it('nothing identified, no record', () => {
    expect(htcdsRecord({ identified: [], parts: [], indicators: [], consent: true }, exploitation)).toBeNull();
  });

  const standard = new URL('../../../../../shared/data/htcds/HTCDS_Field_Standards_2.0.tsv', import.meta.url);
  describe.skipIf(!existsSync(standard))('beside the published standard', () => {
    it('uses only values of the standard', () => {
      const published = readFileSync(standard, 'utf8');
      for (const section of exploitation.sections) expect(published).toContain(section.htcds);
      for (const { htcds } of exploitation.relationships) if (htcds) expect(published).toContain(htcds);
      for (const value of [
        'WithholdsDocuments',
        'DebtBondage',
        'PsychoactiveSubstance',
        'ForcedBegging',
        'NonPoliceGovernmentalOrganization',
        'RemoteInteractiveServices',
        'ThroughOnlineSocialNetworks',
      ])
        expect(published).toContain(value);
    });
  });
});
