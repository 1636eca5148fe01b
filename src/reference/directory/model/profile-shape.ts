import { z } from 'zod';
import { type Need, needs, type ProfileOfService, served } from './profile.ts';

const words = z.string().trim().min(1).max(500);
const day = z.iso.date();
const longWords = z.string().trim().min(1).max(5000);
const translations = z.array(
  z.strictObject({
    language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    of: longWords,
    says: longWords,
  }),
);
const needNames = Object.keys(needs) as [Need, ...Need[]];

/** The profile's own properties of a service, checked one by one where they come in. */
export const serviceShape = {
  needs: z.array(z.enum(needNames)),
  open_without_case: z.boolean(),
  no_id_needed: z.boolean(),
  walk_in: z.boolean(),
  affirming: z.boolean(),
  serves: z.array(z.enum(served)),
  trained_in_trafficking: z.boolean(),
  transport_given: z.boolean(),
  confidential: z.boolean(),
  referred_by: z.array(words),
  capacity: z.strictObject({
    state: z.enum(['open', 'waiting', 'full']),
    wait_days: z.number().int().min(0).max(3650).exactOptional(),
    said_on: day,
  }),
  answers_within_hours: z.number().int().min(1).max(2160),
  exclusions: z.array(z.strictObject({ what: words, why: words.exactOptional() })),
  when_you_come: z.strictObject({ en: words.exactOptional(), es: words.exactOptional() }),
  translations,
} satisfies { [name in keyof ProfileOfService]-?: z.ZodType<NonNullable<ProfileOfService[name]>> };

/** And of a location: that where it is must not be known, and how one gets there in other languages. */
export const locationShape = { confidential: z.boolean(), translations };

export type Shape = Readonly<Record<string, z.ZodType>>;
export const shapeOf = (name: string): Shape =>
  name === 'service' ? serviceShape : name === 'location' ? locationShape : {};

/** The profile's properties as JSON Schema, by object. */
export const profileSchemas = (): Record<'service' | 'location', Record<string, unknown>> => ({
  service: schemasOf(serviceShape),
  location: schemasOf(locationShape),
});

const schemasOf = (shape: Shape): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, type]) => {
      const { $schema: _, ...schema } = z.toJSONSchema(type) as Record<string, unknown>;
      return [name, schema];
    }),
  );

/** What a service says of the profile; what does not fit its shape is left out. */
export function profileOf(body: Readonly<Record<string, unknown>>): ProfileOfService {
  const said = Object.entries(serviceShape).flatMap(([name, type]) => {
    const read = (type as z.ZodType).safeParse(body[name]);
    return read.success ? [[name, read.data] as const] : [];
  });
  return Object.fromEntries(said) as ProfileOfService;
}
