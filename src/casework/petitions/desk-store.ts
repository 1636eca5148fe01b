import { sql } from 'kysely';
import { arrestDays } from '#casework/relief/index.ts';
import { type Card, readCard, sealerFrom } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { lawsFor } from '#reference/laws/index.ts';
import { datesOf, lawOf } from './model/law.ts';
import { type DueDay, openDays, type StepFact, type Told } from './model/matter.ts';
import { paths } from './paths.ts';

/** A day of a petition that its lawyer has to watch. */
export type PetitionDay = DueDay & {
  id: string;
  youth: { id: string; number: string; card: Card | null };
  href: string;
};

const SHOWN = 200;
type Row = {
  id: string;
  youth_id: string;
  jurisdiction: string;
  remedy: string;
  number: string;
  wrapped: Buffer;
  card: Buffer | null;
  charges: string[];
  steps: StepFact[];
  holders: { facts: Told[] }[];
};

/** The days that run in the petitions of the youth whose lawyer this person is, the soonest first; the policies leave out all others. */
export async function petitionDays(errand: Errand): Promise<PetitionDay[]> {
  const { countyId, roles, timeZone } = errand.actor;
  if (!roles.includes('counsel')) return [];
  const { rows } = await sql<Row>`
    select m.id, m.youth_id, m.jurisdiction, m.remedy, y.number, k.wrapped, i.card,
      array(select c.charge_id::text from petitions.charges c where c.county_id = m.county_id and c.matter_id = m.id) as charges,
      (select jsonb_agg(jsonb_build_object('id', s.id, 'step', s.step, 'on', s.on_day, 'how', s.how, 'until', s.until_day))
        from petitions.steps s where s.county_id = m.county_id and s.matter_id = m.id and s.undone_at is null) as steps,
      coalesce((select jsonb_agg(jsonb_build_object('facts', coalesce((select jsonb_agg(jsonb_build_object('fact', f.fact, 'on', f.on_day))
          from petitions.holder_facts f where f.county_id = h.county_id and f.holder_id = h.id), '[]')))
        from petitions.holders h where h.county_id = m.county_id and h.matter_id = m.id and h.dropped_at is null), '[]') as holders
    from petitions.matters m
    join youth.youth y on y.county_id = m.county_id and y.id = m.youth_id
    join youth.keys k on k.county_id = m.county_id and k.youth_id = m.youth_id and k.wrapped is not null
    left join youth.identities i on i.county_id = m.county_id and i.youth_id = m.youth_id
    where m.county_id = ${countyId} and exists (select 1 from petitions.steps s
      where s.county_id = m.county_id and s.matter_id = m.id and s.step = 'served' and s.undone_at is null)
    order by m.at desc, m.id limit ${SHOWN}`.execute(errand.tx);
  const arrests = await arrestDays(errand, [...new Set(rows.flatMap(({ charges }) => charges))]);
  const today = dayOf(errand.now, timeZone);
  const laws = await lawsFor(errand);
  return rows
    .flatMap(({ youth_id, number, wrapped, card, ...row }) => {
      const own = arrests.filter(({ chargeId }) => row.charges.includes(chargeId));
      const dates = datesOf(
        lawOf(laws, row, row.steps, today),
        row.steps,
        own.map(({ arrestedOn }) => arrestedOn),
      );
      const youth = {
        id: youth_id,
        number,
        card: card ? readCard(sealerFrom(errand, youth_id, wrapped), youth_id, card) : null,
      };
      return openDays(row.steps, row.holders, dates)
        .filter(({ what, on }) => what !== 'again' || on >= today)
        .map((day) => ({ ...day, id: row.id, youth, href: paths.matter(youth_id, row.id) }));
    })
    .sort((a, b) => a.on.localeCompare(b.on));
}
