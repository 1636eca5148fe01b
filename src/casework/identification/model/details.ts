import { z } from 'zod';
import { addDays, type Day } from '#kernel/calendar.ts';
import { type Form, forms, spectrumPlaces } from './forms.ts';

/**
 * What every identification holds beside its standing (domain, Identification). Length of time and age at first
 * occurrence are required by the state's recommendation: known, or "not yet known", which is asked again. Facts of
 * immigration (place of birth, status) are not here: they live in their own category.
 */
const known = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('known', [
    z.strictObject({ known: z.literal(true), value }),
    z.strictObject({ known: z.literal(false), askedOn: z.iso.date() }),
  ]);

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const placeShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('region'), region: z.string().min(1).max(40) }),
  z.strictObject({ kind: z.literal('outside'), where: z.string().max(80).optional() }),
  z.strictObject({ kind: z.literal('online') }),
  z.strictObject({ kind: z.literal('not-known') }),
]);

export const detailsShape = z
  .strictObject({
    form: z.enum(forms),
    /** Where the labor was done (`reference/codes/exploitation.json`, industries). Several at once are usual. */
    industries: z.array(code),
    crimeTypes: z.array(code),
    /** The exploiter's relation to the youth; several people may be involved. */
    relationships: z.array(code),
    /** Age in years, 0 to 25, when it first happened as far as anyone knows. */
    ageAtFirst: known(z.int().min(0).max(25)),
    /** How long it lasted or has lasted, in whole months; 0 is less than a month. */
    lengthMonths: known(z.int().min(0).max(300)),
    places: z.array(placeShape).min(1),
    debt: z.enum(['yes', 'no', 'not-known']),
    onlineRecruitment: z.enum(['yes', 'no', 'not-known']),
    cameToLight: code,
    since: z.iso.date(),
    /** The day it ended, when it has. */
    until: z.iso.date().optional(),
    /** A parent or guardian failed, or was not able, to supervise or protect (WIC 300(b)(1)). Poverty alone is not this. */
    failureToProtect: z.enum(['yes', 'no', 'not-known']).optional(),
    spectrum: z.array(z.enum(spectrumPlaces)).default([]),
  })
  .superRefine((details, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (details.form === 'ltfc' && details.crimeTypes.length === 0) say('crimeTypes', 'detail-crime-type-needed');
    if (details.form === 'lt' && details.industries.length === 0) say('industries', 'detail-industry-needed');
    if (details.form === 'cse' && details.crimeTypes.length > 0) say('crimeTypes', 'detail-no-crime-of-a-youth');
    if (details.until && details.until < details.since) say('until', 'detail-until-before-since');
  });

/** Messages are catalogue keys. */
export type Details = z.infer<typeof detailsShape>;

/** Days after which "not yet known" is asked again. A county may set its own. */
export const askAgainAfterDays = 30;

export type OpenQuestion = { field: 'ageAtFirst' | 'lengthMonths'; form: Form; dueOn: Day };

/** The required facts that are still not known, and the day on which each is asked again. */
export const openQuestions = (details: Details, afterDays = askAgainAfterDays): OpenQuestion[] =>
  (['ageAtFirst', 'lengthMonths'] as const).flatMap((field): OpenQuestion[] => {
    const value = details[field];
    return value.known ? [] : [{ field, form: details.form, dueOn: addDays(value.askedOn, afterDays) }];
  });
