import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../harness/county.ts';
import { buildProgram, inFrontOf, type Program, postTo, startProgram } from '../harness/program.ts';

/** The program is killed at random moments. What was confirmed to a person is there, none of it half, none of it twice. */
const KILLS = 200;
const WORKERS = 6;
let county: County;
let worker: Visitor;
let lawyer: Visitor;
/** The token of each of them, by the cookie that it goes with. */
const csrf = new Map<string, string>();
let youthId: string;
let screeningId: string;

beforeAll(async () => {
  await buildProgram();
  county = await aCounty();
  [worker, lawyer] = await Promise.all([county.as('socialworker'), county.as('defender')]);
  for (const each of [worker, lawyer])
    csrf.set(each.cookie ?? '', /name="_csrf" value="([^"]+)"/.exec((await each.get('/me')).text)?.[1] ?? '');
  const begun = await worker.post('/here', {
    door: 'child-welfare',
    instrument: 'universal-screen',
    age: '16',
    about: 'x',
  });
  screeningId = /\/screenings\/([0-9a-f-]{36})/.exec(begun.location ?? '')?.[1] ?? '';
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [
    screeningId,
  ]);
  youthId = String(row?.id);
  const brought = { person: String(lawyer.userId), kind: 'counsel' };
  expect((await worker.post(`/youth/${youthId}/access/bring`, brought)).status).toBe(303);
});
afterAll(() => county.close());

type Act = { key: string; path: string; fields: Record<string, string>; confirmed: boolean; by?: Visitor };
let serial = 0;

/** A mixed load: a note, a youth just met, a screening saved; a charge that a lawyer writes down, and what a survivor asks for. */
function newAct(): Act {
  const n = serial++;
  const key = crypto.randomUUID();
  if (n % 5 === 3)
    return {
      key,
      path: `/youth/${youthId}/relief/charges`,
      confirmed: false,
      by: lawyer,
      fields: {
        code: 'PC 484',
        what: 'convicted',
        offenseOn: '2024-03-02',
        happenedOn: '2024-04-02',
        caseNumber: `S-${n}`,
      },
    };
  if (n % 5 === 4)
    return {
      key,
      path: `/youth/${youthId}/repair`,
      confirmed: false,
      fields: { words: `wish ${n}`, chosen: 'yes' },
    };
  if (n % 5 === 0)
    return {
      key,
      path: '/here',
      confirmed: false,
      fields: { door: 'child-welfare', instrument: 'universal-screen', age: '15', about: `killed-${n}` },
    };
  if (n % 5 === 1)
    return { key, path: `/screenings/${screeningId}`, confirmed: false, fields: { do: 'save', n: String(n) } };
  return {
    key,
    path: `/youth/${youthId}/notes`,
    confirmed: false,
    fields: { category: 'coordination', body: `note ${n}`, note: `note ${n}` },
  };
}

const postAs = (base: string, { path, fields, key, by = worker }: Act) =>
  postTo(base, path, { ...fields, _csrf: csrf.get(by.cookie ?? '') ?? '', _key: key }, by.cookie ?? '');

const send = async (base: string, act: Act): Promise<'done' | 'refused' | 'unknown'> => {
  const reply = await postAs(base, act);
  if (!reply || reply.status === 503) return 'unknown';
  if (reply.status !== 303)
    throw new Error(`${act.path} → ${reply.status} ${reply.text.replace(/<[^>]+>/g, ' ').slice(0, 400)}`);
  act.confirmed = true;
  return 'done';
};

const counts = async () => {
  const [row] = await county.owner(
    `select (select count(*)::int from youth.notes where youth_id = $1) as notes,
        (select count(*)::int from audit.entries where act = 'youth.note-written') as "noteEntries",
        (select count(*)::int from screening.screenings) as met,
        (select count(*)::int from audit.entries where act = 'screening.begun') as "metEntries",
        (select count(*)::int from youth.youth) as youth,
        (select count(*)::int from youth.keys) as keys,
        (select count(*)::int from access.bases where kind = 'own-case') as cases,
        (select count(*)::int from audit.entries where act = 'screening.saved') as "savedEntries",
        (select count(*)::int from relief.charges where youth_id = $1) as charges,
        (select count(*)::int from audit.entries where act = 'relief.charge-written') as "chargeEntries",
        (select count(*)::int from restorative.requests where youth_id = $1) as wishes,
        (select count(*)::int from audit.entries where act = 'restorative.written-down') as "wishEntries"`,
    [youthId],
  );
  return row as Record<string, number>;
};

