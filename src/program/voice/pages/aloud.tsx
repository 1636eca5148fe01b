import type { Frame } from '#platform/http/door.ts';
import { MOST_SECONDS } from '../model/spoken.ts';
import { publicWords } from '../public-words.ts';

/**
 * To hear the questions, and to say an answer: shown by the island alone (`src/browser/speak.ts`), where the device can do it. `kept`: what
 * was said before the form came back.
 */
export function SayAloud({ kept, frame }: { kept: string; frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <div
      data-speak
      data-most={String(MOST_SECONDS)}
      data-running={t('publicAloudRuns')}
      data-there={t('publicAloudThere')}
      data-failed={t('publicAloudFailed')}
      hidden
    >
      <h2>{t('publicAloud')}</h2>
      <p>{t('publicAloudText', { n: MOST_SECONDS })}</p>
      <input type="hidden" name="spoken" value={kept} />
      <div class="tl-actions">
        <button type="button" class="usa-button usa-button--outline" data-speak-start>
          {t('publicAloudStart')}
        </button>
        <button type="button" class="usa-button" data-speak-stop hidden>
          {t('publicAloudStop')}
        </button>
        {/* biome-ignore lint/a11y/useMediaCaption: what they just said themselves. */}
        <audio controls hidden aria-label={t('publicAloudHear')} />
        <button type="button" class="usa-button usa-button--outline" data-speak-drop hidden>
          {t('publicAloudDrop')}
        </button>
      </div>
      <p role="status" data-speak-said />
    </div>
  );
}

/** Reads the questions aloud, with a voice of the device itself. */
export const ReadToMe = ({ frame }: { frame: Frame }) => (
  <p>
    <button type="button" class="usa-button usa-button--outline" data-aloud hidden>
      {publicWords(frame.lang)('publicAloudRead')}
    </button>
  </p>
);
