import pg from 'pg';
import { openRecord } from '../src/casework/youth/index.ts';
import { listYouth } from '../src/casework/youth/list-store.ts';
import type { Ground, Town } from './ground.ts';
import { deskOf } from './in-process.ts';
import { median, short } from './numbers.ts';
import { workerHandle } from './population.ts';
import type { Row } from './row.ts';
import { idOf } from './youth-rows.ts';

const WARM = 20;
const TIMES = 200;

type Statement = { text: string; values: unknown[] };

/**
 * The list's and the record's own statements on a million youth: as the program's role behind its policies, and as a role
 * that no policy holds. Warm, one after the other in turn, medians.
 */
export async function gate(ground: Ground): Promise<Row[]> {
  const town = await ground.town(1_000_000);
  const desk = await deskOf(town, workerHandle(0), 2);
  const youth = idOf('youth', 0);
  try {
    const [list, record] = [
      await statementsOf((errand) => listYouth(errand, 1), desk),
      await statementsOf((errand) => openRecord(errand, youth), desk),
    ];
    return [
      await compare(town, 'gate.list-of-50', list, desk.token),
      await compare(town, 'gate.record', record, desk.token),
    ];
  } finally {
    await desk.close();
  }
}

/** What an errand asks the database, as it asks it. */
async function statementsOf(
  errand: Parameters<Awaited<ReturnType<typeof deskOf>>['work']>[0],
  desk: Awaited<ReturnType<typeof deskOf>>,
): Promise<Statement[]> {
  const asked: Statement[] = [];
  const original = pg.Client.prototype.query as (...all: unknown[]) => unknown;
  const spy = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    if (typeof first === 'object' && first !== null && 'text' in first && 'values' in first)
      asked.push({ text: String(first.text), values: first.values as unknown[] });
    return original.apply(this, args);
  };
  pg.Client.prototype.query = spy as typeof pg.Client.prototype.query;
  try {
    await desk.work(errand);
  } finally {
    pg.Client.prototype.query = original as typeof pg.Client.prototype.query;
  }
  return asked.filter(({ text }) => !text.includes('begin_request'));
}

async function compare(town: Town, name: string, statements: readonly Statement[], token: string): Promise<Row> {
  const client = new pg.Client({ connectionString: town.url, application_name: 'throughline-bench' });
  await client.connect();
  const once = async (gated: boolean): Promise<number> => {
    await client.query('begin');
    // The superuser is held by no policy; the setting is the same on both sides, since the statements may read it.
    await client.query('select 1 from people.begin_request($1)', [token]);
    if (gated) await client.query('set local role throughline_app');
    const begun = performance.now();
    for (const [at, { text, values }] of statements.entries())
      await client.query({ name: `${name} ${at} ${gated}`, text, values });
    const taken = performance.now() - begun;
    await client.query('rollback');
    return taken;
  };
  try {
    const taken = { gated: [] as number[], open: [] as number[] };
    for (let n = -WARM; n < TIMES; n++) {
      const [gated, open] = [await once(true), await once(false)];
      if (n < 0) continue;
      taken.gated.push(gated);
      taken.open.push(open);
    }
    const [gated, open] = [median(taken.gated), median(taken.open)];
    return {
      name,
      value: short(gated),
      unit: 'ms',
      comparedWith: `without row-level security: ${short(open)} ms`,
      ratio: short(gated / open),
      limit: 'at most 1.5 times',
      ok: gated / open <= 1.5,
    };
  } finally {
    await client.end();
  }
}
