import { sql } from 'kysely';
import { type Card, readCard, sealerFrom } from '#casework/youth/index.ts';
import { ownCases } from '#foundation/access/index.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { askAgainDays } from './county.ts';
import { deciders } from './deciders.ts';
import { type Details, detailsShape, type OpenQuestion, openQuestions } from './model/details.ts';
import type { Form } from './model/forms.ts';

/** A decision whose answers have to be looked for again: of which youth, what is not known, and since when it is due. */
export type DueQuestion = {
  youth: { id: string; number: string; card: Card | null };
  form: Form;
  /** Empty where only the whole decision is to be looked at again. */
  fields: OpenQuestion['field'][];
  dueOn: Day;
};

/** More than anyone asks in a day; the rest come as these are answered. */
const SHOWN = 20;

type Row = {
  youth_id: string;
  form: Form;
  details: unknown;
  review_on: Day | null;
  number: string;
  wrapped: Buffer;
  card: Buffer | null;
};

/**
 * What this person is to ask again by today, soonest first: on the youth whose case they have, and where they decided
 * themselves. Only the decision that stands for each form, and only what the row policy lets them see.
 */
export async function dueQuestions(errand: Errand): Promise<DueQuestion[]> {
  const { countyId, userId, timeZone } = errand.actor;
  // Only what they may answer is asked of them.
  if (!holdsAny(errand.actor, deciders.roles)) return [];
  const { rows } = await sql<Row>`
    with mine as materialized (
      select i.youth_id from identification.identifications i where i.county_id = ${countyId} and i.decided_by = ${userId}
      union ${ownCases(errand.actor)}),
    standing as (
      select distinct on (i.youth_id, i.form) i.youth_id, i.form, i.details, i.review_on, i.decided_at
        from mine m join identification.identifications i on i.county_id = ${countyId} and i.youth_id = m.youth_id
        where i.withdrawn_at is null order by i.youth_id, i.form, i.decided_at desc)
    select s.youth_id, s.form, s.details, s.review_on::text, y.number, k.wrapped, d.card
      from standing s
      join youth.youth y on y.county_id = ${countyId} and y.id = s.youth_id
      join youth.keys k on k.county_id = ${countyId} and k.youth_id = s.youth_id and k.wrapped is not null
      left join youth.identities d on d.county_id = ${countyId} and d.youth_id = s.youth_id
      where s.review_on <= ${dayOf(errand.now, timeZone)}::date
        or s.details->'ageAtFirst'->>'known' = 'false' or s.details->'lengthMonths'->>'known' = 'false'
      order by s.decided_at, s.youth_id, s.form`.execute(errand.tx);
  const today = dayOf(errand.now, timeZone);
  return rows
    .flatMap((row) => dueOf(errand, row, today))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
    .slice(0, SHOWN);
}

function dueOf(errand: Errand, row: Row, today: Day): DueQuestion[] {
  const details: Details | null = row.details === null ? null : detailsShape.parse(row.details);
  const asked = details ? openQuestions(details, askAgainDays(errand.actor)).filter((each) => each.dueOn <= today) : [];
  const days = [
    ...asked.map((each) => each.dueOn),
    ...(row.review_on && row.review_on <= today ? [row.review_on] : []),
  ];
  const [dueOn] = days.toSorted();
  if (!dueOn) return [];
  const { youth_id: id, number, wrapped, card } = row;
  const youth = { id, number, card: card ? readCard(sealerFrom(errand, id, wrapped), id, card) : null };
  return [{ youth, form: row.form, fields: asked.map((each) => each.field), dueOn }];
}
