import type { Errand } from '#platform/http/door.ts';
import { inDoubt } from '../model/parts.ts';
import { membersOf } from '../team-store.ts';
import { openTeam } from './open.ts';

/**
 * Who holds no part of this youth's help: possible exploiters about whom no worker has decided (named still, or no longer), and whom the
 * youth does not want. Null where this person sees no team of the youth.
 */
export async function keptAway(
  errand: Errand,
  youthId: string,
): Promise<{ userIds: string[]; names: string[] } | null> {
  const opened = await openTeam(errand, youthId);
  if (!opened) return null;
  const members = await membersOf(errand, opened.record.sealer, youthId);
  const away = members.filter((each) => (each.part === 'not-wanted' && each.endedAt === null) || inDoubt(each));
  return {
    userIds: away.flatMap(({ userId }) => userId ?? []),
    names: away.flatMap(({ who, userName }) => who?.name ?? userName ?? []),
  };
}
