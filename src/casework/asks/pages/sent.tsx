import type { Frame } from '#platform/http/door.ts';
import { FinderPage, inLang, Lines, linesFor } from '#reference/finder/index.ts';
import type { MadeView } from '../actions/make.ts';
import { paths } from '../paths.ts';
import { askFrame, speakAsk } from '../spoken.ts';

/** The code, once, and what happens now. */
export function SentPage({ view, frame: asked }: { view: MadeView; frame: Frame }) {
  const frame = askFrame(asked);
  const t = speakAsk(frame);
  return (
    <FinderPage frame={frame} path={paths.someone}>
      <h1>{t('publicSent')}</h1>
      <section class="tl-card" aria-labelledby="code">
        <h2 id="code">{t('publicYourCode')}</h2>
        <p class="tl-code">{view.code}</p>
        <p>{t('publicCodeOnce')}</p>
        <p class="usa-hint">{t('publicCodeLost')}</p>
      </section>
      <h2>{t('publicNext')}</h2>
      <p>{t('publicNextText')}</p>
      <p>
        <a href={inLang(paths.answer, frame)}>{t('publicLook')}</a>
      </p>
      <p>{t('publicNotNow')}</p>
      <Lines lines={linesFor('talk')} frame={frame} />
    </FinderPage>
  );
}
