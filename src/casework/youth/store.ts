import { type RawBuilder, sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { atOnce } from '#platform/database/at-once.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Card, cardShape } from './card.ts';
import { type Sealer, sealerFrom } from './sealed.ts';
import { searchEntry } from './search-entry.ts';

const TABLE = 'youth.identities';
const HISTORY = 'youth.identity_history';

export type NewYouth = {
  id: string;
  number: string;
  wrapped: Uint8Array;
  keyVersion: number;
  held: boolean;
  basisId: string;
};

/** Makes the hub, the key and the finder's own case, through the gate's one function; then the card. */
export async function insertYouth(errand: Errand, youth: NewYouth, sealer: Sealer, card: Card): Promise<void> {
  const hub = sql`select access.meet(${youth.id}, ${youth.number}, ${youth.wrapped}, ${youth.keyVersion}, ${youth.held}, ${youth.basisId})`;
  await atOnce(errand.tx, [hub, cardOf(errand, sealer, youth.id, card)]);
}

/** The card and what search keeps of it, in one statement. */
function cardOf(errand: Errand, sealer: Sealer, youthId: string, card: Card): RawBuilder<unknown> {
  const { countyId, userId } = errand.actor;
  const entry = searchEntry(errand.vault.ring, countyId, card);
  const index =
    entry.tokens.length === 0
      ? sql`select 1`
      : sql`select youth.index_identity(${youthId}, ${entry.tokens}, ${entry.initials}, ${entry.birthYear})`;
  return sql`with card as (insert into youth.identities (county_id, youth_id, card, changed_at, changed_by)
      values (${countyId}, ${youthId}, ${sealer.seal(TABLE, youthId, 'card', card)}, ${errand.now}, ${userId}))
    ${index}`;
}

/**
 * A new card in place of the one that was `seen` at that moment; the old one is kept. False when another was quicker, or
 * when the identity is not this person's to change.
 */
export async function changeCard(
  errand: Errand,
  sealer: Sealer,
  youthId: string,
  cards: { old: Card; new: Card; seen: Date },
): Promise<boolean> {
  const { countyId, userId } = errand.actor;
  const entry = searchEntry(errand.vault.ring, countyId, cards.new);
  const historyId = newId();
  const { rows } = await sql`
    with changed as (
        update youth.identities set card = ${sealer.seal(TABLE, youthId, 'card', cards.new)}, changed_at = ${errand.now}, changed_by = ${userId}
          where county_id = ${countyId} and youth_id = ${youthId} and date_trunc('milliseconds', changed_at) = ${cards.seen}
          returning youth_id),
      kept as (
        insert into youth.identity_history (county_id, id, youth_id, card, until, replaced_by)
          select ${countyId}, ${historyId}, youth_id, ${sealer.seal(HISTORY, historyId, 'card', cards.old)}, ${errand.now}, ${userId} from changed)
    select youth.index_identity(youth_id, ${entry.tokens}, ${entry.initials}, ${entry.birthYear}) from changed`.execute(
    errand.tx,
  );
  if (rows.length === 0) return false;
  // The clocks that run up to a birthday follow, those included that this person may not see.
  if (cards.new.born !== cards.old.born) await sql`select responses.birth_date_changed(${youthId})`.execute(errand.tx);
  return true;
}

/** What the card said before, newest first. */
export async function earlierCards(
  errand: Errand,
  sealer: Sealer,
  youthId: string,
): Promise<{ id: string; until: Date; card: Card }[]> {
  const rows = await errand.tx
    .selectFrom('youth.identity_history')
    .select(['id', 'card', 'until'])
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .orderBy('until', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    until: row.until,
    card: cardShape.parse(sealer.open(HISTORY, row.id, 'card', row.card)),
  }));
}

export type Hub = { id: string; number: string; heldBy: string | null; card: Card | null; sealer: Sealer };

/** The youth as this person may see them: null is "no such youth", `card` is null where identity is not theirs to see. */
export async function findYouth(errand: Errand, youthId: string): Promise<Hub | null> {
  const row = await errand.tx
    .selectFrom('youth.youth as y')
    .innerJoin('youth.keys as k', (join) =>
      join.onRef('k.county_id', '=', 'y.county_id').onRef('k.youth_id', '=', 'y.id'),
    )
    .leftJoin('youth.identities as i', (join) =>
      join.onRef('i.county_id', '=', 'y.county_id').onRef('i.youth_id', '=', 'y.id'),
    )
    .select(['y.id', 'y.number', 'y.held_by', 'k.wrapped', 'i.card'])
    .where('y.county_id', '=', errand.actor.countyId)
    .where('y.id', '=', youthId)
    .executeTakeFirst();
  if (!row?.wrapped) return null;
  const sealer = sealerFrom(errand, row.id, row.wrapped);
  return {
    id: row.id,
    number: row.number,
    heldBy: row.held_by,
    card: row.card ? readCard(sealer, row.id, row.card) : null,
    sealer,
  };
}

export const readCard = (sealer: Sealer, youthId: string, card: Uint8Array): Card =>
  cardShape.parse(sealer.open(TABLE, youthId, 'card', card));
