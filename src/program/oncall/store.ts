import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Db, Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import { alone } from '#platform/jobs/index.ts';
import { linkOf, queueLetter } from '#platform/mail/index.ts';
import type { KeyRing, Vault } from '#platform/vault/index.ts';
import { type Gender, type HelperCard, type Kind, readHelper, type Way } from './helper-store.ts';
import type { Answer, Ring } from './model/standing.ts';
import { paths } from './paths.ts';
import { openRow, sealRow } from './sealed-store.ts';

const said = z.object({ call: z.string(), question: z.string() });
/** How to reach who asks, and what a medical question is: sealed, and seen by who is rung. */
export type Said = z.infer<typeof said>;
export const readSaid = (plain: unknown): Said => said.parse(plain);

export type Asked = {
  kind: Kind;
  lang: string | null;
  gender: Exclude<Gender, 'other'> | null;
  way: Way;
  startsAt: Date;
  minutes: number;
};
export type AskRow = Asked &
  Said & {
    id: string;
    madeAt: Date;
    mine: boolean;
    notHelpers: string[];
    byName: string;
    takenBackAt: Date | null;
    unfilledAt: Date | null;
    rating: string | null;
    rings: (Ring & { id: string; rungAt: Date; how: string | null; who: HelperCard })[];
  };

/** One that rings nobody yet; `notHelpers`: who is not to be asked this time. */
export async function insertAsk(errand: Errand, it: Asked & Said & { notHelpers: readonly string[] }): Promise<string> {
  const id = newId(errand.now.getTime());
  const holder = { vault: errand.vault, county: errand.actor.countyId };
  const { wrapped, sealed } = sealRow(holder, 'oncall.asks', id, { call: it.call, question: it.question });
  await sql`select oncall.ask(${id}, ${it.kind}, ${it.lang}, ${it.gender}, ${it.way}, ${it.startsAt}, ${it.minutes}, ${it.notHelpers}::uuid[], ${wrapped},
    ${sealed}, ${errand.now})`.execute(errand.tx);
  return id;
}

type Rung = { helper_id: string; wrapped: Buffer; sealed: Buffer; languages: string[] };
type Letters = { tx: Tx; ring: KeyRing; county: string; now: Date };

/** Writes to whom was rung; who has no e-mail is rung by telephone, from the page of the ask. */
async function writeTo({ tx, ring, county, now }: Letters, ringId: string, rung: Rung): Promise<void> {
  const who = readHelper(openRow({ vault: { ring }, county }, 'oncall.helpers', rung.helper_id, rung));
  if (who.email === '') return;
  const lang = rung.languages.includes('es') && !rung.languages.includes('en') ? 'es' : 'en';
  await queueLetter(tx, ring, {
    countyId: county,
    to: who.email,
    lang,
    kind: 'on-call-asked',
    path: paths.answers,
    about: ringId,
    now,
  });
}

/** Rings the next on the list where nobody is rung. False: there is nobody, or not now. */
export async function ringNext(errand: Errand, askId: string): Promise<boolean> {
  const { tx, now, actor, vault } = errand;
  const ringId = newId(now.getTime());
  const { hash } = linkOf(vault.ring, actor.countyId, paths.answers, ringId);
  const { rows } = await sql<Rung>`select * from oncall.ring(${askId}, ${ringId}, ${hash}, ${now})`.execute(tx);
  if (rows[0]) await writeTo({ tx, ring: vault.ring, county: actor.countyId, now }, ringId, rows[0]);
  return rows.length > 0;
}

/** As the jobs' role, all counties: those who did not answer in time are passed over, and the next are rung. Gives how many. */
export async function ringOn(db: Db, { ring }: Vault, now: Date): Promise<number> {
  const done = await alone(db, 'on-call', async (tx) => {
    const { rows } = await sql<{ county_id: string; ask_id: string }>`select * from oncall.lapse(${now})`.execute(tx);
    let rang = 0;
    for (const { county_id: county, ask_id } of rows) {
      const ringId = newId(now.getTime());
      const { hash } = linkOf(ring, county, paths.answers, ringId);
      const { rows: rung } = await sql<Rung>`
        select * from oncall.ring_next(${county}, ${ask_id}, ${ringId}, ${hash}, ${now})`.execute(tx);
      if (!rung[0]) continue;
      await writeTo({ tx, ring, county, now }, ringId, rung[0]);
      rang++;
    }
    return rang;
  });
  return done ?? 0;
}

