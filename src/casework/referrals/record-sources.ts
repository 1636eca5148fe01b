import { sql } from 'kysely';
import type { RecordSource } from '#casework/youth/index.ts';
import { needWords } from './need-words.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';
import { afterWords } from './words-after.ts';

type Detail = { need: string; provider: string; events: { kind: string; code: string; at: string }[] };

/**
 * Referrals of a youth: asked of whom, and what came of it. No words: those stand on the referral's page. `offset 0` keeps the
 * way from the youth to their few asks: to have them in order of time the database else reads all asks of the county.
 */
export const referralSource: RecordSource = {
  source: 'referral',
  room: 'referrals',
  rows: (
    county,
    youth,
    limit,
  ) => sql`(select 'referral' as source, a.id, o.youth_id, a.asked_at as at, a.by_user, a.agency_id, 'coordination' as category,
      jsonb_build_object('need', a.need, 'provider', a.provider, 'events', coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind,
        'code', e.code, 'at', e.at) order by e.recorded_at, e.id) from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id), '[]')) as detail,
      null::bytea as sealed
    from referrals.of_youth o
    cross join lateral (select * from referrals.asks x where x.county_id = o.county_id and x.id = o.referral_id offset 0) a
    where o.county_id = ${county} and o.youth_id = any (${youth}::uuid[]) order by a.asked_at desc limit ${limit})`,
  say: (row, { lang }) => {
    const t = words(lang);
    const of = afterWords(lang);
    const { need, provider, events } = row.detail as Detail;
    const href = paths.referral(row.id);
    const heading = `${t('referral')}: ${needWords(need, lang)}`;
    const last = events.at(-1);
    const stands = last ? short(last, t) : of('kind-asked');
    return [
      { at: row.at, heading, text: `${provider} · ${stands}`, href },
      ...events.map((event) => ({ at: new Date(event.at), heading, text: `${provider} · ${short(event, t)}`, href })),
    ];
  },
};

/** An event as a list says it: reasons stand on the referral's own page. */
function short({ kind, code }: { kind: string; code: string }, t: ReturnType<typeof words>): string {
  if (kind === 'answered') return t(`state-${code}` as 'state-taken');
  if (kind === 'how-it-was') return t('howItWas');
  return t(`state-${kind}` as 'state-begun');
}
