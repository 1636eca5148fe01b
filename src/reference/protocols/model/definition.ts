/** What a protocol definition holds: the shape of `reference/protocols/*.json` and of a county's drafts. */
import { z } from 'zod';
import { isDay, parseSpan } from '#kernel/calendar.ts';
import { condition } from './condition.ts';
import { type FactName, factNames } from './facts.ts';
import { agencyKindNames, ownerRoleNames, recipientNames } from './owners.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const text = z.strictObject({ en: z.string().trim().min(1), es: z.string().trim().min(1) });
const span = z.string().refine((value) => parseSpan(value) !== null, 'not a span');
const day = z.string().refine(isDay, 'not a day');
const factName = z.enum(factNames as [FactName, ...FactName[]]);

/**
 * Where a rule or number comes from. `checkedOn` null: not verified, and shown so. `county-practice`: the county's own
 * written practice; `design`: chosen for this program, not taken from a law.
 */
const source = z.strictObject({
  citation: z.string().min(1),
  checkedOn: day.nullable(),
  certainty: z.enum(['read', 'secondary', 'from-memory', 'county-practice', 'design', 'unknown']),
});

/** A length of time: written down, or a county setting that has no default. */
const length = z.union([span, z.strictObject({ setting: id })]);
const roll = z.enum(['court', 'business']).optional();
/** `when`: the clock counts only where this holds. A number needs its source; a setting brings its own. */
const common = { when: condition.optional(), source: source.optional() };

/**
 * One clock. `start`: the response's beginning; `open`: when the step applies and all it needs is done; `step`: when
 * another step was done; `fact`: the day a fact names. `before` clocks run up to a day and cannot be moved.
 */
const clock = z.union([
  z.strictObject({ from: z.enum(['start', 'open']), span: length, roll, ...common }),
  z.strictObject({
    from: z.literal('step'),
    step: id,
    /** The instant at which that step was done (or set aside), or at which it opened: when its reason became known. */
    moment: z.enum(['done', 'opened']).default('done'),
    span: length,
    roll,
    ...common,
  }),
  z.strictObject({ from: z.literal('fact'), fact: factName, span: length, roll, ...common }),
  z.strictObject({ before: z.literal('birthday'), age: z.int().min(1).max(30), ...common }),
  z.strictObject({ before: z.literal('fact'), fact: factName, days: z.int().min(0), ...common }),
]);

/** A field to record. `sets`: answering it also makes this fact known. */
const evidence = z.strictObject({
  id,
  label: text,
  kind: z.enum(['text', 'choice', 'choices', 'day', 'instant', 'yes-no', 'number']),
  options: z.array(z.strictObject({ value: z.string(), label: text })).optional(),
  required: z.boolean().default(false),
  sets: factName.optional(),
});

const owner = z.strictObject({
  role: z.enum(ownerRoleNames),
  agencyKind: z.enum(agencyKindNames),
  /** Who acts when nobody holds that role there. */
  fallback: z.strictObject({ role: z.enum(ownerRoleNames), agencyKind: z.enum(agencyKindNames) }),
});

const lateRule = z.strictObject({ tell: z.enum(recipientNames), after: span });

const step = z.strictObject({
  id,
  title: text,
  sentence: text,
  owner,
  /** `offer`: the youth may say no; `work`: done by staff; `notice`: tells an authority; `system`: enters a system. */
  effect: z.enum(['offer', 'work', 'notice', 'system']),
  /** None: no clock. Several: the earliest that is known counts. */
  due: z.array(clock).default([]),
  when: condition.optional(),
  needs: z.array(id).default([]),
  evidence: z.array(evidence).default([]),
  phone: id.optional(),
  duty: z.strictObject({ kind: z.enum(['must', 'should']), source }),
  /** Acts at any hour: its reminders are not held back at night. A step that the law demands never is. */
  urgent: z.boolean().default(false),
  switch: id.optional(),
  onLate: z.array(lateRule).optional(),
});

const setting = z.strictObject({
  id,
  kind: z.enum(['span', 'phone', 'choice', 'text']),
  label: text,
  options: z.array(z.strictObject({ value: z.string(), label: text })).optional(),
  note: text,
});

export const protocolDefinition = z.strictObject({
  id,
  version: z.int().min(1),
  effective: day,
  title: text,
  /** What the guide for a wall or a patrol car is called: no label that could follow a youth. */
  posterTitle: text,
  purpose: text,
  source,
  partners: z.array(z.strictObject({ agencyKind: z.enum(agencyKindNames), part: text, agreement: z.boolean() })),
  trigger: condition,
  steps: z.array(step).min(1),
  ends: z
    .array(
      z.strictObject({
        id,
        title: text,
        /** `all-done`: no step is left; `condition`: facts say so; `person`: someone decides, with a reason. */
        how: z.enum(['all-done', 'condition', 'person']),
        when: condition.optional(),
      }),
    )
    .min(1),
  review: z.strictObject({ committee: text, sentence: text }),
  switch: id.optional(),
  switches: z.array(z.strictObject({ id, title: text, sentence: text })).default([]),
  settings: z.array(setting).default([]),
  phones: z
    .array(
      z.strictObject({
        id,
        who: text,
        number: z.string().nullable(),
        setting: id.optional(),
        source,
      }),
    )
    .default([]),
  /** What the guide warns against. */
  doNot: z.array(text).default([]),
  /** Days that pass between two steps, and times that a fact came true: what the committee looks at. */
  counts: z
    .array(
      z.union([
        z.strictObject({ id, title: text, days: z.strictObject({ from: id, until: id }) }),
        z.strictObject({ id, title: text, times: factName }),
      ]),
    )
    .default([]),
  onLate: z.array(lateRule).min(1),
});

export type ProtocolDefinition = z.infer<typeof protocolDefinition>;
export type Step = ProtocolDefinition['steps'][number];
export type Clock = z.infer<typeof clock>;
export type EvidenceField = Step['evidence'][number];
export type Source = z.infer<typeof source>;
export type LateRule = z.infer<typeof lateRule>;
export type Setting = ProtocolDefinition['settings'][number];
