import { z } from 'zod';
import { askToRefer } from '#casework/asks/index.ts';
import { agencies } from '#foundation/access/index.ts';
import { languageTags } from '#foundation/consent/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { ownOffers } from '#reference/directory/index.ts';
import { type Answer, fitting, questionFrom } from '#reference/finder/index.ts';
import type { Region } from '#reference/regions/index.ts';
import { otherCounties } from '../ask-store.ts';
import { type QuestionFields, questionShape, withoutCase } from '../model/question.ts';
import { type KeptReach, reachShape } from '../model/reach.ts';
import { middleOf, ownRegions } from '../regions.ts';
import { type About, aboutWhom, type Prefilled, prefilled } from './about.ts';

export const aboutInput = z.looseObject({ youthId: z.uuid().optional() });
export type NeedView = { about: About; known: Prefilled; regions: readonly Region[] };

/** The first page: what is needed, filled in from what is known. */
export async function beforeAsk(errand: Errand, { youthId }: z.infer<typeof aboutInput>): Promise<Result<NeedView>> {
  const about = await aboutWhom(errand, youthId);
  if (!about) return absent;
  const county = await ownRegions(errand);
  return ok({ about, known: await prefilled(errand, about, county), regions: county.regions });
}

export const ofAskInput = z.looseObject({ askId: z.uuid() });

/** The same for one who asked for a navigator without an account, filled in from what they wrote; for the one who has the ask. */
export async function beforeAskFor(errand: Errand, { askId }: z.infer<typeof ofAskInput>): Promise<Result<NeedView>> {
  const ask = await askToRefer(errand, askId);
  if (!ask) return absent;
  errand.touched({ recordIds: [askId] });
  const { firstName, region, language, reach } = ask;
  const { regions } = await ownRegions(errand);
  return ok({
    regions,
    about: { youthId: null, record: null },
    known: {
      need: ask.needs[0] ?? '',
      age: '',
      language: languageTags.includes(language) ? language : '',
      region: region ?? '',
      reach: { called: firstName, by: channelOf[reach.way], at: reach.to, notWhen: reach.notWhen },
    },
  });
}

/** Somebody who looks here themselves, or is reached through another, is reached through who has their ask. */
const channelOf = { text: 'text', call: 'call', mail: 'email', through: 'worker', code: 'worker' } as const;

export const offersInput = questionShape.extend({ youthId: z.uuid().optional(), ...reachShape.shape });
export type OffersView = {
  about: About;
  fields: QuestionFields;
  /** How to reach them, where that is known before it is asked. */
  reach: KeptReach;
  answers: Answer[];
  rest: number;
  agencies: { id: string; name: string }[];
  counties: { id: string; name: string }[];
  placeUnknown: boolean;
};

const MOST = 8;

/** The services that fit, best first, and whom else one may ask. A question: nothing is kept. */
export async function seeOffers(errand: Errand, input: z.infer<typeof offersInput>): Promise<Result<OffersView>> {
  const { youthId, called, by, at, notWhen, ...typed } = input;
  const about = await aboutWhom(errand, youthId);
  if (!about) return absent;
  const fields = about.record ? typed : withoutCase(typed);
  const { answers, rest, placeUnknown } = await fittingNow(errand, fields, MOST);
  return ok({
    about,
    fields,
    reach: { called, by, at, notWhen },
    answers,
    rest,
    agencies: (await agencies(errand)).filter(({ id }) => id !== errand.actor.agencyId),
    counties: await otherCounties(errand),
    placeUnknown,
  });
}

/**
 * Which services of the person's own county fit, best first, without those that are left out. Near is near what was typed, else near
 * the middle of their region: then no distance is said, for it would be nobody's.
 */
export async function fittingNow(
  errand: Errand,
  fields: QuestionFields,
  most: number,
  without: ReadonlySet<string> = new Set(),
): Promise<{ answers: Answer[]; rest: number; placeUnknown: boolean }> {
  const own = await ownOffers(errand);
  const { now, actor } = errand;
  const typed = { ...fields, when: '' as const, hour: '' };
  const { question, problems } = questionFrom(typed, own, now, actor.timeZone);
  const isRegion = own.regions.some(({ id }) => id === fields.region);
  const middle = question.from || !isRegion ? null : middleOf(own.places, fields.region);
  const asked = middle ? { ...question, from: middle, region: fields.region } : question;
  // A service may stand at many places: enough of them that leaving it out leaves others.
  const found = fitting(own.offers, asked, now, actor.timeZone, most + without.size * PLACES);
  const answers = found.answers.filter(({ offer }) => !without.has(offer.serviceId));
  return {
    answers: answers.slice(0, most).map((each) => (middle ? { ...each, kilometres: null } : each)),
    rest: found.rest,
    placeUnknown: problems.where !== undefined,
  };
}

const PLACES = 20;
