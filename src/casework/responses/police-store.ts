import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { agreementStates, type PoliceFact } from './model/police.ts';

export type PoliceAgency = {
  id: string;
  name: string;
  phone: string | null;
  facts: PoliceFact[];
  begunAt: Date | null;
};

const shape = z.union([
  z.object({
    kind: z.literal('agreement'),
    day: z.string(),
    until: z.string().nullable(),
    state: z.enum(agreementStates),
    version: z.string(),
    note: z.string(),
  }),
  z.object({
    kind: z.literal('training'),
    day: z.string(),
    shift: z.string(),
    people: z.number().nullable(),
    note: z.string(),
  }),
  z.object({ kind: z.literal('contact'), day: z.string(), note: z.string() }),
]);
/** What the agency's own page of facts says of its agreement, where nobody has recorded one here. */
const seed = z.object({
  firstResponder: z.object({ agreement: z.enum(agreementStates), since: z.string().optional() }),
});

/** The county's police agencies with all that is recorded of them, newest first; one alone where `only` names it. */
export async function policeAgencies(errand: Errand, protocolId: string, only: string | null): Promise<PoliceAgency[]> {
  const { countyId } = errand.actor;
  const { rows } = await sql<{
    id: string;
    name: string;
    phone: string | null;
    own: unknown;
    facts: unknown[] | null;
    begun_at: Date | null;
  }>`select a.id, a.name, a.phone, a.facts as own, b.last_at as begun_at,
      (select jsonb_agg(to_jsonb(f) order by f.day desc, f.recorded_at desc) from responses.police_facts f
        where f.county_id = a.county_id and f.agency_id = a.id) as facts
    from people.agencies a left join responses.last_contacts(${protocolId}) b on b.agency_id = a.id
    where a.county_id = ${countyId} and a.kind = 'law-enforcement' and (a.until is null or a.until > now())
      and (${only}::uuid is null or a.id = ${only}::uuid)
    order by a.name`.execute(errand.tx);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    phone: row.phone,
    facts: withSeed(
      (row.facts ?? []).map((fact) => shape.parse(fact)),
      row.own,
    ),
    begunAt: row.begun_at,
  }));
}

function withSeed(facts: PoliceFact[], own: unknown): PoliceFact[] {
  const read = seed.safeParse(own);
  if (!read.success || facts.some(({ kind }) => kind === 'agreement')) return facts;
  const { agreement, since } = read.data.firstResponder;
  return since
    ? [...facts, { kind: 'agreement', day: since, until: null, state: agreement, version: '', note: '' }]
    : facts;
}

export async function addPoliceFact(errand: Errand, agencyId: string, fact: PoliceFact): Promise<string> {
  const id = newId();
  await errand.tx
    .insertInto('responses.police_facts')
    .values({
      county_id: errand.actor.countyId,
      id,
      agency_id: agencyId,
      recorded_by: errand.actor.userId,
      ...fact,
    })
    .execute();
  return id;
}
