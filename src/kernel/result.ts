/** An expected outcome: either a value, or a failure that a person can act on. Unexpected failures are thrown. */
export type Result<T, F extends Failure = Failure> = { ok: true; value: T } | { ok: false; failure: F };

/**
 * Why an errand was not done.
 * - `absent`: nothing there, or not for this person to know. The two look the same on purpose.
 * - `invalid`: what was typed does not fit; `fields` names each field's message, by catalogue key.
 * - `conflict`: the thing moved on since the person looked (someone else acted, or it was done already).
 * - `refused`: a rule says no; `because` is a catalogue key of the module's own words.
 */
export type Failure =
  | { kind: 'absent' }
  | { kind: 'invalid'; fields: Record<string, string> }
  | { kind: 'conflict'; because: string }
  | { kind: 'refused'; because: string };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const absent = { ok: false, failure: { kind: 'absent' } } as const;
export const invalid = (fields: Record<string, string>) =>
  ({ ok: false, failure: { kind: 'invalid', fields } }) as const;
export const conflict = (because: string) => ({ ok: false, failure: { kind: 'conflict', because } }) as const;
export const refused = (because: string) => ({ ok: false, failure: { kind: 'refused', because } }) as const;
