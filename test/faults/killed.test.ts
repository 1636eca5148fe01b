import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../harness/county.ts';
import { buildProgram, inFrontOf, type Program, postTo, startProgram } from '../harness/program.ts';

/** The program is killed at random moments. What was confirmed to a person is there, none of it half, none of it twice. */
const KILLS = 200;
const WORKERS = 6;
let county: County;
let worker: Visitor;
let csrf: string;
let youthId: string;
let screeningId: string;

beforeAll(async () => {
  await buildProgram();
  county = await aCounty();
  worker = await county.as('socialworker');
  csrf = /name="_csrf" value="([^"]+)"/.exec((await worker.get('/me')).text)?.[1] ?? '';
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
});
afterAll(() => county.close());

type Act = { key: string; path: string; fields: Record<string, string>; confirmed: boolean };
let serial = 0;

/** A mixed load: a note, a youth just met, a screening saved. */
function newAct(): Act {
  const n = serial++;
  const key = crypto.randomUUID();
  if (n % 3 === 0)
    return {
      key,
      path: '/here',
      confirmed: false,
      fields: { door: 'child-welfare', instrument: 'universal-screen', age: '15', about: `killed-${n}` },
    };
  if (n % 3 === 1)
    return { key, path: `/screenings/${screeningId}`, confirmed: false, fields: { do: 'save', n: String(n) } };
  return {
    key,
    path: `/youth/${youthId}/notes`,
    confirmed: false,
    fields: { category: 'coordination', body: `note ${n}`, note: `note ${n}` },
  };
}

const send = async (base: string, act: Act): Promise<'done' | 'refused' | 'unknown'> => {
  const reply = await postTo(base, act.path, { ...act.fields, _csrf: csrf, _key: act.key }, worker.cookie ?? '');
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
        (select count(*)::int from audit.entries where act = 'screening.saved') as "savedEntries"`,
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
    expect(grown).toEqual({
      notes,
      noteEntries: notes,
      met,
      metEntries: met,
      youth: met,
      keys: met,
      cases: met,
      savedEntries: of(`/screenings/${screeningId}`),
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
      const replies = await Promise.all(
        servers.map((server) =>
          postTo(server.base, act.path, { ...act.fields, _csrf: csrf, _key: act.key }, worker.cookie ?? ''),
        ),
      );
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
      return postTo(program.base, act.path, { ...act.fields, _csrf: csrf, _key: act.key }, worker.cookie ?? '');
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
