import type { Errand } from '#platform/http/door.ts';
import { mayAdd, openRecord } from '../record-store.ts';
import { changeCard } from '../store.ts';

/**
 * A birth date that was found out during other work goes on the card, where it is asked for once. Nothing where the card has
 * one, or where who the youth is is not this person's to write.
 */
export async function learnBirthDate(errand: Errand, youthId: string, born: string): Promise<void> {
  const record = await openRecord(errand, youthId);
  if (!record?.card || record.card.born || !record.changedAt || !mayAdd(record.rights, 'identity')) return;
  await changeCard(errand, record.sealer, youthId, {
    old: record.card,
    new: { ...record.card, born },
    seen: record.changedAt,
  });
}
