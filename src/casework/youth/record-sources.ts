import { sql } from 'kysely';
import { calledBy } from './called.ts';
import { kindOf } from './model/kinds.ts';
import { readNote } from './note-store.ts';
import { readValue } from './particular-store.ts';
import { paths } from './paths.ts';
import type { RecordRow, RecordSource } from './timeline.ts';
import { valueWords } from './value-words.ts';
import { words } from './words.ts';

/** Notes. */
export const noteSource: RecordSource = {
  source: 'note',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'note' as source, n.id, n.youth_id, n.happened_at as at, n.by_user, n.agency_id,
      n.category::text as category,
      jsonb_build_object('kept', cardinality(n.not_users) + cardinality(n.not_agencies) > 0) as detail, n.body as sealed from youth.notes n
    where n.county_id = ${county} and n.youth_id = any (${youth}::uuid[]) order by n.happened_at desc limit ${limit})`,
  say: (row, { lang, sealer }) => {
    const t = words(lang);
    const category = t(`category-${row.category}` as Parameters<typeof t>[0]);
    return [
      {
        at: row.at,
        heading: t(row.detail.kept === true ? 'noteNotForAll' : 'noteOf', { category }),
        text: row.sealed ? readNote(sealer, row.id, row.sealed) : '',
        href: paths.notes(row.youth_id),
      },
    ];
  },
};

/** Whether it is a note that its author keeps from somebody: where many hear or hold what one reads, it is left out. */
export const isKeptNote = ({ source, detail }: RecordRow): boolean =>
  source === noteSource.source && detail.kept === true;

/** Dated facts: begun, and ended. */
export const particularSource: RecordSource = {
  source: 'particular',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'particular' as source, p.id, p.youth_id, p.since as at, p.recorded_by, p.agency_id,
      p.category::text as category, jsonb_build_object('kind', p.kind, 'until', p.until) as detail, p.value as sealed
    from youth.particulars p where p.county_id = ${county} and p.youth_id = any (${youth}::uuid[])
    order by coalesce(p.until, p.since) desc limit ${limit})`,
  say: (row, { lang, sealer }) => {
    const t = words(lang);
    const kind = String(row.detail.kind);
    if (!kindOf(kind) || !row.sealed) return [];
    const value = valueWords(kind, readValue(sealer, row.id, row.sealed), lang);
    const label = t(`kind-${kind}` as Parameters<typeof t>[0]);
    const href = paths.particulars(row.youth_id);
    const until = typeof row.detail.until === 'string' ? new Date(row.detail.until) : null;
    return [
      { at: row.at, heading: label, text: value, href },
      ...(until ? [{ at: until, heading: t('noLonger', { what: label }), text: value, href }] : []),
    ];
  },
};

/** The record was begun; a name or date of birth was changed. */
export const identitySource: RecordSource = {
  source: 'identity',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'identity' as source, h.id, h.youth_id, h.until as at, h.replaced_by, null::uuid,
      'identity' as category, '{}'::jsonb as detail, null::bytea as sealed from youth.identity_history h
    where h.county_id = ${county} and h.youth_id = any (${youth}::uuid[]) order by h.until desc limit ${limit})`,
  say: (row, { lang }) => [{ at: row.at, heading: words(lang)('identityChanged'), href: paths.identity(row.youth_id) }],
};

export const metSource: RecordSource = {
  source: 'met',
  rows: (county, youth) => sql`(select 'met' as source, y.id, y.id, y.created_at as at, y.created_by, null::uuid,
      'identity' as category, jsonb_build_object('number', y.number) as detail, null::bytea as sealed from youth.youth y
    where y.county_id = ${county} and y.id = any (${youth}::uuid[]))`,
  say: (row, { lang }) => [
    { at: row.at, heading: words(lang)('recordBegun', { who: calledBy(null, String(row.detail.number ?? ''), lang) }) },
  ],
};

export const joinSource: RecordSource = {
  source: 'join',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'join' as source, j.id, j.youth_id, j.joined_at as at, j.joined_by, null::uuid,
      'identity' as category, jsonb_build_object('parted', j.parted_at) as detail, null::bytea as sealed from youth.joins j
    where j.county_id = ${county} and (j.youth_id = any (${youth}::uuid[]) or j.other_id = any (${youth}::uuid[]))
    order by j.joined_at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const href = paths.duplicates(row.youth_id);
    const parted = typeof row.detail.parted === 'string' ? new Date(row.detail.parted) : null;
    return [
      { at: row.at, heading: t('wasJoined'), href },
      ...(parted ? [{ at: parted, heading: t('wasParted'), href }] : []),
    ];
  },
};

export const youthSources: readonly RecordSource[] = [
  noteSource,
  particularSource,
  identitySource,
  metSource,
  joinSource,
];
