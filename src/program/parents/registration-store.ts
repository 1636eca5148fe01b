import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import { alone } from '#platform/jobs/index.ts';
import { linkOf, queueLetter } from '#platform/mail/index.ts';
import type { KeyRing, Vault } from '#platform/vault/index.ts';
import { hashesOf, pairsOf, penOf } from './key-store.ts';
import { paths } from './paths.ts';

const shape = z.object({
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  lang: z.enum(['en', 'es']),
  children: z.string(),
  needs: z.array(z.enum(['childcare', 'travel', 'food'])),
  /** Who signed them up, where it was not they themself. */
  by: z.string(),
});
/** What somebody who comes to a class wrote: sealed, under a key of the row. */
export type Attender = z.infer<typeof shape>;
export const readAttender = (plain: unknown): Attender => shape.parse(plain);

export type Home = { countyId: string; timeZone: string; settings: Record<string, unknown> };
/** The county that this program is run for. */
export async function homeOf(tx: Tx): Promise<Home | null> {
  const { rows } =
    await sql<Home>`select county_id as "countyId", time_zone as "timeZone", settings from parents.home()`.execute(tx);
  return rows[0] ?? null;
}

export type NewRegistration = {
  id: string;
  classId: string;
  sent: Buffer;
  code: Buffer;
  link: Buffer;
  wrapped: Buffer;
  body: Buffer;
};
export type Came = 'made' | 'waits' | 'again' | 'gone' | 'closed' | 'full';
export async function register({ tx, now }: Errand, it: NewRegistration): Promise<Came> {
  const { rows } = await sql<{
    came: Came;
  }>`select parents.register(${it.id}, ${it.classId}, ${it.sent}, ${it.code}, ${it.link}, ${it.wrapped}, ${it.body},
    ${now}) as came`.execute(tx);
  return rows[0]?.came ?? 'closed';
}

/** By what a registration is found: a code, under each of the county's keys, or a letter's link. */
export type Key = { codes: Buffer[]; link: Buffer | null };
export const byCode = (ring: KeyRing, home: Home, code: string): Key => ({
  codes: hashesOf(ring, home.countyId, code),
  link: null,
});

export type Mine = { id: string; classId: string; who: Attender; seated: boolean; place: number };
export async function mineWith({ tx, vault }: Errand, home: Home, key: Key): Promise<Mine | null> {
  const { rows } = await sql<{
    id: string;
    classId: string;
    wrapped: Buffer;
    body: Buffer;
    seated: boolean;
    place: number;
  }>`
    select id, class_id as "classId", wrapped, body, seated, place from parents.my_class(${key.codes}::bytea[], ${key.link}::bytea)`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) return null;
  const pen = penOf(vault.ring, home.countyId, row.id, row.wrapped, 'parents.registrations');
  return {
    id: row.id,
    classId: row.classId,
    who: readAttender(pen.open(row.id, row.body)),
    seated: row.seated,
    place: row.place,
  };
}
export async function cancelWith({ tx }: Errand, key: Key): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean;
  }>`select parents.cancel(${key.codes}::bytea[], ${key.link}::bytea) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

/** Which of the two they answered already. */
export async function scoredWith({ tx, vault }: Errand, home: Home, key: Key, id: string): Promise<string[]> {
  const { rows } = await sql<{ moment: string }>`
    select moment from parents.scored(${key.codes}::bytea[], ${pairsOf(vault.ring, home.countyId, id)}::bytea[])`.execute(
    tx,
  );
  return rows.map(({ moment }) => moment);
}
export async function scoreWith(
  { tx, vault }: Errand,
  home: Home,
  key: Key,
  it: { id: string; moment: string; total: number },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select parents.score(${key.codes}::bytea[], ${pairsOf(vault.ring, home.countyId, it.id)}::bytea[], ${it.moment}, ${it.total}) as done`.execute(
    tx,
  );
  return rows[0]?.done ?? false;
}

export type Seat = { id: string; who: Attender; seated: boolean; came: boolean | null; by: number };
/** Who comes to this session, in the order of the list. Empty for who does not lead the class: the gate shows them none. */
export async function seatsOf({ tx, vault, actor }: Errand, classId: string, n: number): Promise<Seat[]> {
  const { rows } = await sql<{
    id: string;
    wrapped: Buffer;
    body: Buffer;
    seated: boolean;
    came: boolean | null;
    by: number;
  }>`
    select r.id, r.wrapped, r.body, row_number() over (order by r.n) <= c.seats as seated, a.came,
      (select count(*)::int from parents.attendance x where x.county_id = r.county_id and x.registration_id = r.id and x.came) as by
    from parents.registrations r join parents.classes c on c.county_id = r.county_id and c.id = r.class_id
      left join parents.attendance a on a.county_id = r.county_id and a.registration_id = r.id and a.n = ${n}
    where r.county_id = ${actor.countyId} and r.class_id = ${classId} and r.cancelled_at is null order by r.n limit 600`.execute(
    tx,
  );
  return rows.map(({ wrapped, body, ...row }) => ({
    ...row,
    who: readAttender(penOf(vault.ring, actor.countyId, row.id, wrapped, 'parents.registrations').open(row.id, body)),
  }));
}
export async function mark(
  { tx, now }: Errand,
  it: { classId: string; n: number; id: string; came: boolean },
): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean;
  }>`select parents.mark(${it.classId}, ${it.n}, ${it.id}, ${it.came}, ${now}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

/** As the jobs' role, all counties: letters of sessions within a day, and of seats that became free; each once. Gives how many. */
export async function writeLetters(db: Db, { ring }: Vault, now: Date): Promise<number> {
  const wrote = await alone(db, 'parents-letters', async (tx) => {
    const { rows } = await sql<{ county_id: string; id: string; wrapped: Buffer; body: Buffer }>`
      select county_id, id, wrapped, body from parents.due_letters(${now})`.execute(tx);
    let letters = 0;
    for (const { county_id: county, id, wrapped, body } of rows) {
      const { email, lang } = readAttender(penOf(ring, county, id, wrapped, 'parents.registrations').open(id, body));
      if (email === '') continue;
      const { hash } = linkOf(ring, county, paths.letters, id);
      await sql`select parents.relink(${county}, ${id}, ${hash})`.execute(tx);
      await queueLetter(tx, ring, {
        countyId: county,
        to: email,
        lang,
        kind: 'class-soon',
        path: paths.letters,
        about: id,
        now,
      });
      letters++;
    }
    return letters;
  });
  return wrote ?? 0;
}
