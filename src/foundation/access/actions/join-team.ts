import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { textSealerOf } from '../sealed.ts';
import { joinMdt } from '../store.ts';

/** Who is let into a team, of which statute; `goodCause` in words, or empty. */
export type TeamJoin = {
  youthId: string;
  userId: string;
  kind: 'mdt-investigation' | 'mdt-service';
  reportId: string | null;
  goodCause: string;
  until: Date | null;
};

/** The basis of a new member of a multidisciplinary team; null: the gate says no. It decides who may ask, and when it lapses. */
export async function joinTeam(errand: Errand, { goodCause, ...it }: TeamJoin): Promise<string | null> {
  const sealer = await textSealerOf(errand, it.youthId);
  if (!sealer) return null;
  const basisId = newId();
  const because = goodCause ? sealer.seal('access.bases', basisId, 'because', goodCause) : null;
  return (await joinMdt(errand, { ...it, basisId, goodCause: because })) ? basisId : null;
}
