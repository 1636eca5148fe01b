import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, call, deriveAll, meet, type Person, person, type Query } from '../../../test/access/scene.ts';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { ownPageOf } from '../../../test/harness/own-page.ts';
import { screened } from '../../../test/harness/screening.ts';
import { newId } from '../../kernel/ids.ts';

/** What a granted petition names leaves every view of this program, but for the youth's own lawyers. */
let county: County;
let worker: Visitor;
let lawyer: Visitor;
let privacy: Visitor;
let youthId: string;
let matter: string;
const people = new Map<string, Person>();
const p = (handle: string) => people.get(handle) as Person;

const of = (path = '') => `/youth/${youthId}/relief${path}`;
const stripped = ({ text }: Page) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const one = async (sql: string, values: unknown[] = []) =>
  String(Object.values((await county.owner(sql, values))[0] ?? {})[0]);
const idOf = (code: string) =>
  one('select id::text from relief.charges where youth_id = $1 and code = $2', [youthId, code]);
const went = async (page: Promise<Page>) => {
  const { status, text } = await page;
  expect(status, stripped({ text } as Page).slice(0, 600)).toBe(303);
};
const CODES = ['PC 647(b)', 'PC 484', 'HS 11350'];

/** Begins a petition for these codes and brings it to where a court can grant it. */
async function served(codes: readonly string[], remedy = 'pc-236.14'): Promise<string> {
  const charges = await Promise.all(codes.map(idOf));
  const begun = await lawyer.post(of('/petitions'), { jurisdiction: 'us-ca', remedy, charges });
  expect(begun.status, stripped(begun).slice(0, 500)).toBe(303);
  for (const [at, step] of ['reviewed', 'signed', 'filed', 'served'].entries())
    await went(lawyer.post(`${begun.location}/steps`, { step, on: `2026-02-0${at + 1}` }));
  return String(begun.location);
}
const grant = async (codes: readonly string[], at = matter) =>
  lawyer.post(`${at}/grant`, { orderedOn: '2026-04-01', records: await Promise.all(codes.map(idOf)) });

beforeAll(async () => {
  county = await aCounty();
  for (const handle of ['socialworker', 'supervisor', 'defender', 'counsel', 'officer', 'privacy', 'privacy2'])
    people.set(handle, await person(county, handle));
  worker = await county.as('socialworker');
  lawyer = await county.as('defender');
  privacy = await county.as('privacy');
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Ilse', age: '17' });
  youthId = await one('select youth_id::text from screening.screenings where id = $1', [id]);
  await went(worker.post(`/youth/${youthId}/access/bring`, { person: p('defender').id, kind: 'counsel' }));
  for (const [at, code] of [...CODES, 'PC 211'].entries()) {
    const on = `2025-0${at + 1}-02`;
    const charge = { code, what: 'convicted', offenseOn: on, arrestedOn: on, happenedOn: on, court: 'Hill court' };
    await went(lawyer.post(of('/charges'), { ...charge, agency: 'Central police', caseNumber: `S-${at}` }));
  }
  // One was changed: what it said before is sealed with it.
  const id484 = await idOf('PC 484');
  const readAt = /name="readAt" value="([^"]+)"/.exec((await lawyer.get(of(`/charges/${id484}/changing`))).text)?.[1];
  const again = { code: 'PC 484', what: 'convicted', description: 'Qwyxtheft', offenseOn: '2025-02-02' };
  await went(lawyer.post(of(`/charges/${id484}/changing`), { ...again, readAt: readAt ?? '' }));
  matter = await served(CODES);
});
afterAll(() => county.close());

/** What one person sees of these charges by every table that stands for a charge. */
const seenBy = (who: Person, youth = youthId) =>
  asPerson(county, who, async (query: Query) => {
    const charges = await query('select code from relief.charges where youth_id = $1 order by offense_on', [youth]);
    const before = await query('select 1 from relief.charge_history where youth_id = $1', [youth]);
    return { codes: charges.map(({ code }) => String(code)), before: before.length };
  });

