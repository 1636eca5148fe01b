import { sql } from 'kysely';
import { type Card, readCard, sealerFrom } from '#casework/youth/index.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { dueNow, type Kind, type StepFact } from './model/claim.ts';
import { nextLook, type WatchFact } from './model/watch.ts';
import { paths } from './paths.ts';

type Youth = { id: string; number: string; card: Card | null };
/** A day of a claim that is this person's to see to; or a youth for whom compensation may be open, and nobody began it. */
export type ClaimDay = { kind: Kind; what: 'step' | 'watch' | 'found'; on: Day | null; youth: Youth; href: string };

type YouthRow = { youth_id: string; number: string; wrapped: Buffer; card: Buffer | null };
type Row = YouthRow & { id: string; kind: Kind; steps: (Omit<StepFact, 'at'> & { at: string })[]; looks: Looked[] };
type Looked = { onDay: Day; nextOn: Day | null; at: string };
const MOST = 300;
/** More than these would bury the day’s work; the longest known come first. */
const FOUND_SHOWN = 8;

/** What is due of claims, soonest first; then for whom compensation may be open. The policies leave out all others. */
export async function claimDays(errand: Errand): Promise<ClaimDay[]> {
  const { countyId, timeZone } = errand.actor;
  const { rows } = await sql<Row>`
    select c.id, c.kind, c.youth_id, y.number, k.wrapped, i.card,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'step', s.step, 'onDay', s.on_day, 'dueOn', s.due_on, 'cents', s.cents, 'at', s.at)), '[]')
        from claims.steps s where s.county_id = c.county_id and s.claim_id = c.id and s.undone_at is null) as steps,
      (select coalesce(jsonb_agg(jsonb_build_object('onDay', w.on_day, 'nextOn', w.next_on, 'at', w.at)), '[]')
        from claims.watches w where w.county_id = c.county_id and w.claim_id = c.id) as looks
    from claims.for_me() m join claims.claims c on c.county_id = ${countyId} and c.id = m.claim_id
    join youth.youth y on y.county_id = c.county_id and y.id = c.youth_id
    join youth.keys k on k.county_id = c.county_id and k.youth_id = c.youth_id and k.wrapped is not null
    left join youth.identities i on i.county_id = c.county_id and i.youth_id = c.youth_id
    order by c.at, c.id limit ${MOST}`.execute(errand.tx);
  const today = dayOf(errand.now, timeZone);
  const due = rows.flatMap(({ kind, steps, looks, id, ...row }): ClaimDay[] => {
    const watches: WatchFact[] = looks.map((each) => ({ ...each, seen: [], at: new Date(each.at) }));
    const next = dueNow(
      steps.map((each) => ({ ...each, at: new Date(each.at) })),
      nextLook(watches),
      today,
    );
    return next ? [{ kind, ...next, youth: youthOf(errand, row), href: paths.one(row.youth_id, id) }] : [];
  });
  const found = (await foundYouth(errand)).map(
    (youth): ClaimDay => ({ kind: 'compensation', what: 'found', on: null, youth, href: paths.ofYouth(youth.id) }),
  );
  return [...due.toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? '')), ...found];
}

async function foundYouth(errand: Errand): Promise<Youth[]> {
  const { rows } = await sql<YouthRow>`
    select y.id as youth_id, y.number, k.wrapped, i.card from claims.found_for_me() f
    join youth.youth y on y.county_id = ${errand.actor.countyId} and y.id = f.youth_id
    join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id and k.wrapped is not null
    left join youth.identities i on i.county_id = y.county_id and i.youth_id = y.id
    order by f.likely_on, y.number limit ${FOUND_SHOWN}`.execute(errand.tx);
  return rows.map((row) => youthOf(errand, row));
}

const youthOf = (errand: Errand, { youth_id: id, number, wrapped, card }: YouthRow): Youth => ({
  id,
  number,
  card: card && readCard(sealerFrom(errand, id, wrapped), id, card),
});
