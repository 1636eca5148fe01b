import type { Code, Part, Told } from './parts.ts';
import { stands } from './parts.ts';

type Field = {
  /** Parts of the story that answer it, the nearest first. */
  parts: readonly Code[];
  /** It asks just what its first part tells: an empty field of a new form begins with it, and what is said in it may go into that part. */
  same?: true;
};
type Asks = {
  /** Where the form is sent. */
  doors: readonly string[];
  fields?: Record<string, Field>;
  /** Parts that stand above the form, since they answer it as a whole. A part that has the youth's own name always does. */
  above: readonly Code[] | 'all';
};

const past = ['happened', 'lived', 'family', 'who'] as const;
const daily = ['school-work', 'health', 'lived', 'days'] as const;
const calm = ['helps', 'sets-off', 'people'] as const;

/**
 * Every form that asks the youth for something about themselves, with the parts of the story that answer it (issue: "every form that
 * asks is filled in from it"). A test walks all forms of casework, and those of programs about one youth, and fails where one is neither here nor known to ask nothing.
 */
export const asking = {
  'plan-goal': {
    doors: ['/youth/:youthId/plan/goals'],
    fields: { words: { parts: ['wants'], same: true } },
    above: [],
  },
  'plan-need': {
    doors: ['/youth/:youthId/plan/needs'],
    fields: { words: { parts: ['wants', 'school-work', 'family', 'lived', 'health', 'days'] } },
    above: [],
  },
  'plan-line': {
    doors: ['/youth/:youthId/plan/lines/:lineId'],
    fields: { words: { parts: ['wants', 'school-work', 'family', 'lived', 'health', 'days'] } },
    above: [],
  },
  'plan-safety': {
    doors: ['/youth/:youthId/plan/safety'],
    fields: {
      triggers: { parts: ['sets-off'], same: true },
      signs: { parts: ['sets-off'] },
      helps: { parts: ['helps'], same: true },
      people: { parts: ['people'], same: true },
      places: { parts: ['places'], same: true },
      leaving: { parts: ['places', 'people'] },
    },
    above: [],
  },
  'meeting-prepared': {
    doors: ['/meetings/at/:meetingId/youth/:youthId/prepared'],
    fields: { say: { parts: ['wants'], same: true }, notBefore: { parts: ['sets-off'] } },
    above: ['helps'],
  },
  'identification-decision': { doors: ['/youth/:youthId/identification/:form'], above: past },
  'identification-questions': { doors: ['/youth/:youthId/identification/:form/questions'], above: past },
  'claim-begin': {
    doors: ['/youth/:youthId/claims/new/:claimKind'],
    fields: { about: { parts: ['happened', 'school-work'] } },
    above: [],
  },
  'claim-application': {
    doors: ['/youth/:youthId/claims/:claimId/application'],
    fields: {
      what: { parts: ['happened'] },
      workKind: { parts: ['school-work'] },
      address: { parts: ['lived'] },
    },
    above: ['health'],
  },
  benefit: { doors: ['/youth/:youthId/benefits/:benefit'], above: [...daily, 'wants'] },
  'repair-words': {
    doors: ['/youth/:youthId/repair'],
    fields: { words: { parts: ['wants', 'happened'] } },
    above: [],
  },
  'adulthood-item': { doors: ['/youth/:youthId/adulthood/items/:item'], above: [...daily, 'people', 'wants'] },
  'adulthood-outcomes': {
    doors: ['/youth/:youthId/adulthood/outcomes'],
    fields: { words: { parts: ['wants'] } },
    above: [...daily, 'people'],
  },
  'money-ask': {
    doors: [
      '/youth/:youthId/money/new',
      '/youth/:youthId/money/new/funds',
      '/youth/:youthId/rides/:rideId/money',
      '/youth/:youthId/rides/:rideId/money/funds',
    ],
    fields: { words: { parts: ['wants'] } },
    above: ['school-work', 'days'],
  },
  'hearing-need': {
    doors: ['/youth/:youthId/hearings/:hearingId/needs'],
    fields: { needWords: { parts: calm } },
    above: [],
  },
  'hearing-speaking': { doors: ['/youth/:youthId/hearings/:hearingId/witness'], above: [...calm, 'happened'] },
  ride: { doors: ['/youth/:youthId/rides'], above: ['places', ...calm] },
  handover: {
    doors: ['/youth/:youthId/handovers'],
    fields: {
      helps: { parts: ['helps'] },
      careful: { parts: ['sets-off'] },
      first: { parts: ['wants'] },
    },
    above: [],
  },
  'report-call': { doors: ['/youth/:youthId/reports/call'], above: 'all' },
  'report-new': { doors: ['/youth/:youthId/reports/new'], above: 'all' },
  'referral-share': { doors: ['/youth/:youthId/referrals/share', '/youth/:youthId/referrals'], above: 'all' },
  screening: { doors: ['/screenings/:screeningId'], above: 'all' },
  'response-step': { doors: ['/responses/:responseId/steps/:stepId/completion'], above: 'all' },
  'federal-request': { doors: ['/responses/:responseId/part-a'], above: past },
  'advocate-ask': {
    doors: ['/youth/:youthId/advocacy', '/responses/:responseId/steps/:stepId/advocate'],
    fields: { wants: { parts: ['wants'] }, avoid: { parts: ['sets-off'] } },
    above: ['helps', 'people', 'family', ...daily],
  },
  'home-look': {
    doors: ['/youth/:youthId/home/looks'],
    fields: { wants: { parts: ['wants', 'places'] }, notWants: { parts: ['sets-off'] } },
    above: ['helps', 'people', 'family', ...daily],
  },
  worksheet: {
    doors: ['/youth/:youthId/relief/charges/:chargeId/worksheet'],
    fields: {
      demandedWords: { parts: ['happened'] },
      where: { parts: ['lived'] },
      got: { parts: ['happened'] },
      refusal: { parts: ['happened'] },
    },
    above: ['family', 'who'],
  },
  account: {
    doors: ['/youth/:youthId/relief/account'],
    fields: { words: { parts: ['happened'] } },
    above: ['lived', 'family', 'who', 'school-work', 'health'],
  },
} as const satisfies Record<string, Asks>;
export type AskingForm = keyof typeof asking;

