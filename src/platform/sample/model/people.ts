import type { TraditionName } from './name-parts.ts';
import { inventName } from './names.ts';
import { chance } from './random.ts';
import type { Region, Role, SamplePerson } from './shapes.ts';

type Row = [
  handle: string,
  roles: Role[],
  agency: string,
  languages: string,
  region: Region | null,
  tradition?: TraditionName,
];

/** The people whom the sign-in page lists. The handle is what `POST /sample/sign-in` takes. */
const LISTED: readonly Row[] = [
  ['hotline', ['screener'], 'hotline', 'en es', null, 'spanish'],
  ['officer', ['officer'], 'police-central', 'en', 6],
  ['officer-shift', ['officer'], 'police-central', 'en', 6],
  ['intake', ['intake-officer'], 'juvenile-hall', 'en es', null, 'spanish'],
  ['socialworker', ['social-worker'], 'child-welfare', 'en es', 6, 'spanish'],
  ['supervisor', ['supervisor'], 'child-welfare', 'en', 6],
  ['probation', ['probation-officer'], 'probation', 'en', 6],
  ['advocate', ['advocate'], 'advocates-harbor', 'en es', 6, 'spanish'],
  ['nurse', ['clinician'], 'community-clinic', 'en fil', 6, 'tagalog'],
  ['educator', ['educator'], 'school-district', 'en', 6],
  ['counsel', ['counsel'], 'dependency-counsel', 'en hy', null, 'armenian'],
  ['mdt', ['mdt-coordinator'], 'child-welfare', 'en', null],
  ['liaison', ['liaison'], 'county-office', 'en es', 6, 'spanish'],
  ['analyst', ['analyst'], 'county-office', 'en ko', null, 'korean'],
  ['planlead', ['plan-lead', 'training-lead'], 'county-office', 'en', null],
  ['privacy', ['privacy'], 'county-office', 'en', null],
  ['privacy2', ['privacy'], 'county-office', 'en vi', null, 'vietnamese'],
  ['admin', ['administrator'], 'county-office', 'en', null],
  ['admin2', ['administrator'], 'county-office', 'en fa', null, 'farsi'],
  ['supervisor2', ['supervisor'], 'child-welfare', 'en es', 7, 'spanish'],
  ['dispatcher', ['supervisor'], 'police-central', 'en', null],
  ['detective', ['officer'], 'sheriff', 'en es', null, 'spanish'],
  ['hubdoctor', ['clinician'], 'medical-hub', 'en cmn-Hans', null, 'chinese'],
  ['defender', ['counsel'], 'public-defender', 'en', null],
  ['legalaid', ['counsel'], 'legal-aid', 'en es', null, 'spanish'],
  ['labor-advocate', ['advocate'], 'advocates-foothill', 'en es', 7, 'spanish'],
  ['librarian', ['library-staff'], 'library', 'en es', 4],
  ['shelter', ['screener'], 'shelter', 'en', 4],
  ['outreach', ['outreach-worker'], 'outreach', 'en es', 4, 'spanish'],
  ['youthleader', ['youth-leader'], 'county-office', 'en es', null, 'spanish'],
  ['parentpartner', ['parent-partner'], 'mental-health', 'en es', null, 'spanish'],
  ['newcomers', ['outreach-worker'], 'cbo-newcomers', 'es mam en', 7, 'maya-like'],
  ['other-county', ['social-worker'], 'neighbor-child-welfare', 'en', null],
];

/** Others whose names stand in the records. */
const UNLISTED: readonly Row[] = [
  ['other-county-desk', ['supervisor', 'liaison'], 'neighbor-child-welfare', 'en', null],
  ['officer-port', ['officer'], 'police-port', 'en', 8],
  ['officer-hillcrest', ['officer'], 'police-hillcrest', 'en es', 8, 'spanish'],
  ['officer-eastfield', ['officer'], 'police-eastfield', 'en', 3],
];

/** How many youth one worker carries, so that the sample has as many workers as it needs. */
const CASELOAD = 22;

type Crew = { stem: string; role: Role; agency: string; perScale: number; least: number };
/** Colleagues who are not listed: handles `socialworker-2`, `socialworker-3`, … */
const CREWS: readonly Crew[] = [
  { stem: 'hotline', role: 'screener', agency: 'hotline', perScale: 6, least: 2 },
  { stem: 'socialworker', role: 'social-worker', agency: 'child-welfare', perScale: 700 / CASELOAD, least: 3 },
  { stem: 'probation', role: 'probation-officer', agency: 'probation', perScale: 180 / CASELOAD, least: 2 },
  { stem: 'advocate', role: 'advocate', agency: 'advocates-harbor', perScale: 110 / CASELOAD, least: 2 },
  { stem: 'labor-advocate', role: 'advocate', agency: 'advocates-foothill', perScale: 110 / CASELOAD, least: 2 },
  { stem: 'intake', role: 'intake-officer', agency: 'juvenile-hall', perScale: 3, least: 2 },
  { stem: 'officer', role: 'officer', agency: 'police-central', perScale: 6, least: 2 },
  { stem: 'counsel', role: 'counsel', agency: 'dependency-counsel', perScale: 500 / (CASELOAD * 3), least: 2 },
];

/** Listed people and their colleagues: as many colleagues as the scale needs, up to 9,999 of a kind. */
export function samplePeople(seed: string, scale: number): SamplePerson[] {
  const known = [...LISTED, ...UNLISTED].map((row) => {
    const [handle, roles, agency, languages, region, tradition] = row;
    const listed = LISTED.includes(row);
    return aPerson(seed, { handle, roles, agency, languages: languages.split(' '), region, listed }, tradition);
  });
  const colleagues = CREWS.flatMap(({ stem, role, agency }) =>
    crew(stem, scale)
      .slice(1)
      .map((handle) =>
        aPerson(seed, { handle, roles: [role], agency, languages: ['en'], region: null, listed: false }),
      ),
  );
  return [...known, ...colleagues];
}

/** The handles that share one kind of work, the listed person first. */
export function crew(stem: string, scale: number): string[] {
  const of = CREWS.find((row) => row.stem === stem);
  if (!of) return [stem];
  const count = Math.min(9999, Math.max(of.least, Math.ceil(of.perScale * scale)));
  return Array.from({ length: count }, (_, at) => (at === 0 ? stem : `${stem}-${at + 1}`));
}

type Known = Omit<SamplePerson, 'name' | 'kind' | 'county'>;

function aPerson(seed: string, known: Known, tradition: TraditionName = 'english'): SamplePerson {
  const own = chance(seed, 'person', known.handle);
  const county = known.agency.startsWith('neighbor') ? 'neighbor' : 'sample';
  const { given, family } = inventName(own, tradition, own.yes(0.6) ? 'girl' : 'boy');
  return { ...known, county, kind: known.handle === 'officer-shift' ? 'shift' : 'person', name: `${given} ${family}` };
}
