import { BUSY_EVERY } from './busy-rows.ts';
import type { Ground, Town } from './ground.ts';
import { quantile, short } from './numbers.ts';
import { workerHandle, workersIn } from './population.ts';
import type { Row } from './row.ts';
import { type Served, type SignedIn, serveTown, signIn } from './server.ts';
import { Wire } from './wire.ts';
import { idOf } from './youth-rows.ts';

const ENTRIES = 2_000;
const PEOPLE = 2_000;
const CLIENTS = 50;

/** What a team lives with: a record that grew for years, and everybody of a county at their desks within the same minutes. */
export async function stand(ground: Ground): Promise<Row[]> {
  const town = await ground.scratch(await ground.town(100_000));
  const served = await serveTown(town);
  const long = await longRecord(ground, town, served).finally(() => served.stop());
  return [long, ...(await shiftChange(ground))];
}

/** The first worker's busy youth: the one gets so many entries, the other stays as it is. */
const [GROWN, PLAIN] = [0, 1];

async function longRecord(ground: Ground, town: Town, served: Served): Promise<Row> {
  const [person] = await signIn(town, served.port, [workerHandle(0)]);
  if (!person) throw new Error('Nobody works here');
  const youth = busyYouth(town);
  const entries = Math.max(200, Math.round(ENTRIES * ground.scale));
  await grow(served, person, youth[GROWN] ?? '', entries);
  const pages = { grown: await waits(served, person, youth[GROWN]), plain: await waits(served, person, youth[PLAIN]) };
  const [p95, beside] = [quantile(pages.grown, 0.95), quantile(pages.plain, 0.95)];
  return {
    name: 'stand.long-record',
    value: short(p95),
    unit: 'ms, p95',
    comparedWith: `${entries.toLocaleString('en-US')} entries, one person looking; a youth with few: ${short(beside)} ms`,
    ratio: short(p95 / beside),
    limit: 'under 40 ms',
    ok: p95 < 40,
  };
}

function busyYouth(town: Town): string[] {
  const ids: string[] = [];
  for (let n = 0; n < town.youth && ids.length < 2; n += workersIn(town))
    if (n % BUSY_EVERY === 0) ids.push(idOf('youth', n));
  return ids;
}

const NOTE = 'She slept at the shelter and wants to see her sister on Saturday. Bus card given; next call on Monday.';

async function grow({ port }: Served, { cookie, csrf }: SignedIn, id: string, entries: number): Promise<void> {
  const wires = Array.from({ length: 10 }, () => new Wire(port));
  let left = entries;
  const headers = {
    cookie,
    origin: `http://127.0.0.1:${port}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
  await Promise.all(
    wires.map(async (wire) => {
      while (left-- > 0) {
        const body = new URLSearchParams({
          _csrf: csrf,
          _key: crypto.randomUUID(),
          body: NOTE,
          category: 'coordination',
          at: '',
        });
        const { status } = await wire.ask('POST', `/youth/${id}/notes`, headers, body.toString());
        if (status !== 303) throw new Error(`A note was answered with ${status}`);
      }
      wire.close();
    }),
  );
}

const VIEWS = 200;

async function waits({ port }: Served, { cookie }: SignedIn, id: string | undefined): Promise<number[]> {
  const wire = new Wire(port);
  const all: number[] = [];
  for (let n = -20; n < VIEWS; n++) {
    const begun = performance.now();
    const { status } = await wire.ask('GET', `/youth/${id}`, { cookie });
    if (status !== 200) throw new Error(`The record was answered with ${status}`);
    if (n >= 0) all.push(performance.now() - begun);
  }
  wire.close();
  return all;
}

/** Everybody signed in, each opening their work, then the list of their youth, one after the other as fast as they are answered. */
async function shiftChange(ground: Ground): Promise<Row[]> {
  const town = await ground.town(1_000_000);
  const served = await serveTown(town);
  try {
    const count = Math.min(PEOPLE, workersIn(town));
    const handles = Array.from({ length: count }, (_, n) => workerHandle(n));
    const people = await signIn(town, served.port, handles);
    const left = people.flatMap(({ cookie }) => ['/work', '/youth'].map((path) => ({ path, cookie }))).reverse();
    const latencies: number[] = [];
    const begun = performance.now();
    await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        const wire = new Wire(served.port);
        for (let page = left.pop(); page; page = left.pop()) {
          const asked = performance.now();
          const { status } = await wire.ask('GET', page.path, { cookie: page.cookie });
          if (status !== 200) throw new Error(`${page.path} was answered with ${status}`);
          latencies.push(performance.now() - asked);
        }
        wire.close();
      }),
    );
    const seconds = (performance.now() - begun) / 1000;
    return [
      {
        name: 'stand.shift-change',
        value: short(seconds),
        unit: 's',
        comparedWith: `${count.toLocaleString('en-US')} people signed in, two pages each, ${CLIENTS} at once: p99 ${short(quantile(latencies, 0.99))} ms`,
        ratio: null,
        limit: 'all answered',
        ok: latencies.length === count * 2,
      },
    ];
  } finally {
    await served.stop();
  }
}
