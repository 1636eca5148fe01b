import { sql } from 'kysely';
import type { Category } from '#foundation/access/index.ts';
import type { YouthErrand } from './door.ts';

/** Somebody who works with the youth by name. */
export type Teammate = {
  userId: string;
  name: string;
  roles: string[];
  agencyId: string;
  agencyName: string;
  phone: string | null;
  main: boolean;
  chosen: boolean;
  since: Date;
};
export async function myTeam({ tx }: YouthErrand): Promise<Teammate[]> {
  const { rows } = await sql<Teammate>`
    select user_id as "userId", name, roles, agency_id as "agencyId", agency_name as "agencyName", phone, main, chosen, since
    from voice.my_team()`.execute(tx);
  return rows;
}

/** Somebody who worked with the youth and does no longer. */
export type PastTeammate = { userId: string; name: string; agencyName: string; until: Date };
export async function myPastTeam({ tx }: YouthErrand): Promise<PastTeammate[]> {
  const { rows } = await sql<PastTeammate>`
    select user_id as "userId", name, agency_name as "agencyName", until from voice.my_past_team()`.execute(tx);
  return rows;
}

/** Who would read and decide what the youth says of somebody in their own words. Null: nobody is there to. */
export async function whoDecides({ tx }: YouthErrand): Promise<{ name: string; agencyName: string } | null> {
  const { rows } = await sql<{ name: string; agencyName: string }>`
    select name, agency_name as "agencyName" from voice.who_decides()`.execute(tx);
  return rows[0] ?? null;
}

/** One kind of information that one agency (or one of the team) can see, and on which basis. */
export type Sight = {
  agencyId: string;
  agencyName: string;
  userName: string | null;
  basis: string;
  category: Category;
  canAdd: boolean;
  until: Date | null;
  consentId: string | null;
};
export async function mySights({ tx }: YouthErrand): Promise<Sight[]> {
  const { rows } = await sql<Sight>`
    select agency_id as "agencyId", agency_name as "agencyName", user_name as "userName", basis, category, can_add as "canAdd", until,
      consent_id as "consentId" from voice.my_viewers()`.execute(tx);
  return rows;
}

/** Who looked or changed something on one day; a name only of the team. */
export type LookLine = { day: string; agencyName: string; userName: string | null; role: string | null; times: number };
export async function myLooks({ tx }: YouthErrand, limit: number): Promise<LookLine[]> {
  const { rows } = await sql<LookLine>`
    select day, agency_name as "agencyName", user_name as "userName", role, times from voice.my_looks(${limit})`.execute(
    tx,
  );
  return rows;
}
