/** `/` goes to the page's search, `?` opens the list of keys. Neither while one types. */
export function shortcuts(): void {
  const list = document.querySelector<HTMLDialogElement>('#shortcuts');
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === '?' && list) {
      event.preventDefault();
      list.showModal();
    }
    if (event.key === '/') {
      const search = document.querySelector<HTMLInputElement>('[role=search] input:not([type=hidden])');
      const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
      if (!search && !link) return;
      event.preventDefault();
      if (search) search.focus();
      else link?.click();
    }
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
