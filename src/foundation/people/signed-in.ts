import type { Context } from 'hono';
import type { Actor } from '#platform/http/actor.ts';
import type { Bag, House } from '#platform/http/house.ts';
import { sessionToken } from './cookies.ts';
import { firstPageOf } from './first-page.ts';
import { paths } from './paths.ts';
import { beginRequest } from './session.ts';

/** Who asks, where no door does: null for nobody, and where the database cannot say. */
export async function signedIn(c: Context<Bag>, house: Pick<House, 'db'>): Promise<Actor | null> {
  const token = sessionToken(c);
  if (!token) return null;
  return house.db
    .transaction()
    .execute((tx) => beginRequest(tx, token))
    .catch(() => null);
}

/** The site's bare address: whoever is signed in goes on to where they begin, everyone else to the sign-in page. */
export async function toTheStart(c: Context<Bag>, house: Pick<House, 'db'>): Promise<Response> {
  const actor = await signedIn(c, house);
  return c.redirect(actor ? firstPageOf(actor) : paths.signIn, 303);
}
