import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Db, Tx } from '../database/connect.ts';
import type { Lang } from '../i18n/catalogue.ts';
import type { LetterKind } from './letter-store.ts';

/** What a mail is about, as far as a mail may say: something waits. */
export type MailKind = 'waits' | 'meeting';

/** Where the link of a mail leads. */
const leadsTo: Record<MailKind, string> = { waits: '/work', meeting: '/meetings' };

export type Waiting = { county_id: string; user_id: string };

/**
 * Puts one mail for each person on its way, in the transaction of what it tells. While one of the kind still waits for a
 * person, none is added: it will say the same. One that is being sent right now does not count.
 */
export async function queueMail(tx: Tx, people: readonly Waiting[], kind: MailKind, now: Date): Promise<void> {
  const each = new Map(people.map((one) => [`${one.county_id} ${one.user_id}`, one]));
  if (each.size === 0) return;
  const rows = [...each.values()].map((one) => ({ id: newId(), county_id: one.county_id, user_id: one.user_id }));
  await sql`insert into mail.outbox (county_id, id, to_user, kind, created_at, next_try_at)
    select m.county_id, m.id, m.user_id, ${kind}, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) m(id uuid, county_id uuid, user_id uuid)
    join people.users u on u.county_id = m.county_id and u.id = m.user_id and u.email is not null
    where not exists (select 1 from mail.outbox o where o.county_id = m.county_id and o.to_user = m.user_id and o.kind = ${kind}
      and o.sent_at is null and o.dropped_at is null and (o.held_until is null or o.held_until < ${now}::timestamptz))`.execute(
    tx,
  );
}

/** A letter is in one language, or says the same in both. */
export type LetterLang = Lang | 'both';

/** A mail, or a letter, held for sending. `link`: the path that it leads to. */
export type Held = {
  box: 'outbox' | 'letters';
  countyId: string;
  id: string;
  kind: MailKind | LetterKind;
  link: string;
  tries: number;
  createdAt: Date;
  email: string | null;
  lang: LetterLang;
};

/** How long a sender that died keeps a row from others. */
export const HOLD_MS = 10 * 60_000;

/** Takes mails whose time has come, committed before anything is sent: no transaction waits for a mail server. */
export async function holdMail(db: Db, now: Date, limit: number): Promise<Held[]> {
  const { rows } = await sql<{
    county_id: string;
    id: string;
    kind: MailKind;
    tries: number;
    created_at: Date;
    email: string | null;
    lang: string;
  }>`
    with due as (
      select o.county_id, o.id from mail.outbox o
        where o.sent_at is null and o.dropped_at is null and o.next_try_at <= ${now}
          and (o.held_until is null or o.held_until < ${now})
        order by o.next_try_at limit ${limit} for update skip locked)
    update mail.outbox o set tries = o.tries + 1, held_until = ${new Date(now.getTime() + HOLD_MS)}
      from due, people.users u
      where o.county_id = due.county_id and o.id = due.id and u.county_id = o.county_id and u.id = o.to_user
      returning o.county_id, o.id, o.kind, o.tries, o.created_at,
        case when u.until is null or u.until > ${now} then u.email end as email, u.lang`.execute(db);
  return rows.map((row) => ({
    box: 'outbox',
    link: leadsTo[row.kind],
    countyId: row.county_id,
    id: row.id,
    kind: row.kind,
    tries: row.tries,
    createdAt: row.created_at,
    email: row.email,
    lang: row.lang === 'es' ? 'es' : 'en',
  }));
}

/** What became of a held mail. `again` puts it off until then; `back` gives it back untried. */
export type Fate =
  | { kind: 'sent' }
  | { kind: 'dropped'; fault: string }
  | { kind: 'again'; at: Date; fault: string }
  | { kind: 'back' };

export async function settleMail(db: Db, mail: Held, fate: Fate, now: Date): Promise<void> {
  const set = {
    sent: sql`sent_at = ${now}, last_fault = null`,
    dropped: sql`dropped_at = ${now}, last_fault = ${fate.kind === 'dropped' ? fate.fault : null}`,
    again: sql`next_try_at = ${fate.kind === 'again' ? fate.at : now}, last_fault = ${fate.kind === 'again' ? fate.fault : null}`,
    back: sql`tries = tries - 1`,
  }[fate.kind];
  await sql`update ${sql.table(`mail.${mail.box}`)} set held_until = null, ${set} where county_id = ${mail.countyId} and id = ${mail.id}`.execute(
    db,
  );
}

/** Mails and letters that are done with, older than a month, are forgotten. */
export async function forgetOldMail(tx: Tx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 30 * 86_400_000);
  for (const box of ['mail.outbox', 'mail.letters'])
    await sql`delete from ${sql.table(box)} where created_at < ${before} and (sent_at is not null or dropped_at is not null)`.execute(
      tx,
    );
}
