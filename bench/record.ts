import { BUSY_EVERY } from './busy-rows.ts';
import type { Ground, Town } from './ground.ts';
import { type Errand, load, type Measured } from './load.ts';
import { short } from './numbers.ts';
import { workerHandle, workersIn } from './population.ts';
import type { Row } from './row.ts';
import { type Served, type SignedIn, serveTown, signIn } from './server.ts';
import { idOf } from './youth-rows.ts';

const CLIENTS = 20;

/** Through HTTP, signed in, row-filtered and audited: one Node process, its database and the load share the machine. */
export async function record(ground: Ground): Promise<Row[]> {
  const [small, large] = [await ground.town(100_000), await ground.town(1_000_000)];
  const written = await ground.scratch(small);
  const servers: Served[] = [];
  const open = async (town: Town) => {
    const served = await serveTown(town);
    servers.push(served);
    const handles = Array.from({ length: Math.min(CLIENTS, workersIn(town)) }, (_, n) => workerHandle(n * BUSY_EVERY));
    return {
      town,
      port: served.port,
      people: await signIn(
        town,
        served.port,
        handles.map((each, n) => known(town, each, n)),
      ),
    };
  };
  try {
    const [main, big] = [await open(written), await open(large)];
    const plan = { clients: CLIENTS, slices: ground.scale < 1 ? 3 : 5, seconds: ground.scale < 1 ? 2 : 5 };
    // The bare statements have a copy of their own: what they write into the ledger would else be sealed, and looked up by
    // youth, by the program's job while the program is measured.
    const plain = { ...main, town: await ground.scratch(small) };
    const facts = await factsOf(main.town, main.people);
    const opened = await load({ ...plan, ours: recordErrand(main), bare: bareRecord(plain, facts) });
    const listed = await load({ ...plan, ours: listErrand(main), bare: bareList(plain, facts) });
    const among = await load({ ...plan, ours: listErrand(big), bare: listErrand(main) });
    const note = await load({ ...plan, ours: noteErrand(main), bare: bareNote(plain, facts) });
    return [
      line('record.note-written', note, 500),
      line('record.youth-opened', opened, 500),
      line('record.list-of-50', listed, 250, `among ${main.town.youth.toLocaleString('en-US')} youth`),
      {
        name: 'record.list-of-50-among-ten-times-more',
        value: short(among.ours.rate),
        unit: '/s',
        comparedWith: `among ${main.town.youth.toLocaleString('en-US')}: ${short(among.bare.rate)}/s`,
        ratio: short(among.rateRatio),
        limit: 'at least 0.8',
        ok: among.rateRatio >= 0.8,
      },
    ];
  } finally {
    for (const served of servers) await served.stop();
  }
}

/** Small towns have few workers: then some work at two places at once. */
const known = (town: Town, handle: string, n: number): string =>
  Number(handle.split('-').at(-1)) < workersIn(town) ? handle : workerHandle(n % workersIn(town));

function line(name: string, measured: Measured, atLeast: number, where = ''): Row {
  const { ours, bare, rateRatio } = measured;
  return {
    name,
    value: short(ours.rate),
    unit: '/s',
    comparedWith: `bare statements from the same client: ${short(bare.rate)}/s${where ? `, ${where}` : ''}; p99 ${short(ours.p99)} ms against ${short(bare.p99)} ms`,
    ratio: short(rateRatio),
    limit: `at least ${atLeast}/s`,
    ok: ours.rate >= atLeast,
  };
}

type Open = { town: Town; port: number; people: SignedIn[] };

/** The busy youth of a worker: those of the town whose number the worker's caseload holds. */
function youthOf(town: Town, person: SignedIn): string[] {
  const worker = Number(person.handle.split('-').at(-1));
  const ids: string[] = [];
  for (let n = worker; n < town.youth; n += workersIn(town)) if (n % BUSY_EVERY === 0) ids.push(idOf('youth', n));
  if (ids.length > 0) return ids;
  return Array.from({ length: 20 }, (_, at) => idOf('youth', worker + at * workersIn(town)));
}

const people = ({ town, people }: Open, paths: (ids: string[]) => string[]) =>
  people.map((each) => ({ cookie: each.cookie, csrf: each.csrf, paths: paths(youthOf(town, each)) }));

const NOTE =
  'She slept at the shelter and wants to see her sister on Saturday. Bus card given; next call on Monday at four.';

const noteErrand = (open: Open): Errand => ({
  kind: 'http',
  port: open.port,
  expects: 303,
  people: people(open, (ids) => ids.map((id) => `/youth/${id}/notes`)),
  form: new URLSearchParams({ body: NOTE, category: 'coordination', at: '' }).toString(),
});
const recordErrand = (open: Open): Errand => ({
  kind: 'http',
  port: open.port,
  expects: 200,
  people: people(open, (ids) => ids.map((id) => `/youth/${id}`)),
});
const listErrand = (open: Open): Errand => ({
  kind: 'http',
  port: open.port,
  expects: 200,
  people: people(open, () => ['/youth']),
});

