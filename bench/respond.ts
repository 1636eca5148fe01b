import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { decideForm, decideInput } from '../src/casework/identification/actions/decide.ts';
import { doorOf, offeredResult } from '../src/casework/screening/index.ts';
import { findScreening, insertScreening, saveAnswers } from '../src/casework/screening/store.ts';
import { meetYouth } from '../src/casework/youth/index.ts';
import { entriesOf } from '../src/foundation/audit/index.ts';
import { newId } from '../src/kernel/ids.ts';
import type { Errand } from '../src/platform/http/door.ts';
import { instrumentInUse, startResponse } from '../src/reference/instruments/index.ts';
import { answersYes } from './answers.ts';
import { sideBySide } from './crowd.ts';
import type { Ground, Town } from './ground.ts';
import { deskOf } from './in-process.ts';
import { short } from './numbers.ts';
import type { Row } from './row.ts';

const CLIENTS = 20;
const YES = ['seen.signs-of-harm', 'seen.hotel-keys-many-phones', 'seen.seen-where-sex-is-sold'];

/**
 * One event at a door in one transaction: a youth met, the screening scored, the identification proposed and decided,
 * the responses that follow opened, their clocks set, the ledger written, committed. Beside it the very rows that it left,
 * inserted bare, one prepared statement a table, from the same client.
 */
export async function respond(ground: Ground): Promise<Row[]> {
  const town = await ground.scratch(await ground.town(100_000));
  const desk = await deskOf(town, 'officer', CLIENTS);
  const bare = new pg.Pool({ connectionString: town.url, max: CLIENTS, application_name: 'throughline-bench' });
  try {
    const youthId = await desk.work(doorEvent);
    const insert = await bareEvent(town, youthId);
    const measured = await sideBySide(
      {
        ours: { work: () => desk.work(doorEvent).then(() => {}) },
        bare: { work: () => insert(bare) },
      },
      { clients: CLIENTS, slices: 5, seconds: ground.scale < 1 ? 2 : 6 },
    );
    const { ours, bare: plain, rateRatio, p99Ratio } = measured;
    return [
      {
        name: 'respond.rate',
        value: short(ours.rate),
        unit: '/s',
        comparedWith: `bare inserts of the same ${insert.rows} rows: ${short(plain.rate)}/s`,
        ratio: short(rateRatio),
        limit: 'at least 0.4 of its rate',
        ok: rateRatio >= 0.4,
      },
      {
        name: 'respond.p99',
        value: short(ours.p99),
        unit: 'ms',
        comparedWith: `bare inserts: ${short(plain.p99)} ms`,
        ratio: short(p99Ratio),
        limit: 'at most 2.5 times',
        ok: p99Ratio <= 2.5,
      },
    ];
  } finally {
    await bare.end();
    await desk.close();
  }
}

export async function doorEvent(errand: Errand): Promise<string> {
  const door = doorOf('police');
  const instrument = await instrumentInUse(errand, 'universal-screen');
  if (!door || !instrument) throw new Error('No door, or no instrument in use');
  const met = await meetYouth(errand, {
    held: false,
    card: { names: [{ given: 'Nayeli', family: 'Marrow' }], aboutAge: 15, about: 'at a motel' },
  });
  const id = newId();
  const terms = {
    counselSpoken: false,
    nonUseAgreement: false,
    mayBeForeignNational: 'unknown',
    missingNow: false,
  } as const;
  const begun = startResponse(instrument.questionnaire, { now: errand.now });
  await insertScreening(errand, met.sealer, {
    id,
    youthId: met.youthId,
    instrumentId: instrument.id,
    instrumentVersion: instrument.version,
    door: door.id,
    terms,
    answers: begun,
  });
  const screening = await findScreening(errand, id);
  if (!screening) throw new Error('The screening is not there');
  const answers = answersYes(instrument.questionnaire, begun, YES);
  const result = offeredResult(instrument.questionnaire, answers, door, terms);
  await saveAnswers(errand, screening, answers, { result });
  const decided = await decideForm(
    errand,
    decideInput.parse({
      youthId: met.youthId,
      form: 'cse',
      standing: 'suspected',
      reasons: 'Seen where sex is sold.',
      industries: 'street',
    }),
  );
  if (!decided.ok) throw new Error(`Not decided: ${JSON.stringify(decided.failure)}`);
  if (decided.value.started.length === 0) throw new Error('No response began');
  const touched = { youthId: met.youthId, recordIds: [id] };
  await entriesOf(errand.tx, errand.actor, 'identification.decided', [touched], errand.device).execute();
  return met.youthId;
}

/** The tables that an event writes, parents first. What triggers write, they write for the bare rows too. */
const TABLES = [
  'youth.youth',
  'youth.keys',
  'youth.identities',
  'youth.masks',
  'youth.search_tokens',
  'access.bases',
  'access.grants',
  'screening.screenings',
  'identification.identifications',
  'responses.responses',
  'responses.clocks',
  'audit.entries',
];

type BareInsert = ((pool: pg.Pool) => Promise<void>) & { rows: number };

/** Reads back the rows of one event, and gives an insert of their like under new ids. */
export async function bareEvent(town: Town, youthId: string): Promise<BareInsert> {
  const statements: { text: string; values: (string | null)[] }[] = [];
  const ids = new Set<string>([youthId]);
  let count = 0;
  for (const table of TABLES) {
    const found = await town.owner(
      `select to_jsonb(x) as row from ${table} x where ${table === 'youth.youth' ? 'id' : 'youth_id'} = $1`,
      [youthId],
    );
    const rows = found.map(({ row }) => row as Record<string, unknown>);
    const columns = Object.keys(rows[0] ?? {}).filter((column) => rows.some((row) => row[column] !== null));
    for (const row of rows) if (typeof row.id === 'string') ids.add(row.id);
    const values = rows.flatMap((row) => columns.map((column) => asText(row[column])));
    const places = rows.map((_, r) => `(${columns.map((_column, c) => `$${r * columns.length + c + 1}`).join(', ')})`);
    if (rows.length > 0)
      statements.push({ text: `insert into ${table} (${columns.join(', ')}) values ${places.join(', ')}`, values });
    count += rows.length;
  }
  const number = String((await town.owner('select number from youth.youth where id = $1', [youthId]))[0]?.number);
  const insert = async (pool: pg.Pool) => {
    const renewed = new Map<string, string>([...ids].map((id) => [id, randomUUID()]));
    renewed.set(number, randomUUID());
    const client = await pool.connect();
    try {
      await client.query('begin');
      for (const [at, { text, values }] of statements.entries()) {
        const own = values.map((value) => (value === null ? null : (renewed.get(value) ?? value)));
        await client.query({ name: `bare ${at}`, text, values: own });
      }
      await client.query('commit');
    } finally {
      client.release();
    }
  };
  return Object.assign(insert, { rows: count });
}

const asText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  // A jsonb list of texts is an array column's value, or a jsonb's own.
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return `{${value.join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
