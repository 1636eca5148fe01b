import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Device, Touched } from '#platform/http/door.ts';

/** The ledger's entries for one act, in the transaction of what they describe: who, what, which record, never the content. */
export const entriesOf = (
  tx: Tx,
  actor: Pick<Actor, 'countyId' | 'userId' | 'agencyId'>,
  act: string,
  touched: readonly Touched[],
  device: Device,
) =>
  tx.insertInto('audit.entries').values(
    touched.map((each) => ({
      county_id: actor.countyId,
      id: newId(),
      user_id: actor.userId,
      agency_id: actor.agencyId,
      basis: each.basis ?? null,
      act,
      youth_id: each.youthId ?? null,
      youth_ids: each.youthIds ? [...each.youthIds] : null,
      record_ids: each.recordIds ? [...each.recordIds] : null,
      device,
    })),
  );