describe('when a petition is granted', () => {
  it('what its order names is to be chosen, among its own records', async () => {
    const none = await grant([]);
    expect(none.status).toBe(422);
    expect(none.text).toContain('Choose the records that the order names.');
    expect((await grant(['PC 211'])).status).toBe(422);
    expect(await one('select count(*) from access.sealings')).toBe('0');
    const page = await lawyer.get(matter);
    for (const code of CODES) expect(page.text).toMatch(new RegExp(`value="${await idOf(code)}"[^>]* checked`));
  });

  it('those records leave every page, list and timeline of others with the same commit; the rest stays', async () => {
    const before = stripped(await worker.get(of()));
    for (const code of [...CODES, 'PC 211']) expect(before).toContain(code);
    const timeline = async () =>
      (stripped(await worker.get(`/youth/${youthId}`)).match(/A charge was written down/g) ?? []).length;
    const were = await timeline();
    const file = { kind: 'sheet', name: 'sheet.txt', text: 'PC 484' };
    await county.owner(
      `insert into relief.history_files (county_id, id, youth_id, kind, body, at, until, by_user, agency_id)
        values ($1, $2, $3, $4, '\\x00', now(), now() + interval '1 hour', $5, $6)`,
      [p('socialworker').countyId, newId(), youthId, file.kind, p('socialworker').id, p('socialworker').agencyId],
    );

    // What the youth reads of it on their own page was shared before.
    const own = await ownPageOf(county, worker, youthId);
    const seen = /name="seen" value="([^"]+)"/.exec((await lawyer.get(of('/explained'))).text)?.[1] ?? '';
    await went(lawyer.post(of('/explained/sharing'), { seen }));
    expect(stripped(await own.get('/my-page/reading'))).toContain('PC 484');

    await county.owner('delete from measures.again');
    await went(grant(['PC 647(b)', 'PC 484']));
    // What is counted of the youth is counted anew, without them.
    expect(await one('select count(*) from measures.again where youth_id = $1', [youthId])).toBe('1');
    expect((await grant(['PC 647(b)'])).status).toBe(422);

    const page = stripped(await worker.get(of()));
    for (const code of ['PC 647(b)', 'PC 484', 'Qwyxtheft', 'Cleared']) expect(page).not.toContain(code);
    for (const code of ['HS 11350', 'PC 211']) expect(page).toContain(code);
    const mine = stripped(await own.get('/my-page/reading'));
    expect(mine).toContain('HS 11350');
    for (const code of ['PC 647(b)', 'PC 484', 'Qwyxtheft']) expect(mine).not.toContain(code);
    expect(were - (await timeline())).toBe(2);
    for (const path of ['', '/changing'])
      expect((await worker.get(of(`/charges/${await idOf('PC 484')}${path}`))).status).toBe(404);
    expect(await seenBy(p('socialworker'))).toEqual({ codes: ['HS 11350', 'PC 211'], before: 0 });
    expect(await one('select count(*) from relief.history_files')).toBe('0');
    // The robbery was not in it; what the order did not name may be asked for again.
    expect(stripped(await lawyer.get(of('/petitions')))).toMatch(/Records to ask about.*HS 11350/);
  });

  it('the youth’s own lawyer still sees to it, and changes nothing of it', async () => {
    const page = stripped(await lawyer.get(matter));
    expect(page.match(/Sealed in this program\./g)?.length).toBe(2);
    expect(page).toContain('The order does not name it.');
    expect(page).toMatch(/This program.*Sealed in this program when the grant was written down/);
    expect(stripped(await lawyer.get(of()))).toMatch(/Cleared by a court.*PC 484/);
    expect((await lawyer.post(of(`/charges/${await idOf('PC 484')}/withdrawing`), { why: 'x' })).status).toBe(404);
    expect((await seenBy(p('defender'))).codes).toEqual([...CODES, 'PC 211']);
    expect((await seenBy(p('defender'))).before).toBe(1);
    expect((await lawyer.get(`${matter}/packet/petition.pdf`)).text.startsWith('%PDF-')).toBe(true);
    expect(stripped(await lawyer.get(`${matter}/packet`))).not.toContain('that no offense is listed');
    const taken = one(`select id::text from petitions.steps where step = 'granted'`);
    expect(stripped(await lawyer.post(`${matter}/steps/${await taken}/taking-back`, {}))).toContain(
      'Its order sealed records here.',
    );
  });

  it('the ledger keeps that it happened, and the privacy officer how much, without what', async () => {
    expect(await one(`select count(*) from audit.entries where act = 'petitions.granted'`)).toBe('1');
    const page = stripped(await privacy.get('/sealing'));
    expect(page).toContain('The records that the order on a petition names');
    expect(page).toContain('Penal Code 236.14');
    for (const word of ['PC 484', 'Qwyxtheft', 'Ilse']) expect(page).not.toContain(word);
    expect(await one('select count(*) from access.removals where done_at is null')).toBe('3');
  });

  it('a court’s reversal is another person’s to record, with the reason; then all see it as before', async () => {
    const id = await one('select id::text from access.sealings');
    expect(await call(county, p('defender'), 'access.unseal($1, $2)', [id, 'reversed by the court'])).toBe(false);
    expect((await privacy.post(`/sealing/${id}/undoing`, { because: 'no' })).status).toBe(422);
    await went(privacy.post(`/sealing/${id}/undoing`, { because: 'Reversed by the Hill court on May 2, S-1.' }));
    expect((await seenBy(p('socialworker'))).codes).toEqual([...CODES, 'PC 211']);
    expect((await seenBy(p('socialworker'))).before).toBe(1);
    expect(stripped(await lawyer.get(matter))).toContain('The sealing was undone: a court reversed the order.');
    const step = await one(`select id::text from petitions.steps where step = 'granted' and undone_at is null`);
    await went(lawyer.post(`${matter}/steps/${step}/taking-back`, {}));
  });

  it('nobody seals by the function alone: not another’s step, another’s record, or one that was not granted', async () => {
    const [charge, robbery] = [await idOf('PC 484'), await idOf('PC 211')];
    const seal = (by: string, step: string, id: string) =>
      call(county, p(by), `petitions.seal($1, $2::uuid[], 'WIC 781')`, [step, [id]]);
    await went(grant(['HS 11350']));
    const step = await one(`select id::text from petitions.steps where step = 'granted' and undone_at is null`);
    const filed = await one(`select id::text from petitions.steps where step = 'filed' and undone_at is null`);
    for (const by of ['socialworker', 'privacy', 'counsel']) expect(await seal(by, step, charge), by).toBe(null);
    expect(await seal('defender', filed, charge)).toBe(null);
    expect(await seal('defender', step, charge), 'it sealed already').toBe(null);
    expect(await seal('defender', step, robbery)).toBe(null);
    for (const by of ['socialworker', 'privacy', 'counsel'])
      expect(await call(county, p(by), 'petitions.sealing_of($1)', [step]), by).toBe(null);
  });
});

