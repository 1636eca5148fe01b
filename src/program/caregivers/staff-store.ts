import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { AskKind } from './ask-store.ts';
import type { ItemKind } from './own-store.ts';
import { penOf, sealNew } from './pen.ts';

/** The card that opens one caregiver's page now; when it was last used as a day, and no closer. */
export type Card = { partId: string; madeAt: Date; byName: string; until: Date; usedOn: string | null };
export async function cardsOf({ tx, actor, now }: Errand, youthId: string): Promise<Card[]> {
  const { rows } = await sql<Card>`
    select k.member_id as "partId", k.made_at as "madeAt", u.name as "byName", k.until, k.used_on::text as "usedOn" from caregivers.keys k
      join people.users u on u.county_id = k.county_id and u.id = k.made_by
    where k.county_id = ${actor.countyId} and k.youth_id = ${youthId} and k.ended_at is null and k.until > ${now}`.execute(
    tx,
  );
  return rows;
}
export const mayMakeKey = async ({ tx }: Errand, partId: string): Promise<boolean> =>
  (await sql<{ may: boolean }>`select caregivers.may_make_key(${partId}) as may`.execute(tx)).rows[0]?.may ?? false;
/** Null: not this person's to make, or not theirs to have. */
export async function makeKey(
  { tx }: Errand,
  it: { partId: string; hash: Buffer; days: number },
): Promise<string | null> {
  const id = newId();
  const { rows } = await sql<{ done: boolean }>`
    select caregivers.make_key(${id}, ${it.partId}, ${it.hash}, ${it.days}) as done`.execute(tx);
  return rows[0]?.done ? id : null;
}
export const endKey = async ({ tx }: Errand, partId: string, found: boolean): Promise<boolean> =>
  (await sql<{ done: boolean }>`select caregivers.end_key(${partId}, ${found}) as done`.execute(tx)).rows[0]?.done ??
  false;

export type SpeakerLine = { partId: string; userId: string; name: string };
export async function speakersOf({ tx, actor }: Errand, youthId: string): Promise<SpeakerLine[]> {
  const { rows } = await sql<SpeakerLine>`
    select s.member_id as "partId", s.by_user as "userId", u.name from caregivers.speakers s
      join people.users u on u.county_id = s.county_id and u.id = s.by_user
    where s.county_id = ${actor.countyId} and s.youth_id = ${youthId} and s.ended_at is null order by s.since, s.id`.execute(
    tx,
  );
  return rows;
}
/** One says for oneself that one speaks with them, and that their page may say so; or no longer. */
export async function speak({ tx, actor, now }: Errand, youthId: string, partId: string, yes: boolean): Promise<void> {
  if (yes)
    await sql`insert into caregivers.speakers (county_id, id, youth_id, member_id, by_user, agency_id)
      values (${actor.countyId}, ${newId()}, ${youthId}, ${partId}, ${actor.userId}, ${actor.agencyId}) on conflict do nothing`.execute(
      tx,
    );
  else
    await sql`update caregivers.speakers set ended_at = ${now} where county_id = ${actor.countyId} and youth_id = ${youthId}
      and member_id = ${partId} and by_user = ${actor.userId} and ended_at is null`.execute(tx);
}

export type StaffItem = {
  id: string;
  partId: string;
  kind: ItemKind;
  hearingId: string | null;
  at: Date | null;
  dueOn: string | null;
  text: string | null;
  doneAt: Date | null;
};
/** What stands on the pages of this youth's caregivers. */
export async function itemsOf({ tx, actor, vault }: Errand, youthId: string): Promise<StaffItem[]> {
  const { rows } = await sql<Omit<StaffItem, 'text'> & { wrapped: Buffer | null; body: Buffer | null }>`
    select i.id, i.member_id as "partId", i.kind, i.hearing_id as "hearingId", i.at, i.due_on::text as "dueOn", i.wrapped, i.body,
      i.done_at as "doneAt" from caregivers.items i
    where i.county_id = ${actor.countyId} and i.youth_id = ${youthId} and i.ended_at is null
    order by i.at, i.due_on nulls last, i.recorded_at, i.id`.execute(tx);
  return rows.map(({ wrapped, body, ...row }) => ({
    ...row,
    text: wrapped && body && penOf(vault.ring, actor.countyId, row.id, wrapped).open('body', body),
  }));
}
export type NewItem = {
  youthId: string;
  partId: string;
  kind: Exclude<ItemKind, 'task'>;
  hearingId: string | null;
  at: Date | null;
  text: string | null;
};
/** False: that hearing stands on their page already. */
export async function addItem({ tx, actor, vault }: Errand, it: NewItem): Promise<string | null> {
  const id = newId();
  const sealed = it.text === null ? null : sealNew(vault.ring, actor.countyId, id, it.text);
  const { rows } = await sql<{ id: string }>`
    insert into caregivers.items (county_id, id, youth_id, member_id, kind, hearing_id, at, wrapped, body, by_user, agency_id)
      values (${actor.countyId}, ${id}, ${it.youthId}, ${it.partId}, ${it.kind}, ${it.hearingId}, ${it.at},
        ${sealed?.wrapped ?? null}, ${sealed?.body ?? null}, ${actor.userId}, ${actor.agencyId}) on conflict do nothing returning id`.execute(
    tx,
  );
  return rows[0]?.id ?? null;
}
export async function endItem({ tx, actor, now }: Errand, it: { youthId: string; itemId: string }): Promise<boolean> {
  const { rows } = await sql<{
    id: string;
  }>`update caregivers.items set ended_at = ${now} where county_id = ${actor.countyId}
    and youth_id = ${it.youthId} and id = ${it.itemId} and ended_at is null returning id`.execute(tx);
  return rows.length > 0;
}

/** What one caregiver asked, as the team sees it: that they did, and whether anyone answered; never what they wrote. */
export type AskLine = { partId: string; kind: AskKind; askedAt: Date; answeredAt: Date | null; ownerName: string };
export async function asksOf({ tx, actor }: Errand, youthId: string): Promise<AskLine[]> {
  const { rows } = await sql<AskLine>`
    select a.member_id as "partId", a.kind, a.asked_at as "askedAt", a.answered_at as "answeredAt", u.name as "ownerName"
    from caregivers.asks a join people.users u on u.county_id = a.county_id and u.id = a.owner_user
    where a.county_id = ${actor.countyId} and a.youth_id = ${youthId} and a.taken_back_at is null order by a.asked_at desc limit 50`.execute(
    tx,
  );
  return rows;
}
