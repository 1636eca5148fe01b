/**
 * A condition as rows of a form: "all of these" or "any of these", each row one choice that may be turned round. What is
 * nested deeper stays whole, as a choice of its own, so that nothing is lost by opening and saving a form.
 */
import { type Lang, say } from '#platform/i18n/catalogue.ts';
import { type Condition, condition } from './condition.ts';
import type { ProtocolDefinition } from './definition.ts';
import { factChoices, factKind, factLabel, factNames } from './facts.ts';
import { conditionWords } from './sentences.ts';

export type ConditionFields = { how: 'all' | 'any'; rows: { part: string; not: boolean }[] };

export function fieldsOfCondition(on: Condition | undefined): ConditionFields {
  if (!on) return { how: 'all', rows: [] };
  const parts = 'all' in on ? on.all : 'any' in on ? on.any : [on];
  return {
    how: 'any' in on ? 'any' : 'all',
    rows: parts.map((part) =>
      'not' in part ? { part: JSON.stringify(part.not), not: true } : { part: JSON.stringify(part), not: false },
    ),
  };
}

/** No rows: no condition. Null where a row is none of the choices. */
export function conditionOfFields({ how, rows }: ConditionFields): { on: Condition | undefined } | null {
  const parts: Condition[] = [];
  for (const row of rows) {
    if (row.part === '') continue;
    const read = readPart(row.part);
    if (!read) return null;
    parts.push(row.not ? { not: read } : read);
  }
  const [first] = parts;
  if (!first || parts.length === 1) return { on: first };
  return { on: how === 'any' ? { any: parts } : { all: parts } };
}

function readPart(text: string): Condition | null {
  try {
    const read = condition.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export type PartChoices = { label: string; choices: { value: string; label: string }[] }[];

/** Everything one row can say, by fact, then the county's switches and choices; `also`: what the row says now. */
export function partChoices(
  definition: ProtocolDefinition,
  lang: Lang,
  groupName: string,
  also: string[] = [],
): PartChoices {
  const choice = (on: Condition) => ({ value: JSON.stringify(on), label: conditionWords(definition, on, lang) });
  const groups: PartChoices = factNames.map((fact) => ({
    label: say(factLabel(fact), lang),
    choices: partsAbout(fact).map(choice),
  }));
  const county: Condition[] = [
    ...definition.switches.map((each): Condition => ({ switch: each.id })),
    ...definition.settings.flatMap((each) =>
      (each.options ?? []).map((option): Condition => ({ setting: each.id, eq: option.value })),
    ),
  ];
  if (county.length > 0) groups.push({ label: groupName, choices: county.map(choice) });
  const known = new Set(groups.flatMap((group) => group.choices.map((each) => each.value)));
  const kept = also.filter((each) => each !== '' && !known.has(each)).flatMap((each) => readPart(each) ?? []);
  return kept.length > 0 ? [{ label: '…', choices: kept.map(choice) }, ...groups] : groups;
}

function partsAbout(fact: (typeof factNames)[number]): Condition[] {
  switch (factKind(fact)) {
    case 'yes-no':
      return [
        { fact, eq: true },
        { fact, eq: false },
      ];
    case 'choice':
    case 'choices':
      return [...factChoices(fact).map((each): Condition => ({ fact, eq: each.value })), { fact, exists: true }];
    case 'number':
      return [
        ...[10, 12, 13, 14, 15, 16, 18, 21].map((n): Condition => ({ fact, gte: n })),
        ...[10, 12, 13, 14, 15, 16, 18, 21].map((n): Condition => ({ fact, lt: n })),
        { fact, exists: true },
      ];
    case 'day':
      return [{ fact, exists: true }];
  }
}