const specOf = (form: AskingForm): Asks => asking[form];

/** One part of the story that answers one field. */
export type Answer = { field: string; part: Part; forAll: boolean; fills: boolean };

/** Whether the youth lets everyone on the team read it, and lets it stand in forms: then a form may begin with it. */
export const forAll = ({ shares }: Pick<Part, 'shares'>, now: Date): boolean =>
  shares.some((share) => share.to.kind === 'team' && share.mayQuote && stands(share, now));

/**
 * What of the told answers which field. It stands in the field by itself only where the whole team may read it: what one person or
 * agency may read is put there by hand, once the youth was asked, since whoever reads the form reads it then.
 */
export function answersIn(told: Told, form: AskingForm, now: Date): Answer[] {
  return Object.entries(specOf(form).fields ?? {}).flatMap(([field, { parts, same }]) =>
    parts.flatMap((code, place) =>
      told.parts
        .filter((part) => part.code === code)
        .map((part) => {
          const all = forAll(part, now);
          return { field, part, forAll: all, fills: same === true && place === 0 && all };
        }),
    ),
  );
}

/** What stands above the form: what answers it as a whole, and what has the youth's own name. */
export function aboveIn(told: Told, form: AskingForm): Part[] {
  const { above } = specOf(form);
  return told.parts.filter(({ code }) => code === 'own' || above === 'all' || above.includes(code));
}

/** The part into which what the youth says in this field may go; null where the field asks for something else than any part tells. */
export function partFor(form: AskingForm, field: string): Code | null {
  const found = specOf(form).fields?.[field];
  return found?.same ? (found.parts[0] ?? null) : null;
}