describe('what else here speaks of what was cleared', () => {
  const today = new Date().toISOString().slice(0, 10);
  let officer: Visitor;
  let other: string;
  const rows = (page: Page) =>
    [...page.text.matchAll(/value="((response|hearing|driver|note):[0-9a-f-]{36})"/g)].map((match) => String(match[1]));
  const of2 = (path: string) => `/youth/${other}/relief${path}`;
  /** How many rows of each others see now, through the policies. */
  const seen = (handle: string) =>
    asPerson(county, p(handle), async (query: Query) => {
      const n = async (table: string) => (await query(`select 1 from ${table} where youth_id = $1`, [other])).length;
      return {
        responses: await n('responses.responses'),
        clocks: (await n('responses.clocks')) > 0,
        drivers: await n('relief.drivers'),
        hearings: await n('courts.hearings'),
        needs: await n('courts.needs'),
        notes: await n('youth.notes'),
      };
    });
  let at: string;

  it('is listed for the youth’s own lawyer alone, once an order sealed something, and what was done to the youth is not among it', async () => {
    people.set('probation', await person(county, 'probation'));
    officer = await county.as('probation');
    const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Odile', age: '16' });
    other = await one('select youth_id::text from screening.screenings where id = $1', [id]);
    await went(worker.post(`/youth/${other}/access/bring`, { person: p('defender').id, kind: 'counsel' }));
    await went(worker.post(`/youth/${other}/access/bring`, { person: p('probation').id, kind: 'assigned-team' }));
    const charge = { code: 'HS 11351.5', what: 'arrest', offenseOn: today, arrestedOn: today };
    await went(officer.post(of2('/charges'), { ...charge, agency: 'Central police' }));
    const driver = { kind: 'nobody-to-receive', words: 'An aunt', dueOn: '2027-01-05', ownerId: p('defender').id };
    await went(lawyer.post(of2('/drivers'), driver));
    for (const [category, body] of [
      ['juvenile_court', 'Qwyxarrest at the corner'],
      ['coordination', 'Qwyxschool begins on Monday'],
    ] as const)
      await went(officer.post(`/youth/${other}/notes`, { category, body, note: body }));
    const author = [p('probation').countyId, other, p('probation').id, p('probation').agencyId];
    const hearing = newId();
    await county.owner(
      `insert into courts.hearings (county_id, id, youth_id, at, recorded_at, by_user, agency_id) values ($1, $5, $2, now() + interval '3 days', now(), $3, $4)`,
      [...author, hearing],
    );
    await county.owner(
      `insert into courts.needs (county_id, id, youth_id, hearing_id, kind, at, by_user, agency_id) values ($1, $5, $2, $6, 'report', now(), $3, $4)`,
      [...author, newId(), hearing],
    );
    const chargeId = await one('select id::text from relief.charges where youth_id = $1', [other]);
    const begun = await lawyer.post(of2('/petitions'), {
      jurisdiction: 'us-ca',
      remedy: 'pc-236.14',
      charges: [chargeId],
    });
    expect(begun.status, stripped(begun).slice(0, 400)).toBe(303);
    at = String(begun.location);
    for (const step of ['reviewed', 'signed', 'filed', 'served'])
      await went(lawyer.post(`${at}/steps`, { step, on: today }));
    expect((await lawyer.get(`${at}/also`)).status, 'nothing is sealed yet').toBe(404);
    await went(lawyer.post(`${at}/grant`, { orderedOn: today, records: [chargeId] }));
    expect(stripped(await lawyer.get(at))).toContain('What else here speaks of it');
    const page = await lawyer.get(`${at}/also`);
    expect(rows(page).map((each) => each.split(':')[0])).toEqual(['response', 'hearing', 'driver', 'note', 'note']);
    expect(page.text).toContain('Qwyxarrest');
    expect(page.text).not.toContain('screening:');
    for (const each of [worker, officer, privacy]) expect((await each.get(`${at}/also`)).status).toBe(404);
    for (const handle of ['socialworker', 'probation', 'privacy', 'counsel'])
      expect(await call(county, p(handle), `count(*) from petitions.also_here($1, '-infinity')`, [other])).toBe(0);
  });

  it('shows the lawyer no note that its author keeps from them, or from their agency', async () => {
    const list = rows(await lawyer.get(`${at}/also`));
    for (const notFor of [`user:${p('defender').id}`, `agency:${p('defender').agencyId}`]) {
      const body = 'Qwyxkept from the lawyer';
      await went(officer.post(`/youth/${other}/notes`, { category: 'coordination', body, note: body, notFor }));
    }
    const page = await lawyer.get(`${at}/also`);
    expect(page.text).not.toContain('Qwyxkept');
    expect(rows(page)).toEqual(list);
    const step = await one(`select id::text from petitions.steps where youth_id = $1 and step = 'granted'`, [other]);
    const kept = await one(`select id::text from youth.notes where youth_id = $1 and not_users <> '{}'`, [other]);
    const sealing = [step, JSON.stringify([{ kind: 'note', id: kept }])];
    expect(await call(county, p('defender'), 'petitions.seal_more($1, $2::jsonb)', sealing)).toBe(null);
    await county.owner(
      'delete from youth.notes where youth_id = $1 and cardinality(not_users) + cardinality(not_agencies) > 0',
      [other],
    );
  });

  it('leaves every view of everybody once it is marked, with all that hangs on it; what is not marked stays', async () => {
    const list = rows(await lawyer.get(`${at}/also`));
    expect((await lawyer.post(`${at}/also`, {})).status).toBe(422);
    const strange = [`note:${newId()}`, ...list];
    expect(stripped(await lawyer.post(`${at}/also`, { rows: strange })), 'all or none').toContain(
      'Something changed meanwhile',
    );
    expect(await seen('probation')).toMatchObject({
      responses: 1,
      clocks: true,
      hearings: 1,
      needs: 1,
      drivers: 1,
      notes: 2,
    });
    const school = await one(`select id::text from youth.notes where youth_id = $1 and category = 'coordination'`, [
      other,
    ]);
    await county.owner('delete from measures.again');
    const running = () =>
      asPerson(county, p('probation'), async (query: Query) =>
        (await query('select r.protocol_id as it from responses.running($1) r', [other])).map(({ it }) => String(it)),
      );
    const arrest = await one(
      `select protocol_id from responses.responses where youth_id = $1 and category = 'juvenile_court'`,
      [other],
    );
    expect(await running()).toContain(arrest);
    const due = async () =>
      one(
        `select count(*) from access.removals r join petitions.steps s on s.id = r.sealing_id where s.youth_id = $1 and r.done_at is null`,
        [other],
      );
    // Exports and backups were found clean before more of it was marked.
    await county.owner(
      `update access.removals r set done_at = now(), done_by = $2, proof = 'x' from petitions.steps s where s.id = r.sealing_id and s.youth_id = $1`,
      [other, p('privacy').id],
    );
    await went(lawyer.post(`${at}/also`, { rows: list.filter((each) => each !== `note:${school}`) }));
    const none = { responses: 0, clocks: false, drivers: 0, hearings: 0, needs: 0, notes: 1 };
    for (const handle of ['probation', 'defender']) expect(await seen(handle), handle).toEqual(none);
    expect(rows(await lawyer.get(`${at}/also`))).toEqual([`note:${school}`]);
    expect(await running(), 'what is sealed runs for nobody, and the next arrest begins anew').not.toContain(arrest);
    expect(await due(), 'what was sealed since lies in them again').toBe('3');
    const timeline = stripped(await officer.get(`/youth/${other}`));
    expect(timeline).toContain('Qwyxschool');
    expect(timeline).not.toContain('Qwyxarrest');
    expect(await one('select count(*) from measures.again where youth_id = $1', [other])).toBe('1');
    expect(await one(`select count(*) from audit.entries where act = 'petitions.sealed-more'`)).toBe('1');
  });

  it('comes back with what a court’s reversal brings back, and nobody marks more by the function alone', async () => {
    const step = await one(
      `select s.id::text from petitions.steps s where s.youth_id = $1 and s.step = 'granted' and s.undone_at is null`,
      [other],
    );
    const note = await one(`select id::text from youth.notes where youth_id = $1 and category = 'coordination'`, [
      other,
    ]);
    const more = (by: string, id: string) =>
      call(county, p(by), `petitions.seal_more($1, $2::jsonb)`, [step, JSON.stringify([{ kind: 'note', id }])]);
    for (const by of ['socialworker', 'probation', 'privacy', 'counsel']) expect(await more(by, note), by).toBe(null);
    const ofAnother = await one(
      `insert into youth.notes (county_id, id, youth_id, category, body, by_user, agency_id) values ($1, $2, $3, 'coordination', '\\x00', $4, $5) returning id::text`,
      [p('probation').countyId, newId(), youthId, p('probation').id, p('probation').agencyId],
    );
    expect(await more('defender', ofAnother), 'a note of another youth').toBe(null);
    await went(privacy.post(`/sealing/${step}/undoing`, { because: 'Reversed by the Hill court on May 2, S-9.' }));
    expect(await seen('probation')).toMatchObject({
      responses: 1,
      clocks: true,
      hearings: 1,
      needs: 1,
      drivers: 1,
      notes: 2,
    });
    expect(await more('defender', note), 'the order stands no more').toBe(null);
    expect((await lawyer.get(`${at}/also`)).status).toBe(404);
  });
});

