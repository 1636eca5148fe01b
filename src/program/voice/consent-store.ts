import { sql } from 'kysely';
import { type Card, readCard, sealerFrom } from '#casework/youth/index.ts';
import type { Category } from '#foundation/access/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { YouthErrand } from './door.ts';

export type MyConsent = {
  id: string;
  givenBy: 'youth' | 'parent-or-guardian' | 'court' | 'youth-counsel';
  categories: Category[];
  agencyName: string;
  userName: string | null;
  since: Date;
  until: Date;
  withdrawnAt: Date | null;
  needsSecond: boolean;
  confirmedAt: Date | null;
};
export async function myConsents({ tx }: YouthErrand): Promise<MyConsent[]> {
  const { rows } = await sql<MyConsent>`
    select id, given_by as "givenBy", categories, agency_name as "agencyName", user_name as "userName", since, until,
      withdrawn_at as "withdrawnAt", needs_second as "needsSecond", confirmed_at as "confirmedAt" from voice.my_consents()`.execute(
    tx,
  );
  return rows;
}

export type Agency = { id: string; name: string };
/** To whom the youth may give: who is with them, or was by a consent of theirs. */
export async function recipients({ tx }: YouthErrand): Promise<Agency[]> {
  const { rows } = await sql<Agency>`select agency_id as id, agency_name as name from voice.recipients()`.execute(tx);
  return rows;
}

/** One kind of what was given, or all of it. False: it does not stand, or is not theirs to take back. */
export async function takeBack({ tx }: YouthErrand, consentId: string, category: Category | null): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select voice.take_back(${consentId}, ${category}::access.category, ${newId()}, ${newId()}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

export async function give(
  { tx }: YouthErrand,
  it: { agencyId: string; categories: Category[]; purpose: string; lang: Lang; until: Date },
): Promise<string | null> {
  const id = newId();
  const { rows } = await sql<{ done: boolean }>`
    select voice.give(${id}, ${newId()}, ${it.agencyId}, ${it.categories}::text[]::access.category[], ${it.purpose}, ${it.lang}, ${it.until}) as done`.execute(
    tx,
  );
  return rows[0]?.done ? id : null;
}

/** What is known of the youth's age; nothing else of it is used here. */
export async function myCard({ tx, vault, youth }: YouthErrand): Promise<Card | null> {
  const { rows } = await sql<{ card: Buffer | null }>`select card from voice.my_card()`.execute(tx);
  const card = rows[0]?.card;
  const sealer = sealerFrom({ vault, actor: { countyId: youth.countyId } }, youth.id, youth.wrapped);
  return card ? readCard(sealer, youth.id, card) : null;
}

export type MyBlock = { id: string; userId: string; name: string; agencyName: string; since: Date; byMe: boolean };
export async function myBlocks({ tx }: YouthErrand): Promise<MyBlock[]> {
  const { rows } = await sql<MyBlock>`
    select id, user_id as "userId", name, agency_name as "agencyName", since, by_me as "byMe" from voice.my_blocks()`.execute(
    tx,
  );
  return rows;
}
/** `last`: nobody else would hold the case; null: nobody of the youth's team. */
export async function block(
  { tx }: YouthErrand,
  userId: string,
): Promise<{ id: string; came: 'blocked' | 'last' | null }> {
  const id = newId();
  const { rows } = await sql<{ came: 'blocked' | 'last' | null }>`select voice.block(${id}, ${userId}) as came`.execute(
    tx,
  );
  return { id, came: rows[0]?.came ?? null };
}
export async function unblock({ tx }: YouthErrand, blockId: string): Promise<boolean> {
  return (await sql<{ done: boolean }>`select voice.unblock(${blockId}) as done`.execute(tx)).rows[0]?.done ?? false;
}
