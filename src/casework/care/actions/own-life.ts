import type { Errand } from '#platform/http/door.ts';
import { type OwnLife, ownLifeIn } from '../model/own-life.ts';
import { membersOf } from '../team-store.ts';
import { openTeam } from './open.ts';

/** Who of this youth's own life may be told something, and who may not for now. Null where this person sees no team of the youth. */
export async function ownLifeOf(errand: Errand, youthId: string): Promise<OwnLife | null> {
  const opened = await openTeam(errand, youthId);
  return opened && ownLifeIn(await membersOf(errand, opened.record.sealer, youthId));
}
