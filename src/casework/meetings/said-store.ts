import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Sealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';

const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;
/** The keys of the youth whose rows are read. */
export type Sealers = ReadonlyMap<string, Sealer>;

/** What somebody wants talked about. */
export type Item = { id: string; youthId: string; words: string; byId: string; byName: string; at: Date };

export async function itemsOf(errand: Errand, sealers: Sealers, meetingId: string): Promise<Item[]> {
  const { rows } = await sql<Omit<Item, 'words'> & { words: Buffer }>`
    select i.id, i.youth_id as "youthId", i.words, i.by_user as "byId", u.name as "byName", i.at from meetings.items i
      join people.users u on u.county_id = i.county_id and u.id = i.by_user
      where i.county_id = ${own(errand)} and i.meeting_id = ${meetingId} and i.taken_back_at is null order by i.at, i.id`.execute(
    errand.tx,
  );
  return opened(sealers, rows, ({ words, ...row }, sealer) => ({
    ...row,
    words: sealer.openText('meetings.items', row.id, 'words', words),
  }));
}

export async function insertItem(
  errand: Errand,
  sealer: Sealer,
  it: { meetingId: string; youthId: string; words: string },
): Promise<string> {
  const id = newId(errand.now.getTime());
  await sql`insert into meetings.items (county_id, id, meeting_id, youth_id, words, by_user, agency_id, at)
    values (${own(errand)}, ${id}, ${it.meetingId}, ${it.youthId}, ${sealer.seal('meetings.items', id, 'words', it.words)},
      ${errand.actor.userId}, ${errand.actor.agencyId}, ${errand.now})`.execute(errand.tx);
  return id;
}

