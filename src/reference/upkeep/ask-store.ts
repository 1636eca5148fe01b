import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import type { SentAgain } from '#platform/mail/index.ts';
import { sealRemark, type Vault } from '#platform/vault/index.ts';
import { type Directory, directoryOf, type Entity } from '#reference/directory/index.ts';
import type { Said } from './model/answer.ts';
import type { Ask } from './model/asking.ts';

type AskRow = {
  id: string;
  organization_id: string;
  services: string[];
  asked_at: Date;
  again_at: Date | null;
  told_at: Date | null;
  link_turn: number;
  answered: boolean;
};

/** Every time that organizations of a county were asked. As the jobs' role, or as a keeper. */
export async function asksOf(tx: Tx, countyId: string): Promise<Ask[]> {
  const { rows } =
    await sql<AskRow>`select a.id, a.organization_id, a.services::text[] as services, a.asked_at, a.again_at, a.told_at, a.link_turn,
      exists (select 1 from upkeep.answers w where w.county_id = a.county_id and w.ask_id = a.id) as answered
    from upkeep.asks a where a.county_id = ${countyId}::uuid order by a.asked_at, a.id`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    organizationId: row.organization_id,
    services: row.services,
    askedAt: row.asked_at,
    againAt: row.again_at,
    toldAt: row.told_at,
    linkTurn: row.link_turn,
    isAnswered: row.answered,
  }));
}

export const keepAsk = (
  tx: Tx,
  ask: { countyId: string; id: string; organizationId: string; services: readonly string[]; hash: Buffer; now: Date },
): Promise<unknown> =>
  sql`insert into upkeep.asks (county_id, id, organization_id, services, asked_at, token_hash)
    values (${ask.countyId}::uuid, ${ask.id}::uuid, ${ask.organizationId}::uuid, ${[...ask.services]}::uuid[], ${ask.now}, ${ask.hash})`.execute(
    tx,
  );

/** A new link to an organization that was asked, the one before ended. Null: no such ask, or not this person's. */
export async function sendLinkAgain(
  { tx, now }: Errand,
  id: string,
  { hash, letter, most }: { hash: Buffer; letter: string; most: number },
): Promise<SentAgain | null> {
  const { rows } = await sql<{ outcome: SentAgain | null }>`
    select upkeep.send_again(${id}::uuid, ${hash}::bytea, ${letter}::jsonb, ${most}, ${now}) as outcome`.execute(tx);
  return rows[0]?.outcome ?? null;
}

/** The link is the same, unless the county's key was changed between the two letters. */
export const markAgain = (tx: Tx, countyId: string, id: string, hash: Buffer, now: Date): Promise<unknown> =>
  sql`update upkeep.asks set again_at = ${now}, token_hash = ${hash} where county_id = ${countyId}::uuid and id = ${id}::uuid and again_at is null`.execute(
    tx,
  );
export const markTold = (tx: Tx, countyId: string, id: string, now: Date): Promise<unknown> =>
  sql`update upkeep.asks set told_at = ${now} where county_id = ${countyId}::uuid and id = ${id}::uuid and told_at is null`.execute(
    tx,
  );

export type County = { id: string; timeZone: string; settings: Record<string, unknown> };

/** Every county, for the job that asks. */
export async function counties(tx: Tx): Promise<County[]> {
  const { rows } = await sql<{ county_id: string; time_zone: string; settings: Record<string, unknown> }>`
    select county_id, time_zone, settings from people.counties order by county_id`.execute(tx);
  return rows.map((row) => ({ id: row.county_id, timeZone: row.time_zone, settings: row.settings }));
}

/** What a link asks about: the entries as they are public. */
export type Asked = {
  countyId: string;
  timeZone: string;
  organizationId: string;
  services: string[];
  directory: Directory;
};

type Row = {
  county_id: string;
  time_zone: string;
  kind: string;
  id: string;
  body: Entity['body'];
  checked_on: string | null;
  modified_at: Date;
};

/** The entries of an open ask; null for any other link. Of nobody: the gate's function opens these rows and no other. */
export async function askedBy(tx: Tx, hash: Buffer): Promise<Asked | null> {
  const { rows } = await sql<Row>`
    select county_id, time_zone, kind, id, body, checked_on::text, modified_at from upkeep.asked(${hash})`.execute(tx);
  const of = (...kinds: string[]): Entity[] =>
    rows
      .filter(({ kind }) => kinds.includes(kind))
      .map((row) => ({ id: row.id, body: row.body, modifiedAt: row.modified_at, checkedOn: row.checked_on }));
  const [organization] = of('organization');
  const [first] = rows;
  if (!first || !organization) return null;
  const directory = directoryOf({
    taxonomy: [],
    taxonomy_term: [],
    organization: [organization],
    location: of('location'),
    service: of('service', 'service_beside'),
    service_at_location: of('service_at_location'),
  });
  return {
    countyId: first.county_id,
    timeZone: first.time_zone,
    organizationId: organization.id,
    services: of('service').map(({ id }) => id),
    directory,
  };
}

type Written = { id: string; minutes: number; said: readonly Said[] };

/** An answer through the link. False: the link leads nowhere. */
export async function answerByLink(
  { tx, vault, now }: Pick<Errand, 'tx' | 'vault' | 'now'>,
  countyId: string,
  { hash, key, id, minutes, said }: Written & { hash: Buffer; key: string },
): Promise<boolean> {
  const { confirmed, spaces, mends } = partsOf(vault, countyId, said);
  const { rows } = await sql<{
    done: boolean;
  }>`select upkeep.answer(${hash}, ${id}::uuid, ${key}, ${minutes}::int, ${now}::timestamptz,
    ${confirmed}::uuid[], ${spaces}::jsonb, ${mends}::jsonb) as done`.execute(tx);
  return rows[0]?.done === true;
}

/** An answer that a keeper had from the provider. */
export async function answerFor(
  { tx, vault, now, actor }: Errand,
  organizationId: string,
  { id, minutes, said }: Written,
): Promise<boolean> {
  const { confirmed, spaces, mends } = partsOf(vault, actor.countyId, said);
  const services = said.map(({ serviceId }) => serviceId);
  const { rows } = await sql<{
    done: boolean;
  }>`select upkeep.answer_for(${organizationId}::uuid, ${id}::uuid, ${minutes}::int,
    ${now}::timestamptz, ${services}::uuid[], ${confirmed}::uuid[], ${spaces}::jsonb, ${mends}::jsonb) as done`.execute(
    tx,
  );
  return rows[0]?.done === true;
}

/** The place of what is otherwise, sealed. */
export const mendPlace = (county: string, row: string) => ({ county, table: 'upkeep.mends', row, column: 'said' });

function partsOf(vault: Vault, countyId: string, said: readonly Said[]) {
  const confirmed = said.filter(({ isRight }) => isRight).map(({ serviceId }) => serviceId);
  const spaces = said.flatMap(({ serviceId, capacity }) =>
    capacity ? [{ service: serviceId, capacity, change: crypto.randomUUID() }] : [],
  );
  const mends = said.flatMap(({ serviceId, mend }) => {
    if (!mend) return [];
    const id = crypto.randomUUID();
    const { wrapped, sealed } = sealRemark(vault.ring, mendPlace(countyId, id), JSON.stringify(mend));
    return [{ id, service: serviceId, wrapped: wrapped.toString('base64'), said: sealed.toString('base64') }];
  });
  return { confirmed, spaces: JSON.stringify(spaces), mends: JSON.stringify(mends) };
}
