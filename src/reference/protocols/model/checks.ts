/** What must hold of a definition beyond its shape, before it can be saved for use. */
import type { z } from 'zod';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { words } from '../words-editor.ts';
import { type Condition, isGuarded, misfits, partsOf } from './condition.ts';
import { type ProtocolDefinition, protocolDefinition, type Step } from './definition.ts';
import { type FactKind, factChoices, factKind } from './facts.ts';

/** `where` is a step or part of the definition; `problem` a sentence for the person who edits it, in English. */
export type Problem = { where: string; problem: string; key: ProblemKey; values: Record<string, string> };

type ProblemKey = Parameters<ReturnType<typeof words>>[0] & `check-${string}`;
type Said = Omit<Problem, 'where'>;
const sayWith = (key: ProblemKey, values: Record<string, string> = {}): Said => ({
  key,
  values,
  problem: words('en')(key, values),
});
/** The same sentence in the reader's language. */
export const problemWords = ({ key, values }: Problem, lang: Lang): string => words(lang)(key, values);

/** Reads a definition and says everything that is wrong with it, or returns it. */
export function readDefinition(
  raw: unknown,
): { ok: true; definition: ProtocolDefinition } | { ok: false; problems: Problem[] } {
  const parsed = protocolDefinition.safeParse(raw);
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.slice(0, 100).map(shapeProblem),
    };
  const problems = checkDefinition(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, definition: parsed.data };
}

/** A part that is missing or of another kind than the format knows. */
function shapeProblem(issue: z.core.$ZodIssue): Problem {
  const where = issue.path.map(String).join('.') || 'file';
  if (issue.code === 'unrecognized_keys')
    return { where, ...sayWith('check-unknown', { keys: issue.keys.join(', ') }) };
  if (issue.code === 'too_small') return { where, ...sayWith('check-empty') };
  if (issue.code === 'invalid_value')
    return { where, ...sayWith('check-choice', { list: issue.values.slice(0, 30).map(String).join(', ') }) };
  return { where, ...sayWith(issue.message.includes('undefined') ? 'check-missing' : 'check-kind') };
}

export function checkDefinition(definition: ProtocolDefinition): Problem[] {
  return [
    ...uniqueIds(definition),
    ...definition.steps.flatMap((step) => checkStep(definition, step)),
    ...circles(definition),
    ...conditions(definition),
    ...ends(definition),
    ...counts(definition),
  ];
}

const repeated = (ids: string[]) => [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];

function uniqueIds(definition: ProtocolDefinition): Problem[] {
  const lists = {
    steps: definition.steps,
    ends: definition.ends,
    switches: definition.switches,
    settings: definition.settings,
    phones: definition.phones,
  };
  return Object.entries(lists).flatMap(([where, list]) =>
    repeated(list.map((each) => each.id)).map((id) => ({ where, ...sayWith('check-twice', { id }) })),
  );
}

function checkStep(definition: ProtocolDefinition, step: Step): Problem[] {
  const found: Said[] = [];
  const steps = new Set(definition.steps.map((each) => each.id));
  const settings = new Map(definition.settings.map((each) => [each.id, each]));
  for (const need of step.needs) if (!steps.has(need)) found.push(sayWith('check-need', { need }));
  for (const clock of step.due) {
    if ('step' in clock && !step.needs.includes(clock.step))
      found.push(sayWith('check-clock-step', { step: clock.step }));
    if ('fact' in clock && factKind(clock.fact) !== 'day') found.push(sayWith('check-clock-day', { fact: clock.fact }));
    if ('span' in clock && typeof clock.span === 'object' && settings.get(clock.span.setting)?.kind !== 'span')
      found.push(sayWith('check-clock-setting', { setting: clock.span.setting }));
    const settled = 'span' in clock && typeof clock.span === 'object';
    if (!settled && !clock.source) found.push(sayWith('check-clock-source'));
  }
  if (step.phone && !definition.phones.some((phone) => phone.id === step.phone))
    found.push(sayWith('check-phone', { phone: step.phone }));
  if (step.switch && !definition.switches.some((each) => each.id === step.switch))
    found.push(sayWith('check-switch', { name: step.switch }));
  found.push(...netWidening(definition, step), ...evidenceProblems(step));
  return found.map((said) => ({ where: step.id, ...said }));
}

