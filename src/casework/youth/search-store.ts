import { type RawBuilder, sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Card } from './card.ts';
import { knownBy } from './model/known.ts';
import { queryTokens, type Sought, type WeightedToken } from './model/query.ts';
import { type Reason, rank } from './model/rank.ts';
import type { Token } from './model/tokens.ts';
import { sealerFrom } from './sealed.ts';
import { blinded, nicknames } from './search-entry.ts';
import { readCard } from './store.ts';

/** How many are looked at closer, and how many of these are shown: with more, better words help more than a longer list. */
const LOOKED_AT = 100;
export const MOST_SHOWN = 20;

export type Seen = { id: string; number: string; card: Card; heldBy: string | null };
export type Hit = Seen & { score: number; reasons: Reason[] };

/** The youth who fit what is sought, likeliest first; only those whose identity this person may see. */
export async function searchYouth(errand: Errand, sought: Sought): Promise<{ hits: Hit[]; more: boolean }> {
  const ids = await idsBehind(errand, queryTokens(sought, nicknames), LOOKED_AT);
  const seen = new Map((await cardsOf(errand, ids)).map((each) => [each.id, each]));
  const candidates = [...seen.values()].map(({ id, card }) => ({ id, card: asSought(card) }));
  const found = rank(sought, candidates, nicknames).flatMap(({ id, score, reasons }): Hit[] => {
    const one = seen.get(id);
    return one ? [{ ...one, score, reasons }] : [];
  });
  return { hits: found.slice(0, MOST_SHOWN), more: found.length > MOST_SHOWN || ids.length === LOOKED_AT };
}

/** The statement for the youth behind tokens, heaviest first, through the search role's function. */
export function behind(
  errand: Pick<Errand, 'vault' | 'actor'>,
  tokens: readonly (Token & { weight: number })[],
  limit: number,
): RawBuilder<{ youth_id: string }> {
  const keyed = blinded(errand.vault.ring, errand.actor.countyId, tokens);
  const weights = tokens.map(({ weight }) => Math.round(weight));
  return sql`select youth_id from youth.search(${keyed}, ${weights}::int[], ${limit})`;
}

async function idsBehind(
  errand: Errand,
  tokens: readonly (Token & { weight: number })[],
  limit: number,
): Promise<string[]> {
  if (tokens.length === 0) return [];
  return (await behind(errand, tokens, limit).execute(errand.tx)).rows.map((row) => row.youth_id);
}

/** The cards of these youth that this person may see, in no order. */
export async function cardsOf(errand: Errand, ids: readonly string[]): Promise<Seen[]> {
  if (ids.length === 0) return [];
  const { countyId, userId } = errand.actor;
  const { rows } = await sql<{
    id: string;
    number: string;
    held_by: string | null;
    wrapped: Buffer | null;
    card: Buffer;
  }>`
    select y.id, y.number, y.held_by, k.wrapped, i.card from access.grants g
      join youth.youth y on y.county_id = g.county_id and y.id = g.youth_id
      join youth.keys k on k.county_id = g.county_id and k.youth_id = g.youth_id
      join youth.identities i on i.county_id = g.county_id and i.youth_id = g.youth_id
      where g.county_id = ${countyId} and g.user_id = ${userId} and g.youth_id = any (${ids}::uuid[])
        and g.category = 'identity' and g.expires_at > now()`.execute(errand.tx);
  return rows.flatMap((row): Seen[] =>
    row.wrapped
      ? [
          {
            id: row.id,
            number: row.number,
            heldBy: row.held_by,
            card: readCard(sealerFrom(errand, row.id, row.wrapped), row.id, row.card),
          },
        ]
      : [],
  );
}

/** A youth by the county number, as it may be said on a telephone: spaces, dashes and case do not matter. */
export async function byNumber(errand: Errand, number: string): Promise<{ id: string; number: string } | null> {
  const plain = number.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (plain.length !== 8) return null;
  const row = await errand.tx
    .selectFrom('youth.youth')
    .select(['id', 'number'])
    .where('county_id', '=', errand.actor.countyId)
    .where('number', '=', `${plain.slice(0, 4)}-${plain.slice(4)}`)
    .executeTakeFirst();
  return row ?? null;
}

/** What may be said of a youth who is likely known: never more. */
export type Masked = { youthId: string; number: string; initials: string; birthYear: number | null };

/** Whether the one who asks may ask "is this youth known to the county?": by role and by the kind of their agency. */
export async function mayAskKnown({ tx }: Errand): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select youth.may_ask_known() as may`.execute(tx);
  return rows[0]?.may ?? false;
}

/** "Is this youth known to the county?", for those who may ask (the database checks it again). Only likely ones. */
export async function knownYouth(errand: Errand, sought: Sought): Promise<Masked[]> {
  const tokens = queryTokens(sought, nicknames);
  if (tokens.length === 0) return [];
  const keyed = blinded(errand.vault.ring, errand.actor.countyId, tokens);
  const byToken = new Map<string, WeightedToken>();
  keyed.forEach((token, n) => {
    const plain = tokens[n];
    if (plain) byToken.set(token.toString('base64'), plain);
  });
  const { rows } = await sql<{
    number: string;
    initials: string;
    birth_year: number | null;
    matched: Buffer[];
    youth_id: string;
  }>`select * from youth.known(${keyed}, 50)`.execute(errand.tx);
  return rows
    .filter((row) => {
      const matched = row.matched.flatMap((token) => byToken.get(token.toString('base64')) ?? []);
      return knownBy(sought, matched) === 'likely';
    })
    .slice(0, 5)
    .map((row) => ({
      youthId: row.youth_id,
      number: row.number,
      initials: row.initials,
      birthYear: row.birth_year,
    }));
}

/** Whom to ring: the county's neutral number, else its hotline; never a special unit, court, advocate or clinic. */
export async function neutralPhone(errand: Errand): Promise<string | null> {
  const { neutralPhone: own } = errand.actor.settings;
  if (typeof own === 'string' && own !== '') return own;
  const row = await errand.tx
    .selectFrom('people.agencies')
    .select('phone')
    .where('county_id', '=', errand.actor.countyId)
    .where('kind', '=', 'child-welfare')
    .where('shared_desk', '=', true)
    .where('phone', 'is not', null)
    .orderBy('since')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.phone ?? null;
}

/** A card as search compares it; where only an age was guessed, the birth date stays unknown. */
export const asSought = (card: Card) => ({ names: card.names, born: card.born, identifiers: card.identifiers });
