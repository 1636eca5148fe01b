import { exactTime } from '#ui/time-words.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { MyPage } from './shell.tsx';

/** What the team will do with the youth, and by when. */
export function NextPage({ lines, frame, youth }: Scene & { lines: readonly { at: Date | null; text: string }[] }) {
  const t = publicWords(frame.lang);
  const when = (at: Date) => exactTime(at, frame.now, frame.lang, youth.timeZone);
  return (
    <MyPage frame={frame} here={paths.next}>
      <h1>{t('publicNext')}</h1>
      {lines.length === 0 && <p>{t('publicNextNone')}</p>}
      <ol class="tl-timeline">
        {lines.map(({ at, text }) => (
          <li>
            <p>{text}</p>
            <p class="usa-hint">
              {at === null
                ? t('publicNextNoDay')
                : t(at < frame.now ? 'publicNextPast' : 'publicNextBy', { at: when(at) })}
            </p>
          </li>
        ))}
      </ol>
      <p>
        <a href={paths.ask}>{t('publicAsk')}</a>
      </p>
    </MyPage>
  );
}
