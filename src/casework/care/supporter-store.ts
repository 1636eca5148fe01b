import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Relation, waitsForDecision } from './model/parts.ts';

/** Somebody of a youth's own life. `waits`: they take no part until a worker decides otherwise, with the reason. */
export type Supporter = { id: string; youthId: string; name: string; relation: Relation | null; waits: boolean };

/** Those of these youth's own lives, in one statement; whom the youth does not want is not among them. */
export async function supportersFor(errand: Errand, sealers: ReadonlyMap<string, Sealer>): Promise<Supporter[]> {
  const { rows } = await sql<{
    id: string;
    youthId: string;
    relation: Relation | null;
    who: Buffer;
    clearedAt: Date | null;
    doubtedAt: Date | null;
  }>`
    select m.id, m.youth_id as "youthId", m.relation, m.who, m.cleared_at as "clearedAt", m.doubted_at as "doubtedAt" from care.members m
      where m.county_id = ${errand.actor.countyId} and m.youth_id = any (${[...sealers.keys()]}::uuid[])
        and m.part = 'supporter' and m.ended_at is null order by m.since, m.id`.execute(errand.tx);
  return rows.flatMap(({ who, clearedAt, doubtedAt, ...row }) => {
    const sealer = sealers.get(row.youthId);
    if (!sealer) return [];
    return [
      {
        ...row,
        name: nameIn(sealer, row.id, who),
        waits: waitsForDecision({ relation: row.relation, clearedAt, doubtedAt }),
      },
    ];
  });
}

/** What everyone is called who is or was of these youth's own lives, as far as the reader may see. */
export async function supporterNames(
  errand: Errand,
  sealers: ReadonlyMap<string, Sealer>,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; youthId: string; who: Buffer }>`
    select m.id, m.youth_id as "youthId", m.who from care.members m
      where m.county_id = ${errand.actor.countyId} and m.youth_id = any (${[...sealers.keys()]}::uuid[])
        and m.part = 'supporter'`.execute(errand.tx);
  return new Map(
    rows.flatMap(({ id, youthId, who }): [string, string][] => {
      const sealer = sealers.get(youthId);
      return sealer ? [[id, nameIn(sealer, id, who)]] : [];
    }),
  );
}

const nameIn = (sealer: Sealer, id: string, who: Uint8Array): string =>
  (sealer.open('care.members', id, 'who', who) as { name: string }).name;
