import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { paths } from './paths.ts';

const PLACEMENTS = 'homes.placements';
const ASSESSMENTS = 'homes.assessments';
const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;

export type Placement = {
  id: string;
  homeId: string;
  number: number | null;
  agency: string | null;
  agencyPhone: string | null;
  personName: string | null;
  nextPersonName: string | null;
  /** The new contractor of the home has said yes, and its person is not yet let in. */
  nextWaits: boolean;
  seat: number;
  advocate: 'yes' | 'no' | 'not-asked';
  placedAt: Date;
  byName: string | null;
  whyNear: string | null;
  endedAt: Date | null;
  endReason: string | null;
  endWords: string | null;
};

/** Where the youth lives and lived, the last first. */
export async function placementsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Placement[]> {
  const { rows } = await sql<
    Omit<Placement, 'whyNear' | 'endWords'> & { whyNear: Buffer | null; endWords: Buffer | null }
  >`select p.id, p.home_id as "homeId", h.number, a.name as agency, a.phone as "agencyPhone", x.name as "personName",
      n.name as "nextPersonName", p.next_person_id is null and v.id is not null as "nextWaits", p.seat, p.advocate,
      p.placed_at as "placedAt", u.name as "byName", p.why_near as "whyNear", p.ended_at as "endedAt", p.end_reason as "endReason",
      p.end_words as "endWords"
    from homes.placements p
    left join homes.homes h on h.county_id = p.county_id and h.id = p.home_id
    left join people.agencies a on a.county_id = h.county_id and a.id = h.agency_id
    left join people.users x on x.county_id = p.county_id and x.id = p.person_id
    left join people.users n on n.county_id = p.county_id and n.id = p.next_person_id
    left join people.users u on u.county_id = p.county_id and u.id = p.by_user
    left join homes.handovers v on v.county_id = p.county_id and v.home_id = p.home_id and v.moved_at is null and v.accepted_at is not null
      and p.ended_at is null
    where p.county_id = ${own(errand)} and p.youth_id = ${youthId}::uuid order by p.placed_at desc, p.id`.execute(
    errand.tx,
  );
  return rows.map((row) => ({
    ...row,
    whyNear: row.whyNear && sealer.openText(PLACEMENTS, row.id, 'why_near', row.whyNear),
    endWords: row.endWords && sealer.openText(PLACEMENTS, row.id, 'end_words', row.endWords),
  }));
}

export type Assessment = {
  id: string;
  homeId: string;
  number: number | null;
  byId: string;
  byName: string | null;
  agencyId: string;
  writtenAt: Date;
  words: string;
  approvedAt: Date | null;
  approvedBy: string | null;
  withdrawnAt: Date | null;
};

/** What was written of this youth beside another, the newest first. */
export async function assessmentsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Assessment[]> {
  const { rows } = await sql<Omit<Assessment, 'words'> & { words: Buffer }>`
    select s.id, s.home_id as "homeId", h.number, s.by_user as "byId", u.name as "byName", s.agency_id as "agencyId",
      s.written_at as "writtenAt", s.words, s.approved_at as "approvedAt", x.name as "approvedBy", s.withdrawn_at as "withdrawnAt"
    from homes.assessments s
    left join homes.homes h on h.county_id = s.county_id and h.id = s.home_id
    left join people.users u on u.county_id = s.county_id and u.id = s.by_user
    left join people.users x on x.county_id = s.county_id and x.id = s.approved_by
    where s.county_id = ${own(errand)} and s.youth_id = ${youthId}::uuid order by s.written_at desc, s.id`.execute(
    errand.tx,
  );
  return rows.map((row) => ({ ...row, words: sealer.openText(ASSESSMENTS, row.id, 'words', row.words) }));
}

const came = async (errand: Errand, query: ReturnType<typeof sql<{ came: string }>>): Promise<string> =>
  (await query.execute(errand.tx)).rows[0]?.came ?? 'absent';

export const assess = (
  errand: Errand,
  sealer: Sealer,
  it: { id: string; youthId: string; homeId: string; words: string },
): Promise<string> =>
  came(
    errand,
    sql`select homes.assess(${it.id}::uuid, ${it.youthId}::uuid, ${it.homeId}::uuid, ${sealer.seal(ASSESSMENTS, it.id, 'words', it.words)},
      ${errand.now}) as came`,
  );
export const approve = (errand: Errand, id: string): Promise<string> =>
  came(errand, sql`select homes.approve(${id}::uuid, ${errand.now}) as came`);
export const withdraw = (errand: Errand, id: string): Promise<string> =>
  came(errand, sql`select homes.withdraw(${id}::uuid, ${errand.now}) as came`);

export type Placing = {
  id: string;
  youthId: string;
  homeId: string;
  askId: string;
  basisId: string;
  personId: string;
  courses: readonly string[];
  advocate: string;
  whyNear: string;
};
export const place = (errand: Errand, sealer: Sealer, it: Placing): Promise<string> =>
  came(
    errand,
    sql`select homes.place(${it.id}::uuid, ${it.youthId}::uuid, ${it.homeId}::uuid, ${it.askId}::uuid, ${it.basisId}::uuid, ${it.personId}::uuid,
      ${[...it.courses]}::text[], ${it.advocate}, ${it.whyNear ? sealer.seal(PLACEMENTS, it.id, 'why_near', it.whyNear) : null}::bytea,
      ${errand.now}) as came`,
  );
export const endPlacement = (
  errand: Errand,
  sealer: Sealer,
  it: { id: string; reason: string; words: string },
): Promise<string> =>
  came(
    errand,
    sql`select homes.end_placement(${it.id}::uuid, ${it.reason}, ${it.words ? sealer.seal(PLACEMENTS, it.id, 'end_words', it.words) : null}::bytea,
      ${errand.now}) as came`,
  );
export const bringNext = (errand: Errand, placementId: string, basisId: string): Promise<string> =>
  came(errand, sql`select homes.bring_next(${placementId}::uuid, ${basisId}::uuid) as came`);

/** In how many homes the youth lived within the last 365 days, as far as this person may see. */
export async function homesLived(errand: Errand, youthId: string): Promise<{ n: number; href: string } | null> {
  const since = new Date(errand.now.getTime() - 365 * 86_400_000);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from homes.placements p
    where p.county_id = ${own(errand)} and p.youth_id = ${youthId}::uuid and (p.ended_at is null or p.ended_at > ${since})`.execute(
    errand.tx,
  );
  const n = rows[0]?.n ?? 0;
  return n > 0 ? { n, href: paths.youth(youthId) } : null;
}
