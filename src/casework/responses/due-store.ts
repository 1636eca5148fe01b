import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import { type ProtocolDefinition, protocolVersion, stepTitle } from '#reference/protocols/index.ts';
import { paths } from './paths.ts';

/** An open step of a response: what is to be done, by when, and where it is done. */
export type DueStep = {
  responseId: string;
  stepId: string;
  title: string;
  dueAt: Date | null;
  byLaw: boolean;
  /** To be done at once, whatever its clock says. */
  urgent: boolean;
  stopped: boolean;
  href: string;
};

type Row = {
  response_id: string;
  step_id: string;
  due_at: Date | null;
  duty: string;
  state: string;
  protocol_id: string;
  protocol_version: number;
};

/** The open steps of these youth's responses, at most so many of each, the soonest first, in one statement. */
export async function dueForYouth(
  errand: Errand,
  youthIds: readonly string[],
  each: number,
): Promise<(DueStep & { youthId: string })[]> {
  const { rows } = await sql<Row & { youth_id: string }>`
    select * from (select c.response_id, c.step_id, c.due_at, c.duty, c.state, c.youth_id, r.protocol_id, r.protocol_version,
        row_number() over (partition by c.youth_id order by c.due_at nulls last, c.duty, c.step_id) as place
      from responses.clocks c join responses.responses r on r.county_id = c.county_id and r.id = c.response_id
      where c.county_id = ${errand.actor.countyId} and c.youth_id = any (${[...youthIds]}::uuid[]) and c.state <> 'waiting') x
      where place <= ${each} order by due_at nulls last, duty, step_id`.execute(errand.tx);
  const youthOf = new Map(rows.map((row) => [`${row.response_id} ${row.step_id}`, row.youth_id]));
  const steps = await inWords(errand, rows);
  return steps.map((step) => ({ ...step, youthId: youthOf.get(`${step.responseId} ${step.stepId}`) ?? '' }));
}

/** The open steps of these responses, what is to be done at once first, then the soonest, as far as this person may see them. */
export async function dueIn(errand: Errand, responseIds: readonly string[]): Promise<DueStep[]> {
  if (responseIds.length === 0) return [];
  const { rows } = await sql<Row>`
    select c.response_id, c.step_id, c.due_at, c.duty, c.state, r.protocol_id, r.protocol_version
      from responses.clocks c join responses.responses r on r.county_id = c.county_id and r.id = c.response_id
      where c.county_id = ${errand.actor.countyId} and c.response_id = any (${responseIds}::uuid[]) and c.state <> 'waiting'
      order by c.due_at nulls last, c.duty, c.step_id`.execute(errand.tx);
  return inWords(errand, rows);
}

async function inWords(errand: Errand, rows: readonly Row[]): Promise<DueStep[]> {
  const definitions = new Map<string, ProtocolDefinition | null>();
  for (const { protocol_id: id, protocol_version: version } of rows)
    if (!definitions.has(`${id} ${version}`))
      definitions.set(`${id} ${version}`, await protocolVersion(errand, id, version));
  const steps = rows.map((row) => {
    const definition = definitions.get(`${row.protocol_id} ${row.protocol_version}`);
    return {
      responseId: row.response_id,
      stepId: row.step_id,
      title: definition ? stepTitle(definition, row.step_id, errand.actor.lang) : row.step_id,
      dueAt: row.due_at,
      byLaw: row.duty === 'must',
      urgent: definition?.steps.find((step) => step.id === row.step_id)?.urgent ?? false,
      stopped: row.state === 'stopped',
      href: paths.step(row.response_id, row.step_id),
    };
  });
  const first = (step: DueStep) => step.urgent && step.dueAt === null;
  return steps.toSorted((a, b) => Number(first(b)) - Number(first(a)));
}

/** When a step of a response was done or set aside, and when that was written down. */
export type SettledStep = { responseId: string; at: Date; recordedAt: Date };

/** Each time that this step of these responses was settled, as far as this person may see them. */
export async function settledIn(
  errand: Errand,
  responseIds: readonly string[],
  stepId: string,
): Promise<SettledStep[]> {
  if (responseIds.length === 0) return [];
  const rows = await errand.tx
    .selectFrom('responses.events')
    .select(['response_id', 'at', 'recorded_at'])
    .where('county_id', '=', errand.actor.countyId)
    .where('response_id', 'in', [...responseIds])
    .where('step_id', '=', stepId)
    .where('kind', 'in', ['done', 'not-needed'])
    .execute();
  return rows.map((row) => ({ responseId: row.response_id, at: row.at, recordedAt: row.recorded_at }));
}
