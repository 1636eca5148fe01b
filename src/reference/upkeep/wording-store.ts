import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { openRemark, sealRemark } from '#platform/vault/index.ts';

export type About = 'finder' | 'picture' | 'sign' | 'entry';
export const wordingOutcomes = ['taken', 'taken-otherwise', 'not-taken'] as const;
export type WordingOutcome = (typeof wordingOutcomes)[number];

const saidShape = z.object({ now: z.string(), other: z.string(), off: z.string() });
/** What stood there, what should stand there (or nothing), and what is off about it. */
export type WordingSaid = z.infer<typeof saidShape>;
export type Wording = {
  id: string;
  about: About;
  part: string;
  serviceId: string | null;
  lang: Lang;
  at: Date;
  byId: string;
  by: string;
  said: WordingSaid;
  decision: { by: string; at: Date; outcome: WordingOutcome; why: string; changeId: string | null } | null;
};

const placeOf = (county: string, row: string) => ({ county, table: 'upkeep.wordings', row, column: 'said' });
const whyPlace = (county: string, row: string) => ({ county, table: 'upkeep.wording_decisions', row, column: 'why' });
const county = (errand: Errand) => sql`${errand.actor.countyId}::uuid`;

type Stored = {
  id: string;
  about: About;
  part: string;
  service_id: string | null;
  lang: Lang;
  at: Date;
  by_user: string;
  by_name: string;
  wrapped: Buffer;
  said: Buffer;
  decider: string | null;
  decided_at: Date | null;
  outcome: WordingOutcome | null;
  import_id: string | null;
  d_wrapped: Buffer | null;
  why: Buffer | null;
};

/** All that was said, what is open first; or one. */
export async function wordingsOf(errand: Errand, id: string | null): Promise<Wording[]> {
  const { rows } =
    await sql<Stored>`select w.id, w.about, w.part, w.service_id, w.lang, w.at, w.by_user, u.name as by_name, w.wrapped, w.said,
      x.name as decider, d.at as decided_at, d.outcome, d.import_id, d.wrapped as d_wrapped, d.why
    from upkeep.wordings w join people.users u on u.county_id = w.county_id and u.id = w.by_user
    left join upkeep.wording_decisions d on d.county_id = w.county_id and d.wording_id = w.id
    left join people.users x on x.county_id = d.county_id and x.id = d.by_user
    where w.county_id = ${county(errand)} and (${id}::uuid is null or w.id = ${id}::uuid)
    order by (d.at is not null), w.at desc, w.id limit 300`.execute(errand.tx);
  return rows.map((row) => wordingOf(errand, row));
}

function wordingOf(errand: Errand, row: Stored): Wording {
  const { countyId } = errand.actor;
  const said = openRemark(errand.vault, placeOf(countyId, row.id), { wrapped: row.wrapped, sealed: row.said });
  const why =
    row.d_wrapped && row.why
      ? openRemark(errand.vault, whyPlace(countyId, row.id), { wrapped: row.d_wrapped, sealed: row.why })
      : '';
  return {
    id: row.id,
    about: row.about,
    part: row.part,
    serviceId: row.service_id,
    lang: row.lang,
    at: row.at,
    byId: row.by_user,
    by: row.by_name,
    said: saidShape.parse(said),
    decision:
      row.decided_at && row.outcome
        ? { by: row.decider ?? '', at: row.decided_at, outcome: row.outcome, why: String(why), changeId: row.import_id }
        : null,
  };
}

type New = { about: About; part: string; serviceId: string | null; lang: Lang; said: WordingSaid };

export async function keepWording(errand: Errand, { about, part, serviceId, lang, said }: New): Promise<string> {
  const { tx, vault, actor, now } = errand;
  const id = newId(now.getTime());
  const { wrapped, sealed } = sealRemark(vault.ring, placeOf(actor.countyId, id), said);
  await sql`insert into upkeep.wordings (county_id, id, about, part, service_id, lang, at, by_user, wrapped, said)
    values (${county(errand)}, ${id}::uuid, ${about}, ${part}, ${serviceId}::uuid, ${lang}, ${now}, ${actor.userId}::uuid, ${wrapped}, ${sealed})`.execute(
    tx,
  );
  return id;
}

/** False: somebody had decided it before. */
export async function keepWordingDecision(
  errand: Errand,
  id: string,
  { outcome, why, changeId }: { outcome: WordingOutcome; why: string; changeId: string | null },
): Promise<boolean> {
  const { tx, vault, actor, now } = errand;
  const { wrapped, sealed } = sealRemark(vault.ring, whyPlace(actor.countyId, id), why);
  const { numAffectedRows } =
    await sql`insert into upkeep.wording_decisions (county_id, wording_id, by_user, at, outcome, import_id, wrapped, why)
    values (${county(errand)}, ${id}::uuid, ${actor.userId}::uuid, ${now}, ${outcome}, ${changeId}::uuid, ${wrapped}, ${sealed})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
