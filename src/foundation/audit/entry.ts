import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Device, Touched } from '#platform/http/door.ts';

/** Writes one ledger entry in the transaction of what it describes: who, what, which record, never the content. */
export async function writeEntry(tx: Tx, actor: Actor, act: string, touched: Touched, device: Device): Promise<void> {
  await tx
    .insertInto('audit.entries')
    .values({
      county_id: actor.countyId,
      id: newId(),
      user_id: actor.userId,
      agency_id: actor.agencyId,
      basis: touched.basis ?? null,
      act,
      youth_id: touched.youthId ?? null,
      youth_ids: touched.youthIds ? [...touched.youthIds] : null,
      record_ids: touched.recordIds ? [...touched.recordIds] : null,
      device,
    })
    .execute();
}
