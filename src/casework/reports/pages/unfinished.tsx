import type { Frame } from '#platform/http/door.ts';
import { exactTime } from '#ui/time-words.ts';
import type { KeptCall, OthersCall } from '../draft-store.ts';
import { draftWords } from '../draft-words.ts';
import { draftName } from '../model/draft.ts';
import { paths } from '../paths.ts';

type Props = { own: readonly KeptCall[]; others: readonly OthersCall[]; frame: Frame };

/** The screener's own calls that are not finished; of a colleague's, only that there is one. */
export function UnfinishedCalls({ own, others, frame }: Props) {
  const t = draftWords(frame.lang);
  const at = (when: Date) => exactTime(when, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  if (own.length + others.length === 0) return null;
  return (
    <section aria-labelledby="unfinished">
      <h2 id="unfinished">{t('unfinished')}</h2>
      {own.length > 0 && <p>{t('unfinishedIntro')}</p>}
      <ul>
        {own.map((call) => (
          <li>
            <a href={paths.unfinished(call.id)}>{callTitle(call, frame)}</a>
            <div class="usa-hint">
              {t('keptUntil', { at: at(call.until) })} ·{' '}
              <a href={paths.discard(call.id)} aria-label={t('discardIt', { at: at(call.beganAt) })}>
                {t('discard')}
              </a>
            </div>
          </li>
        ))}
        {others.map((call) => (
          <li>{t('ofOthers', { who: call.by, at: at(call.beganAt) })}</li>
        ))}
      </ul>
    </section>
  );
}

export function callTitle(call: KeptCall, frame: Frame): string {
  const t = draftWords(frame.lang);
  const at = exactTime(call.beganAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  const who = draftName(call);
  return who ? t('callOfAbout', { at, who }) : t('callOf', { at });
}
