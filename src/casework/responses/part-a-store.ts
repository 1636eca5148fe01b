import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Typed, typedFields } from './model/part-a.ts';
import type { StoredResponse } from './store.ts';

const TABLE = 'responses.part_a';
const shape = z.partialRecord(z.enum(typedFields), z.string());

/** What was last written on this page; null where nothing was, or immigration is not this person's to see. */
export async function readPartA(errand: Errand, response: StoredResponse): Promise<Typed> {
  const row = await errand.tx
    .selectFrom('responses.part_a')
    .select(['id', 'fields'])
    .where('county_id', '=', errand.actor.countyId)
    .where('response_id', '=', response.id)
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? shape.parse(response.sealer.open(TABLE, row.id, 'fields', row.fields)) : {};
}

export async function savePartA(errand: Errand, response: StoredResponse, typed: Typed): Promise<string> {
  const id = newId();
  await errand.tx
    .insertInto('responses.part_a')
    .values({
      county_id: errand.actor.countyId,
      id,
      youth_id: response.youthId,
      response_id: response.id,
      fields: response.sealer.seal(TABLE, id, 'fields', { ...typed }),
      saved_at: errand.now,
      saved_by: errand.actor.userId,
    })
    .execute();
  return id;
}
