import { ageOn } from '#kernel/calendar.ts';
import {
  after,
  DAY,
  HOUR,
  happened,
  identified,
  MINUTE,
  officerOf,
  responded,
  type Story,
  screened,
  soon,
  untilNow,
} from './case.ts';
import type { Disposition, ReportEvent } from './events.ts';
import type { Chance } from './random.ts';
import { dayIn } from './rhythm.ts';
import type { Door, Form, Standing } from './shapes.ts';

/** A reporter's discipline: the door behind it (if it screens), the agency, and whether the law makes them report. */
type Source = { door: Door; agency: string | null; crew: string | null; mandated: boolean };
const SOURCES: Record<string, Source> = {
  'law-enforcement': { door: 'police', agency: 'police-central', crew: 'officer', mandated: true },
  'child-welfare': { door: 'child-welfare', agency: 'child-welfare', crew: 'socialworker', mandated: true },
  probation: { door: 'probation', agency: 'probation', crew: 'probation', mandated: true },
  'group-home': { door: 'community-organization', agency: null, crew: null, mandated: true },
  'mental-health': { door: 'clinic', agency: 'mental-health', crew: null, mandated: true },
  medical: { door: 'clinic', agency: 'community-clinic', crew: 'nurse', mandated: true },
  cbo: { door: 'community-organization', agency: 'cbo-workers', crew: null, mandated: true },
  school: { door: 'school', agency: 'school-district', crew: 'educator', mandated: true },
  parent: { door: 'parent', agency: null, crew: null, mandated: false },
  anonymous: { door: 'hotline', agency: null, crew: null, mandated: false },
  youth: { door: 'youth', agency: null, crew: null, mandated: false },
};

/** `foundBy`: the police agency that met the youth, and when, where the report follows a recovery. */
export type Reporting = {
  at: Date;
  discipline: string;
  disposition: Disposition;
  foundBy?: { agency: string; at: Date };
};

/** A report to the hotline and what the county did with it: an answer in time, a decision, a name for what happened. */
export function reported(story: Story, { at, discipline, disposition, foundBy }: Reporting): void {
  const { own, person, truth, deal } = story;
  const source = SOURCES[discipline] ?? { door: 'hotline', agency: null, crew: null, mandated: false };
  const agency = foundBy?.agency ?? (discipline === 'law-enforcement' ? own.weigh(POLICE) : source.agency);
  if (source.crew && own.yes(0.6)) screenedBefore(story, at, source, agency ?? 'hotline', foundBy?.at);
  const decided = disposedAt(own, at, disposition);
  const known = happened(story, decided);
  const event: ReportEvent = {
    kind: 'report',
    at,
    by: deal.next('hotline'),
    reporter: { discipline, agency, mandated: source.mandated },
    channel: source.mandated && own.yes(0.3) ? 'form' : 'phone',
    age: ageOn(person.born, dayIn(deal.year, at)),
    forms: [...truth.forms],
    responseTime: responseTimeOf(own, disposition),
    disposition: known ? disposition : null,
    disposedAt: known ? decided : null,
    followed: known ? followed(story, disposition) : null,
    supportOffered:
      known && (disposition === 'evaluated-out' || disposition === 'unfounded') ? support(own, truth.forms) : null,
    tools: { safety: own.yes(0.88), risk: own.yes(0.81) },
    crossReportedAt: disposition === 'evaluated-out' ? null : untilNow(story, soon(own, at, 10 * MINUTE, 5 * HOUR)),
    writtenAt: source.mandated ? untilNow(story, soon(own, at, 2 * HOUR, own.yes(0.91) ? 35 * HOUR : 60 * HOUR)) : null,
  };
  story.events.push(event);
  responded(story, at, 'hotline-report', 'hotline', event.by);
  named(story, event, decided, source.door);
}

const POLICE = { 'police-central': 62, sheriff: 24, 'police-port': 6, 'police-hillcrest': 4, 'police-eastfield': 4 };

function screenedBefore(story: Story, at: Date, source: Source, agency: string, metAt?: Date): void {
  const { own, deal } = story;
  const before = metAt
    ? soon(own, metAt, 3 * MINUTE, at.getTime() - metAt.getTime())
    : soon(own, at, -20 * HOUR, -15 * MINUTE);
  const by = source.door === 'police' ? officerOf(deal, agency) : deal.next(source.crew ?? '');
  screened(story, before < deal.year.from ? after(at, -5 * MINUTE) : before, source.door, agency, by);
}

/** Which forms the county then recorded, how sure it was, and which protocols that started. */
function named(story: Story, report: ReportEvent, decided: Date, door: Door): void {
  const { own, truth, person } = story;
  const standing = standingAfter(own, report.disposition);
  if (!standing || truth.forms.length === 0) return;
  const at = decided;
  const worker = story.worker('socialworker', report.at);
  for (const form of truth.forms) identified(story, at, form, standing, door, worker);
  const inServices = person.system.childWelfare === 'open' || report.followed?.startsWith('new') === true;
  if (truth.forms.includes('cse') && standing !== 'at-risk' && inServices)
    responded(story, at, 'sex-trafficking-notice', door, worker);
  if (truth.forms.some((form) => form !== 'cse')) responded(story, at, 'labor-response', door, worker);
  if (person.system.childWelfare === 'open' || inServices) story.worker('counsel', at);
}

function standingAfter(own: Chance, disposition: Disposition | null): Standing | null {
  if (disposition === 'substantiated') return own.weigh({ confirmed: 70, suspected: 30 });
  if (disposition === 'inconclusive') return own.weigh({ suspected: 65, 'at-risk': 35 });
  if (disposition === 'evaluated-out') return own.yes(0.25) ? 'at-risk' : null;
  if (disposition === 'unfounded') return own.yes(0.1) ? 'ruled-out' : null;
  return null;
}

function followed(story: Story, disposition: Disposition): ReportEvent['followed'] {
  if (story.person.system.childWelfare === 'open') return 'case-was-open';
  if (disposition === 'substantiated')
    return story.own.weigh({ 'new-case-at-home': 45, 'new-placement': 25, closed: 30 });
  return disposition === 'inconclusive' && story.own.yes(0.2) ? 'new-case-at-home' : 'closed';
}

function responseTimeOf(own: Chance, disposition: Disposition): ReportEvent['responseTime'] {
  if (disposition === 'evaluated-out') return 'evaluate-out';
  return own.weigh({ immediate: 40, '3-day': 15, '5-day': 25, '10-day': 20 });
}

function disposedAt(own: Chance, at: Date, disposition: Disposition): Date {
  return disposition === 'evaluated-out' ? soon(own, at, 20 * MINUTE, 12 * HOUR) : soon(own, at, 2 * DAY, 28 * DAY);
}

function support(own: Chance, forms: readonly Form[]): string | null {
  if (own.yes(0.18)) return null;
  return forms.some((form) => form !== 'cse')
    ? own.pick(['cbo-workers', 'cbo-newcomers', 'legal-aid'])
    : own.pick(['shelter', 'cbo-pride', 'wellbeing-center']);
}
