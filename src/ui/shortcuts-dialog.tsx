import { useWords } from './context.ts';

/**
 * The list that `?` and the button in the footer open (src/browser/staff/shortcuts.ts). Keys of one letter can be
 * turned off (WCAG 2.1.4): voice control types them by accident.
 */
export function ShortcutsDialog() {
  const { t } = useWords();
  return (
    <dialog class="tl-dialog" id="shortcuts" aria-labelledby="shortcuts-heading">
      <h2 id="shortcuts-heading">{t('shortcutsHeading')}</h2>
      <dl class="tl-keys">
        <div>
          <dt>
            <kbd>/</kbd>
          </dt>
          <dd>{t('shortcutSearch')}</dd>
        </div>
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{t('shortcutHelp')}</dd>
        </div>
      </dl>
      <div class="tl-choice">
        <input type="checkbox" id="shortcuts-on" checked />
        <label for="shortcuts-on">{t('shortcutsOn')}</label>
      </div>
      <form method="dialog" class="tl-actions">
        <button type="submit" class="usa-button usa-button--outline">
          {t('close')}
        </button>
      </form>
    </dialog>
  );
}