// ---------------------------------------------------------------- in any order

type Act =
  | { act: 'grant'; by: 0 | 1; records: number[] }
  | { act: 'court-seals' }
  | { act: 'undo'; which: number }
  | { act: 'edit'; record: number }
  | { act: 'add' };
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('grant' as const),
    by: fc.constantFrom(0, 1),
    records: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
  }) as fc.Arbitrary<Act>,
  fc.record({ act: fc.constant('court-seals' as const) }),
  fc.record({ act: fc.constant('undo' as const), which: fc.nat(5) }),
  fc.record({ act: fc.constant('edit' as const), record: fc.nat(3) }),
  fc.record({ act: fc.constant('add' as const) }),
);

/** A youth with two petitions, both served, over the same four records. */
async function aGround() {
  const [keeper, own] = [p('socialworker'), p('defender')];
  const youth = await meet(county, keeper);
  await call(county, keeper, `access.assign($1, $2, $3, 'counsel', 'x', null)`, [newId(), youth.id, own.id]);
  await deriveAll(county);
  const charges: string[] = [];
  const add = async () => {
    const id = newId();
    await county.owner(
      `insert into relief.charges (county_id, id, youth_id, jurisdiction, code, what, words, recorded_at, by_user, agency_id)
        values ($1, $2::uuid, $3, 'us-ca', ($2::uuid)::text, 'convicted', '\\x00', now(), $4, $5)`,
      [keeper.countyId, id, youth.id, keeper.id, keeper.agencyId],
    );
    charges.push(id);
  };
  for (let n = 0; n < 4; n += 1) await add();
  const author = [own.countyId, youth.id, own.id, own.agencyId];
  const matters = [newId(), newId()];
  for (const id of matters) {
    await county.owner(
      `insert into petitions.matters (county_id, id, youth_id, jurisdiction, remedy, words, at, by_user, agency_id, edited_at)
        values ($1, $5, $2, 'us-ca', 'pc-236.14', '\\x00', now(), $3, $4, now())`,
      [...author, id],
    );
    await county.owner(
      `insert into petitions.charges (county_id, id, matter_id, youth_id, charge_id) select $1, gen_random_uuid(), $2, $3, c from unnest($4::uuid[]) c`,
      [own.countyId, id, youth.id, charges],
    );
  }
  return { youth, charges, matters, add, author };
}
type Order = { id: string; named: boolean; records: readonly string[]; by: string; undone: boolean };

