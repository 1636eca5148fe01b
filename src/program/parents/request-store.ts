import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import { penOf } from './key-store.ts';
import { type MoneyLine, readMoney, type StoredMoney } from './model/money.ts';
import type { RequestKind, Step, StepKind, Written } from './model/request.ts';
import type { Ring } from './model/ring.ts';
import type { Home, Key } from './registration-store.ts';

const shape = z.object({
  name: z.string(),
  phone: z.string(),
  notWhen: z.string(),
  lang: z.string(),
  words: z.string(),
  /** What other children at home need: theirs to say, and part of no report. */
  siblings: z.string(),
});
export type Said = z.infer<typeof shape>;
export const readRequest = (plain: unknown): Said => shape.parse(plain);

export type Message = { kind: 'reply' | 'answer'; at: Date; text: string };
export type Request = {
  id: string;
  kind: RequestKind;
  madeAt: Date;
  steps: Step[];
  written: Written[];
  rings: Ring[];
  /** What whoever has it is called. */
  holderName: string | null;
  money: MoneyLine[];
  /** Null: another has it, or it was taken back. */
  said: Said | null;
  messages: Message[];
};

type Word = { id: string; kind: Written['kind']; at: string; body: string };
type StoredStep = { kind: StepKind; at: string; by?: string | null };
type StoredRing = { to?: string; at: string; until: string; passedAt: string | null };
type Row = {
  id: string;
  kind: RequestKind;
  made_at: Date;
  rings: StoredRing[];
  holder: string | null;
  money: StoredMoney[];
  wrapped: Buffer | null;
  words: Word[] | null;
  steps: StoredStep[];
};

function requestOf(ring: Parameters<typeof penOf>[0], county: string, row: Row): Request {
  const pen = row.wrapped && penOf(ring, county, row.id, row.wrapped, 'parents.words');
  const opened = pen
    ? (row.words ?? []).map((each) => ({ ...each, plain: pen.open(each.id, Buffer.from(each.body, 'base64')) }))
    : [];
  const first = opened.find(({ kind }) => kind === 'ask');
  return {
    id: row.id,
    kind: row.kind,
    madeAt: row.made_at,
    steps: row.steps.map(({ kind, at, by }) => ({ kind, at: new Date(at), by: by ?? null })),
    written: opened.map(({ kind, at }) => ({ kind, at: new Date(at) })),
    rings: row.rings.map(({ to, at, until, passedAt }) => ({
      to: to ?? null,
      at: new Date(at),
      until: new Date(until),
      passedAt: passedAt === null ? null : new Date(passedAt),
    })),
    holderName: row.holder,
    money: row.money.map(readMoney),
    said: first ? readRequest(first.plain) : null,
    messages: opened.flatMap(({ kind, at, plain }) =>
      kind === 'ask' ? [] : [{ kind, at: new Date(at), text: String(plain) }],
    ),
  };
}

export type NewRequest = {
  id: string;
  kind: RequestKind;
  sent: Buffer;
  code: Buffer;
  wrapped: Buffer;
  wordsId: string;
  body: Buffer;
};
export async function ask({ tx, now }: Errand, it: NewRequest): Promise<'made' | 'again' | 'gone' | 'full'> {
  const { rows } = await sql<{ made: 'made' | 'again' | 'gone' | 'full' }>`
    select parents.ask(${it.id}, ${it.kind}, ${it.sent}, ${it.code}, ${it.wrapped}, ${it.wordsId}, ${it.body}, ${now}) as made`.execute(
    tx,
  );
  return rows[0]?.made ?? 'full';
}
export async function myRequest(
  { tx, vault }: Errand,
  home: Home,
  { codes }: Pick<Key, 'codes'>,
): Promise<Request | null> {
  const { rows } =
    await sql<Row>`select id, kind, made_at, wrapped, words, steps, rings, holder, money from parents.my_request(${codes}::bytea[])`.execute(
      tx,
    );
  return rows[0] ? requestOf(vault.ring, home.countyId, rows[0]) : null;
}
export async function writeBack(
  { tx, vault, now }: Errand,
  home: Home,
  { codes }: Key,
  it: { id: string; text: string },
): Promise<boolean> {
  const { rows } = await sql<Row>`select id, wrapped from parents.my_request(${codes}::bytea[])`.execute(tx);
  const [row] = rows;
  if (!row?.wrapped) return false;
  const body = penOf(vault.ring, home.countyId, row.id, row.wrapped, 'parents.words').seal(it.id, it.text);
  const { rows: done } = await sql<{
    done: boolean;
  }>`select parents.write(${codes}::bytea[], ${it.id}, ${body}, ${now}) as done`.execute(tx);
  return done[0]?.done ?? false;
}
export async function takeBackWith({ tx, now }: Errand, { codes }: Key): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select parents.take_back(${codes}::bytea[], ${now}) as done`.execute(
    tx,
  );
  return rows[0]?.done ?? false;
}

/** What parents ask for, oldest first, as the gate shows it; with an id, that one alone. */
export async function requestsOf(errand: Errand, id: string | null = null): Promise<Request[]> {
  const { rows } = await sql<Row>`
    select r.id, r.kind, r.made_at, r.wrapped,
      (select jsonb_agg(jsonb_build_object('id', w.id, 'kind', w.kind, 'at', w.at, 'body', encode(w.body, 'base64')) order by w.n)
        from parents.words w where w.county_id = r.county_id and w.request_id = r.id) as words,
      coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'at', s.at, 'by', s.by_user) order by s.n)
        from parents.steps s where s.county_id = r.county_id and s.request_id = r.id), '[]') as steps,
      coalesce((select jsonb_agg(jsonb_build_object('to', g.to_user, 'at', g.at, 'until', g.until, 'passedAt', g.passed_at) order by g.n)
        from parents.rings g where g.county_id = r.county_id and g.request_id = r.id), '[]') as rings,
      (select u.name from people.users u where u.county_id = r.county_id and u.id = parents.holder(r.county_id, r.id)) as holder,
      parents.money_here(r.id) as money
    from parents.requests r where r.county_id = ${errand.actor.countyId} and (${id}::uuid is null or r.id = ${id}::uuid)
    order by r.made_at, r.id limit 200`.execute(errand.tx);
  return rows.map((row) => requestOf(errand.vault.ring, errand.actor.countyId, row));
}
export async function stepBy({ tx, now }: Errand, requestId: string, kind: StepKind): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select parents.step(${requestId}, ${kind}, ${now}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
export async function answerBy(errand: Errand, requestId: string, it: { id: string; text: string }): Promise<boolean> {
  const { tx, now, vault, actor } = errand;
  const { rows } = await sql<{ wrapped: Buffer | null }>`
    select wrapped from parents.requests where county_id = ${actor.countyId} and id = ${requestId}`.execute(tx);
  const wrapped = rows[0]?.wrapped;
  if (!wrapped) return false;
  const body = penOf(vault.ring, actor.countyId, requestId, wrapped, 'parents.words').seal(it.id, it.text);
  const { rows: done } = await sql<{
    done: boolean;
  }>`select parents.answer(${requestId}, ${it.id}, ${body}, ${now}) as done`.execute(tx);
  return done[0]?.done ?? false;
}

/** As the jobs' role, all counties. */
export async function alarmRequests(db: Db, now: Date): Promise<void> {
  await sql`select parents.alarm(${now})`.execute(db);
}
export async function forgetParents(tx: Tx, now: Date): Promise<void> {
  await sql`select parents.forget(${now})`.execute(tx);
}
