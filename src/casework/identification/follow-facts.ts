import { doneDays, responsesFor } from '#casework/responses/index.ts';
import { doorOf, type Screening } from '#casework/screening/index.ts';
import { known, type Particular, particularsOf, type Sealer, standingNow } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { consultationsOf } from './consultations.ts';
import { askAgainDays } from './county.ts';
import type { Episode } from './model/csec-history.ts';
import type { FollowFacts } from './model/follow.ts';
import type { TribalAffiliation } from './model/tribal.ts';

type About = { id: string; sealer: Sealer; ageYears: number | null; screenings: readonly Screening[] };

/** What this reader may know of the youth beside the decisions. What is not theirs to see stays unknown. */
export async function followFacts(errand: Errand, about: About): Promise<FollowFacts> {
  const all = await particularsOf(errand, about.sealer, about.id);
  const now = standingNow(all, errand.now);
  const zone = errand.actor.timeZone;
  const episodes = (kind: Particular['kind'], code: string): Episode[] =>
    all
      .filter((each) => each.kind === kind && each.value.codes.includes(code))
      .map(({ since, until }) => ({ from: dayOf(since, zone), to: until ? dayOf(until, zone) : null }));
  const answer = (kind: Particular['kind']) => yesNo(known(now, kind)?.codes[0]);
  const responses = await responsesFor(errand, about.id);
  return {
    under18: about.ageYears === null ? null : about.ageYears < 18,
    mayBeForeignNational: foreign(known(now, 'may-be-foreign-national')?.codes[0], about.screenings),
    foundByOfficial: about.screenings.some((each) => doorOf(each.door)?.side === 'system'),
    receivesChildWelfare: answer('child-welfare-services') ?? answer('in-care'),
    byMandatedReporter: responses.some((each) => each.protocolId === 'hotline-report'),
    laborAloneObliges: laborSetting(errand.actor.settings),
    reportReceived: responses.some((each) => each.protocolId === 'hotline-report'),
    missingNow: ['home', 'care'].includes(known(now, 'missing')?.codes[0] ?? ''),
    inAgencyCare: answer('in-care'),
    episodes: {
      fosterCare: episodes('in-care', 'yes'),
      absences: episodes('missing', 'care'),
      openCases: episodes('child-welfare-services', 'yes'),
      closedWithIlp: [],
    },
    toldLawEnforcement: await doneDays(errand, about.id, 'sex-trafficking-notice', 'tell-police'),
    tribal: tribalFrom(now),
    consultations: consultationsOf(errand.actor),
    askAgainDays: askAgainDays(errand.actor),
  };
}

function tribalFrom(now: readonly Particular[]): TribalAffiliation {
  const nations = now.filter((each) => each.kind === 'tribal-affiliation');
  const language = known(now, 'indigenous-language')?.words;
  return {
    affiliation: nations.length > 0 ? 'yes' : 'not-asked',
    nations: nations.map(({ value }) => ({
      name: value.words || '—',
      recognition: (value.codes[0] ?? 'not-known') as TribalAffiliation['nations'][number]['recognition'],
      youthWantsNotice: 'not-asked',
    })),
    ...(language ? { indigenousLanguage: language } : {}),
    askedOf: [],
  };
}

function foreign(code: string | undefined, screenings: readonly Screening[]): boolean | null {
  if (code) return code !== 'no';
  const said = screenings.map((each) => each.terms.mayBeForeignNational).find((each) => each !== 'unknown');
  return said ? said === 'yes' : null;
}

/** The dated county setting: does labor trafficking alone oblige a report? */
function laborSetting(settings: Record<string, unknown>): boolean | null {
  if (typeof settings.laborAloneObliges === 'boolean') return settings.laborAloneObliges;
  const protocols = settings.protocolSettings as Record<string, unknown> | undefined;
  return yesNo(protocols?.['labor-alone'] as string | undefined);
}

const yesNo = (code: string | undefined): boolean | null => (code === 'yes' ? true : code === 'no' ? false : null);