it('whatever is granted, reversed, sealed, changed and added in any order: others see what no standing order names, and no more', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 4, maxLength: 9 }), async (steps) => {
      const ground = await aGround();
      const orders: Order[] = [];
      for (const step of steps) {
        await take(ground, orders, step);
        await agree(ground, orders, step);
      }
      for (const order of orders.filter(({ undone }) => !undone)) await undo(order);
      await agree(ground, orders, { act: 'add' });
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

const undo = async (order: Order) => {
  const by = order.by === 'privacy' ? 'privacy2' : 'privacy';
  expect(await call(county, p(by), 'access.unseal($1, $2)', [order.id, 'reversed by the court'])).toBe(true);
  order.undone = true;
};

async function take(ground: Awaited<ReturnType<typeof aGround>>, orders: Order[], step: Act): Promise<void> {
  const { youth, charges, matters, author } = ground;
  if (step.act === 'add') return ground.add();
  if (step.act === 'undo') {
    const order = orders[step.which];
    if (order && !order.undone) await undo(order);
    return;
  }
  const id = newId();
  if (step.act === 'edit') {
    const edit = (query: Query) =>
      query(`update relief.charges set degree = 'first' where id = $1`, [charges[step.record]]);
    await asPerson(county, p('defender'), edit).catch(() => null);
    return;
  }
  if (step.act === 'court-seals') {
    const sealed = `access.seal($1, $2, 'WIC 786', '2026-10-01', '{juvenile_court}')`;
    if ((await call(county, p('privacy'), sealed, [id, youth.number])) !== null)
      orders.push({ id, named: false, records: [...charges], by: 'privacy', undone: false });
    return;
  }
  const records = step.records.flatMap((at) => charges[at] ?? []);
  const matterId = matters[step.by];
  const running = await county.owner(
    `select 1 from petitions.steps where matter_id = $1 and undone_at is null and step = 'granted'`,
    [matterId],
  );
  // Sealed as a whole, the petition is nobody's to go on with.
  const open = await asPerson(county, p('defender'), (query) =>
    query('select 1 from petitions.matters where id = $1', [matterId]),
  );
  if (running.length > 0 || open.length === 0) return;
  await asPerson(county, p('defender'), async (query) => {
    await query(
      `insert into petitions.steps (county_id, id, youth_id, matter_id, step, on_day, words, at, by_user, agency_id)
        values ($1, $5, $2, $6, 'granted', '2026-04-01', '\\x00', now(), $3, $4)`,
      [...author, id, matterId],
    );
    const done = await query(`select petitions.seal($1, $2::uuid[], 'Penal Code 236.14') as n`, [id, records]);
    expect(done[0]?.n).not.toBe(null);
  });
  orders.push({ id, named: true, records, by: 'defender', undone: false });
}

async function agree(ground: Awaited<ReturnType<typeof aGround>>, orders: readonly Order[], after: Act): Promise<void> {
  const { youth, charges } = ground;
  const standing = orders.filter(({ undone }) => !undone);
  const free = charges.filter((id) => !standing.some(({ records }) => records.includes(id)));
  const byPetition = charges.filter((id) => {
    const own = standing.filter(({ records }) => records.includes(id));
    return own.length > 0 && own.every(({ named }) => named);
  });
  const byCourt = charges.filter((id) => {
    const own = standing.filter(({ records }) => records.includes(id));
    return own.length > 0 && own.every(({ named }) => !named);
  });
  const said = JSON.stringify({ after, orders });
  const ids = async (who: Person) => (await seenBy(who, youth.id)).codes.sort();
  expect(await ids(p('socialworker')), said).toEqual([...free].sort());
  for (const other of ['officer', 'counsel', 'privacy']) expect(await ids(p(other)), said).toEqual([]);
  const own = await ids(p('defender'));
  for (const id of [...free, ...byPetition]) expect(own, said).toContain(id);
  for (const id of byCourt) expect(own, said).not.toContain(id);
  const before = await asPerson(county, p('socialworker'), (query) =>
    query('select charge_id::text as id from relief.charge_history where youth_id = $1', [youth.id]),
  );
  for (const { id } of before) expect(free, said).toContain(String(id));
}
