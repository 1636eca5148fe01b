import { sql } from 'kysely';
import { type Card, readCard, sealerFrom } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';

/** A request whose people have all left: of which youth, and who was chosen last. Nothing else of it. */
export type LeftRepair = {
  id: string;
  chosenName: string | null;
  youth: { id: string; number: string; card: Card | null };
};
type Row = {
  id: string;
  youth_id: string;
  chosen_name: string | null;
  number: string;
  wrapped: Buffer;
  card: Buffer | null;
};

/** Those for which this person is to ask the survivor whom they choose next. */
export async function leftToMe(errand: Errand): Promise<LeftRepair[]> {
  const { rows } = await sql<Row>`
    select l.id, l.youth_id, l.chosen_name, y.number, k.wrapped, i.card from restorative.left_to_me() l
    join youth.youth y on y.county_id = ${errand.actor.countyId} and y.id = l.youth_id
    join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id and k.wrapped is not null
    left join youth.identities i on i.county_id = y.county_id and i.youth_id = y.id limit 200`.execute(errand.tx);
  return rows.map(({ id, youth_id, chosen_name, number, wrapped, card }) => ({
    id,
    chosenName: chosen_name,
    youth: { id: youth_id, number, card: card && readCard(sealerFrom(errand, youth_id, wrapped), youth_id, card) },
  }));
}

/** Whom the survivor chose next, as they said it. False: somebody is there already, or that person may not know of it. */
export async function chooseNext({ tx, now }: Errand, requestId: string, to: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select restorative.choose_next(${newId(now.getTime())}, ${requestId}, ${to}, ${now}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
