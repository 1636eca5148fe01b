import { useWords } from './context.ts';

/** When the session ends by itself, and the doors that keep or restore it (see src/browser/staff/session.ts). */
export type SessionClock = {
  /** Seconds from this rendering until the session ends for want of use. */
  endsInSeconds: number;
  /** POST with the CSRF token in the `x-csrf-token` header: 200 `{ secondsLeft, csrf? }`, or 401. */
  renewHref: string;
  /** Sign in and come to a page that says "go back to your other tab". */
  signInHref: string;
};

/** Hidden until its time; without script it is never seen and the server's own answer stands. */
export function SessionDialog({ endsInSeconds, renewHref, signInHref }: SessionClock) {
  const { t } = useWords();
  return (
    <dialog
      class="tl-dialog"
      id="session"
      aria-labelledby="session-heading"
      data-ends-in={endsInSeconds}
      data-renew={renewHref}
    >
      <div data-when="soon">
        <h2 id="session-heading">{t('sessionSoonHeading')}</h2>
        <p>{t('sessionSoon')}</p>
        <p role="timer" data-template={t('sessionTime')} />
        <button type="button" class="usa-button" data-act="renew">
          {t('sessionStay')}
        </button>
      </div>
      <div data-when="out" hidden>
        <h2 id="session-out">{t('sessionOutHeading')}</h2>
        <p>{t('sessionOut')}</p>
        <p class="tl-actions">
          <a class="usa-button" href={signInHref} target="_blank" rel="noopener">
            {t('sessionSignIn')}
          </a>
          <button type="button" class="usa-button usa-button--outline" data-act="renew">
            {t('sessionGoOn')}
          </button>
        </p>
      </div>
      <div data-when="offline" hidden>
        <h2 id="session-offline">{t('sessionOfflineHeading')}</h2>
        <p>{t('sessionOffline')}</p>
        <p class="tl-actions">
          <button type="button" class="usa-button" data-act="renew">
            {t('sessionTryAgain')}
          </button>
          <button type="button" class="usa-button usa-button--outline" data-act="close">
            {t('close')}
          </button>
        </p>
      </div>
    </dialog>
  );
}
