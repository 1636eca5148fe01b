import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { dayWords } from '#ui/time-words.ts';
import type { TeamView } from '../actions/team.ts';

export type TeamProps = { view: TeamView; frame: Frame };

export const dayIn = (at: Date, frame: Frame): string =>
  dayWords(dayOf(at, frame.actor?.timeZone ?? 'UTC'), frame.lang);
