import type { Lang } from '#platform/i18n/catalogue.ts';
import { shippedLaws } from '#reference/laws/index.ts';

/** What a state is called; a short name that no law here has stands as it was written. */
export const placeName = (id: string, lang: Lang): string => shippedLaws().get(id)?.name[lang] ?? id;

/** The states to choose from, and the one that is written down, should it be none of them. */
export function placeChoices(written: string, lang: Lang): { value: string; label: string }[] {
  const known = [...shippedLaws().values()].map(({ id, name }) => ({ value: id, label: name[lang] }));
  return written && !shippedLaws().has(written) ? [...known, { value: written, label: written }] : known;
}
