import type { Errand } from '#platform/http/door.ts';
import { type Meeting, meetingById } from '../meeting-store.ts';
import { type Team, teamById } from '../team-store.ts';
import { type MetYouth, youthOf } from '../youth-store.ts';

const isPerson = ({ actor }: Errand): boolean => actor.kind === 'person';

/** The meeting, for those who sit there or keep its team. */
export const enter = async (errand: Errand, meetingId: string): Promise<Meeting | null> =>
  isPerson(errand) ? meetingById(errand, meetingId) : null;

/** The team, for those who belong to it. */
export async function enterTeam(errand: Errand, teamId: string): Promise<Team | null> {
  const team = isPerson(errand) ? await teamById(errand, teamId) : null;
  return team?.belongs ? team : null;
}

/** One youth of a meeting's list, for those who sit there and may see what the team shares of this youth by a basis of their own. */
export async function enterYouth(
  errand: Errand,
  { meetingId, youthId }: { meetingId: string; youthId: string },
): Promise<{ meeting: Meeting; youth: MetYouth; mayAdd: boolean } | null> {
  const meeting = await enter(errand, meetingId);
  const youth = meeting && (await youthOf(errand, meeting)).find(({ id }) => id === youthId.toLowerCase());
  const right = youth?.rights.get('coordination');
  return meeting && youth && right ? { meeting, youth, mayAdd: right.add && meeting.cancelledAt === null } : null;
}
