import { z } from 'zod';
import { parseSpan } from '#kernel/days.ts';

/**
 * What one law offers to clear a record, as data: one file per jurisdiction in `reference/laws`, every version kept with
 * its days. Each dimension is `"unknown"` or a value with how sure it is. Unknown is a value: it never answers yes or no.
 */
export const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const day = z.iso.date();
const span = z.string().refine((typed) => parseSpan(typed)?.kind === 'calendar', 'not a span of days, months or years');
const id = z.string().regex(/^[a-z0-9][a-z0-9.()-]{0,60}$/);

/**
 * `read`: somebody read it in the law's own text or in a court's or agency's page about it, which `source` names.
 * `secondary`: only in what others write about it. `memory`: nobody looked it up. Only `read` decides alone.
 */
export const sureness = z.enum(['read', 'secondary', 'memory']);
export type Sure = z.infer<typeof sureness>;

const known = <T extends z.ZodType>(value: T) =>
  z.union([
    z.literal('unknown'),
    z.strictObject({ value, sure: sureness, citation: z.string().optional(), note: text.optional() }),
  ]);
export type Known<T> = 'unknown' | { value: T; sure: Sure; citation?: string | undefined; note?: Text | undefined };
export type Text = z.infer<typeof text>;

/** What became of it, as far as a law asks. An `arrest` led to no charge; `dismissed` holds an acquittal too. */
export const recordKinds = [
  'arrest',
  'citation',
  'diverted',
  'dismissed',
  'adjudication',
  'conviction',
  'warrant',
] as const;
export type RecordKind = (typeof recordKinds)[number];
export const grades = ['infraction', 'misdemeanor', 'felony'] as const;
export type Grade = (typeof grades)[number];

export const reliefs = [
  'vacate',
  'dismiss',
  'expunge',
  'destroy',
  'set-aside',
  'seal',
  'nondisclosure',
  'redact',
] as const;
export const verbs = [
  'none',
  'direct-result',
  'result',
  'substantial-result',
  'proximate-cause',
  'but-for',
  'scheme-or-direction',
  'while-victim',
] as const;
export type Verb = (typeof verbs)[number];
export const burdens = [
  'preponderance',
  'clear-and-convincing',
  'reasonable-probability',
  'not-stated',
  'none',
] as const;
export const proofs = [
  'agency-record',
  'court-record',
  't-status',
  'hhs-certification',
  'sworn-professional',
  'sworn-own',
  'prosecutor',
] as const;
export const bars = ['failed-defense', 'used-before', 'other-conviction', 'pending-charge', 'open-warrant'] as const;
export type Bar = (typeof bars)[number];
export const moments = [
  'offense',
  'arrest',
  'disposition',
  'completed',
  'jurisdiction-ended',
  'order',
  'service',
] as const;
export type Moment = (typeof moments)[number];

/** Which offenses: all, all but some groups, or only some; groups are the file's own. `grades` and `degrees` narrow it further. */
export const offenseTest = z.strictObject({
  which: z.enum(['any', 'any-but', 'only']),
  groups: z.array(id).default([]),
  grades: z.array(z.enum(grades)).optional(),
  degrees: z.array(z.string()).optional(),
});
export type OffenseTest = z.infer<typeof offenseTest>;

/** A condition that only people can answer, per record: `needs` is the answer that the law asks for. */
const also = z.strictObject({
  id,
  ask: text,
  needs: z.enum(['yes', 'no']),
  citation: z.string(),
  sure: sureness,
});

export const clean = z.strictObject({
  /** `asking`: the span looks back from the day of the answer; nothing is waited for. */
  from: z.enum([...moments, 'asking']),
  of: z.enum(['any-conviction', 'felony', 'felony-or-moral-turpitude']),
  /** The first that fits the record's grade and degree; `grade` and `degree` absent: every record. No `span`: ever since. */
  spans: z
    .array(z.strictObject({ grade: z.enum(grades).optional(), degree: z.string().optional(), span: span.optional() }))
    .min(1),
});

/** The day is the latest of `from` + `span`, or where `first` is set the earliest; `age` counts from birth. */
export const after = z.strictObject({
  first: z.boolean().default(false),
  of: z
    .array(z.union([z.strictObject({ from: z.enum(moments), span }), z.strictObject({ age: z.int().min(1).max(99) })]))
    .min(1),
});
export type After = z.infer<typeof after>;

