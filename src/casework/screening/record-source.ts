import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { scoredTool, titleIn } from '#reference/instruments/index.ts';
import type { PlainContact } from './contact-store.ts';
import { contactWords } from './contact-words.ts';
import { pageWords } from './page-words.ts';
import { scoreText } from './pages/score.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** Screenings as the joined record shows them: where, and what they said for each form. */
export const screeningSource: RecordSource = {
  source: 'screening',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'screening' as source, s.id, s.youth_id, coalesce(s.finished_at, s.started_at) as at,
      s.by_user, s.agency_id, 'screening' as category,
      jsonb_build_object('door', s.door, 'finished', s.finished_at is not null, 'result', s.result) as detail, null::bytea as sealed
    from screening.screenings s where s.county_id = ${county} and s.youth_id = any (${youth}::uuid[])
    order by coalesce(s.finished_at, s.started_at) desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const page = pageWords(lang);
    const { door, finished, result } = row.detail as {
      door: string;
      finished: boolean;
      result: Record<string, string> | null;
    };
    const say = (key: string, otherwise: string): string => {
      try {
        return t(key as Parameters<typeof t>[0]);
      } catch {
        return otherwise;
      }
    };
    const text = Object.entries(result ?? {})
      .filter(([, found]) => found !== 'no-sign-now')
      .map(([form, found]) => `${say(`form-${form}`, form)}: ${say(`result-${found}`, found)}`)
      .join('; ');
    return [
      {
        at: row.at,
        heading: `${page('screening')} · ${say(`door-${door}`, door)}`,
        text: finished ? text || t('result-no-sign-now') : page('notFinished'),
        href: finished ? paths.result(row.id) : paths.screening(row.id),
      },
    ];
  },
};

/** Totals of licensed tools. */
export const scoreSource: RecordSource = {
  source: 'score',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'score' as source, s.id, s.youth_id, s.recorded_at as at, s.licensed_user, s.agency_id,
      'screening' as category, jsonb_build_object('tool', s.tool, 'total', s.total, 'band', s.band) as detail, null::bytea as sealed
    from screening.scores s where s.county_id = ${county} and s.youth_id = any (${youth}::uuid[])
    order by s.recorded_at desc limit ${limit})`,
  say: (row, { lang }) => {
    const { tool, total, band } = row.detail as { tool: string; total: number; band: string };
    return [
      {
        at: row.at,
        heading: pageWords(lang)('scoreOf', { tool: titleIn(scoredTool(tool)?.name ?? tool, lang) }),
        text: scoreText({ tool, total, band }, { lang }),
        href: paths.scores(row.youth_id),
      },
    ];
  },
};

/** Meetings on the street that the youth wanted in their record. */
export const contactSource: RecordSource = {
  source: 'contact',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'contact' as source, j.contact_id as id, j.youth_id, j.met_at as at, j.by_user, null::uuid as agency_id,
      'screening' as category, j.contact as detail, null::bytea as sealed
    from screening.contact_joins j where j.county_id = ${county} and j.youth_id = any (${youth}::uuid[])
    order by j.met_at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = contactWords(lang);
    const { given, nextOffer } = row.detail as Pick<PlainContact, 'given' | 'nextOffer'>;
    const text = [...given.map((each) => t(`given-${each}`)), t(`next-${nextOffer.what}`)].join(' · ');
    return [{ at: row.at, heading: t('metOnStreet'), text, href: paths.contact(row.id) }];
  },
};
