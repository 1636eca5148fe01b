import type { SpectrumPlace } from './forms.ts';

/**
 * The rest of the spectrum below trafficking (ten-county brief, Figure 4): lawful child labor, child labor violation,
 * labor exploitation. It still brings help, it can stand beside a form of trafficking, and it is never "nothing".
 */
export type WorkFacts = {
  works: boolean | null;
  /** Work for the family's own farm or business. */
  familyBusiness: boolean | null;
  /** The age, hours and kind of work fit the law for this age. */
  withinChildLaborLaw: boolean | null;
  /** Pay, breaks and rights are those of the law. */
  paidByLaw: boolean | null;
  /** The youth can stop when they like. */
  freeToLeave: boolean | null;
};

export type Spectrum = { place: SpectrumPlace; because: string }[];

/** Every place that the facts show. `lawful-child-labor` only when the youth works and nothing worse is shown. */
export function spectrumOf(work: WorkFacts): Spectrum {
  const found: Spectrum = [];
  if (work.withinChildLaborLaw === false)
    found.push({ place: 'child-labor-violation', because: 'spectrum-because-child-labor-law' });
  if (work.paidByLaw === false) found.push({ place: 'labor-exploitation', because: 'spectrum-because-pay' });
  if (found.length > 0) return found;
  const atWork = work.works === true || work.familyBusiness === true;
  if (!atWork) return [];
  if (work.familyBusiness === true) return [{ place: 'lawful-child-labor', because: 'spectrum-because-family' }];
  if (work.withinChildLaborLaw === true && work.paidByLaw !== null)
    return [{ place: 'lawful-child-labor', because: 'spectrum-because-lawful' }];
  return [];
}

/** From the places that a screening showed to the facts: a sign found is a fact, a sign not found is unknown. */
export function workFactsFrom(
  shown: readonly { place: SpectrumPlace; indicators: readonly string[] }[],
  told: { freeToLeave: boolean | null },
): WorkFacts {
  const at = (place: SpectrumPlace) => shown.find((one) => one.place === place)?.indicators ?? [];
  return {
    works: at('lawful-child-labor').length > 0 ? true : null,
    familyBusiness: at('lawful-child-labor').includes('family-business-help') ? true : null,
    withinChildLaborLaw: at('child-labor-violation').length > 0 ? false : null,
    paidByLaw: at('labor-exploitation').length > 0 ? false : null,
    freeToLeave: told.freeToLeave,
  };
}
