import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { asPerson, call, meet, type Person, person, type Youth } from '../../../test/access/scene.ts';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { asYouth } from '../../../test/harness/own-page.ts';

/**
 * Over any sequence of giving, taking back, blocking, letting in again, and making and ending the card, what the youth reads on
 * their page and what the others can see agree with a model of a few lines.
 */
let county: County;
let worker: Person;
let nurse: Person;
/** What the table of law opens to the nurse's kind of agency, by basis. */
const law = new Map<string, Set<string>>();
beforeAll(async () => {
  county = await aCounty();
  [worker, nurse] = [await person(county, 'socialworker'), await person(county, 'nurse')];
  for (const { basis, category } of await county.owner(
    `select basis::text, category::text from access.sharing_rules where county_id = $1 and version = 1 and recipient_kind = $2
      and effect <> 'neither' and condition is null`,
    [nurse.countyId, nurse.agencyKind],
  ))
    law.set(String(basis), (law.get(String(basis)) ?? new Set()).add(String(category)));
});
afterAll(() => county?.close());

const kinds = ['medical', 'coordination', 'education'] as const;
type Step =
  | { do: 'give'; kinds: string[] }
  | { do: 'back'; at: number; kind: string | null }
  | { do: 'block' | 'unblock' | 'make' | 'enter' | 'off' | 'end' | 'tell' | 'untell' };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('give' as const), kinds: fc.subarray([...kinds], { minLength: 1 }) }),
  fc.record({
    do: fc.constant('back' as const),
    at: fc.nat(4),
    kind: fc.option(fc.constantFrom(...kinds), { nil: null }),
  }),
  fc.record({ do: fc.constantFrom('block', 'unblock', 'make', 'enter', 'off', 'end', 'tell', 'untell') }),
);

/**
 * What is believed to hold: consents by their kinds, whether the nurse is blocked, the card that stands, whether a page is open, and
 * the share of a part of the story that the nurse has.
 */
type Model = {
  consents: Set<string>[];
  blocked: boolean;
  card: number | null;
  open: boolean;
  told: string | null;
  part: string;
};

const seenByNurse = ({ consents, blocked }: Model): string[] => {
  if (blocked) return [];
  const byTeam = law.get('assigned-team') ?? new Set();
  const byConsent = law.get('consent') ?? new Set();
  const given = consents.flatMap((each) => [...each].filter((kind) => byConsent.has(kind)));
  return [...new Set([...byTeam, ...given])].sort();
};

it('the youth’s and the others’ view agree with the model', { timeout: 60_000 }, async () => {
  expect(law.get('consent')?.size).toBeGreaterThan(1);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const youth = await meet(county, worker);
      await call(county, worker, `access.assign($1, $2, $3, 'assigned-team', 'joined', null)`, [
        newId(),
        youth.id,
        nurse.id,
      ]);
      const part = newId();
      const model: Model = { consents: [], blocked: false, card: null, open: false, told: null, part };
      await mine(youth, `voice.story_begin($1, $2, null, 'helps', null, '\\x00', 'en')`, [part, newId()]);
      for (const [n, each] of steps.entries()) {
        await take(each, n, youth, model);
        await agrees(youth, model, JSON.stringify(steps.slice(0, n + 1)));
      }
    }),
    { numRuns: 10 },
  );
});

const code = (youth: Youth, n: number) => Buffer.from(`${youth.number} ${n}`);
const token = (youth: Youth) => Buffer.from(`token ${youth.id}`);
const mine = <T>(youth: Youth, sql: string, values: unknown[] = []) =>
  asYouth(
    county,
    { id: youth.id, countyId: worker.countyId },
    async (query) => (await query(`select ${sql} as came`, values))[0]?.came as T,
    true,
  );

