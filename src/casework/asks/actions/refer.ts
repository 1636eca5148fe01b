import type { Errand } from '#platform/http/door.ts';
import type { Need } from '#reference/directory/index.ts';
import type { Ask, Reach } from '../model/ask.ts';
import { asksOf } from '../store.ts';

/** What an ask to a provider may begin with; the navigator shows it to who asked before it goes anywhere. */
export type AskForReferral = {
  needs: readonly Need[];
  region: string | null;
  language: string;
  firstName: string;
  who: Ask['who'];
  reach: Reach;
  /** The offer that they came from. */
  about: { id: string; name: string } | null;
};

/** For the one who has the ask, and nobody else; null for everyone else, once it is taken back, and for what is not there. */
export async function askToRefer(errand: Errand, askId: string): Promise<AskForReferral | null> {
  const [row] = await asksOf(errand, askId);
  if (!row?.said || row.standing.holder !== errand.actor.userId) return null;
  const { ask, reach } = row.said;
  return {
    needs: ask.needs,
    region: row.region,
    language: ask.lang,
    firstName: ask.name,
    who: ask.who,
    reach,
    about: ask.about,
  };
}

/** Where an ask to a provider begins for this ask: a door of the referrals module. */
export const referralPath = (askId: string): string => `/asks/${askId}/referrals/new`;
/** Where somebody is asked to be their advocate: a door of the advocacy module. */
export const advocacyPath = (askId: string): string => `/asks/${askId}/advocacy`;
