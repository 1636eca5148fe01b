import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { openRow, sealRow } from './sealed-store.ts';

export const kinds = ['interpreter', 'medical'] as const;
export type Kind = (typeof kinds)[number];
export const ways = ['phone', 'video', 'in-person'] as const;
export type Way = (typeof ways)[number];
export const genders = ['woman', 'man', 'other'] as const;
export type Gender = (typeof genders)[number];

const card = z.object({ name: z.string(), phone: z.string(), email: z.string(), dialects: z.string() });
/** Who somebody on call is and how to reach them: sealed. */
export type HelperCard = z.infer<typeof card>;
export const readHelper = (plain: unknown): HelperCard => card.parse(plain);

export type Hours = { id: string; weekday: number; from: number; minutes: number; rank: number };
export type Helper = HelperCard & {
  id: string;
  kind: Kind;
  languages: string[];
  ways: Way[];
  gender: Gender | null;
  trainedOn: string | null;
  userId: string | null;
  hours: Hours[];
  /** How early on the list they are now; null: not on call. */
  rank: number | null;
};

type Row = Omit<Helper, keyof HelperCard> & { wrapped: Buffer; sealed: Buffer };

/** Everyone who can be asked, those on call at this moment first; with an id, that one alone. */
export async function helpersAt(errand: Errand, at: Date, id: string | null = null): Promise<Helper[]> {
  const { rows } = await sql<Row>`
    select h.id, h.kind, h.languages, h.ways, h.gender, h.trained_on::text as "trainedOn", h.user_id as "userId", h.wrapped, h.sealed, c.rank,
      coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'weekday', x.weekday, 'from', x.from_minute, 'minutes', x.minutes, 'rank', x.rank)
          order by x.from_minute, x.minutes, x.weekday)
        from oncall.hours x where x.county_id = h.county_id and x.helper_id = h.id and x.ended_at is null), '[]') as hours
    from oncall.helpers h left join oncall.on_call(${at}) c on c.helper_id = h.id
    where h.county_id = ${errand.actor.countyId} and h.ended_at is null and (${id}::uuid is null or h.id = ${id}::uuid)
    order by c.rank nulls last, h.kind, h.created_at, h.id limit 500`.execute(errand.tx);
  const holder = { vault: errand.vault, county: errand.actor.countyId };
  return rows.map(({ wrapped, sealed, ...row }) => ({
    ...row,
    ...readHelper(openRow(holder, 'oncall.helpers', row.id, { wrapped, sealed })),
  }));
}

export type NewHelper = HelperCard & Pick<Helper, 'kind' | 'languages' | 'ways' | 'gender' | 'trainedOn' | 'userId'>;

/** Null: this person does not keep the list. */
export async function addHelper(errand: Errand, it: NewHelper): Promise<string | null> {
  const id = newId(errand.now.getTime());
  const { name, phone, email, dialects } = it;
  const holder = { vault: errand.vault, county: errand.actor.countyId };
  const { wrapped, sealed } = sealRow(holder, 'oncall.helpers', id, { name, phone, email, dialects });
  const { rows } = await sql<{ done: boolean }>`
    select oncall.add_helper(${id}, ${it.kind}, ${it.languages}, ${it.ways}, ${it.gender}, ${it.trainedOn}, ${it.userId}, ${wrapped}, ${sealed}) as done`.execute(
    errand.tx,
  );
  return rows[0]?.done ? id : null;
}

export async function endHelper({ tx }: Errand, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select oncall.end_helper(${id}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

export async function setHours(
  { tx }: Errand,
  helperId: string,
  it: { weekdays: number[]; from: number; minutes: number; rank: number },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select oncall.set_hours(${helperId}, ${it.weekdays}, ${it.from}, ${it.minutes}, ${it.rank}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

export async function endHours({ tx }: Errand, helperId: string, hoursId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select oncall.end_hours(${helperId}, ${hoursId}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

/** A person of the program who has this e-mail address. */
export async function userWith({ tx, actor }: Errand, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from people.users where county_id = ${actor.countyId} and lower(email) = lower(${email}) and kind = 'person' limit 1`.execute(
    tx,
  );
  return rows[0]?.id ?? null;
}
