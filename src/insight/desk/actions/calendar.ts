import { z } from 'zod';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { endFeed, type Feed, makeFeed, openFeed, readFeedOf } from '../calendar-store.ts';

export type CalendarView = { token: string | null };

export async function seeCalendar(errand: Errand): Promise<Result<CalendarView>> {
  if (errand.actor.kind !== 'person') return absent;
  return ok({ token: await openFeed(errand) });
}

/** A new secret address; an old one stops at once. */
export async function renewCalendar(errand: Errand): Promise<Result<null>> {
  if (errand.actor.kind !== 'person') return absent;
  await endFeed(errand);
  await makeFeed(errand);
  return ok(null);
}

export async function endCalendar(errand: Errand): Promise<Result<null>> {
  return (await endFeed(errand)) ? ok(null) : refused('calendarEnded');
}

export const feedInput = z.object({ token: z.string().regex(/^[\w-]{32}$/) });

/** What a calendar program gets. A wrong address and an ended one look alike: there is no such page. */
export async function readFeed(errand: Errand, { token }: { token: string }): Promise<Result<Feed>> {
  const feed = await readFeedOf(errand, token);
  return feed ? ok(feed) : absent;
}
