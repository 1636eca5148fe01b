import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { type Answers, begun, definitionOf, lived, met } from '../../../test/harness/responses.ts';

/** Every shipped protocol, from its start to its end, through the doors, each step by someone whose it is to take. */
let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

type Run = {
  name: string;
  protocol: string;
  by: string;
  door: string;
  facts?: Answers;
  answers?: Answers;
  /** Steps that do not come into play this way. */
  without?: string[];
  /** What is found out when no step is open any more. */
  learn?: Answers;
};

const runs: Run[] = [
  {
    name: 'a report is taken, looked into and answered',
    protocol: 'hotline-report',
    by: 'hotline',
    door: 'hotline',
    answers: { 'decide.disposition': 'investigate', 'result.disposition': 'unfounded', 'response-time': '3-day' },
  },
  {
    name: 'a report is evaluated out, and community help is offered',
    protocol: 'hotline-report',
    by: 'hotline',
    door: 'hotline',
    answers: {
      danger: 'no',
      mandated: 'no',
      covered: 'no',
      'decide.disposition': 'evaluated-out',
      'response-time': [],
    },
    without: [
      'send-help',
      'mandated-written',
      'cross-report-phone',
      'cross-report-written',
      'visit',
      'result',
      'tell-reporter',
    ],
    learn: { form: 'none-of-these' },
  },
  {
    name: 'police meet a youth of this county',
    protocol: 'first-responder',
    by: 'officer',
    door: 'police',
    facts: { form: ['cse'] },
    answers: { residence: 'no', missing: 'no' },
    without: ['hand-over'],
  },
  {
    name: 'police meet a youth of another county, who is handed over to it',
    protocol: 'first-responder',
    by: 'officer',
    door: 'police',
    facts: { form: ['cse'] },
    answers: { residence: 'yes', missing: 'home', probation: 'no' },
    without: ['probation-there', 'team-meets', 'ninety-days'],
  },
  {
    name: 'HHS is told; the interim letter is extended and becomes an eligibility letter',
    protocol: 'federal-notice',
    by: 'socialworker',
    door: 'child-welfare',
    facts: { age: '16', foreignNational: 'possible', form: ['lt'] },
    answers: { 'answer.letter': 'interim', 'interim-ends.letter': [], 'extension-ends.letter': 'eligibility' },
    without: ['denied'],
  },
  {
    name: 'HHS says no, and a lawyer looks at it',
    protocol: 'federal-notice',
    by: 'socialworker',
    door: 'child-welfare',
    facts: { age: '16', foreignNational: 'yes', form: ['cse'] },
    answers: { 'answer.letter': 'denied', 'interim-from': [] },
    without: [
      'interim-ends',
      'extension-ends',
      'food-and-cash',
      'health-cover',
      'refugee-home',
      'case-manager',
      'school-and-work',
    ],
  },
  {
    name: 'law enforcement is told of a youth in care',
    protocol: 'sex-trafficking-notice',
    by: 'socialworker',
    door: 'child-welfare',
    facts: { standingCse: 'confirmed', inCare: 'yes' },
    learn: { nativeNation: 'possible' },
  },
  {
    name: 'a youth missing from care comes back',
    protocol: 'missing-from-care',
    by: 'socialworker',
    door: 'child-welfare',
    facts: { missing: 'care' },
    learn: { nativeNation: 'no' },
    without: ['nation'],
  },
  {
    name: 'a son does not come home; police say no, and it goes higher',
    protocol: 'missing-from-home',
    by: 'shelter',
    door: 'shelter',
    facts: { missing: 'home' },
    answers: { refused: 'yes', safe: 'no' },
    without: ['police-system'],
  },
  {
    name: 'help is offered and all of it taken; the state labor agency acts first',
    protocol: 'labor-response',
    by: 'labor-advocate',
    door: 'community-organization',
    facts: { form: ['lt'], standingLt: 'suspected' },
    answers: { first: 'state' },
    without: ['federal-agency', 'police-with-youth', 'team', 'child-welfare'],
  },
  {
    name: 'intake at juvenile hall of a youth who waits for a place',
    protocol: 'detention',
    by: 'intake',
    door: 'detention',
    answers: { signs: 'clear' },
  },
  {
    name: 'a youth is arrested who has no lawyer yet, and a sign is seen',
    protocol: 'forced-crime',
    by: 'probation',
    door: 'probation',
    facts: { event: 'arrest' },
    answers: { signs: 'some' },
    without: ['counsel-first', 'drivers'],
  },
  {
    name: 'a youth comes into a library',
    protocol: 'safe-youth-zone',
    by: 'librarian',
    door: 'library',
    facts: { opens: 'youth-yes' },
  },
  { name: 'a counselor is concerned', protocol: 'school', by: 'educator', door: 'school' },
  {
    name: 'a nurse sees a youth alone',
    protocol: 'health-screen',
    by: 'nurse',
    door: 'clinic',
    answers: { signs: 'some' },
  },
];

const held = new Set(['shelter', 'community-organization', 'library', 'school', 'clinic']);

describe('from start to end', () => {
  it.each(runs)('$protocol: $name', async (run) => {
    const who = await county.as(run.by);
    const youthId = await met(county, who, run.door);
    if (held.has(run.door)) await agreed(who, youthId);
    const id = await begun(county, who, youthId, run.protocol, run.facts ?? {});
    const life = await lived(county, id, run.answers ?? {}, run.learn ? { by: run.by, facts: run.learn } : null);
    const all = definitionOf(run.protocol).steps.map((step) => step.id);
    const expected = all.filter((step) => !(run.without ?? []).includes(step));
    expect(life.done.map(({ step }) => step).sort()).toEqual(expected.sort());
    expect(life.end).toBe('all-done');
  });
});

/** The youth agrees that the county may act. */
async function agreed(who: Awaited<ReturnType<County['as']>>, youthId: string): Promise<void> {
  const [screening] = await county.owner('select id::text from screening.screenings where youth_id = $1', [youthId]);
  const done = await who.post(`/screenings/${String(screening?.id)}/agreement`, {
    why: 'youth-agreed',
    words: 'The youth asked us to call someone.',
  });
  expect(done.status).toBe(303);
}
