import type { ExploitationCodes } from './code-books.ts';
import type { Details } from './details.ts';
import type { ElementPart, Form, Standing } from './forms.ts';

/**
 * The identification as a record of the Human Trafficking Case Data Standard 2.0 (field names and values are the
 * standard's). It has no value for forced criminality: that becomes `Other`, with a local extension beside it, so that
 * nothing is lost at home and nothing is invented abroad. Who the person is stays out; an export adds it by consent.
 */
export type HtcdsInput = {
  identified: readonly { form: Form; standing: Standing; details: Details | null }[];
  /** Parts of elements that were found present, and the indicators that showed them. */
  parts: readonly ElementPart[];
  indicators: readonly string[];
  consent: boolean;
};

export type HtcdsRecord = {
  vic_TraffickingStatus: 'PossibleVictimOfTrafficking' | 'ActualVictimOfTrafficking' | 'NotAVictimOfTrafficking';
  vic_TraffickingStatusDecisionMakingOrg: 'NonPoliceGovernmentalOrganization';
  vic_TypeOfExploitation: string[];
  vic_TypeOfSexExploitation: string[];
  vic_ForcedLabourIndustry: string | null;
  vic_MethodsOfControl: string[];
  vic_MethodOfRecruitment: string[];
  vic_RelationshipToTrafficker: string | null;
  vic_AgeWhenTrafficked: number | null;
  hte_Date: string | null;
  hte_Type: 'Exploitation';
  con_Consent: boolean;
  /** Local extension: what the standard has no value for. */
  x_throughline: { forcedCriminality: string[]; industries: string[]; forms: Form[]; spectrum: string[] };
};

/** Null when nothing is identified. */
export function htcdsRecord(input: HtcdsInput, codes: ExploitationCodes): HtcdsRecord | null {
  if (input.identified.length === 0) return null;
  const held = input.identified.filter((one) => one.standing !== 'ruled-out');
  const details = held.flatMap((one) => one.details ?? []);
  const industries = unique(details.flatMap((one) => one.industries));
  const ages = details.flatMap((one) => (one.ageAtFirst.known ? [one.ageAtFirst.value] : []));
  return {
    vic_TraffickingStatus: statusOf(held.map((one) => one.standing)),
    vic_TraffickingStatusDecisionMakingOrg: 'NonPoliceGovernmentalOrganization',
    vic_TypeOfExploitation: typesOf(held, industries, details),
    vic_TypeOfSexExploitation: input.indicators.includes('pictures-for-something') ? ['RemoteInteractiveServices'] : [],
    vic_ForcedLabourIndustry: sectionOf(industries[0], codes),
    vic_MethodsOfControl: controlsOf(input),
    vic_MethodOfRecruitment: details.some((one) => one.onlineRecruitment === 'yes')
      ? ['ThroughOnlineSocialNetworks']
      : [],
    vic_RelationshipToTrafficker: relationOf(details, codes),
    vic_AgeWhenTrafficked: ages.length > 0 ? Math.min(...ages) : null,
    hte_Date: details.map((one) => one.since).sort()[0] ?? null,
    hte_Type: 'Exploitation',
    con_Consent: input.consent,
    x_throughline: {
      forcedCriminality: unique(details.flatMap((one) => one.crimeTypes)),
      industries,
      forms: held.map((one) => one.form),
      spectrum: unique(details.flatMap((one) => one.spectrum)),
    },
  };
}

function statusOf(standings: readonly Standing[]): HtcdsRecord['vic_TraffickingStatus'] {
  if (standings.length === 0) return 'NotAVictimOfTrafficking';
  return standings.includes('confirmed') ? 'ActualVictimOfTrafficking' : 'PossibleVictimOfTrafficking';
}

function typesOf(held: HtcdsInput['identified'], industries: readonly string[], details: readonly Details[]): string[] {
  const has = (form: Form) => held.some((one) => one.form === form);
  return [
    ...(has('cse') ? ['SexualExploitation'] : []),
    ...(has('lt') ? ['ForcedLabour'] : []),
    ...(details.some((one) => one.spectrum.includes('child-labor-violation')) ? ['ChildLabour'] : []),
    ...(has('lt') && industries.includes('begging') ? ['ForcedBegging'] : []),
    ...(has('ltfc') ? ['Other'] : []),
  ];
}

const controlOfIndicator: Readonly<Record<string, string>> = {
  threatened: 'PhysicalThreats',
  'hurt-or-locked-in': 'PhysicalAbuse',
  'documents-held': 'WithholdsDocuments',
  'pay-taken': 'TakesEarnings',
  'drugs-used-to-control': 'PsychoactiveSubstance',
  'night-or-long-hours': 'ExcessiveWorkingHours',
  'food-sleep-care-kept': 'WithholdsNecessities',
  'child-used-as-threat': 'ThreatensChildrenFamily',
};

const controlOfPart: Partial<Record<ElementPart, string>> = {
  'means:fraud': 'FalsePromises',
  'means:debt': 'DebtBondage',
  'means:legal-process': 'ThreatsLawEnforcement',
};

/** Controls that the evidence names; force or coercion that no named control explains becomes `Other`. */
function controlsOf({ parts, indicators }: HtcdsInput): string[] {
  const named = [
    ...indicators.flatMap((id) => controlOfIndicator[id] ?? []),
    ...parts.flatMap((part) => controlOfPart[part] ?? []),
  ];
  const unnamed = parts.some((part) => part === 'means' || part === 'means:force' || part === 'means:coercion');
  return unique(named.length === 0 && unnamed ? ['Other'] : named);
}

function sectionOf(industry: string | undefined, codes: ExploitationCodes): string | null {
  const section = codes.industries.find((one) => one.id === industry)?.section;
  return codes.sections.find((one) => one.id === section)?.htcds ?? null;
}

function relationOf(details: readonly Details[], codes: ExploitationCodes): string | null {
  const id = details.flatMap((one) => one.relationships)[0];
  return codes.relationships.find((one) => one.id === id)?.htcds ?? null;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
