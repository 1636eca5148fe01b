import type { EvidenceValue, Step } from '#reference/protocols/index.ts';

/** What the youth's latest finished screening showed of any form, as protocols name it, and when it was finished. */
export type Screened = { id: string; signs: (typeof rising)[number]; at: Date };

const rising = ['none', 'some', 'clear'] as const;
const asSigns: Readonly<Record<string, Screened['signs']>> = {
  'no-sign-now': 'none',
  'some-signs': 'some',
  'clear-concern': 'clear',
};

/** The strongest result of any form; null where the tool says nothing of any. */
export function strongest(results: readonly string[]): Screened['signs'] | null {
  const found = results.flatMap((each) => asSigns[each] ?? []);
  return found.sort((a, b) => rising.indexOf(b) - rising.indexOf(a))[0] ?? null;
}

/** Whether a step records signs: its fields that do. */
export const recordsSigns = (step: Pick<Step, 'evidence'>): boolean =>
  step.evidence.some((field) => field.sets === 'signs');

/** Fields that would record fewer signs than a finished screening holds: that would close steps that it calls for. */
export function lessThanScreened(
  step: Pick<Step, 'evidence'>,
  evidence: { readonly [field: string]: EvidenceValue },
  screened: Pick<Screened, 'signs'> | null,
): Record<string, string> {
  if (!screened) return {};
  const least = rising.indexOf(screened.signs);
  const less = step.evidence.filter((field) => {
    const place = rising.findIndex((each) => each === evidence[field.id]);
    return field.sets === 'signs' && place >= 0 && place < least;
  });
  return Object.fromEntries(less.map((field) => [field.id, 'screeningShowedMore']));
}