type Facts = { county: string; agency: string };
async function factsOf(town: Town, people: readonly SignedIn[]): Promise<Facts> {
  const [row] = await town.owner(
    'select county_id::text as county, agency_id::text as agency from people.users where id = $1',
    [people[0]?.userId],
  );
  return { county: String(row?.county), agency: String(row?.agency) };
}

/** The ledger's entry, as plain SQL. */
const entry = ({ county, agency }: Facts, user: string, act: string) => ({
  text: 'insert into audit.entries (county_id, id, user_id, agency_id, act, youth_id, device) values ($1, $2, $3, $4, $5, $6, $7)',
  values: [county, { id: 9 }, user, agency, act, { each: true as const }, 'computer'],
});

function bareNote(open: Open, facts: Facts): Errand {
  const user = open.people[0]?.userId ?? '';
  return {
    kind: 'sql',
    url: open.town.url,
    each: open.people.map((each) => youthOf(open.town, each)),
    statements: [
      {
        text: `insert into youth.notes (county_id, id, youth_id, category, body, happened_at, written_at, by_user, agency_id)
          values ($1, $2, $3, 'coordination', $4, now(), now(), $5, $6)`,
        values: [facts.county, { id: 1 }, { each: true }, { bytes: NOTE.length + 32 }, user, facts.agency],
      },
      {
        text: 'insert into people.idempotency (county_id, user_id, key, content_hash, location) values ($1, $2, $3, $4, $5)',
        values: [facts.county, user, { id: 2 }, { bytes: 32 }, '/youth'],
      },
      entry(facts, user, 'youth.note-written'),
    ],
  };
}

/** What the page of a record shows, read table by table without the gate. */
function bareRecord(open: Open, facts: Facts): Errand {
  const read = (columns: string, table: string, order = '') => ({
    text: `select ${columns} from ${table} where county_id = $1 and youth_id = $2 ${order}`,
    values: [facts.county, { each: true as const }],
  });
  return {
    kind: 'sql',
    url: open.town.url,
    each: open.people.map((each) => youthOf(open.town, each)),
    statements: [
      {
        text: `select y.id, y.number, k.wrapped, i.card from youth.youth y join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id
          join youth.identities i on i.county_id = y.county_id and i.youth_id = y.id where y.county_id = $1 and y.id = $2`,
        values: [facts.county, { each: true }],
      },
      read('id, category, body, happened_at, by_user', 'youth.notes', 'order by happened_at desc limit 10'),
      read('id, kind, value, since, until', 'youth.particulars', 'order by since desc limit 10'),
      read('id, door, finished_at, result', 'screening.screenings', 'order by started_at desc limit 10'),
      read('id, form, standing, decided_at', 'identification.identifications', 'order by decided_at desc limit 10'),
      read('id, protocol_id, started_at', 'responses.responses', 'order by started_at desc limit 10'),
      read('id, step_id, kind, at', 'responses.events', 'order by at desc limit 10'),
      read('step_id, due_at, duty', 'responses.clocks', 'order by due_at limit 60'),
      read('id, received_at, disposition', 'reports.reports', 'order by received_at desc limit 10'),
      read('id, since, until, categories', 'consent.consents', 'order by since desc limit 10'),
      entry(facts, open.people[0]?.userId ?? '', 'youth.opened'),
    ],
  };
}

/** The same fifty youth, asked for by their worker's bases alone, and the entry with their ids. */
function bareList(open: Open, facts: Facts): Errand {
  return {
    kind: 'sql',
    url: open.town.url,
    each: open.people.map((each) => [each.userId]),
    statements: [
      {
        text: `select y.id, y.number, k.wrapped, i.card, a.at from access.bases b
          join youth.youth y on y.county_id = b.county_id and y.id = b.youth_id
          join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id
          join youth.identities i on i.county_id = y.county_id and i.youth_id = y.id
          join youth.activity a on a.county_id = y.county_id and a.youth_id = y.id and a.category = 'identity'
          where b.county_id = $1 and b.user_id = $2 and b.ended_at is null order by a.at desc limit 50`,
        values: [facts.county, { each: true }],
      },
      {
        text: `insert into audit.entries (county_id, id, user_id, agency_id, act, youth_ids, device)
          values ($1, $2, $3, $4, 'youth.list', (select array_agg(gen_random_uuid()) from generate_series(1, 50)), 'computer')`,
        values: [facts.county, { id: 9 }, { each: true }, facts.agency],
      },
    ],
  };
}
