import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  type Account,
  type Evidence,
  nothingSaid,
  type SheetWords,
  type Worksheet,
  type YesNoOrNull,
} from './model/sheet.ts';

const SHEETS = 'relief.worksheets';
const ACCOUNTS = 'relief.accounts';
const EVIDENCE = 'relief.evidence';

/** Whether the one who asks is this youth's own lawyer now, as the database has it. */
export async function isCounselOf(errand: Errand, youthId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select relief.i_counsel(${youthId}) as is`.execute(errand.tx);
  return rows[0]?.is ?? false;
}

/** The newest worksheet of each charge. */
export async function sheetsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Map<string, Worksheet>> {
  const { rows } = await sql<Omit<Worksheet, 'words'> & { chargeId: string; body: Buffer }>`
    select w.id, w.charge_id as "chargeId", w.during, w.demanded, w.otherwise, w.whom, w.means, w.forms, w.said, w.body, w.at, u.name as "byName"
    from relief.worksheets w left join people.users u on u.county_id = w.county_id and u.id = w.by_user
    where w.county_id = ${errand.actor.countyId} and w.youth_id = ${youthId}
      and not exists (select 1 from relief.worksheets n where n.county_id = w.county_id and n.replaces = w.id)`.execute(
    errand.tx,
  );
  return new Map(
    rows.map(({ chargeId, body, ...row }) => [
      chargeId,
      { ...row, said: { ...nothingSaid, ...row.said }, words: sealer.open(SHEETS, row.id, 'body', body) as SheetWords },
    ]),
  );
}

export type NewSheet = Omit<Worksheet, 'at' | 'byName'> & { youthId: string; chargeId: string; follows: string | null };

/** False: somebody else wrote on meanwhile. */
export async function insertSheet(errand: Errand, sealer: Sealer, it: NewSheet): Promise<boolean> {
  const { countyId, userId, agencyId } = errand.actor;
  const done = await errand.tx
    .insertInto(SHEETS)
    .values({
      county_id: countyId,
      id: it.id,
      youth_id: it.youthId,
      charge_id: it.chargeId,
      replaces: it.follows,
      during: it.during,
      demanded: it.demanded,
      otherwise: it.otherwise,
      whom: it.whom,
      means: it.means,
      forms: it.forms,
      said: JSON.stringify(it.said),
      body: sealer.seal(SHEETS, it.id, 'body', it.words),
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What the youth told their lawyer, as it stands. */
export async function accountOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Account | null> {
  const { rows } = await sql<Omit<Account, 'words'> & { body: Buffer }>`
    select a.id, a.body, a.complete, a.diligent, a.at, u.name as "byName"
    from relief.accounts a left join people.users u on u.county_id = a.county_id and u.id = a.by_user
    where a.county_id = ${errand.actor.countyId} and a.youth_id = ${youthId}
      and not exists (select 1 from relief.accounts n where n.county_id = a.county_id and n.replaces = a.id)`.execute(
    errand.tx,
  );
  const [row] = rows;
  if (!row) return null;
  const { body, ...account } = row;
  return { ...account, words: sealer.openText(ACCOUNTS, row.id, 'body', body) };
}

export type NewAccount = {
  id: string;
  youthId: string;
  follows: string | null;
  words: string;
  complete: YesNoOrNull;
  diligent: YesNoOrNull;
};

/** False: somebody else wrote on meanwhile. */
export async function insertAccount(errand: Errand, sealer: Sealer, it: NewAccount): Promise<boolean> {
  const { countyId, userId, agencyId } = errand.actor;
  const done = await errand.tx
    .insertInto(ACCOUNTS)
    .values({
      county_id: countyId,
      id: it.id,
      youth_id: it.youthId,
      replaces: it.follows,
      body: sealer.seal(ACCOUNTS, it.id, 'body', it.words),
      complete: it.complete,
      diligent: it.diligent,
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What there is to show, the first first; what was dropped is not among it. */
export async function evidenceOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Evidence[]> {
  const { rows } = await sql<Omit<Evidence, 'words'> & { words: Buffer }>`
    select e.id, e.charge_id as "chargeId", e.kind, e.weight, e.tests, e.words, e.at from relief.evidence e
    where e.county_id = ${errand.actor.countyId} and e.youth_id = ${youthId} and e.dropped_at is null
    order by e.at, e.id`.execute(errand.tx);
  return rows.map((row) => ({ ...row, words: sealer.openText(EVIDENCE, row.id, 'words', row.words) }));
}

export async function insertEvidence(
  errand: Errand,
  sealer: Sealer,
  it: Omit<Evidence, 'at'> & { youthId: string },
): Promise<void> {
  const { countyId, userId, agencyId } = errand.actor;
  await errand.tx
    .insertInto(EVIDENCE)
    .values({
      county_id: countyId,
      id: it.id,
      youth_id: it.youthId,
      charge_id: it.chargeId,
      kind: it.kind,
      weight: it.weight,
      tests: it.tests,
      words: sealer.seal(EVIDENCE, it.id, 'words', it.words),
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
    })
    .execute();
}

/** No longer counted on; it stays. False: it was so already, or there is none. */
export async function dropEvidence(errand: Errand, youthId: string, id: string): Promise<boolean> {
  const done = await errand.tx
    .updateTable(EVIDENCE)
    .set({ dropped_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .where('id', '=', id)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
