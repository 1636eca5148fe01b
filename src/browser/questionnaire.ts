// The island of a questionnaire's form: opens and closes questions as they are answered, and saves what is typed.
// Nothing is kept in the browser. Without it the form works by its button.

import { keepSaved, type Saved } from './parts/autosave.ts';

type Condition = { n: string; o: string; v: boolean | number | string | string[] };
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

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
      put(fields(form, name), [value].flat());
      for (const output of form.querySelectorAll('output'))
        if (output.dataset.value === name) output.value = String(value);
    }
    settle();
  };

  for (const line of form.querySelectorAll<HTMLElement>('[data-slider]')) slide(form, line);
  form.addEventListener('change', settle);
  form.addEventListener('input', (event) => {
    (event.target as HTMLElement).dataset.typed = '';
    settle();
  });
  settle();
  if (form.dataset.save) keepSaved(form, form.dataset.save, show);
}

// What was worked out goes into every kind of field: one left as it was would be sent as a person's own answer. Only what
// is being typed stays.
function put(all: Field[], values: string[]): void {
  let at = 0;
  for (const field of all) {
    if (field.type === 'hidden' || field.matches(':focus[data-typed]')) continue;
    if (field.type === 'radio' || field.type === 'checkbox')
      (field as HTMLInputElement).checked = values.includes(field.value);
    else field.value = values[at++] ?? '';
  }
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

for (const form of document.querySelectorAll<HTMLFormElement>('form:has([data-questionnaire])')) start(form);
