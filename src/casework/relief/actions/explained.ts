import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import { hashText } from '#platform/database/hash.ts';
import type { Errand } from '#platform/http/door.ts';
import { insertShared, type Shared, sharedOf, takeBackShared } from '../explanation-store.ts';
import { type Explanation, saysTheSame, written } from '../model/explanation.ts';
import { explanationOf } from '../pages/explained-words.ts';
import { workOf } from './known.ts';
import { type OpenRelief, openAsCounsel, touch } from './open.ts';
import type { youthInput } from './record.ts';

export type ExplainedView = Pick<OpenRelief, 'record'> & {
  explanation: Explanation;
  /** Which words the lawyer reads: what is shared is what was read. */
  seen: string;
  shared: Shared | null;
  /** What the youth reads is no longer what would be said today. */
  changed: boolean;
};

/** What may be done, said for the youth: to read together, to print, or to share with their own page. */
export async function seeExplained(
  errand: Errand,
  { youthId }: z.infer<typeof youthInput>,
): Promise<Result<ExplainedView>> {
  const opened = await openAsCounsel(errand, youthId);
  if (!opened) return absent;
  touch(errand, opened);
  const { record, charges } = opened;
  const explanation = explanationOf(charges, (await workOf(errand, opened)).answers);
  const shared = await sharedOf(errand, record.sealer, youthId);
  const changed = shared !== null && !saysTheSame(shared.explanation, explanation);
  return ok({ record, explanation, seen: hashText(written(explanation)), shared, changed });
}

export const shareInput = z.object({ youthId: z.uuid(), seen: z.string().max(64) });
type OfYouth = Promise<Result<{ youthId: string }>>;

/** The youth reads it on their own page from now on, as the lawyer read it just now; what stood there before is taken back. */
export async function shareExplained(errand: Errand, { youthId, seen }: z.infer<typeof shareInput>): OfYouth {
  const view = await seeExplained(errand, { youthId });
  if (!view.ok) return view;
  const { record, explanation, shared, changed } = view.value;
  if (view.value.seen !== seen) return conflict('explainedMeanwhile');
  if (shared && !changed) return ok({ youthId });
  const id = newId();
  if (shared) await takeBackShared(errand, youthId, shared.id);
  if (await insertShared(errand, record.sealer, { id, youthId, explanation })) {
    errand.touched({ youthId, recordIds: [id], ...(record.basis ? { basis: record.basis } : {}) });
    return ok({ youthId });
  }
  // Sent twice in the same moment: it stands already.
  const first = await sharedOf(errand, record.sealer, youthId);
  return first && saysTheSame(first.explanation, explanation) ? ok({ youthId }) : conflict('explainedMeanwhile');
}

export const unshareInput = z.object({ youthId: z.uuid() });

/** From now on it is not on the youth's page. Done twice, it is done. */
export async function takeBackExplained(errand: Errand, { youthId }: z.infer<typeof unshareInput>): OfYouth {
  const opened = await openAsCounsel(errand, youthId);
  if (!opened) return absent;
  const shared = await sharedOf(errand, opened.record.sealer, youthId);
  if (shared) await takeBackShared(errand, youthId, shared.id);
  touch(errand, opened, shared ? [shared.id] : []);
  return ok({ youthId });
}
