import { z } from 'zod';
import { type Card, findYouth } from '#casework/youth/index.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { isOpen, needsAnother, type State, stateOf } from '../model/state.ts';
import { type Incoming, incomingOf } from '../outside-store.ts';
import { askedBy, askedOf, type Referral, silentHere } from '../read-store.ts';

export type Line = {
  referral: Referral;
  state: State;
  youth: { id: string; number: string; card: Card | null } | null;
};
export type ListView = {
  mine: Line[];
  /** What the person's agency was asked. */
  asked: Line[];
  /** Those without an answer, for the region's liaison. */
  silent: Line[];
  incoming: { one: Incoming; state: State }[];
  parts: { liaison: boolean; desk: boolean };
  /** More of one's own than the page shows. */
  more: boolean;
};

export const listInput = z.looseObject({ all: z.string().max(3).catch('').default('') });
const SHOWN = 60;
const MOST = 500;

/** Everything that waits for this person, and what they asked: what needs them first. */
export async function seeList(errand: Errand, { all }: z.infer<typeof listInput>): Promise<Result<ListView>> {
  const most = all === 'yes' ? MOST : SHOWN;
  const { roles, agencyKind } = errand.actor;
  const liaison = roles.includes('liaison');
  const desk = liaison || (roles.includes('supervisor') && ['child-welfare', 'county-office'].includes(agencyKind));
  const mine = await linesOf(errand, await askedBy(errand, most + 1));
  const asked = await linesOf(errand, await askedOf(errand, most));
  const silent = liaison ? await linesOf(errand, await silentHere(errand, most)) : [];
  const incoming = desk ? await incomingOf(errand) : [];
  const shown = mine.slice(0, most);
  errand.touched({
    recordIds: [...shown, ...asked, ...silent].map(({ referral }) => referral.id),
    youthIds: [...new Set(shown.flatMap(({ youth }) => youth?.id ?? []))],
  });
  return ok({
    mine: shown.sort(byNeed),
    asked: asked.sort(byNeed),
    silent: silent.filter(({ state }) => isOpen(state)),
    incoming: incoming.map((one) => ({ one, state: stateOf(one, one.events, errand.now) })),
    parts: { liaison, desk },
    more: mine.length > most,
  });
}

/** What needs somebody first, then what waits, then what goes on, then what is over; each the newest first. */
const byNeed = (a: Line, b: Line): number =>
  weight(a.state) - weight(b.state) || b.referral.askedAt.getTime() - a.referral.askedAt.getTime();
const weight = (state: State): number => {
  if (needsAnother(state)) return state === 'not-taken' ? 1 : 0;
  if (isOpen(state)) return 2;
  return state === 'ended' || state === 'closed' ? 4 : 3;
};

async function linesOf(errand: Errand, referrals: readonly Referral[]): Promise<Line[]> {
  const youth = new Map<string, Line['youth']>();
  for (const id of new Set(referrals.flatMap(({ part, youthId }) => (part === 'team' && youthId ? [youthId] : []))))
    youth.set(id, await findYouth(errand, id));
  return referrals.map((referral) => ({
    referral,
    state: stateOf(referral, referral.events, errand.now),
    youth: (referral.youthId && youth.get(referral.youthId)) || null,
  }));
}
