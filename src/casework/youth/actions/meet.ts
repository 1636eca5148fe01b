import { dayOf } from '#kernel/calendar.ts';
import { newId, newSpokenCode } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { newDataKey } from '#platform/vault/index.ts';
import { cardShape, type NewCard } from '../card.ts';
import { makeSealer, type Sealer } from '../sealed.ts';
import { insertYouth } from '../store.ts';

/** How a youth is met: `held` keeps the record with the agency, so that nothing of the county's arises from it. */
export type Meeting = { held: boolean; card: NewCard };

/** A youth is met, named or not. The record's number is random: it may be said on a telephone and tells nothing. */
export async function meetYouth(
  errand: Errand,
  meeting: Meeting,
): Promise<{ youthId: string; number: string; sealer: Sealer }> {
  const youthId = newId();
  const { countyId, timeZone } = errand.actor;
  const { wrapped, dataKey } = newDataKey(errand.vault.ring, { kind: 'youth', county: countyId, id: youthId });
  const number = newSpokenCode(2);
  const sealer = makeSealer(countyId, dataKey);
  const card = cardShape.parse({ aboutAgeOn: dayOf(errand.now, timeZone), ...meeting.card });
  const youth = {
    id: youthId,
    number,
    wrapped,
    keyVersion: errand.vault.ring.current,
    held: meeting.held,
    basisId: newId(),
  };
  await insertYouth(errand, youth, sealer, card.aboutAge === null ? { ...card, aboutAgeOn: null } : card);
  return { youthId, number, sealer };
}
