import type { Lang } from '#platform/i18n/catalogue.ts';
import type { Rating } from '#program/voice/index.ts';
import { words } from '../words.ts';

/** What an answer is about: by its own name, where it has one. */
export const nameOf = ({ name, about, kind }: Pick<Rating, 'name' | 'about' | 'kind'>, lang: Lang): string =>
  name?.[lang] ?? words(lang)(about === 'witness' ? 'kind-witness' : `kind-${kind}`);
