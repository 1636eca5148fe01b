import { ExplanationText } from '#casework/relief/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { dayWords } from '#ui/time-words.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import type { MyReading } from '../reading-store.ts';
import { MyPage } from './shell.tsx';

/** What the youth's lawyer wants them to read. */
export function ReadingPage({ reading, frame, youth }: Scene & { reading: MyReading }) {
  const t = publicWords(frame.lang);
  const day = dayWords(dayOf(reading.at, youth.timeZone), frame.lang);
  return (
    <MyPage frame={frame} here={paths.reading}>
      <h1>{t('publicReading')}</h1>
      <p>{t('publicReadingOn', { name: reading.byName, day })}</p>
      <ExplanationText explanation={reading.explanation} lang={frame.lang} />
      <p>{t('publicReadingPrint')}</p>
    </MyPage>
  );
}
