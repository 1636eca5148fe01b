import { z } from 'zod';

/**
 * One meeting on the street. It needs no name and has no place for one: where (kept coarse), what was given, what is
 * offered next, and whether the worker is safe.
 */
const streetAddress = /\d|\b(apt|suite|unit|room)\b|#/i;

/** A region and a kind of place, never an address: digits and unit words are refused. */
const coarsePlace = z.strictObject({
  region: z.string().min(1).max(40),
  kind: z.enum(['street', 'transit', 'park', 'encampment', 'motel-area', 'shopping-area', 'event', 'online', 'other']),
  nearby: z
    .string()
    .max(60)
    .refine((value) => !streetAddress.test(value), { message: 'place-too-exact' })
    .optional(),
});

export const givenThings = [
  'food',
  'water',
  'clothing',
  'hygiene',
  'phone-charge',
  'ride',
  'first-aid',
  'naloxone',
  'help-card',
  'time',
  'other',
] as const;

export const placeKinds = coarsePlace.shape.kind.options;
export const nextOffers = ['meet-again', 'shelter', 'advocate', 'health', 'legal', 'meal', 'none-wanted'] as const;
export const ageGuesses = ['under-13', '13-15', '16-17', '18-24', 'not-guessed'] as const;

/** What an outreach worker may write down. Messages are catalogue keys. */
export const streetContact = z
  .strictObject({
    metAt: z.iso.datetime({ offset: true }),
    place: coarsePlace,
    ageGuess: z.enum(ageGuesses),
    language: z.string().max(35).optional(),
    given: z.array(z.enum(givenThings)),
    nextOffer: z.strictObject({
      what: z.enum(nextOffers),
      when: z.iso.datetime({ offset: true }).optional(),
      agreed: z.boolean(),
    }),
    /** What the youth said, only if they want it kept. */
    words: z.strictObject({ text: z.string().max(2000), youthWantsItKept: z.literal(true) }).optional(),
    worker: z.strictObject({
      withPartner: z.boolean(),
      leftSafely: z.boolean(),
      checkedInAt: z.iso.datetime({ offset: true }).optional(),
      concern: z.string().max(500).optional(),
    }),
  })
  .refine((contact) => contact.worker.leftSafely || contact.worker.concern, {
    path: ['worker', 'concern'],
    message: 'worker-say-what-happened',
  });

export type StreetContact = z.infer<typeof streetContact>;

/** The worker's own safety asks for a call now: they did not leave safely, or were alone and have not checked in. */
export const workerNeedsCall = (contact: StreetContact): boolean =>
  !contact.worker.leftSafely || (!contact.worker.withPartner && contact.worker.checkedInAt === undefined);
