import { z } from 'zod';
import { ageOfCard } from '#casework/youth/index.ts';
import { type Category, openable } from '#foundation/access/index.ts';
import { addDays, dayOf, endOfDay } from '#kernel/calendar.ts';
import { invalid, ok, type Result, refused } from '#kernel/result.ts';
import { type Agency, give, type MyConsent, myCard, myConsents, recipients, takeBack } from '../consent-store.ts';
import type { YouthErrand } from '../door.ts';
import { ownKinds } from '../model/own-kinds.ts';

export type SharingView = { mine: MyConsent[]; others: MyConsent[]; over: MyConsent[] };

/** What was agreed to: by the youth, by somebody else for them, and what is over. */
export async function seeSharing(errand: YouthErrand): Promise<Result<SharingView>> {
  const all = await myConsents(errand);
  const stands = ({ withdrawnAt, until }: MyConsent) => withdrawnAt === null && until > errand.now;
  return ok({
    mine: all.filter((each) => stands(each) && each.givenBy === 'youth'),
    others: all.filter((each) => stands(each) && each.givenBy !== 'youth'),
    over: all.filter((each) => !stands(each)).slice(0, 20),
  });
}

const kind = z.enum(openable as [Category, ...Category[]], 'publicChooseKind');
export const takeBackInput = z.object({
  consentId: z.uuid(),
  kind: z.union([z.literal('all'), kind]).default('all'),
});
/** Closed at the next look: one kind of information, or all that this consent opened. */
export async function takeItBack(errand: YouthErrand, input: z.infer<typeof takeBackInput>): Promise<Result<null>> {
  if (!(await takeBack(errand, input.consentId, input.kind === 'all' ? null : input.kind)))
    return refused('publicIsBack');
  errand.touched(input.consentId);
  return ok(null);
}

export const spans = { month: 30, season: 91, half: 182, year: 365 } as const;
export type Span = keyof typeof spans;
export const giveFor = ['care', 'safety', 'home', 'health', 'school', 'legal', 'benefits', 'work'] as const;
export type GiveView = { agencies: Agency[]; kinds: Category[] };

/** To whom the youth may give, and what is theirs to give. */
export async function giveForm(errand: YouthErrand): Promise<Result<GiveView>> {
  const age = ageOfCard(await myCard(errand), dayOf(errand.now, errand.youth.timeZone));
  return ok({ agencies: await recipients(errand), kinds: ownKinds(age) });
}

export const giveInput = z.object({
  agency: z.uuid('publicChooseWho'),
  kinds: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(kind).min(1, 'publicChooseKind')),
  purpose: z.enum(giveFor, 'publicChooseFor'),
  span: z.enum(Object.keys(spans) as [Span, ...Span[]], 'publicChooseSpan'),
});
export async function giveIt(errand: YouthErrand, input: z.infer<typeof giveInput>): Promise<Result<null>> {
  const form = await giveForm(errand);
  if (!form.ok) return form;
  if (!form.value.agencies.some(({ id }) => id === input.agency)) return invalid({ agency: 'publicChooseWho' });
  if (!input.kinds.every((each) => form.value.kinds.includes(each))) return invalid({ kinds: 'publicChooseKind' });
  const last = addDays(dayOf(errand.now, errand.youth.timeZone), spans[input.span]);
  const id = await give(errand, {
    agencyId: input.agency,
    categories: [...new Set(input.kinds)],
    purpose: input.purpose,
    lang: errand.youth.lang,
    until: endOfDay(last, errand.youth.timeZone),
  });
  if (!id) return invalid({ agency: 'publicChooseWho' });
  errand.touched(id);
  return ok(null);
}
