import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Card } from './card.ts';
import { type Sealer, sealerFrom } from './sealed.ts';
import { readCard } from './store.ts';

/** A youth for whom someone else did something since. */
export type ChangedYouth = { id: string; number: string; card: Card | null; sealer: Sealer; at: Date };

/** This person's youth for whom someone other than they did something after an instant, newest first. */
export async function changedByOthers(errand: Errand, since: Date, limit: number): Promise<ChangedYouth[]> {
  const { countyId, userId } = errand.actor;
  const { rows } = await sql<{ id: string; number: string; wrapped: Buffer; card: Buffer | null; at: Date }>`
    with changed as materialized (
      select a.youth_id, max(case when a.by_user is distinct from ${userId}::uuid then a.at else a.other_at end) as at
        from youth.activity a
        join access.grants g on g.county_id = a.county_id and g.youth_id = a.youth_id and g.category = a.category
          and g.user_id = ${userId} and g.expires_at > now()
        where a.county_id = ${countyId} and a.at > ${since} and (a.by_user is distinct from ${userId}::uuid or a.other_at > ${since})
        group by a.youth_id
      union all
      -- What its author keeps from somebody is told by the note itself, to those who read it.
      select n.youth_id, max(n.written_at) from youth.notes n
        where n.county_id = ${countyId} and n.written_at > ${since} and n.by_user <> ${userId}::uuid
          and cardinality(n.not_users) + cardinality(n.not_agencies) > 0
        group by n.youth_id),
    newest as (select c.youth_id, max(c.at) as at from changed c group by c.youth_id order by 2 desc limit ${limit})
    select y.id, y.number, k.wrapped, i.card, c.at from newest c
      join youth.youth y on y.county_id = ${countyId} and y.id = c.youth_id
      join youth.keys k on k.county_id = ${countyId} and k.youth_id = c.youth_id and k.wrapped is not null
      left join youth.identities i on i.county_id = ${countyId} and i.youth_id = c.youth_id
      order by c.at desc`.execute(errand.tx);
  return rows.map(({ id, number, wrapped, card, at }) => {
    const sealer = sealerFrom(errand, id, wrapped);
    return { id, number, sealer, at, card: card ? readCard(sealer, id, card) : null };
  });
}
