import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';
import type { Vault } from '#platform/vault/index.ts';
import { hashesOf, penOf } from './key-store.ts';
import { type Ask, type Reach, readAsk, readReach } from './model/ask.ts';
import type { StepKind, Written } from './model/standing.ts';

/** The county that this program is run for: whose navigators answer. */
export async function homeOf(tx: Tx): Promise<{ countyId: string; timeZone: string } | null> {
  const { rows } = await sql<{ county_id: string; time_zone: string }>`select * from asks.home()`.execute(tx);
  const [row] = rows;
  return row ? { countyId: row.county_id, timeZone: row.time_zone } : null;
}

export type NewAsk = {
  id: string;
  sent: Buffer;
  code: Buffer;
  wrapped: Buffer;
  region: string | null;
  wordsId: string;
  body: Buffer;
};
export async function makeAsk(tx: Tx, ask: NewAsk): Promise<'made' | 'again' | 'gone' | 'full'> {
  const { rows } = await sql<{ made: 'made' | 'again' | 'gone' | 'full' }>`
    select asks.make(${ask.id}, ${ask.sent}, ${ask.code}, ${ask.wrapped}, ${ask.region}, ${ask.wordsId}, ${ask.body}) as made`.execute(
    tx,
  );
  return rows[0]?.made ?? 'full';
}

/** What somebody sees with their code: what they wrote, what was answered, what was done. */
export type Seen = {
  askId: string;
  madeAt: Date;
  timeZone: string;
  ask: Ask;
  /** The last way that they gave. */
  reach: Reach;
  messages: { kind: 'reply' | 'answer'; at: Date; text: string }[];
  written: Written[];
  steps: { kind: StepKind; at: Date }[];
};

type Asker = { tx: Tx; vault: Vault };

/** Null: no ask has this code, whether it never had, was taken back or is long closed. */
export async function seenWith({ tx, vault }: Asker, code: string): Promise<Seen | null> {
  const home = await homeOf(tx);
  if (!home) return null;
  const codes = hashesOf(vault.ring, home.countyId, code);
  const { rows } = await sql<{ id: string; made_at: Date; wrapped: Buffer }>`
    select id, made_at, wrapped from asks.by_code(${codes})`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const pen = penOf(vault, home.countyId, row.id, row.wrapped);
  const { rows: words } = await sql<{ id: string; kind: Written['kind']; at: Date; body: Buffer }>`
    select * from asks.words_by_code(${codes})`.execute(tx);
  const { rows: steps } = await sql<{ kind: StepKind; at: Date }>`select * from asks.steps_by_code(${codes})`.execute(
    tx,
  );
  const opened = words.map((each) => ({ ...each, said: pen.open(each.id, each.body) }));
  const ask = readAsk(opened.find(({ kind }) => kind === 'ask')?.said);
  const reach = opened.filter(({ kind }) => kind === 'reach').at(-1);
  return {
    askId: row.id,
    madeAt: row.made_at,
    timeZone: home.timeZone,
    ask,
    reach: reach ? readReach(reach.said) : ask.reach,
    messages: opened.flatMap(({ kind, at, said }) =>
      kind === 'reply' || kind === 'answer' ? [{ kind, at, text: String(said) }] : [],
    ),
    written: words.map(({ kind, at }) => ({ kind, at })),
    steps,
  };
}

/** Writes back, or gives another way to be reached. False: no such ask, or not now. */
export async function writeWith(
  { tx, vault }: Asker,
  code: string,
  words: { id: string; kind: 'reply' | 'reach'; said: string | Reach },
): Promise<boolean> {
  const home = await homeOf(tx);
  if (!home) return false;
  const codes = hashesOf(vault.ring, home.countyId, code);
  const { rows } = await sql<{ id: string; wrapped: Buffer }>`select id, wrapped from asks.by_code(${codes})`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) return false;
  const body = penOf(vault, home.countyId, row.id, row.wrapped).seal(words.id, words.said);
  const { rows: done } = await sql<{ done: boolean }>`
    select asks.write_by_code(${codes}, ${words.id}, ${words.kind}, ${body}) as done`.execute(tx);
  return done[0]?.done ?? false;
}

export async function takeBackWith({ tx, vault }: Asker, code: string): Promise<boolean> {
  const home = await homeOf(tx);
  if (!home) return false;
  const { rows } = await sql<{ done: boolean }>`
    select asks.take_back(${hashesOf(vault.ring, home.countyId, code)}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
