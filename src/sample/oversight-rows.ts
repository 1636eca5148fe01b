import type pg from 'pg';
import { makeSealer, type Sealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { inventName } from '#platform/sample/model/names.ts';
import { chance } from '#platform/sample/model/random.ts';
import { type KeyRing, openDataKey } from '#platform/vault/index.ts';
import { practiceModel } from '#program/advocacy/practice-model.ts';
import { type FindingWords, newKey } from '#program/advocacy/sealed-store.ts';
import { Bulk } from './bulk.ts';
import { placesOf, type SamplePerson } from './places.ts';

const DAY_MS = 86_400_000;
/** Who leads the larger program of advocates; there is nobody of the kind where nothing is overseen yet. */
const LEAD = 'programlead';
const PROGRAM = 'advocates-harbor';
const OTHER = 'advocates-foothill';

type Stage = { client: pg.Client; bulk: Bulk; ring: KeyRing; now: Date; countyId: string };

/** Who leads a program, a case review with what was said in it, and two reviews of contracts: after the sample's year of casework. */
export async function loadSampleOversight(
  client: pg.Client,
  { now, ring }: { now: Date; ring: KeyRing },
): Promise<void> {
  const places = await placesOf(client);
  const people = ['socialworker', 'supervisor', 'planlead', 'admin'].map((handle) => places.person(handle));
  const [worker, boss, lead, second] = people;
  if (!worker || !boss || !lead || !second) return;
  const bulk = new Bulk(client, [
    'people.users',
    'people.roles',
    'advocacy.reviews',
    'advocacy.interviews',
    'advocacy.checks',
    'advocacy.findings',
  ]);
  const stage = { client, bulk, ring, now, countyId: worker.countyId };
  addLead(stage, places.agency(PROGRAM));
  await addReview(stage, worker, boss);
  await addCheck(stage, places.agency(PROGRAM), lead, second);
  await addCheck(stage, places.agency(OTHER), lead, null);
  await bulk.flush();
}

function addLead({ bulk, countyId, now }: Stage, agency_id: string | undefined | null): void {
  if (!agency_id) return;
  const { given, family } = inventName(chance('throughline', 'person', LEAD), 'english', 'girl');
  const id = newId();
  bulk.add('people.users', {
    county_id: countyId,
    id,
    agency_id,
    kind: 'person',
    name: `${given} ${family}`,
    email: `${LEAD}@sample.invalid`,
    handle: LEAD,
    languages: ['en'],
    region: null,
    listed: true,
  });
  bulk.add('people.roles', { county_id: countyId, user_id: id, role: 'supervisor', approved_at: now });
}

/** A worker of the county and a supervisor look at what one program did for one youth; the youth and the advocate were asked. */
async function addReview(stage: Stage, by: SamplePerson, beside: SamplePerson): Promise<void> {
  const { client, bulk, ring, now, countyId } = stage;
  const { rows } = await client.query(
    `select o.youth_id::text as youth, o.referral_id::text as referral, t.contract_id::text as contract, k.wrapped
      from access.grants g join advocacy.of_youth o on o.county_id = g.county_id and o.youth_id = g.youth_id
      join advocacy.turns t on t.county_id = o.county_id and t.referral_id = o.referral_id and t.accepted_at is not null
      join youth.keys k on k.county_id = o.county_id and k.youth_id = o.youth_id
      where g.county_id = $1 and g.user_id = $2 and g.category = 'coordination' and g.can_add and t.agency_id <> $3
      order by t.accepted_at, o.youth_id limit 1`,
    [countyId, by.userId, by.agencyId],
  );
  const [of] = rows as { youth: string; referral: string; contract: string; wrapped: Buffer }[];
  const key = of && openDataKey(ring, of.wrapped, { kind: 'youth', county: countyId, id: of.youth });
  if (!of || !key?.ok) return;
  const sealer: Sealer = makeSealer(countyId, key.value);
  const id = newId();
  const own = chance('throughline', 'review', of.youth);
  const marks = practiceModel.scale.marks.map(({ mark }) => mark);
  bulk.add('advocacy.reviews', {
    county_id: countyId,
    id,
    youth_id: of.youth,
    referral_id: of.referral,
    contract_id: of.contract,
    at: new Date(now.getTime() - 20 * DAY_MS),
    by_user: by.userId,
    agency_id: by.agencyId,
    with_user: beside.userId,
    model_version: practiceModel.version,
    scores: Object.fromEntries(
      practiceModel.dimensions.map(({ id: at }, n) => [at, n % 5 === 4 ? null : own.pick(marks)]),
    ),
    words: sealer.seal(
      'advocacy.reviews',
      id,
      'words',
      'The advocate came when they said they would. The plan is in the youth’s words. Nobody asked about school yet.',
    ),
  });
  for (const [whom, who, said] of [
    ['youth', 'The youth', 'She does not make me tell it again. I want more rides.'],
    ['advocate', 'The advocate', 'We meet each week. School is what comes next.'],
  ] as const) {
    const interview = newId();
    bulk.add('advocacy.interviews', {
      county_id: countyId,
      id: interview,
      youth_id: of.youth,
      review_id: id,
      whom,
      on_day: new Date(now.getTime() - 22 * DAY_MS).toISOString().slice(0, 10),
      by_user: by.userId,
      words: sealer.seal('advocacy.interviews', interview, 'words', { who, said }),
    });
  }
}

const SEEN: readonly FindingWords[] = [
  { evidence: 'Five files were looked at: each holds it.', file: '', action: '', owner: '' },
  { evidence: 'The list of staff and the days they were trained.', file: 'Staff list, page 2', action: '', owner: '' },
];
const LACKS: FindingWords = {
  evidence: 'Two of five files hold no date of first contact.',
  file: '',
  action: 'Write the first contact down on the same day; look at ten files again.',
  owner: 'The program’s lead',
};

/** What a contract asks for, one by one, with what was seen; signed by two, or still open where there is no second. */
async function addCheck(
  { client, bulk, ring, now, countyId }: Stage,
  agencyId: string | undefined | null,
  by: SamplePerson,
  second: SamplePerson | null,
): Promise<void> {
  const { rows } = await client.query(
    `select r.id::text, c.id::text as contract from advocacy.contracts c
      join advocacy.requirements r on r.county_id = c.county_id and r.contract_id = c.id and r.ended_at is null
      where c.county_id = $1 and c.agency_id = $2 order by r.recorded_at, r.id`,
    [countyId, agencyId],
  );
  const wanted = rows as { id: string; contract: string }[];
  const [first] = wanted;
  if (!first) return;
  const id = newId();
  const { wrapped, sealer } = newKey(ring, countyId, id);
  const day = (ago: number) => new Date(now.getTime() - ago * DAY_MS);
  bulk.add('advocacy.checks', {
    county_id: countyId,
    id,
    contract_id: first.contract,
    at: day(40),
    by_user: by.userId,
    wrapped,
    first_at: second && day(30),
    first_by: second && by.userId,
    second_at: second && day(28),
    second_by: second && second.userId,
  });
  for (const [n, requirement] of (second ? wanted : wanted.slice(0, 1)).entries()) {
    const findingId = newId();
    const lacks = second !== null && n === 1;
    const words = lacks ? LACKS : (SEEN[n % SEEN.length] ?? LACKS);
    bulk.add('advocacy.findings', {
      county_id: countyId,
      id: findingId,
      check_id: id,
      requirement_id: requirement.id,
      at: day(35),
      by_user: by.userId,
      verdict: lacks ? 'not-met' : 'met',
      seen_on: day(36).toISOString().slice(0, 10),
      due_on: lacks ? day(-20).toISOString().slice(0, 10) : null,
      done_on: null,
      body: sealer.seal('advocacy.findings', findingId, 'body', words),
    });
  }
}
