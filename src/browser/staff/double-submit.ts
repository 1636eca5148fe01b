/**
 * A second click on a form that is under way does nothing. The server would do it only once in any case (the form's
 * idempotency key); this spares the wait. Coming back to the page by the back button frees the form again.
 */
export function submitOnce(): void {
  const sent = new Set<HTMLFormElement>();
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (sent.has(form)) event.preventDefault();
    sent.add(form);
    form.setAttribute('aria-busy', 'true');
  });
  addEventListener('pageshow', () => {
    for (const form of sent) form.removeAttribute('aria-busy');
    sent.clear();
  });
}