describe('a server killed under load', () => {
  it(`${KILLS} times loses nothing, halves nothing, doubles nothing`, { timeout: 1_200_000 }, async () => {
    const before = await counts();
    const acts: Act[] = [];
    // A worker who saw no answer sends the same form again, as a browser does, until there is one.
    const waiting: Act[] = [];
    let next = startProgram(inFrontOf(county));
    for (let kill = 0; kill < KILLS; kill++) {
      const program: Program = await next;
      next = kill + 1 < KILLS ? startProgram(inFrontOf(county)) : Promise.resolve(program);
      let alive = true;
      const people = Array.from({ length: WORKERS }, async () => {
        while (alive) {
          const act = waiting.pop() ?? newAct();
          if (!acts.includes(act)) acts.push(act);
          if ((await send(program.base, act)) === 'unknown') {
            waiting.push(act);
            return;
          }
        }
      });
      // The moment is after as many answers as chance says, and then in the middle of whatever is under way.
      const target = acts.filter((act) => act.confirmed).length + 1 + Math.floor(Math.random() * 12);
      while (acts.filter((act) => act.confirmed).length < target) await new Promise((turn) => setTimeout(turn, 2));
      if (kill + 1 === KILLS) {
        alive = false;
        await Promise.all(people);
        for (const act of waiting) expect(await send(program.base, act)).toBe('done');
        await program.kill('SIGKILL');
        break;
      }
      await program.kill('SIGKILL');
      alive = false;
      await Promise.all(people);
    }
    const of = (path: string) => acts.filter((act) => act.path === path).length;
    expect(acts.every((act) => act.confirmed)).toBe(true);
    const after = await counts();
    const grown = Object.fromEntries(Object.entries(after).map(([name, n]) => [name, n - (before[name] ?? 0)]));
    const notes = of(`/youth/${youthId}/notes`);
    const met = of('/here');
    const charges = of(`/youth/${youthId}/relief/charges`);
    const wishes = of(`/youth/${youthId}/repair`);
    expect(grown).toEqual({
      notes,
      noteEntries: notes,
      met,
      metEntries: met,
      youth: met,
      keys: met,
      cases: met,
      savedEntries: of(`/screenings/${screeningId}`),
      charges,
      chargeEntries: charges,
      wishes,
      wishEntries: wishes,
    });
    expect(await county.owner('select 1 from people.idempotency where location is null')).toEqual([]);
  });
});

describe('two servers on one database', () => {
  it('do a form once that reaches both at once', async () => {
    const servers = await Promise.all([startProgram(inFrontOf(county)), startProgram(inFrontOf(county))]);
    const before = await counts();
    for (let n = 0; n < 20; n++) {
      const act = {
        key: crypto.randomUUID(),
        path: '/here',
        confirmed: false,
        fields: { door: 'child-welfare', instrument: 'universal-screen', age: '15', about: `both-${n}` },
      };
      const replies = await Promise.all(servers.map((server) => postAs(server.base, act)));
      expect(replies.map((reply) => reply?.status)).toEqual([303, 303]);
      expect(replies[0]?.location).toBe(replies[1]?.location);
    }
    const after = await counts();
    expect([(after.met ?? 0) - (before.met ?? 0), (after.metEntries ?? 0) - (before.metEntries ?? 0)]).toEqual([
      20, 20,
    ]);
    expect(await Promise.all(servers.map((server) => server.kill('SIGTERM')))).toEqual([0, 0]);
  });
});

describe('a server told to stop', () => {
  it('ends what is under way, takes nothing new, and leaves in peace', async () => {
    const program = await startProgram(inFrontOf(county));
    const running = Array.from({ length: 12 }, () => {
      const act = {
        key: crypto.randomUUID(),
        path: '/here',
        confirmed: false,
        fields: { door: 'child-welfare', instrument: 'universal-screen', age: '15', about: 'stopping' },
      };
      return postAs(program.base, act);
    });
    const before = await counts();
    const first = await running[0];
    expect(first?.status).toBe(303);
    const code = await program.kill('SIGTERM');
    const replies = await Promise.all(running);
    expect(code).toBe(0);
    const after = await counts();
    const done = replies.filter((reply) => reply?.status === 303).length;
    expect((after.met ?? 0) - (before.met ?? 0)).toBeLessThanOrEqual(done);
    for (const reply of replies) expect([303, 503, undefined]).toContain(reply?.status);
    expect(await postTo(program.base, '/here', {}, '')).toBeNull();
  });
});
