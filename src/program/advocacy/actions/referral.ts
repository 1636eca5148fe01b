import { z } from 'zod';
import { instantOf, meetYouth } from '#casework/youth/index.ts';
import type { Calendars } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { calendars } from '../calendars.ts';
import {
  advocatesAt,
  choosers,
  eventsOf,
  findReferral,
  type Referral,
  type ReferralEvent,
  refusals,
  type Turn,
  turnsOf,
} from '../referral-store.ts';
import { sealWords } from '../sealed-store.ts';
import { type Kind, shownKinds } from '../staff-store.ts';
import { accept, decline, note, route } from '../write-store.ts';
import { type Ground, groundOf, isOfProgram } from './ground.ts';

export const askInput = z.looseObject({ advocacyId: z.uuid() });
export type ReferralView = {
  ground: Ground;
  referral: Referral & { wrapped: Buffer };
  turns: Turn[];
  events: ReferralEvent[];
  /** The program's turn that waits for an answer, and the one that has it, as far as they are the reader's own. */
  asked: Turn | null;
  held: Turn | null;
  /** Nobody has it, and nobody is asked. */
  nobody: boolean;
  /** Over: by an end, or because the youth wanted no more. */
  over: boolean;
  advocates: { id: string; name: string }[];
  kinds: Map<string, Kind[]>;
  calendars: Calendars;
};

/** One referral, for whoever may see it; a program's own acts are offered to that program alone. */
export async function seeReferral(
  errand: Errand,
  { advocacyId }: z.infer<typeof askInput>,
): Promise<Result<ReferralView>> {
  const referral = await findReferral(errand, advocacyId);
  if (!referral) return absent;
  const turns = await turnsOf(errand, [advocacyId]);
  const events = await eventsOf(errand, referral);
  const { actor, now } = errand;
  const mine = (turn: Turn) => turn.agencyId === actor.agencyId && isOfProgram(actor.roles) && actor.kind === 'person';
  const waits = turns.find(({ acceptedAt, declinedAt }) => !acceptedAt && !declinedAt) ?? null;
  const held = turns.findLast(({ acceptedAt }) => acceptedAt !== null) ?? null;
  const over = held !== null && held.endedAt !== null;
  errand.touched({ recordIds: [advocacyId], ...(referral.youthId ? { youthId: referral.youthId } : {}) });
  return ok({
    ground: await groundOf(errand),
    referral,
    turns,
    events,
    asked: waits && mine(waits) ? waits : null,
    held: held && mine(held) && (held.until === null || held.until > now || over) ? held : null,
    nobody: !waits && !over && (held === null || (held.until !== null && held.until <= now)),
    over,
    advocates: mine(waits ?? held ?? ({ agencyId: '' } as Turn)) ? await advocatesAt(errand, actor.agencyId) : [],
    kinds: await shownKinds(
      errand,
      turns.flatMap(({ advocateId }) => advocateId ?? []),
    ),
    calendars: calendars(errand),
  });
}

type Done = Promise<Result<{ advocacyId: string }>>;
export const takingInput = z.object({ advocacyId: z.uuid(), advocate: z.uuid('advocateMissing') });

/** A program takes a youth, with one of its advocates. Who had no record until now is met here, and held by the program. */
export async function take(errand: Errand, { advocacyId, advocate }: z.infer<typeof takingInput>): Done {
  const seen = await seeReferral(errand, { advocacyId });
  if (!seen.ok) return absent;
  const { asked, referral, advocates } = seen.value;
  // Whoever sees it and asks too late is told so: somebody of the program was quicker.
  if (!asked) return conflict('movedOn');
  if (!advocates.some(({ id }) => id === advocate)) return invalid({ advocate: 'advocateMissing' });
  const youthId = referral.youthId ?? (await meet(errand, referral));
  const came = await accept(errand, { turnId: asked.id, advocateId: advocate, youthId });
  if (came === 'not-one') return invalid({ advocate: 'advocateNotOne' });
  if (came === null) return absent;
  if (came === 'moved-on') return conflict('movedOn');
  errand.touched({ youthId, recordIds: [advocacyId] });
  return ok({ advocacyId });
}

async function meet(errand: Errand, { card, age }: Referral): Promise<string> {
  const { youthId } = await meetYouth(errand, {
    held: true,
    card: { names: [{ given: card.called }], aboutAge: age },
  });
  return youthId;
}

export const decliningInput = z.object({ advocacyId: z.uuid(), why: z.enum(refusals, 'whyMissing') });
export async function declineIt(errand: Errand, { advocacyId, why }: z.infer<typeof decliningInput>): Done {
  const seen = await seeReferral(errand, { advocacyId });
  if (!seen.ok || !seen.value.asked) return absent;
  return after(await decline(errand, seen.value.asked.id, why), errand, advocacyId);
}

export const routingInput = z.object({
  advocacyId: z.uuid(),
  contract: z.uuid('contractMissing'),
  chosenBy: z.enum(choosers, 'chosenByMissing'),
});

/** Another program is asked: because nobody has it, or because the one that has it hands the youth on. */
export async function routeIt(errand: Errand, { advocacyId, contract, chosenBy }: z.infer<typeof routingInput>): Done {
  const seen = await seeReferral(errand, { advocacyId });
  if (!seen.ok || seen.value.over || !(seen.value.nobody || seen.value.held)) return absent;
  const turnId = newId(errand.now.getTime());
  const came = await route(errand, { referralId: advocacyId, turnId, contractId: contract, chosenBy });
  if (came === 'not-in-force') return invalid({ contract: 'notInForce' });
  return after(came === 'waits-already' ? 'moved-on' : came, errand, advocacyId);
}

export const eventKinds = ['agreed', 'not-now', 'withdrew', 'plan', 'advocate', 'ended', 'again'] as const;
/** Silence is not among them: who cannot be reached is still looked for. */
export const endReasons = ['goals-met', 'no-longer-wanted', 'moved-away', 'older'] as const;
export const eventInput = z.object({
  advocacyId: z.uuid(),
  kind: z.enum(eventKinds),
  code: z.enum(['', ...endReasons]).default(''),
  at: z.string().max(40).default(''),
  advocate: z.string().max(40).default(''),
  words: z.string().trim().max(2000, 'tooLong').default(''),
});

export async function noteIt(errand: Errand, input: z.infer<typeof eventInput>): Done {
  const { advocacyId, kind } = input;
  const seen = await seeReferral(errand, { advocacyId });
  if (!seen.ok || !seen.value.held) return absent;
  const at = instantOf(input.at, errand.now, errand.actor.timeZone);
  if (!at) return invalid({ at: 'momentNotRight' });
  if (kind === 'ended' && input.code === '') return invalid({ code: 'endMissing' });
  if (kind === 'advocate' && !seen.value.advocates.some(({ id }) => id === input.advocate))
    return invalid({ advocate: 'advocateMissing' });
  const id = newId(errand.now.getTime());
  const came = await note(errand, {
    referralId: advocacyId,
    id,
    kind,
    code: kind === 'ended' ? input.code : null,
    at: input.at === '' ? errand.now : at,
    toUser: kind === 'advocate' ? input.advocate : null,
    words: input.words ? sealWords(errand, seen.value.referral, id, input.words) : null,
  });
  if (came === 'not-one') return invalid({ advocate: 'advocateNotOne' });
  return after(came, errand, advocacyId);
}

function after(came: string | null, errand: Errand, advocacyId: string): Result<{ advocacyId: string }> {
  if (came === null) return absent;
  if (came !== 'done') return conflict('movedOn');
  errand.touched({ recordIds: [advocacyId] });
  return ok({ advocacyId });
}
