import { z } from 'zod';
import { type OwnLife, ownLifeOf } from '#casework/care/index.ts';
import { type Told, toldOnce } from '#casework/story/index.ts';
import { languageName, languageTags, ways } from '#foundation/consent/index.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type CountyRegions, labelOf } from '#reference/regions/index.ts';
import { askers, channels, yesWithoutRecord, yesWithRecord } from '../model/codes.ts';
import { type QuestionFields, questionShape, withoutCase } from '../model/question.ts';
import { type Known, parts, type Shared, sharedOf } from '../model/shared.ts';
import { ownRegions } from '../regions.ts';
import { type About, aboutWhom } from './about.ts';
import { type Target, type TargetFields, targetOf, targetShape } from './target.ts';

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) => parts.filter((each) => [sent ?? []].flat().includes(each)));
const text = (most: number) => z.string().trim().max(most, 'tooLong').default('');

/** What was ticked and typed on the page that shows what would be shared. */
const agreedShape = z.object({
  share: several,
  called: text(80),
  by: z.union([z.literal(''), z.enum(channels)]).default(''),
  at: text(120),
  notWhen: text(300),
  wantsWords: text(3),
  words: text(1000),
});

/** The yes as far as it is filled in: it goes along when somebody looks at what would be shared. */
const unfinishedYes = {
  askedFor: text(40),
  yes: text(3),
  yesBy: text(40),
  yesAt: text(40),
  yesHow: text(40),
  yesLang: text(40),
  yesWhy: text(1000),
  covers: text(3),
};

export const shareInput = questionShape
  .extend(targetShape.shape)
  .extend(agreedShape.shape)
  .extend(unfinishedYes)
  .extend({
    youthId: z.uuid().optional(),
    preview: text(3),
    again: text(3),
    after: z.union([z.literal(''), z.uuid()]).default(''),
  });
type ShareFields = z.infer<typeof shareInput>;

export type ShareView = {
  about: About;
  fields: QuestionFields;
  target: Target;
  targetFields: TargetFields;
  known: Known;
  /** What was ticked and typed; the least before anyone has. */
  agreed: ShareFields;
  /** Exactly what the provider would see of it. */
  preview: Shared | null;
  after: string;
  /** What the youth told already, so that nobody asks for it again to fill this in. */
  told: Told | undefined;
  /** Of a youth with a record: through whom of their own life they may be reached, and through whom not. */
  life: OwnLife | null;
};

/** The page that shows each thing that would be shared, the least ticked. A question: nothing is kept. */
export async function seeShare(errand: Errand, input: ShareFields): Promise<Result<ShareView>> {
  const about = await aboutWhom(errand, input.youthId);
  if (!about) return absent;
  const fields = questionIn(input, about);
  const target = await targetOf(errand, input);
  if (!target) return invalid({ elsewhere: 'targetNeeded' });
  const known = knownOf(fields, errand.actor.lang, await ownRegions(errand));
  const begun = input.preview === 'yes' || input.again === 'yes';
  const agreed: ShareFields = begun ? input : { ...input, share: ['ages', 'language'] };
  return ok({
    about,
    fields,
    target,
    targetFields: targetShape.parse(input),
    known,
    agreed,
    preview: input.preview === 'yes' ? sharedIn(known, agreed) : null,
    after: input.after,
    told: about.youthId ? await toldOnce(errand, about.youthId) : undefined,
    life: about.youthId ? await ownLifeOf(errand, about.youthId) : null,
  });
}

/** A form that came back: without whom it was for there is nothing to show. */
export async function shareAgain(errand: Errand, typed: Record<string, unknown>): Promise<Result<ShareView>> {
  const read = shareInput.safeParse({ ...typed, again: 'yes', preview: '', ...cut(typed) });
  if (!read.success) return absent;
  const seen = await seeShare(errand, read.data);
  return seen.ok ? seen : absent;
}

/** What is too long to be read is shown cut: its message stands beside it. */
function cut(typed: Record<string, unknown>): Record<string, string> {
  const most = { called: 80, at: 120, notWhen: 300, words: 1000, yesWhy: 1000 };
  return Object.fromEntries(
    Object.entries(most).flatMap(([name, length]) => {
      const value = typed[name];
      return typeof value === 'string' ? [[name, value.trim().slice(0, length)]] : [];
    }),
  );
}

export const questionIn = (input: QuestionFields, about: About): QuestionFields => {
  const { need, age, language, region, where, matters } = input;
  const fields = { need, age, language, region, where, matters };
  return about.record ? fields : withoutCase(fields);
};

/** What is known of somebody, in words that a provider reads. */
export const knownOf = (fields: QuestionFields, lang: 'en' | 'es', county: CountyRegions): Known => ({
  age: fields.age === '' ? null : Number(fields.age),
  language: languageTags.includes(fields.language) ? languageName(fields.language, lang) : null,
  region: county.of(fields.region) ? labelOf(county, fields.region) : null,
});

export const sharedIn = (known: Known, agreed: ShareFields): Shared =>
  sharedOf(known, { ...agreed, wantsWords: agreed.wantsWords === 'yes' });

export const sendInput = shareInput.extend({
  askedFor: z.enum(askers, 'chooseOne').default('youth'),
  yes: z.literal('yes', 'yesNeeded'),
  yesBy: z.enum([...yesWithRecord, ...yesWithoutRecord], 'yesByNeeded'),
  yesAt: text(40),
  yesHow: z.enum(ways, 'yesHowNeeded'),
  yesLang: z.string('yesLangNeeded').refine((tag) => languageTags.includes(tag), 'yesLangNeeded'),
  covers: text(3),
});
export type SendFields = z.infer<typeof sendInput>;
