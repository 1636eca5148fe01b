import { useWords } from './context.ts';

/** The list that `?` opens (src/browser/shortcuts.ts). */
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
      <form method="dialog">
        <button type="submit" class="usa-button usa-button--outline">
          {t('close')}
        </button>
      </form>
    </dialog>
  );
}
