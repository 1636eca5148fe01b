import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { type Beside, type Side, sideBySide } from './crowd.ts';
import { Wire } from './wire.ts';

/** What one side of a load does again and again; plain data, since it goes to another process. */
export type Errand =
  /** Requests by people who are signed in, each on a connection of their own; a form's posts carry a new key each. */
  | {
      kind: 'http';
      port: number;
      expects: number;
      people: { cookie: string; csrf: string; paths: string[] }[];
      form?: string;
    }
  /** Statements in one transaction. `$id` is a new id for each, `$each` one of the client's own values in turn. */
  | { kind: 'sql'; url: string; statements: { text: string; values: Value[] }[]; each: string[][] };
export type Value = string | number | null | { id: number } | { each: true } | { bytes: number };

export type Plan = { clients: number; slices: number; seconds: number; ours: Errand; bare: Errand };
export type Measured = { ours: Beside; bare: Beside; rateRatio: number; p99Ratio: number };

/** Runs the plan in a process of its own, so that the load's work is not the server's. */
export async function load(plan: Plan): Promise<Measured> {
  const child = spawn(process.execPath, [process.argv[1] ?? '', '--load'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(plan));
  const answer = await text(child.stdout);
  if (answer === '') throw new Error('The load did not come to its end');
  return JSON.parse(answer);
}

/** The other side: reads its plan, does it, says what it measured. */
export async function beTheLoad(): Promise<void> {
  const plan: Plan = JSON.parse(await text(process.stdin));
  const [ours, bare] = [sideOf(plan.ours, plan.clients), sideOf(plan.bare, plan.clients)];
  const measured = await sideBySide({ ours, bare }, plan);
  process.stdout.write(JSON.stringify(measured), () => process.exit(0));
}

const sideOf = (errand: Errand, clients: number): Side =>
  errand.kind === 'http' ? requests(errand, clients) : statements(errand, clients);

function requests(errand: Errand & { kind: 'http' }, clients: number): Side {
  const wires = Array.from({ length: clients }, () => new Wire(errand.port));
  const turns = new Array<number>(clients).fill(0);
  return {
    work: async (client) => {
      const person = errand.people[client % errand.people.length];
      const turn = turns[client] ?? 0;
      const path = person?.paths[turn % person.paths.length];
      const wire = wires[client];
      if (!person || !path || !wire) throw new Error('Nobody to ask');
      turns[client] = turn + 1;
      const answer = errand.form
        ? await wire.ask(
            'POST',
            path,
            formHeaders(errand.port, person.cookie),
            `${errand.form}&_key=${randomUUID()}&_csrf=${person.csrf}`,
          )
        : await wire.ask('GET', path, { cookie: person.cookie });
      if (answer.status !== errand.expects)
        throw new Error(`${path} answered ${answer.status}: ${answer.body.toString().slice(0, 400)}`);
    },
  };
}

const formHeaders = (port: number, cookie: string) => ({
  cookie,
  origin: `http://127.0.0.1:${port}`,
  'content-type': 'application/x-www-form-urlencoded',
});

function statements(errand: Errand & { kind: 'sql' }, clients: number): Side {
  const connections = Array.from({ length: clients }, async () => {
    const client = new pg.Client({ connectionString: errand.url, application_name: 'throughline-bench' });
    await client.connect();
    return client;
  });
  const turns = new Array<number>(clients).fill(0);
  return {
    work: async (n) => {
      const client = await connections[n];
      const turn = turns[n] ?? 0;
      turns[n] = turn + 1;
      const own = errand.each[n % errand.each.length] ?? [];
      const each = own[turn % own.length] ?? null;
      const ids: string[] = [];
      const filled = (value: Value) => {
        if (value === null || typeof value !== 'object') return value;
        if ('each' in value) return each;
        if ('bytes' in value) return Buffer.alloc(value.bytes, turn);
        ids[value.id] ??= randomUUID();
        return ids[value.id];
      };
      await client?.query('begin');
      for (const [at, { text, values }] of errand.statements.entries())
        await client?.query({ name: `s${at}`, text, values: values.map(filled) });
      await client?.query('commit');
    },
  };
}
