/** What is unfolded of the menu closes again with Escape, and when the person goes on elsewhere. */
export function menuFolds(): void {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('.tl-nav details')];
  const close = (except?: Node | null) => {
    for (const fold of folds) if (!except || !fold.contains(except)) fold.open = false;
  };
  addEventListener('keydown', (event) => {
    const open = folds.find((fold) => fold.open);
    if (event.key !== 'Escape' || !open) return;
    close();
    open.querySelector('summary')?.focus();
  });
  addEventListener('click', (event) => close(event.target instanceof Node ? event.target : null));
  addEventListener('focusin', (event) => close(event.target instanceof Node ? event.target : null));
}
