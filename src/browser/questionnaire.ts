// The island of a questionnaire's form: opens and closes questions as they are answered, and saves what is typed.
// Nothing is kept in the browser. Without it the form works by its button.

type Condition = { n: string; o: string; v: boolean | number | string | string[] };
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Saved = { at?: string; show?: Record<string, boolean>; values?: Record<string, string> };

function start(form: HTMLFormElement): void {
  const parts = [...form.querySelectorAll<HTMLFieldSetElement>('fieldset[data-part]')];
  const rules = parts
    .filter((part) => part.dataset.when)
    .map((part) => ({
      part,
      conditions: JSON.parse(part.dataset.when ?? '[]') as Condition[],
      all: 'all' in part.dataset,
    }));

  const answers = (name: string): string[] => {
    const given = fields(form, name).filter((field) => !field.matches(':disabled') && isOn(field));
    if (fields(form, `${name}#skip`).some(isOn)) return [];
    const own = given.map((field) => field.value.trim()).filter((value) => value !== '_skip' && value !== '_other');
    return [
      ...own,
      ...fields(form, `${name}#other`)
        .filter((field) => !field.matches(':disabled'))
        .map((field) => field.value.trim()),
    ].filter(Boolean);
  };

  const open = (part: HTMLFieldSetElement, isOpen: boolean): boolean => {
    const changed = part.hidden === isOpen;
    part.hidden = part.disabled = !isOpen;
    return changed;
  };

  // A circle of conditions ends after as many rounds as there are parts.
  const settle = (): void => {
    for (let round = 0, moved = true; moved && round <= rules.length; round++) {
      moved = false;
      for (const { part, conditions, all } of rules) {
        const holds = (condition: Condition) => isMet(condition, answers(condition.n));
        if (open(part, all ? conditions.every(holds) : conditions.some(holds))) moved = true;
      }
    }
  };

  const show = (saved: Saved): void => {
    for (const part of parts) {
      const isOpen = saved.show?.[part.dataset.part ?? ''];
      if (!part.dataset.when && isOpen !== undefined) open(part, isOpen);
    }
    for (const [name, value] of Object.entries(saved.values ?? {})) {
      for (const field of fields(form, name))
        if (field !== document.activeElement && /^(text|date|time|datetime-local)$/.test(field.type))
          field.value = value;
      for (const output of form.querySelectorAll('output')) if (output.dataset.value === name) output.value = value;
    }
    settle();
  };

  for (const line of form.querySelectorAll<HTMLElement>('[data-slider]')) slide(form, line);
  form.addEventListener('change', settle);
  form.addEventListener('input', settle);
  settle();
  if (form.dataset.save) keepSaved(form, form.dataset.save, show);
}

const isOn = (field: Field): boolean =>
  field.type === 'radio' || field.type === 'checkbox' ? (field as HTMLInputElement).checked : field.type !== 'hidden';

const fields = (form: HTMLFormElement, name: string): Field[] =>
  [...form.elements].filter((element): element is Field => (element as Field).name === name);

function isMet({ o, v }: Condition, given: string[]): boolean {
  if (o === '?') return given.length > 0 === v;
  if (Array.isArray(v)) return given.some((value) => v.includes(value)) === (o === 'in');
  return given.some((text) => {
    const value = typeof v === 'number' ? Number(text) : text;
    if (Number.isNaN(value)) return false;
    if (o === '>') return value > v;
    if (o === '<') return value < v;
    return o === '>=' ? value >= v : value <= v;
  });
}

// A save a second after typing stops, one at a time; again later when there is no connection.
function keepSaved(form: HTMLFormElement, address: string, show: (saved: Saved) => void): void {
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

// A line to slide on sets the number beside it, and the other way round; it sends nothing itself.
function slide(form: HTMLFormElement, line: HTMLElement): void {
  const range = line.querySelector('input');
  const number = [...form.elements].find((field): field is HTMLInputElement => field.id === line.dataset.slider);
  if (!range || !number) return;
  line.hidden = false;
  const say = () => range.setAttribute('aria-valuetext', number.value || (line.dataset.empty ?? ''));
  range.addEventListener('input', () => {
    number.value = range.value;
    say();
  });
  number.addEventListener('input', () => {
    if (number.value !== '') range.value = number.value;
    say();
  });
}

function fileKept(form: HTMLFormElement, field: HTMLInputElement): void {
  for (const note of form.querySelectorAll<HTMLElement>('[data-files]'))
    if (note.dataset.files === field.name)
      note.textContent = `${note.dataset.kept}: ${[...(field.files ?? [])].map(({ name }) => name).join(', ')}`;
  field.value = '';
}

for (const form of document.querySelectorAll<HTMLFormElement>('form:has([data-questionnaire])')) start(form);
