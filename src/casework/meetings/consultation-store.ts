import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { FactKind } from './model/consultation.ts';
import { newKey, type RowSealer, sealerWith } from './sealed-store.ts';

const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;
const text = z.string();

export type KeptFact = {
  id: string;
  kind: FactKind;
  at: Date;
  words: string | null;
  amountCents: number | null;
  expertUser: string | null;
  expertName: string | null;
  byName: string;
  createdAt: Date;
};
export type Consultation = {
  id: string;
  question: string;
  wantsExpert: boolean;
  askedById: string;
  askedBy: string;
  agencyName: string;
  askedAt: Date;
  facts: KeptFact[];
};
type FactRow = Omit<KeptFact, 'words' | 'at' | 'createdAt'> & { words: string | null; at: string; createdAt: string };
type Row = Omit<Consultation, 'question' | 'facts'> & { words: Buffer; wrapped: Buffer; facts: FactRow[] };

async function read(errand: Errand, which: RawBuilder<unknown>): Promise<(Consultation & { sealer: RowSealer })[]> {
  const { rows } = await sql<Row>`
    select c.id, c.words, c.wrapped, c.wants_expert as "wantsExpert", c.created_by as "askedById", u.name as "askedBy", a.name as "agencyName",
      c.created_at as "askedAt", coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'at', f.at,
          'words', encode(f.words, 'base64'), 'amountCents', f.amount_cents, 'expertUser', f.expert_user, 'expertName', e.name, 'byName', b.name,
          'createdAt', f.created_at) order by f.created_at, f.id)
        from meetings.consultation_facts f
        join people.users b on b.county_id = f.county_id and b.id = f.created_by
        left join people.users e on e.county_id = f.county_id and e.id = f.expert_user
        where f.county_id = c.county_id and f.consultation_id = c.id), '[]') as facts
    from meetings.consultations c
    join people.users u on u.county_id = c.county_id and u.id = c.created_by
    join people.agencies a on a.county_id = c.county_id and a.id = c.agency_id
    where c.county_id = ${own(errand)} and ${which} order by c.created_at desc, c.id desc limit 200`.execute(errand.tx);
  return rows.map(({ words, wrapped, facts, ...row }) => {
    const sealer = sealerWith(errand, 'consultation', row.id, wrapped);
    return {
      ...row,
      sealer,
      question: text.parse(sealer.open('meetings.consultations', row.id, 'words', words)),
      facts: facts.map((fact) => ({
        ...fact,
        at: new Date(fact.at),
        createdAt: new Date(fact.createdAt),
        words:
          fact.words &&
          text.parse(sealer.open('meetings.consultation_facts', fact.id, 'words', Buffer.from(fact.words, 'base64'))),
      })),
    };
  });
}

/** Those that this person asked, coordinates or was asked for; nothing else of anyone. */
export const consultationsOf = (errand: Errand): Promise<Consultation[]> => read(errand, sql`true`);

export const consultationById = async (errand: Errand, id: string) =>
  (await read(errand, sql`c.id = ${id}`))[0] ?? null;

export async function insertConsultation(
  errand: Errand,
  it: { question: string; wantsExpert: boolean },
): Promise<string> {
  const id = newId(errand.now.getTime());
  const wrapped = newKey(errand, 'consultation', id);
  const words = sealerWith(errand, 'consultation', id, wrapped).seal(
    'meetings.consultations',
    id,
    'words',
    it.question,
  );
  await sql`insert into meetings.consultations (county_id, id, wrapped, words, wants_expert, agency_id, created_by, created_at)
    values (${own(errand)}, ${id}, ${wrapped}, ${words}, ${it.wantsExpert}, ${errand.actor.agencyId}, ${errand.actor.userId}, ${errand.now})`.execute(
    errand.tx,
  );
  return id;
}

export type NewFact = {
  kind: FactKind;
  at: Date;
  words?: string;
  amountCents?: number;
  expertUser?: string;
};

/** False: that is said already. */
export async function insertFact(
  errand: Errand,
  { id: consultationId, sealer }: { id: string; sealer: RowSealer },
  it: NewFact,
): Promise<boolean> {
  const id = newId(errand.now.getTime());
  const words = it.words ? sealer.seal('meetings.consultation_facts', id, 'words', it.words) : null;
  const done = await sql`insert into meetings.consultation_facts
      (county_id, id, consultation_id, kind, at, words, amount_cents, expert_user, created_by, created_at)
    values (${own(errand)}, ${id}, ${consultationId}, ${it.kind}, ${it.at}, ${words}, ${it.amountCents ?? null}, ${it.expertUser ?? null},
      ${errand.actor.userId}, ${errand.now}) on conflict do nothing`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}
