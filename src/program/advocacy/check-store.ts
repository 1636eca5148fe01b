import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import { type FindingWords, findingShape, sealerUnder } from './sealed-store.ts';

export type Requirement = { id: string; text: string; source: string };
export const verdicts = ['met', 'not-met', 'not-seen'] as const;
export type Verdict = (typeof verdicts)[number];

export type Check = {
  id: string;
  at: Date;
  byName: string;
  wrapped: Buffer;
  firstAt: Date | null;
  firstBy: string | null;
  firstName: string | null;
  secondAt: Date | null;
  secondName: string | null;
};
export type Finding = {
  id: string;
  requirementId: string;
  text: string;
  verdict: Verdict;
  seenOn: string | null;
  dueOn: string | null;
  doneOn: string | null;
  byName: string;
  words: FindingWords;
};

export async function requirementsOf(errand: Errand, contractId: string): Promise<Requirement[]> {
  const { rows } = await sql<Requirement>`select id, text, source from advocacy.requirements
    where county_id = ${errand.actor.countyId} and contract_id = ${contractId} and ended_at is null order by recorded_at, id`.execute(
    errand.tx,
  );
  return rows;
}

export async function checksOf(errand: Errand, contractId: string): Promise<Check[]> {
  const { rows } =
    await sql<Check>`select k.id, k.at, u.name as "byName", k.wrapped, k.first_at as "firstAt", k.first_by as "firstBy",
      f.name as "firstName", k.second_at as "secondAt", s.name as "secondName"
    from advocacy.checks k join people.users u on u.county_id = k.county_id and u.id = k.by_user
    left join people.users f on f.county_id = k.county_id and f.id = k.first_by
    left join people.users s on s.county_id = k.county_id and s.id = k.second_by
    where k.county_id = ${errand.actor.countyId} and k.contract_id = ${contractId} order by k.at desc`.execute(
      errand.tx,
    );
  return rows;
}

/** What stands for each requirement: the newest word of it. */
export async function findingsOf(errand: Errand, check: Check): Promise<Finding[]> {
  const { rows } = await sql<Omit<Finding, 'words'> & { body: Buffer }>`
    select distinct on (f.requirement_id) f.id, f.requirement_id as "requirementId", r.text, f.verdict, f.seen_on as "seenOn", f.due_on as "dueOn",
        f.done_on as "doneOn", u.name as "byName", f.body
      from advocacy.findings f join people.users u on u.county_id = f.county_id and u.id = f.by_user
      join advocacy.requirements r on r.county_id = f.county_id and r.id = f.requirement_id
      where f.county_id = ${errand.actor.countyId} and f.check_id = ${check.id} order by f.requirement_id, f.at desc`.execute(
    errand.tx,
  );
  const sealer = sealerUnder(errand, check.id, check.wrapped);
  return rows.map(({ body, ...row }) => ({
    ...row,
    words: findingShape.parse(sealer.open('advocacy.findings', row.id, 'body', body)),
  }));
}

const done = async (errand: Errand, call: ReturnType<typeof sql>): Promise<string | null> => {
  const { rows } = await sql<{ came: string | null }>`select ${call} as came`.execute(errand.tx);
  return rows[0]?.came ?? null;
};

export const addRequirement = (errand: Errand, contractId: string, it: Requirement) =>
  done(
    errand,
    sql`nullif(advocacy.require(${contractId}::uuid, ${it.id}::uuid, ${it.text}, ${it.source}), false)::text`,
  );
export const endRequirement = (errand: Errand, id: string) =>
  done(errand, sql`nullif(advocacy.require_no_more(${id}::uuid), false)::text`);
export const beginCheck = (errand: Errand, contractId: string, id: string, wrapped: Buffer) =>
  done(errand, sql`advocacy.check_begin(${contractId}::uuid, ${id}::uuid, ${wrapped})`);
export const sign = (errand: Errand, checkId: string) => done(errand, sql`advocacy.sign(${checkId}::uuid)`);

export type NewFinding = Pick<Finding, 'id' | 'requirementId' | 'verdict' | 'seenOn' | 'dueOn' | 'doneOn' | 'words'>;
export function addFinding(errand: Errand, check: Check, it: NewFinding): Promise<string | null> {
  const facts = JSON.stringify({ verdict: it.verdict, seen_on: it.seenOn, due_on: it.dueOn, done_on: it.doneOn });
  const sealed = sealerUnder(errand, check.id, check.wrapped).seal('advocacy.findings', it.id, 'body', it.words);
  return done(
    errand,
    sql`advocacy.find(${check.id}::uuid, ${it.id}::uuid, ${it.requirementId}::uuid, ${facts}::jsonb, ${sealed})`,
  );
}
