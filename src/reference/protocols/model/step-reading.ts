/** Reads the fields of a step's form (`step-fields.ts`) back into a step. */
import type { z } from 'zod';
import { isDay } from '#kernel/calendar.ts';
import { condition } from './condition.ts';
import { conditionOfFields } from './condition-fields.ts';
import { type ProtocolDefinition, protocolDefinition, type Step } from './definition.ts';
import { spanOf } from './span-fields.ts';
import type { Typed } from './step-fields.ts';

/** `errors`: each field's message, by catalogue key. */
export type StepReading = { ok: true; step: Step } | { ok: false; errors: Record<string, string> };

const MOST_ROWS = 40;

export function readStep(definition: ProtocolDefinition, before: Step, typed: Typed): StepReading {
  const errors: Record<string, string> = {};
  const read = new Reader(typed, errors);
  const raw = {
    id: before.id,
    title: read.both('title'),
    sentence: read.both('sentence'),
    owner: {
      role: read.needed('role'),
      agencyKind: read.needed('agency'),
      fallback: { role: read.needed('fallbackRole'), agencyKind: read.needed('fallbackAgency') },
    },
    effect: read.needed('effect'),
    duty: { kind: read.needed('duty'), source: read.source('', true) },
    urgent: read.text('urgent') === 'yes',
    needs: read.list('needs').filter((id) => definition.steps.some((each) => each.id === id && id !== before.id)),
    due: read
      .rows('due')
      .map((i) => clockOf(read, `due-${i}-`))
      .filter((each) => each !== null),
    evidence: read
      .rows('evidence')
      .map((i) => evidenceOf(read, `evidence-${i}-`, i))
      .filter((each) => each !== null),
    ...optional('when', whenOf(read)),
    ...optional('phone', read.text('phone')),
    ...optional('switch', read.text('switch')),
    ...optional('onLate', read.text('lateOwn') === 'yes' ? lateRules(read) : ''),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const parsed = protocolDefinition.shape.steps.element.safeParse(raw);
  if (parsed.success) return { ok: true, step: parsed.data };
  return { ok: false, errors: { [fieldOf(parsed.error)]: 'partNotRight' } };
}

const optional = (name: string, value: unknown) => (value === '' || value === undefined ? {} : { [name]: value });

const fieldOf = (error: z.ZodError): string => {
  const [part, index] = error.issues[0]?.path ?? [];
  if (part === 'due') return `due-${String(index)}-from`;
  if (part === 'evidence') return `evidence-${String(index)}-en`;
  if (part === 'title' || part === 'sentence') return `${part}En`;
  if (part === 'onLate') return 'late-0-tell';
  return part === 'owner' ? 'role' : String(part ?? 'titleEn');
};

export class Reader {
  readonly typed: Typed;
  readonly errors: Record<string, string>;
  constructor(typed: Typed, errors: Record<string, string>) {
    this.typed = typed;
    this.errors = errors;
  }
  text(name: string): string {
    const value = this.typed[name];
    return (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim();
  }
  list(name: string): string[] {
    const value = this.typed[name];
    return value === undefined ? [] : [value].flat();
  }
  needed(name: string, key = 'fillThis'): string {
    const value = this.text(name);
    if (value === '') this.errors[name] = key;
    return value;
  }
  both(name: string) {
    return { en: this.needed(`${name}En`, 'fillBoth'), es: this.needed(`${name}Es`, 'fillBoth') };
  }
  rows(name: string): number[] {
    return Array.from({ length: MOST_ROWS }, (_, i) => i).filter((i) =>
      Object.keys(this.typed).some((key) => key.startsWith(`${name}-${i}-`)),
    );
  }
  /** A source; undefined where nothing was typed and none is needed. */
  source(prefix: string, needed: boolean) {
    const citation = this.text(`${prefix}citation`);
    if (citation === '' && !needed) return undefined;
    if (citation === '') this.errors[`${prefix}citation`] = 'citationNeeded';
    const checkedOn = this.text(`${prefix}checkedOn`);
    if (checkedOn !== '' && !isDay(checkedOn)) this.errors[`${prefix}checkedOn`] = 'dayNotRight';
    return { citation, checkedOn: checkedOn || null, certainty: this.text(`${prefix}certainty`) || 'unknown' };
  }
  span(prefix: string): string | { setting: string } | null {
    const unit = this.text(`${prefix}unit`);
    if (unit.startsWith('@')) return { setting: unit.slice(1) };
    if (unit.startsWith('=')) return unit.slice(1);
    const span = spanOf(this.text(`${prefix}amount`), unit);
    if (span === null) this.errors[`${prefix}amount`] = 'spanNotRight';
    return span;
  }
}

function whenOf(read: Reader) {
  const rows = read
    .rows('when')
    .map((i) => ({ part: read.text(`when-${i}-part`), not: read.text(`when-${i}-not`) === 'yes' }));
  const got = conditionOfFields({ how: read.text('whenHow') === 'any' ? 'any' : 'all', rows });
  if (!got) read.errors['when-0-part'] = 'partNotRight';
  return got?.on;
}

function clockOf(read: Reader, prefix: string): Record<string, unknown> | null {
  const from = read.text(`${prefix}from`);
  if (from === '') return null;
  const source = read.source(prefix, false);
  const when = read.text(`${prefix}when`);
  const roll = read.text(`${prefix}roll`);
  const common = { ...(source ? { source } : {}), ...optional('when', when === '' ? '' : conditionOf(when)) };
  const amount = read.text(`${prefix}amount`);
  if (from === 'birthday' || from.startsWith('before:')) {
    if (!/^\d{1,3}$/.test(amount)) read.errors[`${prefix}amount`] = 'spanNotRight';
    return from === 'birthday'
      ? { before: 'birthday', age: Number(amount), ...common }
      : { before: 'fact', fact: from.slice('before:'.length), days: Number(amount), ...common };
  }
  const [kind = '', name = ''] = from.split(':');
  const span = read.span(prefix);
  const rest = { span, ...optional('roll', roll), ...common };
  if (kind === 'done' || kind === 'opened') return { from: 'step', step: name, moment: kind, ...rest };
  return kind === 'fact' ? { from: 'fact', fact: name, ...rest } : { from: kind, ...rest };
}

function conditionOf(text: string): unknown {
  try {
    return condition.safeParse(JSON.parse(text)).data ?? text;
  } catch {
    return text;
  }
}

function evidenceOf(read: Reader, prefix: string, i: number): Record<string, unknown> | null {
  const [en, es] = [read.text(`${prefix}en`), read.text(`${prefix}es`)];
  if (en === '' && es === '') return null;
  if (en === '' || es === '') read.errors[`${prefix}${en === '' ? 'en' : 'es'}`] = 'fillBoth';
  const lines = read
    .text(`${prefix}options`)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const options = lines.map((line) => {
    const [value = '', labelEn = '', labelEs = ''] = line.split('|').map((part) => part.trim());
    if (value === '' || labelEn === '' || labelEs === '') read.errors[`${prefix}options`] = 'optionsNotRight';
    return { value, label: { en: labelEn, es: labelEs } };
  });
  return {
    id: read.text(`${prefix}id`) || idFrom(en) || `field-${i + 1}`,
    label: { en, es },
    kind: read.needed(`${prefix}kind`),
    required: read.text(`${prefix}required`) === 'yes',
    ...(options.length > 0 ? { options } : {}),
    ...optional('sets', read.text(`${prefix}sets`)),
  };
}

export const lateRules = (read: Reader) =>
  read
    .rows('late')
    .filter((i) => read.text(`late-${i}-tell`) !== '')
    .map((i) => ({ tell: read.text(`late-${i}-tell`), after: read.span(`late-${i}-`) }));

/** A name for the program, from English words: "Ring the hub" becomes `ring-the-hub`. */
export const idFrom = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
