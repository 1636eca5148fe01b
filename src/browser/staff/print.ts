/** What stands in a folded part beside forms that nobody opened: nothing, or something to read on paper. */
function holdsOnlyForms(details: HTMLDetailsElement): boolean {
  const copy = details.cloneNode(true) as HTMLDetailsElement;
  for (const each of copy.querySelectorAll('form, :scope > summary, .tl-screen-only, [hidden]')) each.remove();
  // A fold within, of which nothing is left but its title.
  for (const inner of [...copy.querySelectorAll('details')].reverse()) if (holdsOnlyForms(inner)) inner.remove();
  return copy.textContent.trim() === '' && !copy.querySelector('img, svg, table');
}

/** Print buttons appear only where they can work; folded parts are opened on paper, but for those that hold only an empty form. */
export function printButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
  const folded = () => document.querySelectorAll<HTMLDetailsElement>('details.tl-disclosure:not([open])');
  let touched: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    touched = [...folded()];
    for (const details of touched) {
      const read = !holdsOnlyForms(details);
      details.dataset.onPaper = read ? 'opened' : 'left-out';
      details.open = read;
    }
  });
  addEventListener('afterprint', () => {
    for (const details of touched) {
      details.open = false;
      delete details.dataset.onPaper;
    }
  });
}
