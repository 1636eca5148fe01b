import { z } from 'zod';

/**
 * What became of a report. A report that is evaluated out, or closed without a case, always says which community
 * support was offered (county plan, labor trafficking, priority 3): a door that closes opens another.
 */
export const dispositions = ['evaluated-out', 'unfounded', 'inconclusive', 'substantiated'] as const;
export type Disposition = (typeof dispositions)[number];

export const followed = [
  'closed',
  'community-referral',
  'added-to-open-case',
  'new-case-at-home',
  'new-placement',
] as const;

/** Help near home, as a report names it. Which immigration or wage help it was is the youth's own to tell. */
export const supports = [
  'advocate',
  'legal',
  'health',
  'housing',
  'school',
  'community',
  'wellbeing-center',
  'food-or-money',
  'parenting',
] as const;
export const supportAnswers = ['accepted', 'declined', 'no-answer-yet'] as const;
export const whyNoSupport = [
  'not-reached',
  'unsafe-to-contact',
  'asked-not-to-be-contacted',
  'already-served',
] as const;

export type Followed = (typeof followed)[number];

export const supportShape = z.discriminatedUnion('offered', [
  z.strictObject({
    offered: z.literal(true),
    what: z.array(z.string().min(1).max(120)).min(1),
    answer: z.enum(supportAnswers),
  }),
  z.strictObject({ offered: z.literal(false), because: z.string().trim().min(1).max(500) }),
]);

export const dispositionShape = z
  .strictObject({
    disposition: z.enum(dispositions),
    followed: z.enum(followed),
    on: z.iso.date(),
    decidedBy: z.string().min(1),
    reasons: z.string().trim().min(1).max(4000),
    support: supportShape.nullable(),
  })
  .superRefine((given, context) => {
    if (supportAsked(given) && given.support === null)
      context.addIssue({ code: 'custom', path: ['support'], message: 'disposition-support-asked' });
    if (given.disposition === 'evaluated-out' && given.followed.startsWith('new-'))
      context.addIssue({ code: 'custom', path: ['followed'], message: 'disposition-evaluated-out-opens-nothing' });
  });

/** Messages are catalogue keys. */
export type DispositionGiven = z.infer<typeof dispositionShape>;

/** Must this disposition say which community support was offered? Yes whenever no case goes on from here. */
export const supportAsked = (given: { disposition: Disposition; followed: Followed }): boolean =>
  given.disposition === 'evaluated-out' || given.followed === 'closed' || given.followed === 'community-referral';
