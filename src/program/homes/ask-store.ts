import { sql } from 'kysely';
import { z } from 'zod';
import type { Errand } from '#platform/http/door.ts';
import type { YouthWants } from './model/match.ts';
import { keyOf, newKey } from './sealed-store.ts';

const TABLE = 'homes.asks';
const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;

/** What a contractor is told: the least that finds a home, and no name. */
export type About = YouthWants & { wants: string; notWants: string };
const aboutShape = z.object({
  age: z.number().int().nullable(),
  languages: z.array(z.string()),
  region: z.string(),
  pets: z.enum(['want', 'not', '']),
  children: z.enum(['want', 'not', '']),
  affirming: z.enum(['want', '']),
  ownChild: z.enum(['yes', '']),
  wants: z.string(),
  notWants: z.string(),
});

export type Offer = {
  homeId: string;
  number: number | null;
  agencyId: string | null;
  agency: string | null;
  askedAt: Date;
  answer: 'offered' | 'not-now' | null;
  reason: string | null;
  answeredAt: Date | null;
  say: 'yes' | 'visit' | 'no' | null;
};

export type Ask = {
  id: string;
  askedAt: Date;
  byName: string | null;
  agency: string | null;
  about: About;
  closedAt: Date | null;
  closedWhy: string | null;
  offers: Offer[];
};

type Row = Omit<Ask, 'about' | 'offers'> & { wrapped: Buffer; about: Buffer; offers: unknown };
const offersShape = z.array(
  z.object({
    homeId: z.string(),
    number: z.number().nullable(),
    agencyId: z.string().nullable(),
    agency: z.string().nullable(),
    askedAt: z.coerce.date(),
    answer: z.enum(['offered', 'not-now']).nullable(),
    reason: z.string().nullable(),
    answeredAt: z.coerce.date().nullable(),
    say: z.enum(['yes', 'visit', 'no']).nullable(),
  }),
);

/** The asks for one youth, the newest first; without a youth, those that wait for this person's homes. */
export async function asksOf(errand: Errand, youthId: string | null): Promise<Ask[]> {
  const whose =
    youthId === null
      ? sql`a.closed_at is null and exists (select 1 from homes.contractors c where c.county_id = a.county_id and c.agency_id = ${errand.actor.agencyId}::uuid)`
      : sql`exists (select 1 from homes.of_youth o where o.county_id = a.county_id and o.ask_id = a.id and o.youth_id = ${youthId}::uuid)`;
  const { rows } = await sql<Row>`
    select a.id, a.asked_at as "askedAt", u.name as "byName", g.name as agency, a.wrapped, a.about, a.closed_at as "closedAt",
      a.closed_why as "closedWhy",
      (select coalesce(jsonb_agg(jsonb_build_object('homeId', f.home_id, 'number', h.number, 'agencyId', h.agency_id, 'agency', c.name,
        'askedAt', f.asked_at, 'answer', f.answer, 'reason', f.reason, 'answeredAt', f.answered_at, 'say', f.say) order by h.number), '[]')
        from homes.offers f left join homes.homes h on h.county_id = f.county_id and h.id = f.home_id
        left join people.agencies c on c.county_id = h.county_id and c.id = h.agency_id
        where f.county_id = a.county_id and f.ask_id = a.id) as offers
    from homes.asks a
    left join people.users u on u.county_id = a.county_id and u.id = a.by_user
    left join people.agencies g on g.county_id = a.county_id and g.id = a.agency_id
    where a.county_id = ${own(errand)} and ${whose} order by a.asked_at desc, a.id limit 100`.execute(errand.tx);
  return rows.map(({ wrapped, about, offers, ...row }) => ({
    ...row,
    about: aboutShape.parse(keyOf(errand, 'home-ask', row.id, wrapped).open(TABLE, row.id, 'about', about)),
    offers: offersShape.parse(offers),
  }));
}

/** Asks these homes for this youth. */
export async function insertAsk(
  errand: Errand,
  it: { id: string; youthId: string; about: About; homes: readonly string[] },
): Promise<string> {
  const { wrapped, sealer } = newKey(errand, 'home-ask', it.id);
  const about = sealer.seal(TABLE, it.id, 'about', it.about);
  const { rows } = await sql<{
    came: string;
  }>`select homes.ask(${it.id}::uuid, ${it.youthId}::uuid, ${wrapped}, ${about},
    ${[...it.homes]}::uuid[], ${errand.now}) as came`.execute(errand.tx);
  return rows[0]?.came ?? 'absent';
}

const done = async (errand: Errand, query: ReturnType<typeof sql<{ done: boolean }>>): Promise<boolean> =>
  (await query.execute(errand.tx)).rows[0]?.done ?? false;

export const askAnother = (errand: Errand, askId: string, homeId: string): Promise<boolean> =>
  done(errand, sql`select homes.ask_another(${askId}::uuid, ${homeId}::uuid, ${errand.now}) as done`);
export const closeAsk = (errand: Errand, askId: string, why: string): Promise<boolean> =>
  done(errand, sql`select homes.close_ask(${askId}::uuid, ${why}, ${errand.now}) as done`);
export const answerFor = (
  errand: Errand,
  it: { askId: string; homeId: string; answer: string; reason: string | null },
): Promise<boolean> =>
  done(
    errand,
    sql`select homes.answer(${it.askId}::uuid, ${it.homeId}::uuid, ${it.answer}, ${it.reason}, ${errand.now}) as done`,
  );
export const youthSays = (errand: Errand, askId: string, homeId: string, say: string): Promise<boolean> =>
  done(errand, sql`select homes.youth_says(${askId}::uuid, ${homeId}::uuid, ${say}, ${errand.now}) as done`);
