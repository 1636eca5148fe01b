import type { Errand } from '#platform/http/door.ts';
import type { Screening } from './store.ts';

const TABLE = 'screening.files';

/** A file as it is kept: base64 under the youth's key. It opens only in its own row. */
export async function insertFile(
  errand: Errand,
  screening: Screening,
  file: { id: string; kind: string; bytes: Uint8Array },
): Promise<void> {
  await errand.tx
    .insertInto('screening.files')
    .values({
      county_id: errand.actor.countyId,
      id: file.id,
      youth_id: screening.youthId,
      screening_id: screening.id,
      kind: file.kind,
      content: screening.sealer.seal(TABLE, file.id, 'content', Buffer.from(file.bytes).toString('base64')),
      by_user: errand.actor.userId,
      kept_at: errand.now,
    })
    .execute();
}

/** The content of every file of a screening that its answers no longer name is destroyed. */
export async function destroyFilesBut(errand: Errand, screening: Screening, named: ReadonlySet<string>): Promise<void> {
  await errand.tx
    .updateTable('screening.files')
    .set({ content: null, removed_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('screening_id', '=', screening.id)
    .where('removed_at', 'is', null)
    .$if(named.size > 0, (query) => query.where('id', 'not in', [...named]))
    .execute();
}

export type KeptFile = { kind: string; bytes: Buffer<ArrayBuffer> };

/** A file of this screening; null when there is none, or it was taken away. */
export async function findFile(errand: Errand, screening: Screening, id: string): Promise<KeptFile | null> {
  const row = await errand.tx
    .selectFrom('screening.files')
    .select(['kind', 'content'])
    .where('county_id', '=', errand.actor.countyId)
    .where('screening_id', '=', screening.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row?.content) return null;
  return { kind: row.kind, bytes: Buffer.from(screening.sealer.openText(TABLE, id, 'content', row.content), 'base64') };
}