/** No step may bring a youth into a system, or tell an authority, unless law, the youth or the county decided so. */
function netWidening(definition: ProtocolDefinition, step: Step): Said[] {
  const found: Said[] = [];
  const follows = step.needs.some((id) => {
    const need = definition.steps.find((each) => each.id === id);
    return need?.duty.kind === 'must' && (need.effect === 'notice' || need.effect === 'system');
  });
  const guarded =
    follows ||
    step.switch !== undefined ||
    definition.switch !== undefined ||
    (step.when !== undefined && isGuarded(step.when));
  if ((step.effect === 'notice' || step.effect === 'system') && step.duty.kind !== 'must' && !guarded)
    found.push(sayWith('check-net'));
  if (step.effect === 'offer' && step.switch !== undefined) found.push(sayWith('check-offer-off'));
  if (step.duty.kind === 'must' && step.switch !== undefined) found.push(sayWith('check-must-off'));
  return found;
}

const fieldKinds: Record<FactKind, string> = {
  'yes-no': 'yes-no',
  choice: 'choice',
  choices: 'choices',
  number: 'number',
  day: 'day',
};

function evidenceProblems(step: Step): Said[] {
  return step.evidence.flatMap((field) => {
    const found: Said[] = [];
    const choice = field.kind === 'choice' || field.kind === 'choices';
    if (choice && !field.sets && (field.options ?? []).length < 2)
      found.push(sayWith('check-choices', { field: field.id }));
    if (field.sets && fieldKinds[factKind(field.sets)] !== field.kind)
      found.push(sayWith('check-fits', { field: field.id, fact: field.sets }));
    if (field.sets && field.options) {
      const known = factChoices(field.sets).map((each) => each.value);
      if (field.options.some((option) => !known.includes(option.value)))
        found.push(sayWith('check-offers', { field: field.id, fact: field.sets }));
    }
    return found;
  });
}

function circles(definition: ProtocolDefinition): Problem[] {
  const needs = new Map(definition.steps.map((step) => [step.id, step.needs]));
  const settled = new Set<string>();
  for (let more = true; more; ) {
    const ready = [...needs].filter(
      ([id, list]) => !settled.has(id) && list.every((n) => settled.has(n) || !needs.has(n)),
    );
    for (const [id] of ready) settled.add(id);
    more = ready.length > 0;
  }
  return [...needs.keys()].filter((id) => !settled.has(id)).map((where) => ({ where, ...sayWith('check-circle') }));
}

function conditions(definition: ProtocolDefinition): Problem[] {
  const all: [string, Condition | undefined][] = [
    ['trigger', definition.trigger],
    ...definition.steps.map((step): [string, Condition | undefined] => [step.id, step.when]),
    ...definition.steps.flatMap((step) =>
      step.due.map((clock): [string, Condition | undefined] => [step.id, clock.when]),
    ),
    ...definition.ends.map((end): [string, Condition | undefined] => [end.id, end.when]),
  ];
  const switches = new Set(definition.switches.map((each) => each.id));
  const settings = new Set(definition.settings.map((each) => each.id));
  return all.flatMap(([where, on]) => {
    if (!on) return [];
    const missing = partsOf(on).flatMap((part) => {
      if ('switch' in part && !switches.has(part.switch))
        return [sayWith('check-switch-listed', { name: part.switch })];
      if ('setting' in part && !settings.has(part.setting))
        return [sayWith('check-setting-listed', { name: part.setting })];
      return [];
    });
    return [...missing, ...misfits(on).map((misfit) => sayWith('check-condition', { misfit }))].map((said) => ({
      where,
      ...said,
    }));
  });
}

function ends(definition: ProtocolDefinition): Problem[] {
  const found: Problem[] = [];
  if (!definition.ends.some((end) => end.how === 'all-done')) found.push({ where: 'ends', ...sayWith('check-end') });
  for (const end of definition.ends)
    if ((end.how === 'condition') !== (end.when !== undefined))
      found.push({ where: end.id, ...sayWith('check-end-when') });
  if (definition.switch && !definition.switches.some((each) => each.id === definition.switch))
    found.push({ where: 'switch', ...sayWith('check-switch-listed', { name: definition.switch }) });
  return found;
}

function counts(definition: ProtocolDefinition): Problem[] {
  const steps = new Set(definition.steps.map((step) => step.id));
  return definition.counts.flatMap((count) =>
    'days' in count && !(steps.has(count.days.from) && steps.has(count.days.until))
      ? [{ where: count.id, ...sayWith('check-count') }]
      : [],
  );
}
