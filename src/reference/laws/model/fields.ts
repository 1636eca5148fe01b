import { bars, burdens, moments, reliefs, verbs } from './remedy.ts';
import type { Dimension } from './scorecard.ts';

/** What a form sends: each name once or several times. */
export type Sent = Readonly<Record<string, string | readonly string[] | undefined>>;

/** How a dimension is written in a form. `one`, `many`: of what a law may say; `yes`: yes or no. */
export type Shape =
  | { as: 'yes' | 'days' | 'cents' | 'offenses' | 'groups' | 'papers' | 'clean' | 'after' }
  | { as: 'one' | 'many'; of: readonly string[] };
const one = (of: readonly string[]): Shape => ({ as: 'one', of });
const many = (of: readonly string[]): Shape => ({ as: 'many', of });
const shapes: Partial<Record<Dimension, Shape>> = {
  forms: many(['sex', 'labor']),
  offenses: { as: 'offenses' },
  relief: many(reliefs),
  nexus: one(verbs),
  burden: one(burdens),
  presumption: { as: 'papers' },
  discretion: one(['shall', 'may']),
  predicate: { as: 'groups' },
  clean: { as: 'clean' },
  earliest: { as: 'after' },
  latest: { as: 'after' },
  bars: many(bars),
  responseDays: { as: 'days' },
  hearing: one(['always', 'if-opposed', 'court-decides', 'never']),
  fee: { as: 'cents' },
  consolidation: one(['none', 'within-county', 'on-agreement', 'statewide']),
  sealedBy: { as: 'after' },
  destroyedBy: { as: 'after' },
};
export const shapeOf = (name: Dimension): Shape => shapes[name] ?? { as: 'yes' };

/** As many lines as a form has for what a law may say several times. */
export const LINES = 3;
export const lines = Array.from({ length: LINES }, (_, n) => n);
export const units = ['D', 'W', 'M', 'Y'] as const;
export const cleanOfs = ['any-conviction', 'felony', 'felony-or-moral-turpitude'] as const;
export const cleanFroms = [...moments, 'asking'] as const;
export const offenseWhich = ['any', 'any-but', 'only'] as const;

/** One name of a field of a dimension. */
export const fieldOf = (name: string, part: string): string => `${name}.${part}`;

export const textOf = (sent: Sent, name: string): string => {
  const given = sent[name];
  return (typeof given === 'string' ? given : (given?.[0] ?? '')).trim();
};
export const listOf = (sent: Sent, name: string): string[] => {
  const given = sent[name];
  return given === undefined ? [] : typeof given === 'string' ? [given] : [...given];
};

/** What is not right, by field: keys of the catalogue. */
export type Faults = Record<string, string>;
