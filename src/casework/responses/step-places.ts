import type { Errand } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';

/** Steps that are done on the page of another module, which keeps what is decided there. */
export type StepPlace = {
  steps: readonly string[];
  /** That page, for this response; null where there is none that the person may see: then the step is done here. */
  hrefFor: (errand: Errand, responseId: string) => Promise<string | null>;
  label: (lang: Lang) => string;
};

let places: readonly StepPlace[] = [];

/** Called once at boot, with the modules' own rows: this module knows none of those beside it. */
export function setStepPlaces(all: readonly StepPlace[]): void {
  places = all;
}

export type FoundPlace = { href: string; label: StepPlace['label'] };

/** The steps of this response that are done elsewhere, of those named, and where. */
export async function placesFor(
  errand: Errand,
  responseId: string,
  steps: readonly string[],
): Promise<ReadonlyMap<string, FoundPlace>> {
  const found = new Map<string, FoundPlace>();
  for (const place of places) {
    const here = steps.filter((step) => place.steps.includes(step));
    const href = here.length > 0 ? await place.hrefFor(errand, responseId) : null;
    if (href) for (const step of here) found.set(step, { href, label: place.label });
  }
  return found;
}

/** The step beside which something stands. */
export type StepAt = { youthId: string; responseId: string; stepId: string };
/**
 * What somebody may need at any step, on the page of another module, for this youth. With `steps`: at those alone, which that page can
 * do, for whoever may see the whole response.
 */
export type StepHelp = {
  steps?: readonly string[];
  href: (at: StepAt) => string;
  label: (lang: Lang) => string;
};

let helps: readonly StepHelp[] = [];

/** Called once at boot, as the places are. */
export function setStepHelps(all: readonly StepHelp[]): void {
  helps = all;
}
export const stepHelps = (stepId: string, whole: boolean): readonly StepHelp[] =>
  helps.filter(({ steps }) => !steps || (whole && steps.includes(stepId)));
