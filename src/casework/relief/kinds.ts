import type { Lang } from '#platform/i18n/catalogue.ts';
import { offenseKinds } from '#reference/laws/index.ts';

/** A kind of offense as people name it. */
export const namedKind = (id: string, lang: Lang): string =>
  offenseKinds.find((kind) => kind.id === id)?.label[lang] ?? id;
