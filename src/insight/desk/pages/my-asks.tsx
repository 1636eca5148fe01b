import { youthPaths } from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { type AskDue, voicePaths, voiceWords } from '#program/voice/index.ts';
import { Clock } from '#ui/clock.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { WorkView } from '../actions/work.ts';

/** What youth asked for on their own page, until it is answered: by this person, or late with somebody whom they lead. */
export function MyAsks({ view, frame }: { view: WorkView; frame: Frame }) {
  const t = voiceWords(frame.lang);
  const { rows, count } = view.asks;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="asks">
      <h2 id="asks">{t('asksInWork')}</h2>
      <ul class="tl-plain-list">
        {rows.map((ask) => (
          <li>
            <Ask ask={ask} frame={frame} />
          </li>
        ))}
      </ul>
      <p>
        <a href={voicePaths.answers}>
          {count > rows.length ? t('asksMore', { n: count - rows.length }) : t('answerThem')}
        </a>
      </p>
    </section>
  );
}

function Ask({ ask, frame }: { ask: AskDue; frame: Frame }) {
  const t = voiceWords(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  return (
    <>
      <a href={`${voicePaths.answers}#letter-${ask.id}`}>{t(ask.kind ? `ask-${ask.kind}` : 'complaint')}</a>
      {ask.youthId && ask.number && (
        <>
          {': '}
          <a href={youthPaths.youth(ask.youthId)}>{t('youthNumber', { number: ask.number })}</a>
        </>
      )}
      {ask.aboutName && ` · ${t('aboutWhom', { name: ask.aboutName })}`}
      {ask.ownerName && ` · ${t('ownedBy', { name: ask.ownerName })}`}{' '}
      {ask.dueAt ? (
        <Clock dueAt={ask.dueAt} now={frame.now} timeZone={zone} />
      ) : (
        <span class="usa-hint">{t('writtenAt', { at: exactTime(ask.askedAt, frame.now, frame.lang, zone) })}</span>
      )}
    </>
  );
}
