import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { type ProtocolDefinition, protocolVersion, stepTitle } from '#reference/protocols/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** Definitions that responses began with: a published version never changes, so one reading a process is enough. */
const definitions = new Map<string, ProtocolDefinition>();
const keyOf = (detail: Record<string, unknown>) => `${detail.county} ${detail.protocol} ${detail.version}`;
const definitionOf = (detail: Record<string, unknown>) => definitions.get(keyOf(detail)) ?? null;

const prepare: RecordSource['prepare'] = async (errand, rows) => {
  for (const { detail } of rows) {
    if (definitions.has(keyOf(detail))) continue;
    const found = await protocolVersion(errand, String(detail.protocol), Number(detail.version));
    if (found && definitions.size < 2_000) definitions.set(keyOf(detail), found);
  }
};

/** Responses: begun, and ended. */
export const responseSource: RecordSource = {
  source: 'response',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'response' as source, r.id, r.youth_id, r.started_at as at, r.started_by, r.agency_id,
      r.category::text as category, jsonb_build_object('county', r.county_id, 'protocol', r.protocol_id, 'version', r.protocol_version,
        'ended', (select max(e.at) from responses.events e where e.county_id = r.county_id and e.response_id = r.id and e.kind = 'ended')) as detail,
      null::bytea as sealed
    from responses.responses r where r.county_id = ${county} and r.youth_id = any (${youth}::uuid[])
    order by r.started_at desc limit ${limit})`,
  prepare,
  say: (row, { lang }) => {
    const t = words(lang);
    const title = definitionOf(row.detail)?.title[lang] ?? t('response');
    const href = paths.response(row.id);
    const ended = typeof row.detail.ended === 'string' ? new Date(row.detail.ended) : null;
    return [
      { at: row.at, heading: t('recordBegan', { title }), href },
      ...(ended ? [{ at: ended, heading: t('recordEnded', { title }), href }] : []),
    ];
  },
};

/** What was done in the steps of responses. */
export const stepSource: RecordSource = {
  source: 'step',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'step' as source, e.id, e.youth_id, e.at, e.by_user, e.agency_id, e.category::text as category,
      jsonb_build_object('county', e.county_id, 'protocol', r.protocol_id, 'version', r.protocol_version, 'response', r.id, 'step', e.step_id,
        'kind', e.kind) as detail, null::bytea as sealed
    from responses.responses r
    join responses.events e on e.county_id = r.county_id and e.response_id = r.id and e.step_id is not null
    where r.county_id = ${county} and r.youth_id = any (${youth}::uuid[])
    order by e.at desc limit ${limit})`,
  prepare,
  say: (row, { lang }) => {
    const t = words(lang);
    const { step, kind, response } = row.detail as { step: string; kind: string; response: string };
    const definition = definitionOf(row.detail);
    const title = definition ? stepTitle(definition, step, lang) : t('step');
    const heading =
      kind === 'done'
        ? t('recordDone', { title })
        : kind === 'not-needed'
          ? t('recordNotNeeded', { title })
          : kind === 'stopped'
            ? t('recordStopped', { title })
            : t('recordResumed', { title });
    return [{ at: row.at, heading, href: `${paths.response(response)}#step-${step}` }];
  },
};

/** Open steps with their clocks; `at` is when they are due, so they stand apart from what happened. */
export const clockSource: RecordSource = {
  source: 'clock',
  rows: (
    county,
    youth,
  ) => sql`(select 'clock' as source, c.response_id as id, c.youth_id, coalesce(c.due_at, 'infinity') as at, c.taken_by,
      c.routed_agency_id, c.category::text as category, jsonb_build_object('county', c.county_id, 'protocol', c.protocol_id,
        'version', r.protocol_version, 'response', r.id, 'step', c.step_id, 'duty', c.duty, 'stopped', c.state = 'stopped', 'due', c.due_at) as detail,
      null::bytea as sealed
    from responses.responses r join responses.clocks c on c.county_id = r.county_id and c.response_id = r.id
    where r.county_id = ${county} and r.youth_id = any (${youth}::uuid[]) and c.county_id = ${county} and c.youth_id = any (${youth}::uuid[]) and c.state <> 'waiting'
    order by c.due_at nulls last limit 60)`,
  prepare,
  say: (row, { lang }) => {
    const { step, response } = row.detail as { step: string; response: string };
    const definition = definitionOf(row.detail);
    return [
      {
        at: row.at,
        heading: definition ? stepTitle(definition, step, lang) : words(lang)('step'),
        text: definition?.title[lang] ?? '',
        href: `${paths.response(response)}#step-${step}`,
      },
    ];
  },
};
