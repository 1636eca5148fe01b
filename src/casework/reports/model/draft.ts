import { z } from 'zod';

/** What was typed of a call so far: as it stands in the form, right or not. */
export type Typed = Record<string, string | string[]>;

const typedShape = z.record(z.string(), z.union([z.string().max(20_000), z.array(z.string().max(100)).max(30)]));
export const draftShape = z.object({ youthId: z.uuid().nullable(), typed: typedShape });
export type Draft = z.infer<typeof draftShape>;

/** The form's own fields of what was sent; null where something is longer than the form lets it be. */
export function typedOf(sent: Record<string, unknown>, names: readonly string[]): Typed | null {
  const own = Object.fromEntries(names.filter((name) => name in sent).map((name) => [name, sent[name]]));
  const read = typedShape.safeParse(own);
  return read.success ? read.data : null;
}

/** What a form holds before anyone has touched it. */
const untouched = new Set(['', 'not-known', 'by-rule']);

export const saysNothing = (typed: Typed): boolean =>
  Object.values(typed)
    .flat()
    .every((value) => untouched.has(value.trim()));

/** How its author knows the call again: a name, else what tells the youth apart; empty where neither was typed. */
export function draftName({ typed }: Pick<Draft, 'typed'>): string {
  const of = (name: string) => [typed[name] ?? ''].flat()[0]?.trim() ?? '';
  return [of('given'), of('family')].filter(Boolean).join(' ') || of('about');
}
