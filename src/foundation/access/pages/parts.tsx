import type { Frame } from '#platform/http/door.ts';
import { exactTime } from '#ui/time-words.ts';
import type { Category } from '../model/categories.ts';
import { words } from '../words.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

/** A moment in the county's own time. */
export const moment = (at: Date, frame: Frame): string =>
  exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');

export const categoryWords = (category: Category, frame: Frame): string => words(frame.lang)(`category-${category}`);

/** A code in words, or the code itself where a module above wrote one that is not known here. */
export function coded(prefix: string, code: string, frame: Frame): string {
  try {
    return words(frame.lang)(`${prefix}-${code}` as Key);
  } catch {
    return code;
  }
}

/** What a line opens: first what may be added to, then what may only be seen. */
export function Opens({ opens, frame }: { opens: ReadonlyMap<Category, 'view' | 'add'>; frame: Frame }) {
  const t = words(frame.lang);
  if (opens.size === 0) return <>{t('seesNothing')}</>;
  const list = (effect: 'view' | 'add') =>
    [...opens]
      .filter(([, each]) => each === effect)
      .map(([category]) => categoryWords(category, frame))
      .join(', ');
  return (
    <>
      {list('add') && (
        <p>
          <strong>{`${t('adds')}: `}</strong>
          {list('add')}
        </p>
      )}
      {list('view') && (
        <p>
          <strong>{`${t('sees')}: `}</strong>
          {list('view')}
        </p>
      )}
    </>
  );
}
