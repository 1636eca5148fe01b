const EVERY_MS = 2_000;

/** A part of the page that says how far something is shows it anew; when it is over, the page is loaded once more. */
export function renewing(): void {
  const part = document.querySelector('[data-under-way]');
  if (!part) return;
  const timer = setInterval(async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.href, { redirect: 'error' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('[data-under-way]');
      if (fresh) part.replaceChildren(...fresh.childNodes);
      else {
        clearInterval(timer);
        location.reload();
      }
    } catch {
      // No answer now: the next time. The link beside it does the same.
    }
  }, EVERY_MS);
}