/** Only one's own. False: there is none. */
export async function takeItemBack(errand: Errand, meetingId: string, youthId: string, id: string): Promise<boolean> {
  const done = await sql`update meetings.items set taken_back_at = ${errand.now}
    where county_id = ${own(errand)} and meeting_id = ${meetingId} and youth_id = ${youthId} and id = ${id}
      and by_user = ${errand.actor.userId} and taken_back_at is null`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export const talkWords = z.object({ say: z.string(), represented: z.string(), notBefore: z.string() });
/** What the youth wants said; who speaks for them; what is not to be talked about, in front of whom. `say` alone, where they were told. */
export type TalkWords = z.infer<typeof talkWords>;
export type Comes = 'comes' | 'telephone' | 'not' | 'not-decided';
export const comesIds = ['comes', 'telephone', 'not', 'not-decided'] as const;
export type Talk = {
  id: string;
  youthId: string;
  kind: 'prepared' | 'told';
  comes: Comes | null;
  at: Date;
  /** Null: the youth, on their own page. */
  byName: string | null;
  words: TalkWords;
};

/** The last of each kind for each youth. */
export async function talksOf(errand: Errand, sealers: Sealers, meetingId: string): Promise<Talk[]> {
  const { rows } = await sql<Omit<Talk, 'words'> & { words: Buffer }>`
    select distinct on (t.youth_id, t.kind) t.id, t.youth_id as "youthId", t.kind, t.comes, t.at, u.name as "byName", t.words
      from meetings.talks t left join people.users u on u.county_id = t.county_id and u.id = t.by_user
      where t.county_id = ${own(errand)} and t.meeting_id = ${meetingId}
      order by t.youth_id, t.kind, t.recorded_at desc, t.id desc`.execute(errand.tx);
  return opened(sealers, rows, ({ words, ...row }, sealer) => ({
    ...row,
    words: talkWords.parse(sealer.open('meetings.talks', row.id, 'words', words)),
  }));
}

export type NewTalk = {
  meetingId: string;
  youthId: string;
  kind: Talk['kind'];
  comes: Comes | null;
  at: Date;
  words: TalkWords;
};

export async function insertTalk(errand: Errand, sealer: Sealer, it: NewTalk): Promise<string> {
  const id = newId(errand.now.getTime());
  await sql`insert into meetings.talks (county_id, id, meeting_id, youth_id, kind, comes, at, words, by_user, agency_id, recorded_at)
    values (${own(errand)}, ${id}, ${it.meetingId}, ${it.youthId}, ${it.kind}, ${it.comes}, ${it.at},
      ${sealer.seal('meetings.talks', id, 'words', it.words)}, ${errand.actor.userId}, ${errand.actor.agencyId}, ${errand.now})`.execute(
    errand.tx,
  );
  return id;
}

const decisionWords = z.object({ what: z.string(), dissent: z.string() });
export type Decision = {
  id: string;
  meetingId: string;
  youthId: string;
  at: Date;
  byName: string;
  what: string;
  dissent: string;
  /** Names of those who agreed; whether the youth did. */
  agreed: string[];
  youthAgreed: boolean;
  ownerName: string | null;
  ownerAgency: string | null;
  dueOn: string | null;
  taskId: string | null;
  kept: boolean | null;
  judgedAt: Date | null;
};
type DecisionRow = Omit<Decision, 'what' | 'dissent'> & { words: Buffer };

async function decisions(
  errand: Errand,
  sealers: Sealers,
  which: RawBuilder<unknown>,
  limit: number,
): Promise<Decision[]> {
  const { rows } = await sql<DecisionRow>`
    select d.id, d.meeting_id as "meetingId", d.youth_id as "youthId", d.at, u.name as "byName", d.words,
      array(select p.name from people.users p where p.county_id = d.county_id and p.id = any (d.agreed) order by p.name) as agreed,
      d.youth_id = any (d.agreed) as "youthAgreed",
      o.name as "ownerName", a.name as "ownerAgency", d.due_on::text as "dueOn", d.task_id as "taskId", d.kept, d.judged_at as "judgedAt"
    from meetings.decisions d
    join people.users u on u.county_id = d.county_id and u.id = d.by_user
    left join people.users o on o.county_id = d.county_id and o.id = d.owner_user
    left join people.agencies a on a.county_id = d.county_id and a.id = d.owner_agency
    where d.county_id = ${own(errand)} and ${which} order by d.at, d.id limit ${limit}`.execute(errand.tx);
  return opened(sealers, rows, ({ words, ...row }, sealer) => ({
    ...row,
    ...decisionWords.parse(sealer.open('meetings.decisions', row.id, 'words', words)),
  }));
}

export const decisionsOf = (errand: Errand, sealers: Sealers, meetingId: string): Promise<Decision[]> =>
  decisions(errand, sealers, sql`d.meeting_id = ${meetingId}`, 400);

/** What was promised about these youth in earlier meetings of the same team and is still to be looked at, or was in the last one. */
export const promisesBefore = (
  errand: Errand,
  sealers: Sealers,
  { teamId, startsAt, lastId }: { teamId: string; startsAt: Date; lastId: string | null },
): Promise<Decision[]> =>
  decisions(
    errand,
    sealers,
    sql`d.owner_user is not null and d.youth_id = any (${[...sealers.keys()]}::uuid[]) and exists (select 1 from meetings.meetings m
      where m.county_id = d.county_id and m.id = d.meeting_id and m.team_id = ${teamId} and m.starts_at < ${startsAt})
      and (d.kept is null or d.meeting_id = ${lastId})`,
    200,
  );

/** How what was promised in a team's meetings since a day stands, without its words. */
export async function promisesSince(
  errand: Errand,
  teamId: string | null,
  since: Date,
): Promise<{ ownerAgency: string | null; dueOn: string | null; kept: boolean | null; taskId: string | null }[]> {
  const { rows } = await sql<{
    ownerAgency: string | null;
    dueOn: string | null;
    kept: boolean | null;
    taskId: string | null;
  }>`
    select a.name as "ownerAgency", d.due_on::text as "dueOn", d.kept, d.task_id as "taskId"
      from meetings.decisions d
      join people.agencies a on a.county_id = d.county_id and a.id = d.owner_agency
      where d.county_id = ${own(errand)} and d.at > ${since} and (${teamId}::uuid is null or exists (select 1 from meetings.meetings m
        where m.county_id = d.county_id and m.id = d.meeting_id and m.team_id = ${teamId}))
      limit 5000`.execute(errand.tx);
  return rows;
}

export type NewDecision = {
  id: string;
  meetingId: string;
  youthId: string;
  what: string;
  dissent: string;
  agreed: readonly string[];
  ownerUser: string | null;
  dueOn: string | null;
  taskId: string | null;
};

export async function insertDecision(errand: Errand, sealer: Sealer, it: NewDecision): Promise<void> {
  const words = sealer.seal('meetings.decisions', it.id, 'words', { what: it.what, dissent: it.dissent });
  await sql`insert into meetings.decisions (county_id, id, meeting_id, youth_id, words, agreed, owner_user, due_on, task_id, at, by_user, agency_id)
    values (${own(errand)}, ${it.id}, ${it.meetingId}, ${it.youthId}, ${words}, ${[...it.agreed]}::uuid[], ${it.ownerUser},
      ${it.dueOn}::date, ${it.taskId}, ${errand.now}, ${errand.actor.userId}, ${errand.actor.agencyId})`.execute(
    errand.tx,
  );
}

/** Whose youth, and in which meeting, a decision was made that this person may see; null: none. */
export async function decisionPlace(errand: Errand, id: string): Promise<{ youthId: string; teamId: string } | null> {
  const { rows } = await sql<{ youthId: string; teamId: string }>`
    select d.youth_id as "youthId", m.team_id as "teamId" from meetings.decisions d
      join meetings.meetings m on m.county_id = d.county_id and m.id = d.meeting_id
      where d.county_id = ${own(errand)} and d.id = ${id} and d.owner_user is not null`.execute(errand.tx);
  return rows[0] ?? null;
}

/** Whether it was kept, as the team says; said again, the last holds. False: not this person's to say. */
export async function judge(errand: Errand, id: string, kept: boolean): Promise<boolean> {
  const done = await sql`update meetings.decisions set kept = ${kept}
    where county_id = ${own(errand)} and id = ${id} and owner_user is not null`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Opens rows with their youth's key; those of a youth that is not read here are left out. */
function opened<R extends { youthId: string }, T>(
  sealers: Sealers,
  rows: readonly R[],
  open: (row: R, sealer: Sealer) => T,
): T[] {
  return rows.flatMap((row) => {
    const sealer = sealers.get(row.youthId);
    return sealer ? [open(row, sealer)] : [];
  });
}
