import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Code, Part, Whose } from './model/parts.ts';
import { readShares } from './share-store.ts';

const PARTS = 'story.parts';
const TEXTS = 'story.texts';

type Row = {
  id: string;
  code: Code;
  name: Buffer | null;
  byId: string | null;
  mine: boolean;
  textId: string;
  body: Buffer;
  whose: Whose;
  lang: string;
  at: Date;
  byName: string | null;
};

/** The parts of this youth's story that this person may read, in the order in which they were begun. */
export async function readParts(errand: Errand, sealer: Sealer, youthId: string): Promise<Part[]> {
  const { rows } = await sql<Row>`
    select p.id, p.code, p.name, p.by_user as "byId", story.opens(p.youth_id, p.id, true) as mine, t.id as "textId", t.body, t.whose, t.lang,
        t.at, u.name as "byName"
      from story.parts p
      join lateral (select x.* from story.texts x where x.county_id = p.county_id and x.part_id = p.id
        and not exists (select 1 from story.texts n where n.county_id = x.county_id and n.replaces = x.id)) t on true
      left join people.users u on u.county_id = t.county_id and u.id = t.by_user
      where p.county_id = ${errand.actor.countyId} and p.youth_id = ${youthId} order by p.at, p.id`.execute(errand.tx);
  const shares = await readShares(errand, youthId);
  return rows.map(({ id, code, name, byId, mine, textId, body, whose, lang, at, byName }) => ({
    id,
    code,
    name: name && sealer.openText(PARTS, id, 'name', name),
    text: { id: textId, words: sealer.openText(TEXTS, textId, 'body', body), whose, lang, at, byName },
    byId,
    mine,
    shares: shares.get(id) ?? [],
  }));
}

export type NewPart = { id: string; youthId: string; code: Code; name: string | null };

export async function insertPart(errand: Errand, sealer: Sealer, it: NewPart): Promise<void> {
  const name = it.name === null ? null : sealer.seal(PARTS, it.id, 'name', it.name);
  await sql`insert into story.parts (county_id, id, youth_id, code, name, at, by_user, agency_id)
    values (${errand.actor.countyId}, ${it.id}, ${it.youthId}, ${it.code}, ${name}, ${errand.now}, ${errand.actor.userId},
      ${errand.actor.agencyId})`.execute(errand.tx);
}

export type NewText = {
  id: string;
  youthId: string;
  partId: string;
  follows: string | null;
  words: string;
  whose: Whose;
  lang: string;
};

/** False: somebody else wrote on meanwhile. */
export async function insertText(errand: Errand, sealer: Sealer, it: NewText): Promise<boolean> {
  const done =
    await sql`insert into story.texts (county_id, id, youth_id, part_id, replaces, body, whose, lang, at, by_user, agency_id)
    values (${errand.actor.countyId}, ${it.id}, ${it.youthId}, ${it.partId}, ${it.follows},
      ${sealer.seal(TEXTS, it.id, 'body', it.words)}, ${it.whose}, ${it.lang}, ${errand.now}, ${errand.actor.userId},
      ${errand.actor.agencyId}) on conflict do nothing`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}
