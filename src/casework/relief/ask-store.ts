import { sql } from 'kysely';
import { type Card, readCard, type Sealer, sealerFrom } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Ask } from './model/ladder.ts';
import { paths } from './paths.ts';

const TABLE = 'relief.gate_asks';
type Words = { whom: string; put: string };
type Row = Omit<Ask, 'whom' | 'put' | 'answerWords'> & { words: Buffer; answerWords: Buffer | null };

/** What was put to whom at the gates of this youth's charges, the first first. */
export async function asksOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Ask[]> {
  const { rows } = await sql<Row>`
    select a.id, a.charge_id as "chargeId", a.gate, a.due_on::text as "dueOn", a.asked_on::text as "askedOn", a.words, a.answer,
      a.answered_on::text as "answeredOn", a.answer_words as "answerWords", u.name as "byName"
    from relief.gate_asks a left join people.users u on u.county_id = a.county_id and u.id = a.by_user
    where a.county_id = ${errand.actor.countyId} and a.youth_id = ${youthId} order by a.at, a.id`.execute(errand.tx);
  return rows.map(({ words, answerWords, ...row }) => ({
    ...row,
    ...(sealer.open(TABLE, row.id, 'words', words) as Words),
    answerWords: answerWords && sealer.openText(TABLE, row.id, 'answer_words', answerWords),
  }));
}

export type NewAsk = Words & {
  id: string;
  youthId: string;
  chargeId: string;
  gate: string;
  dueOn: Day | null;
  askedOn: Day | null;
};

export async function insertAsk(errand: Errand, sealer: Sealer, it: NewAsk): Promise<void> {
  const { countyId, userId, agencyId } = errand.actor;
  await errand.tx
    .insertInto(TABLE)
    .values({
      county_id: countyId,
      id: it.id,
      youth_id: it.youthId,
      charge_id: it.chargeId,
      gate: it.gate,
      due_on: it.dueOn,
      asked_on: it.askedOn,
      words: sealer.seal(TABLE, it.id, 'words', { whom: it.whom, put: it.put }),
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
    })
    .execute();
}

/** False: it was answered already, or there is none. */
export async function answerAsk(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; youthId: string; answer: NonNullable<Ask['answer']>; on: Day; words: string },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable(TABLE)
    .set({
      answer: it.answer,
      answered_on: it.on,
      answer_words: sealer.seal(TABLE, it.id, 'answer_words', it.words),
    })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', it.youthId)
    .where('id', '=', it.id)
    .where('answer', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** A day at a gate, or of something that keeps a youth locked up, that is this person's to keep. */
export type ReliefDay = {
  id: string;
  what: 'gate' | 'driver';
  code: string;
  dueOn: Day;
  youth: { id: string; number: string; card: Card | null };
  href: string;
};

const SHOWN = 200;

/** What is due: the gates of the youth whose lawyer this person is, and what keeps a youth locked up that is theirs. Soonest first. */
export async function reliefDays(errand: Errand): Promise<ReliefDay[]> {
  const { countyId, userId, roles } = errand.actor;
  const asLawyer = roles.includes('counsel');
  const { rows } = await sql<{
    id: string;
    what: 'gate' | 'driver';
    code: string;
    due_on: Day;
    charge_id: string | null;
    youth_id: string;
    number: string;
    wrapped: Buffer;
    card: Buffer | null;
  }>`
    select d.*, d.due_on::text, y.number, k.wrapped, i.card from (
      select a.id, 'gate' as what, a.gate as code, a.due_on, a.charge_id, a.youth_id from relief.gate_asks a
        where a.county_id = ${countyId} and a.answer is null and a.due_on is not null and ${asLawyer}
          and exists (select 1 from relief.charges c where c.county_id = a.county_id and c.id = a.charge_id and c.sealed_by is null)
      union all
      select v.id, 'driver', v.kind, v.due_on, null, v.youth_id from relief.drivers v
        where v.county_id = ${countyId} and v.answered_at is null and v.owner_user = ${userId}) d
    join youth.youth y on y.county_id = ${countyId} and y.id = d.youth_id
    join youth.keys k on k.county_id = ${countyId} and k.youth_id = d.youth_id and k.wrapped is not null
    left join youth.identities i on i.county_id = ${countyId} and i.youth_id = d.youth_id
    order by d.due_on, d.id limit ${SHOWN}`.execute(errand.tx);
  return rows.map(({ id, what, code, due_on, charge_id, youth_id, number, wrapped, card }) => ({
    id,
    what,
    code,
    dueOn: due_on,
    youth: {
      id: youth_id,
      number,
      card: card ? readCard(sealerFrom(errand, youth_id, wrapped), youth_id, card) : null,
    },
    href: charge_id ? paths.charge(youth_id, charge_id) : paths.relief(youth_id),
  }));
}
