/** `/` goes to the page's search, `?` opens the list of keys. Neither while one types, nor when turned off here. */
export function shortcuts(): void {
  const list = document.querySelector<HTMLDialogElement>('#shortcuts');
  if (!list) return;
  const enabled = list.querySelector<HTMLInputElement>('#shortcuts-on');
  if (enabled) {
    enabled.checked = localStorage.getItem('shortcuts') !== 'off';
    enabled.addEventListener('change', () => localStorage.setItem('shortcuts', enabled.checked ? 'on' : 'off'));
  }
  const button = document.querySelector<HTMLButtonElement>('[data-shortcuts]');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => list.showModal());
  }
  document.addEventListener('keydown', (event) => {
    if (!enabled?.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === '?') {
      event.preventDefault();
      list.showModal();
    }
    if (event.key === '/') toSearch(event);
  });
}

/** To the search of this page, or else to the page that has one. */
function toSearch(event: KeyboardEvent): void {
  const search = document.querySelector<HTMLInputElement>('[role=search] input:not([type=hidden])');
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (!search && !link) return;
  event.preventDefault();
  if (search) search.focus();
  else link?.click();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
