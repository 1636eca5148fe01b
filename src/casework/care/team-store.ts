import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { mayBeGuardian, type Part, type Relation } from './model/parts.ts';

const TABLE = 'care.members';

/** What is known of somebody on the team beside their basis; `name` and `reach` of those of the youth's own life alone. */
export type Member = {
  id: string;
  part: Part;
  userId: string | null;
  userName: string | null;
  relation: Relation | null;
  who: { name: string; reach: string } | null;
  saidBy: 'youth' | 'worker';
  since: Date;
  byName: string | null;
  endedAt: Date | null;
  endWords: string | null;
  clearedAt: Date | null;
  clearedBy: string | null;
  clearWords: string | null;
  /** A worker said that they may be the one who exploits. */
  doubtedAt: Date | null;
  doubtedBy: string | null;
  doubtWords: string | null;
  /** A worker said that they are no parent or guardian: they hold back no word of one. */
  noGuardianAt: Date | null;
  noGuardianBy: string | null;
  noGuardianWords: string | null;
};

type Row = Omit<Member, 'who' | 'endWords' | 'clearWords' | 'doubtWords' | 'noGuardianWords'> & {
  noGuardianWords: Buffer | null;
  doubtWords: Buffer | null;
  who: Buffer | null;
  endWords: Buffer | null;
  clearWords: Buffer | null;
};

/** All that was ever said of the team of this youth, the first first. */
export async function membersOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Member[]> {
  const { rows } = await sql<Row>`
    select m.id, m.part, m.user_id as "userId", u.name as "userName", m.relation, m.who, m.said_by as "saidBy", m.since,
      b.name as "byName", m.ended_at as "endedAt", m.end_words as "endWords", m.cleared_at as "clearedAt",
      c.name as "clearedBy", m.clear_words as "clearWords",
      m.doubted_at as "doubtedAt", d.name as "doubtedBy", m.doubt_words as "doubtWords",
      m.no_guardian_at as "noGuardianAt", g.name as "noGuardianBy", m.no_guardian_words as "noGuardianWords"
    from care.members m
    left join people.users u on u.county_id = m.county_id and u.id = m.user_id
    left join people.users d on d.county_id = m.county_id and d.id = m.doubted_by
    left join people.users g on g.county_id = m.county_id and g.id = m.no_guardian_by
    left join people.users b on b.county_id = m.county_id and b.id = m.by_user
    left join people.users c on c.county_id = m.county_id and c.id = m.cleared_by
    where m.county_id = ${errand.actor.countyId} and m.youth_id = ${youthId}
    order by m.since, m.id`.execute(errand.tx);
  return rows.map((row) => ({
    ...row,
    who: row.who && (sealer.open(TABLE, row.id, 'who', row.who) as Member['who']),
    endWords: row.endWords && sealer.openText(TABLE, row.id, 'end_words', row.endWords),
    clearWords: row.clearWords && sealer.openText(TABLE, row.id, 'clear_words', row.clearWords),
    doubtWords: row.doubtWords && sealer.openText(TABLE, row.id, 'doubt_words', row.doubtWords),
    noGuardianWords: row.noGuardianWords && sealer.openText(TABLE, row.id, 'no_guardian_words', row.noGuardianWords),
  }));
}

export type NewMember = {
  id: string;
  youthId: string;
  part: Part;
  userId?: string;
  relation?: Relation;
  who?: { name: string; reach: string };
  saidBy: 'youth' | 'worker';
};

/** False: the same is said of this person already. */
export async function insertMember(errand: Errand, sealer: Sealer, it: NewMember): Promise<boolean> {
  const done = await errand.tx
    .insertInto('care.members')
    .values({
      county_id: errand.actor.countyId,
      id: it.id,
      youth_id: it.youthId,
      part: it.part,
      user_id: it.userId ?? null,
      relation: it.relation ?? null,
      who: it.who ? sealer.seal(TABLE, it.id, 'who', it.who) : null,
      said_by: it.saidBy,
      since: errand.now,
      by_user: errand.actor.userId,
      agency_id: errand.actor.agencyId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** False: there is none that stands. */
export async function endMember(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; youthId: string; words: string },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable('care.members')
    .set({
      ended_at: errand.now,
      end_words: it.words ? sealer.seal(TABLE, it.id, 'end_words', it.words) : null,
    })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', it.youthId)
    .where('id', '=', it.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** A worker decided that they may take part, be they named still or no longer. False: that is decided already, or there is none. */
export async function clearMember(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; youthId: string; words: string },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable('care.members')
    .set({
      cleared_at: errand.now,
      clear_words: sealer.seal(TABLE, it.id, 'clear_words', it.words),
    })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', it.youthId)
    .where('id', '=', it.id)
    .where('part', '=', 'supporter')
    .where((where) => where.or([where('cleared_at', 'is', null), where('cleared_at', '<=', where.ref('doubted_at'))]))
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** A worker says that they may be the one who exploits: what they held ends with it (0072). False: that is said, or there is none. */
export async function doubtMember(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; youthId: string; words: string },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable('care.members')
    .set({
      doubted_at: errand.now,
      doubt_words: sealer.seal(TABLE, it.id, 'doubt_words', it.words),
    })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', it.youthId)
    .where('id', '=', it.id)
    .where('part', '=', 'supporter')
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('doubted_at', 'is', null), where('doubted_at', '<', where.ref('cleared_at'))]))
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** A worker says that one in doubt is no parent or guardian. False: that is said, or there is none of whom it can be. */
export async function sayNoGuardian(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; youthId: string; words: string },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable('care.members')
    .set({
      no_guardian_at: errand.now,
      no_guardian_words: sealer.seal(TABLE, it.id, 'no_guardian_words', it.words),
    })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', it.youthId)
    .where('id', '=', it.id)
    .where('part', '=', 'supporter')
    .where('relation', 'not in', [...mayBeGuardian])
    .where('no_guardian_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** The main advocate of this youth, where there is one and this person sees the team. */
export async function mainAdvocateOf(errand: Errand, youthId: string): Promise<string | null> {
  const row = await errand.tx
    .selectFrom('care.members')
    .select('user_id')
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .where('part', '=', 'main-advocate')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row?.user_id ?? null;
}
