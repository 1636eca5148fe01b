import type { Errand } from '#platform/http/door.ts';
import { linkToken } from './sign-in/link.ts';
import { type LinkRow, readLink } from './store.ts';

/** How long a one-time link stays on the page of whoever made it live. */
const LINK_SHOWN_MS = 600_000;

/** A link, and its secret for the one who made it live, while it is fresh and unused. Null: not theirs to see. */
export async function shownLink(errand: Errand, id: string): Promise<{ link: LinkRow; token: string | null } | null> {
  const { tx, actor, now, vault } = errand;
  const link = await readLink(tx, id);
  if (!link) return null;
  errand.touched({ recordIds: [link.userId] });
  const mine = (link.confirmedById ?? link.madeById) === actor.userId;
  const fresh = link.liveAt !== null && now.getTime() - link.liveAt.getTime() < LINK_SHOWN_MS;
  const open = link.usedAt === null && link.endedAt === null;
  return { link, token: mine && fresh && open ? linkToken(vault.ring, id) : null };
}
