import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import { penOf } from './key-store.ts';
import { type Ask, type Reach, readAsk, readReach } from './model/ask.ts';
import { type Reason, type Standing, type Step, type StepKind, standingOf, type Written } from './model/standing.ts';

/** One ask as one who answers sees it; `said`: null where another has it, or it was taken back. */
export type AskRow = {
  id: string;
  madeAt: Date;
  region: string | null;
  standing: Standing;
  holderName: string | null;
  steps: (Step & { byName: string | null; toName: string | null })[];
  said: { ask: Ask; reach: Reach; messages: Message[] } | null;
};
export type Message = { kind: 'reply' | 'answer'; at: Date; text: string; byName: string | null };

type Stored = {
  id: string;
  made_at: Date;
  region: string | null;
  wrapped: Buffer | null;
  steps: StoredStep[];
  words: { id: string; kind: Written['kind']; at: string; body: string; by_name: string | null }[];
};
type StoredStep = {
  kind: StepKind;
  at: string;
  by_user: string | null;
  to_user: string | null;
  reason: Reason | null;
  by_name: string | null;
  to_name: string | null;
};

const MOST = 200;

/** Asks of the region, oldest first; with an id, that one alone. What was written comes where the gate shows it. */
export async function asksOf(errand: Errand, id: string | null = null): Promise<AskRow[]> {
  const { rows } = await sql<Stored>`
    select a.id, a.made_at, a.region, a.wrapped,
      coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'at', s.at, 'by_user', s.by_user, 'to_user', s.to_user, 'reason', s.reason,
          'by_name', b.name, 'to_name', t.name) order by s.n)
        from asks.steps s left join people.users b on b.county_id = s.county_id and b.id = s.by_user
          left join people.users t on t.county_id = s.county_id and t.id = s.to_user
        where s.county_id = a.county_id and s.ask_id = a.id), '[]') as steps,
      coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'kind', w.kind, 'at', w.at, 'body', encode(w.body, 'base64'), 'by_name', u.name) order by w.n)
        from asks.words w left join people.users u on u.county_id = w.county_id and u.id = w.by_user
        where w.county_id = a.county_id and w.ask_id = a.id), '[]') as words
    from asks.asks a where a.county_id = ${errand.actor.countyId} and (${id}::uuid is null or a.id = ${id}::uuid)
    order by a.made_at, a.id limit ${MOST}`.execute(errand.tx);
  return rows.map((row) => rowOf(errand, row));
}

function rowOf({ actor, vault }: Errand, row: Stored): AskRow {
  const steps = row.steps.map((each) => ({
    kind: each.kind,
    at: new Date(each.at),
    by: each.by_user,
    to: each.to_user,
    reason: each.reason,
    byName: each.by_name,
    toName: each.to_name,
  }));
  const written = row.words.map(({ kind, at }) => ({ kind, at: new Date(at) }));
  const holds = steps.filter(({ kind }) => ['taken', 'passed', 'put-back'].includes(kind)).at(-1);
  return {
    id: row.id,
    madeAt: row.made_at,
    region: row.region,
    standing: standingOf(steps, written),
    holderName: holds?.kind === 'taken' ? holds.byName : holds?.kind === 'passed' ? holds.toName : null,
    steps,
    said:
      row.wrapped && row.words.length > 0 ? saidIn(penOf(vault, actor.countyId, row.id, row.wrapped), row.words) : null,
  };
}

function saidIn(pen: ReturnType<typeof penOf>, words: Stored['words']): AskRow['said'] {
  const opened = words.map((each) => ({ ...each, said: pen.open(each.id, Buffer.from(each.body, 'base64')) }));
  const ask = readAsk(opened.find(({ kind }) => kind === 'ask')?.said);
  const reach = opened.filter(({ kind }) => kind === 'reach').at(-1);
  return {
    ask,
    reach: reach ? readReach(reach.said) : ask.reach,
    messages: opened.flatMap(({ kind, at, said, by_name }) =>
      kind === 'reply' || kind === 'answer' ? [{ kind, at: new Date(at), text: String(said), byName: by_name }] : [],
    ),
  };
}

export type StaffStep = Extract<StepKind, 'taken' | 'passed' | 'put-back' | 'reached' | 'closed'>;

/** False: it cannot be done now, or not by this person. */
export async function stepBy(
  { tx }: Errand,
  askId: string,
  kind: StaffStep,
  { to = null, reason = null }: { to?: string | null; reason?: Reason | null } = {},
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select asks.step(${askId}, ${kind}, ${to}, ${reason}) as done`.execute(
    tx,
  );
  return rows[0]?.done ?? false;
}

export async function answerBy(errand: Errand, askId: string, id: string, text: string): Promise<boolean> {
  const { rows } = await sql<{ wrapped: Buffer | null }>`
    select wrapped from asks.asks where county_id = ${errand.actor.countyId} and id = ${askId}`.execute(errand.tx);
  const wrapped = rows[0]?.wrapped;
  if (!wrapped) return false;
  const body = penOf(errand.vault, errand.actor.countyId, askId, wrapped).seal(id, text);
  const { rows: done } = await sql<{ done: boolean }>`select asks.answer(${askId}, ${id}, ${body}) as done`.execute(
    errand.tx,
  );
  return done[0]?.done ?? false;
}

export type Colleague = { id: string; name: string; agency: string };
/** To whom an ask may be passed. */
export async function colleaguesOf({ tx }: Errand, askId: string): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`select id, name, agency from asks.colleagues(${askId})`.execute(tx);
  return rows;
}

/** As the jobs' role, all counties. */
export async function alarmAsks(db: Db, now: Date): Promise<void> {
  await sql`select asks.alarm(${now})`.execute(db);
}
export async function forgetAsks(tx: Tx, now: Date): Promise<void> {
  await sql`select asks.forget(${now})`.execute(tx);
}
