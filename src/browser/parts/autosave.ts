// Saves a form while it is typed. Nothing is kept in the browser. Without it the form works by its button.

export type Saved = { at?: string; show?: Record<string, boolean>; values?: Record<string, string | string[]> };

// A save a second after typing stops, one at a time; again later when there is no connection.
export function keepSaved(form: HTMLFormElement, address: string, show: (saved: Saved) => void): void {
  const status = form.querySelector<HTMLElement>('[data-save-status]');
  let typed = 0;
  let kept = 0;
  let wait = 1000;
  let isBusy = false;
  let timer = 0;
  const say = (words: string | undefined) => {
    if (status && words !== undefined) status.textContent = words;
  };
  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(save, milliseconds);
  };
  // A file is sent once, when it is chosen; one that was refused waits for the button, and another choice.
  const refused = new Set<HTMLInputElement>();
  const waiting = (): HTMLInputElement[] =>
    [...form.querySelectorAll<HTMLInputElement>('[type=file]:enabled')].filter(
      (field) => field.files?.length && !refused.has(field),
    );
  async function save(leaving = false): Promise<void> {
    if (typed === kept || (isBusy && !leaving)) return;
    isBusy = true;
    const now = typed;
    const all = new FormData(form);
    const chosen = leaving ? [] : waiting();
    const body = chosen.length > 0 ? new FormData() : new URLSearchParams();
    body.append('autosave', '1');
    for (const [name, value] of all) if (typeof value === 'string') body.append(name, value);
    for (const field of chosen)
      for (const file of field.files ?? []) if (body instanceof FormData) body.append(field.name, file);
    try {
      const answer = await fetch(address, {
        method: 'POST',
        body,
        keepalive: leaving,
        headers: { accept: 'application/json' },
      });
      if (answer.status >= 500) throw answer;
      if (!answer.ok || answer.redirected) {
        for (const field of chosen) refused.add(field);
        say(status?.dataset.refused);
      } else {
        for (const field of chosen) fileKept(form, field);
        kept = now;
        wait = 1000;
        const saved = (await answer.json()) as Saved;
        const at = saved.at ?? new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
        if (typed === now) say(status?.dataset.saved?.replace('{time}', at));
        show(saved);
      }
    } catch {
      say(status?.dataset.offline);
      wait = Math.min(wait * 2, 60_000);
      later(wait);
    }
    isBusy = false;
    if (typed !== now) later(1000);
  }
  const noticed = (event: Event) => {
    refused.delete(event.target as HTMLInputElement);
    typed++;
    say(status?.dataset.unsaved);
    later(1000);
  };
  form.addEventListener('input', noticed);
  form.addEventListener('change', noticed);
  form.addEventListener('submit', () => {
    kept = typed;
    clearTimeout(timer);
  });
  addEventListener('online', () => void save());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) void save(true);
  });
}

function fileKept(form: HTMLFormElement, field: HTMLInputElement): void {
  for (const note of form.querySelectorAll<HTMLElement>('[data-files]'))
    if (note.dataset.files === field.name)
      note.textContent = `${note.dataset.kept}: ${[...(field.files ?? [])].map(({ name }) => name).join(', ')}`;
  field.value = '';
}
