import type { Frame } from '#platform/http/door.ts';
import { exactTime, spanWords } from '#ui/time-words.ts';
import { words } from '../words.ts';

/** When a hearing is: the hour first, then how far it is. A hearing is not "due": nobody is late for a morning that has begun. */
export function When({ at, frame }: { at: Date; frame: Frame }) {
  const t = words(frame.lang);
  const left = at.getTime() - frame.now.getTime();
  return (
    <>
      {exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC')}{' '}
      <span class="usa-hint">{left > 0 ? t('inSpan', { span: spanWords(left, frame.lang) }) : t('begun')}</span>
    </>
  );
}