/** The dimensions that decide whether a record is open to the remedy. */
const deciding = {
  ageAtOffense: z.strictObject({ under18: known(z.boolean()), adult: known(z.boolean()) }),
  forms: known(z.array(z.enum(['sex', 'labor'])).min(1)),
  offenses: known(offenseTest),
  records: z.strictObject(
    Object.fromEntries(recordKinds.map((kind) => [kind, known(z.boolean())])) as {
      [kind in RecordKind]: ReturnType<typeof known<z.ZodBoolean>>;
    },
  ),
  nexus: known(z.enum(verbs)),
  prosecutorConsent: known(z.boolean()),
  /** A conviction in one of these groups is asked for. */
  predicate: known(z.array(id).nullable()),
  clean: known(clean.nullable()),
  sentenceCompleted: known(z.boolean()),
  /** Not before; null: no wait. */
  earliest: known(after.nullable()),
  /** Not after; null: any time. */
  latest: known(after.nullable()),
  /** Asked for with due diligence, or in a reasonable time, once safe. */
  diligence: known(z.boolean()),
  restitutionPaid: known(z.boolean()),
  bars: known(z.array(z.enum(bars))),
  also: z.array(also).default([]),
};

/** The dimensions that say how it goes and how strong it is; they decide nothing. */
const describing = {
  relief: known(z.array(z.enum(reliefs)).min(1)),
  burden: known(z.enum(burdens)),
  /** Null: no presumption. `by`: who may document it. */
  presumption: known(z.strictObject({ by: z.array(z.enum(proofs)), required: z.boolean() }).nullable()),
  discretion: known(z.enum(['shall', 'may'])),
  /** Days within which the prosecutor answers; null: none stated. */
  responseDays: known(z.int().min(1).max(365).nullable()),
  hearing: known(z.enum(['always', 'if-opposed', 'court-decides', 'never'])),
  confidentialFiling: known(z.boolean()),
  remoteAppearance: known(z.boolean()),
  /** Cents; 0: none. */
  fee: known(z.int().min(0)),
  consolidation: known(z.enum(['none', 'within-county', 'on-agreement', 'statewide'])),
  counsel: known(z.boolean()),
  fingerprints: known(z.boolean()),
  sealedBy: known(after.nullable()),
  destroyedBy: known(after.nullable()),
};

export const decidingNames = Object.keys(deciding) as (keyof typeof deciding)[];

/** A set of offenses that a law names. Membership: a person's answer, else the code, else the kind, else not known. */
export const group = z.strictObject({
  id,
  label: text,
  citation: z.string(),
  sure: sureness,
  /** Codes as written in charges, e.g. `PC 211`; a code with more after it (`PC 211(a)`) belongs too. */
  codes: z.array(z.string()).default([]),
  /** Codes that are surely not in it, though their kind does not say so. */
  outsideCodes: z.array(z.string()).default([]),
  /** It holds an offense only from this age at the offense on (WIC 786(d): 14). */
  ageFrom: z.int().min(1).max(99).optional(),
  /** Every code of the law is listed: one that is not there is outside. */
  complete: z.boolean().default(false),
  /** Kinds of offense that lie wholly inside, or wholly outside. */
  inside: z.array(z.string()).default([]),
  outside: z.array(z.string()).default([]),
  /** Every kind not named lies outside. */
  othersOutside: z.boolean().default(false),
});
export type Group = z.infer<typeof group>;

/** What a way to clear a record is called. `trafficking`: made for people who were trafficked. `general`: open to others too. */
const named = {
  title: text,
  kind: z.enum(['trafficking', 'general']),
  /** What it does, in one plain sentence for the youth. */
  plain: text,
};
export const names = z.strictObject(named);
export type Names = z.infer<typeof names>;

export const version = z.strictObject({
  /** The first day on which this version holds; null: not known, so it answers only for days from `checkedOn` on. */
  from: day.nullable(),
  /** The last day; null: it still holds. */
  until: day.nullable(),
  citation: z.string().min(1),
  source: z.string().min(1),
  sure: sureness,
  /** Null: nobody has checked it. */
  checkedOn: day.nullable(),
  checkedBy: z.string().nullable(),
  /** The day on which two people of the county made this version its own; what ships has none. */
  own: day.optional(),
  /** Of a way to clear a record that no file has: what the county calls it. */
  makes: names.optional(),
  /** With this version the county's own way ends, whatever was to hold later. */
  ends: z.literal(true).optional(),
  /** A list of offenses that the county wrote for this version. */
  list: group.optional(),
  ...deciding,
  ...describing,
});
export type Version = z.infer<typeof version>;

export const remedy = z.strictObject({
  id,
  ...named,
  versions: z.array(version).min(1),
});
export type Remedy = z.infer<typeof remedy>;

/** What else there is when a remedy is closed: shown with the condition that closed it. */
const way = z.strictObject({
  id,
  label: text,
  citation: z.string(),
  sure: sureness,
  when: z.array(z.string()).min(1),
});
export type Way = z.infer<typeof way>;

export const jurisdiction = z.strictObject({
  id: z.string().regex(/^us(-[a-z]{2})?$/),
  name: text,
  /** False: nobody has read this law; every answer is "not known". */
  read: z.boolean(),
  note: text.optional(),
  groups: z.array(group).default([]),
  remedies: z.array(remedy),
  ways: z.array(way).default([]),
});
export type Jurisdiction = z.infer<typeof jurisdiction>;
