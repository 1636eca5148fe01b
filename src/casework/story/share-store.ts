import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Share, To } from './model/parts.ts';

type Row = Omit<Share, 'to'> & { partId: string; toUser: string | null; toAgency: string | null };

/** The shares of this youth's story that this person may know of, by part, the first first. */
export async function readShares(errand: Errand, youthId: string): Promise<Map<string, Share[]>> {
  const { rows } = await sql<Row>`
    select s.id, s.part_id as "partId", s.to_user as "toUser", s.to_agency as "toAgency", coalesce(u.name, a.name) as name,
        s.may_quote as "mayQuote", s.may_write as "mayWrite", s.since, s.until, s.ended_at as "endedAt"
      from story.shares s
      left join people.users u on u.county_id = s.county_id and u.id = s.to_user
      left join people.agencies a on a.county_id = s.county_id and a.id = s.to_agency
      where s.county_id = ${errand.actor.countyId} and s.youth_id = ${youthId} order by s.since, s.id`.execute(
    errand.tx,
  );
  const byPart = new Map<string, Share[]>();
  for (const { partId, toUser, toAgency, ...row } of rows) {
    const to: To = toUser
      ? { kind: 'user', id: toUser }
      : toAgency
        ? { kind: 'agency', id: toAgency }
        : { kind: 'team' };
    byPart.set(partId, [...(byPart.get(partId) ?? []), { ...row, to }]);
  }
  return byPart;
}

export type NewShare = {
  id: string;
  youthId: string;
  partId: string;
  to: To;
  mayQuote: boolean;
  mayWrite: boolean;
  until: Date | null;
  how: string;
  lang: string;
};

export async function insertShare(errand: Errand, it: NewShare): Promise<void> {
  const user = it.to.kind === 'user' ? it.to.id : null;
  const agency = it.to.kind === 'agency' ? it.to.id : null;
  await sql`insert into story.shares (county_id, id, youth_id, part_id, to_user, to_agency, to_team, may_quote, may_write, since, until, how,
      lang, by_user, agency_id)
    values (${errand.actor.countyId}, ${it.id}, ${it.youthId}, ${it.partId}, ${user}, ${agency}, ${it.to.kind === 'team'}, ${it.mayQuote},
      ${it.mayWrite}, ${errand.now}, ${it.until}, ${it.how}, ${it.lang}, ${errand.actor.userId}, ${errand.actor.agencyId})`.execute(
    errand.tx,
  );
}

/** False: there is none that stands, or it is not theirs to take back. */
export async function endShare(errand: Errand, it: { id: string; youthId: string; partId: string }): Promise<boolean> {
  const done = await sql`update story.shares set ended_at = ${errand.now}
    where county_id = ${errand.actor.countyId} and youth_id = ${it.youthId} and part_id = ${it.partId} and id = ${it.id}
      and ended_at is null`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}