type Stored = Omit<AskRow, 'rings' | keyof Said> & {
  wrapped: Buffer;
  sealed: Buffer;
  rings: {
    id: string;
    helperId: string;
    rungAt: string;
    until: string;
    answer: Answer | null;
    answeredAt: string | null;
    how: string | null;
    wrapped: string;
    sealed: string;
  }[];
};

/** What this person or their agency asked, newest first; with an id, that one alone. */
export async function asksOf(errand: Errand, id: string | null = null): Promise<AskRow[]> {
  const { rows } = await sql<Stored>`
    select a.id, a.kind, a.lang, a.gender, a.way, a.starts_at as "startsAt", a.minutes, a.made_at as "madeAt", a.by_user = ${errand.actor.userId} as mine,
      u.name as "byName", a.taken_back_at as "takenBackAt", a.unfilled_at as "unfilledAt", a.rating, a.not_helpers as "notHelpers", a.wrapped, a.sealed,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'helperId', r.helper_id, 'rungAt', r.rung_at, 'until', r.until, 'answer', r.answer,
          'answeredAt', r.answered_at, 'how', r.how, 'wrapped', encode(h.wrapped, 'base64'), 'sealed', encode(h.sealed, 'base64')) order by r.n)
        from oncall.rings r join oncall.helpers h on h.county_id = r.county_id and h.id = r.helper_id
        where r.county_id = a.county_id and r.ask_id = a.id), '[]') as rings
    from oncall.asks a join people.users u on u.county_id = a.county_id and u.id = a.by_user
    where a.county_id = ${errand.actor.countyId} and (${id}::uuid is null or a.id = ${id}::uuid)
    order by a.made_at desc, a.id limit 30`.execute(errand.tx);
  const holder = { vault: errand.vault, county: errand.actor.countyId };
  return rows.map(({ wrapped, sealed, rings, ...row }) => ({
    ...row,
    ...readSaid(openRow(holder, 'oncall.asks', row.id, { wrapped, sealed })),
    rings: rings.map((each) => ({
      id: each.id,
      helperId: each.helperId,
      rungAt: new Date(each.rungAt),
      until: new Date(each.until),
      answer: each.answer,
      answeredAt: each.answeredAt ? new Date(each.answeredAt) : null,
      how: each.how,
      who: readHelper(
        openRow(holder, 'oncall.helpers', each.helperId, {
          wrapped: Buffer.from(each.wrapped, 'base64'),
          sealed: Buffer.from(each.sealed, 'base64'),
        }),
      ),
    })),
  }));
}

export type Outcome = Answer | 'over' | 'busy';

/** What was heard on the telephone. Null: no such ring of theirs. */
export async function sayOf(
  { tx, now }: Errand,
  askId: string,
  ringId: string,
  answer: Answer,
): Promise<Outcome | null> {
  const { rows } = await sql<{
    came: Outcome | null;
  }>`select oncall.say(${askId}, ${ringId}, ${answer}, ${now}) as came`.execute(tx);
  return rows[0]?.came ?? null;
}
export async function takeBack({ tx, now }: Errand, askId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select oncall.take_back(${askId}, ${now}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
export async function rate({ tx, now }: Errand, askId: string, rating: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select oncall.rate(${askId}, ${rating}, ${now}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

export type Need = {
  kind: Kind;
  lang: string | null;
  asked: number;
  filled: number;
  unfilled: number;
  atNight: number;
  nightUnfilled: number;
  minutes: number | null;
};
/** What was asked since a day and how it went: numbers by kind and language. */
export async function needSince({ tx }: Errand, since: Date): Promise<Need[]> {
  const { rows } =
    await sql<Need>`select kind, lang, asked, filled, unfilled, at_night as "atNight", night_unfilled as "nightUnfilled", minutes
    from oncall.need(${since})`.execute(tx);
  return rows;
}
