import { dayOf } from '#kernel/calendar.ts';
import { publishedIndustry } from './model/industries.ts';
import type { SampleYouth } from './model/shapes.ts';

/** What one pass over the youth counts, in the terms of the published figures. */
export type Tally = Record<string, Record<string, number>>;

export function tallyOf(youth: Iterable<SampleYouth>, zone: string): Tally {
  const tally: Tally = {};
  const count = (margin: string, key: string, by = 1) => {
    const row = tally[margin] ?? {};
    row[key] = (row[key] ?? 0) + by;
    tally[margin] = row;
  };
  for (const one of youth) countYouth(one, count, zone);
  return tally;
}

type Count = (margin: string, key: string, by?: number) => void;
const industryOf = (one: SampleYouth): string =>
  one.truth.industry ? publishedIndustry(one.truth.industry) : 'forced-criminality';
const PUBLISHED_RACES = ['black', 'hispanic'];
const GIRLS = ['girl', 'transgender-girl', 'transgender-boy', 'nonbinary'];

function countYouth(one: SampleYouth, count: Count, zone: string): void {
  if (one.county !== 'sample') return;
  count('youth', 'all');
  countReports(one, count);
  countRecoveries(one, count);
  const newcomer = one.bornIn !== null && one.bornIn !== 'US';
  const forms = formsReported(one);
  if (newcomer) {
    count('immigrantForms', forms.cse && forms.labor ? 'both' : forms.cse ? 'cse' : 'lt');
    count('immigrantSex', one.sex);
    count('immigrantOrigin', one.bornIn ?? '');
  }
  for (const event of one.events) {
    if (event.kind === 'advocacy') {
      count('advocacy', 'year');
      count('advocacyMonth', dayOf(event.at, zone).slice(0, 7));
      if (event.endedAt === null) count('advocacy', 'active');
    }
    if (event.kind === 'detention' && (one.sex === 'female' || GIRLS.includes(one.gender)))
      count('detainedGirls', event.knownBefore ? 'identified' : 'other');
    if (event.kind === 'exit') {
      count('exits', 'all');
      for (const fact of ['diploma', 'college', 'working', 'caringAdult', 'housed'] as const)
        if (event[fact]) count('exits', fact);
    }
  }
  if (forms.cse) count('home', one.living === 'home-never-in-care' ? 'never-in-care' : 'other');
}

function formsReported(one: SampleYouth): { cse: boolean; labor: boolean } {
  const forms = one.events.flatMap((event) => (event.kind === 'report' ? event.forms : []));
  return { cse: forms.includes('cse'), labor: forms.includes('lt') || forms.includes('ltfc') };
}

function countReports(one: SampleYouth, count: Count): void {
  for (const event of one.events) {
    if (event.kind !== 'report') continue;
    count('reports', 'all');
    count('reporter', event.reporter.discipline);
    if (event.disposition) count('disposition', event.disposition);
    const cse = event.forms.includes('cse');
    const labor = event.forms.includes('lt') || event.forms.includes('ltfc');
    count('hotlineForms', cse && labor ? 'both' : cse ? 'sex' : labor ? 'labor' : 'other');
    if (labor) count('crime', event.forms.includes('ltfc') ? 'forced' : 'lawful');
    if (labor) count('industry', industryOf(one));
    if (labor && one.bornIn && one.bornIn !== 'US') count('immigrantIndustries', industryOf(one));
    if (labor && !cse) count('laborSex', one.sex);
    if (!cse) continue;
    count('cseSex', one.sex);
    count('cseRace', PUBLISHED_RACES.includes(one.race) ? one.race : 'other');
    count('cseAge', event.age <= 13 ? '9-13' : event.age <= 15 ? '14-15' : '16-17');
  }
}

function countRecoveries(one: SampleYouth, count: Count): void {
  const times = one.events.filter((event) => event.kind === 'recovery');
  const [first] = times;
  if (!first) return;
  for (const event of times) count('recoveriesAgency', event.agency);
  count('recoveriesYouth', times.length > 1 ? 'twice' : 'once');
  count('recoveriesSystem', first.system);
  count('recoveriesMissing', first.missingFrom);
  count('recoveriesSex', one.sex);
}