async function take(each: Step, n: number, youth: Youth, model: Model): Promise<void> {
  if (each.do === 'give') {
    const done = await mine<boolean>(
      youth,
      `voice.give($1, $2, $3, $4::text[]::access.category[], 'care', 'en', now() + interval '9 days')`,
      [newId(), newId(), nurse.agencyId, each.kinds],
    );
    // While the one from the agency is blocked, only a consent still names it.
    if (done) model.consents.push(new Set(each.kinds));
    else expect(model.blocked).toBe(true);
  }
  if (each.do === 'back') {
    const standing = (await consents(youth)) as { id: string; kinds: string[] }[];
    const chosen = standing[each.at];
    if (!chosen) return;
    const had = model.consents.find((one) => same(one, chosen.kinds));
    const done = await mine<boolean>(youth, 'voice.take_back($1, $2::access.category, $3, $4)', [
      chosen.id,
      each.kind,
      newId(),
      newId(),
    ]);
    expect(done).toBe(each.kind === null || chosen.kinds.includes(each.kind));
    if (!done || !had) return;
    if (each.kind) had.delete(each.kind);
    if (each.kind === null || had.size === 0) model.consents.splice(model.consents.indexOf(had), 1);
  }
  if (each.do === 'block') {
    expect(await mine<string>(youth, 'voice.block($1, $2)', [newId(), nurse.id])).toBe('blocked');
    model.blocked = true;
  }
  if (each.do === 'unblock') {
    const done = await mine<boolean>(
      youth,
      `voice.unblock((select id from voice.my_blocks() where user_id = '${nurse.id}'))`,
    );
    expect(done).toBe(model.blocked);
    model.blocked = false;
  }
  if (each.do === 'tell') {
    const id = newId();
    const done = await mine<boolean>(youth, `voice.story_share($1, $2, $3, null, false, null, 'en')`, [
      id,
      model.part,
      nurse.id,
    ]);
    // Nobody whom the youth blocked is of the team.
    expect(done).toBe(!model.blocked);
    if (done) model.told = id;
  }
  if (each.do === 'untell') {
    expect(await mine<boolean>(youth, 'voice.story_take_back($1)', [model.told ?? newId()])).toBe(model.told !== null);
    model.told = null;
  }
  if (each.do === 'make') {
    expect(await call(county, worker, 'voice.make_key($1, $2, $3, 90)', [newId(), youth.id, code(youth, n)])).toBe(
      true,
    );
    Object.assign(model, { card: n, open: false });
  }
  if (each.do === 'enter') {
    const tried = [code(youth, model.card ?? 99)];
    const done = await mine<boolean>(youth, 'voice.enter($1::bytea[], $2, $3, $4)', [
      tried,
      newId(),
      Buffer.concat([token(youth), Buffer.from(String(n))]),
      'en',
    ]);
    expect(done).toBe(model.card !== null);
    model.open = done;
  }
  if (each.do === 'off') {
    expect(await mine<boolean>(youth, 'voice.switch_off()')).toBe(model.card !== null);
    Object.assign(model, { card: null, open: false });
  }
  if (each.do === 'end') {
    expect(await call(county, worker, 'voice.end_key($1, true)', [youth.id])).toBe(model.card !== null);
    Object.assign(model, { card: null, open: false });
  }
}

const same = (one: ReadonlySet<string>, kindsOf: readonly string[]) =>
  one.size === kindsOf.length && kindsOf.every((kind) => one.has(kind));
const consents = (youth: Youth) =>
  asYouth(county, { id: youth.id, countyId: worker.countyId }, (query) =>
    query('select id::text, categories as kinds from voice.my_consents() where withdrawn_at is null order by id'),
  );

async function agrees(youth: Youth, model: Model, told: string): Promise<void> {
  const sees = await asPerson(county, nurse, (query) =>
    query('select category::text from access.grants where youth_id = $1 and expires_at > now() order by 1', [youth.id]),
  );
  expect(sees.map((row) => String(row.category)).sort(), told).toEqual(seenByNurse(model));
  const shown = await asYouth(county, { id: youth.id, countyId: worker.countyId }, (query) =>
    query('select distinct category from voice.my_viewers() where agency_id = $1', [nurse.agencyId]),
  );
  // The youth is shown no less than what anybody of that agency sees.
  const told_ = shown.map((row) => String(row.category));
  expect(
    seenByNurse(model).filter((kind) => !told_.includes(kind)),
    told,
  ).toEqual([]);
  const [open] = await county.owner(
    'select count(*)::int as n from voice.sessions where youth_id = $1 and ended_at is null',
    [youth.id],
  );
  expect(Number(open?.n) > 0, told).toBe(model.open);
  for (const table of ['parts', 'texts']) {
    const read = await asPerson(county, nurse, (query) =>
      query(`select count(*)::int as n from story.${table} where youth_id = $1`, [youth.id]),
    );
    expect(Number(read[0]?.n) > 0, told).toBe(model.told !== null && !model.blocked);
  }
  const standing = (await consents(youth)) as { kinds: string[] }[];
  expect(standing.map(({ kinds: each }) => [...each].sort().join()).sort(), told).toEqual(
    model.consents.map((each) => [...each].sort().join()).sort(),
  );
}
