/** What must hold of a definition beyond its shape, before it can be saved for use. */
import { type Condition, isGuarded, misfits, partsOf } from './condition.ts';
import { type ProtocolDefinition, protocolDefinition, type Step } from './definition.ts';
import { type FactKind, factChoices, factKind } from './facts.ts';

/** `where` is a step or part of the definition; `problem` a sentence for the person who edits it (staff English). */
export type Problem = { where: string; problem: string };

/** Reads a definition and says everything that is wrong with it, or returns it. */
export function readDefinition(
  raw: unknown,
): { ok: true; definition: ProtocolDefinition } | { ok: false; problems: Problem[] } {
  const parsed = protocolDefinition.safeParse(raw);
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => ({ where: issue.path.join('.'), problem: issue.message })),
    };
  const problems = checkDefinition(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, definition: parsed.data };
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
    repeated(list.map((each) => each.id)).map((id) => ({ where, problem: `The name ${id} is used twice.` })),
  );
}

function checkStep(definition: ProtocolDefinition, step: Step): Problem[] {
  const found: string[] = [];
  const steps = new Set(definition.steps.map((each) => each.id));
  const settings = new Map(definition.settings.map((each) => [each.id, each]));
  for (const need of step.needs) if (!steps.has(need)) found.push(`It needs ${need}, which is no step.`);
  for (const clock of step.due) {
    if ('step' in clock && !step.needs.includes(clock.step))
      found.push(`Its clock runs from ${clock.step}, so it must also need that step.`);
    if ('fact' in clock && factKind(clock.fact) !== 'day') found.push(`Its clock uses ${clock.fact}, which is no day.`);
    if ('span' in clock && typeof clock.span === 'object' && settings.get(clock.span.setting)?.kind !== 'span')
      found.push(`Its clock uses the setting ${clock.span.setting}, which is no length of time.`);
    const settled = 'span' in clock && typeof clock.span === 'object';
    if (!settled && !clock.source) found.push('Its clock has a number without a source.');
  }
  if (step.phone && !definition.phones.some((phone) => phone.id === step.phone))
    found.push(`It names the phone ${step.phone}, which is not listed.`);
  if (step.switch && !definition.switches.some((each) => each.id === step.switch))
    found.push(`It names the switch ${step.switch}, which is not listed.`);
  found.push(...netWidening(definition, step), ...evidenceProblems(step));
  return found.map((problem) => ({ where: step.id, problem }));
}

/** No step may bring a youth into a system, or tell an authority, unless law, the youth or the county decided so. */
function netWidening(definition: ProtocolDefinition, step: Step): string[] {
  const found: string[] = [];
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
    found.push(
      'It tells an authority or enters a system without a legal duty (its own, or of a step before it), the youth’s say or a county switch.',
    );
  if (step.effect === 'offer' && step.switch !== undefined) found.push('Help that is offered may not be switched off.');
  if (step.duty.kind === 'must' && step.switch !== undefined) found.push('A legal duty may not be switched off.');
  return found;
}

const fieldKinds: Record<FactKind, string> = {
  'yes-no': 'yes-no',
  choice: 'choice',
  choices: 'choices',
  number: 'number',
  day: 'day',
};

function evidenceProblems(step: Step): string[] {
  return step.evidence.flatMap((field) => {
    const found: string[] = [];
    const choice = field.kind === 'choice' || field.kind === 'choices';
    if (choice && !field.sets && (field.options ?? []).length < 2) found.push(`The field ${field.id} has no choices.`);
    if (field.sets && fieldKinds[factKind(field.sets)] !== field.kind)
      found.push(`The field ${field.id} does not fit the fact ${field.sets}.`);
    if (field.sets && field.options) {
      const known = factChoices(field.sets).map((each) => each.value);
      if (field.options.some((option) => !known.includes(option.value)))
        found.push(`The field ${field.id} offers what the fact ${field.sets} cannot be.`);
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
  return [...needs.keys()]
    .filter((id) => !settled.has(id))
    .map((where) => ({ where, problem: 'It waits for itself, by way of the steps that it needs.' }));
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
      if ('switch' in part && !switches.has(part.switch)) return [`The switch ${part.switch} is not listed.`];
      if ('setting' in part && !settings.has(part.setting)) return [`The setting ${part.setting} is not listed.`];
      return [];
    });
    return [...missing, ...misfits(on)].map((problem) => ({ where, problem }));
  });
}

function ends(definition: ProtocolDefinition): Problem[] {
  const found: Problem[] = [];
  if (!definition.ends.some((end) => end.how === 'all-done'))
    found.push({ where: 'ends', problem: 'It must be able to end when every step is settled.' });
  for (const end of definition.ends)
    if ((end.how === 'condition') !== (end.when !== undefined))
      found.push({ where: end.id, problem: 'An end by condition, and only that, has a condition.' });
  if (definition.switch && !definition.switches.some((each) => each.id === definition.switch))
    found.push({ where: 'switch', problem: `The switch ${definition.switch} is not listed.` });
  return found;
}

function counts(definition: ProtocolDefinition): Problem[] {
  const steps = new Set(definition.steps.map((step) => step.id));
  return definition.counts.flatMap((count) =>
    'days' in count && !(steps.has(count.days.from) && steps.has(count.days.until))
      ? [{ where: count.id, problem: 'It counts between steps that do not exist.' }]
      : [],
  );
}
