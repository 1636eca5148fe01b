import { isSame, plain } from './answers.ts';
import { circleNotes } from './circle-notes.ts';
import { conditionNotes } from './condition-notes.ts';
import { whyNotCompiled } from './expressions.ts';
import { extensionsOf, fhirpathOf, isHidden, isRequired, launchNames, urls } from './extensions.ts';
import type { Element, Extension, Item, Questionnaire } from './fhir.ts';
import { isField } from './form-field.ts';
import { usesAllInitial } from './initial-values.ts';
import { keptNotes } from './kept-notes.ts';
import { lookNotes } from './look-notes.ts';
import { optionsOf } from './options.ts';
import type { Remark } from './questionnaire.ts';
import { structureOf } from './structure.ts';

/** What makes a questionnaire unusable: it would lose or mix up answers, or a question could never come up. */
export function faultsOf(questionnaire: Questionnaire): Remark[] {
  const items = structureOf(questionnaire).all;
  const times = new Map<string, number>();
  for (const { linkId } of items) times.set(linkId, (times.get(linkId) ?? 0) + 1);
  const duplicates: Remark[] = [...times]
    .filter(([, count]) => count > 1)
    .map(([linkId, count]) => ({ key: 'faultDuplicate', values: { linkId, count } }));
  const dangling = items.flatMap((item) =>
    (item.enableWhen ?? [])
      .filter((condition) => !times.has(condition.question))
      .map(
        (condition): Remark => ({ key: 'faultNowhere', values: { linkId: item.linkId, question: condition.question } }),
      ),
  );
  return [...duplicates, ...dangling, ...items.flatMap(conditionFaults)];
}

function conditionFaults(item: Item): Remark[] {
  return (item.enableWhen ?? []).flatMap((condition): Remark[] => {
    const given = Object.keys(condition).filter((name) => name.startsWith('answer'));
    if (given.length === 0)
      return [{ key: 'faultNoAnswer', values: { linkId: item.linkId, question: condition.question } }];
    if (condition.operator === 'exists' && typeof condition.answerBoolean !== 'boolean')
      return [{ key: 'faultExists', values: { linkId: item.linkId, question: condition.question } }];
    return [];
  });
}

/** What a person should know before bringing the questionnaire into use. */
export function notesOf(questionnaire: Questionnaire): Remark[] {
  const { all } = structureOf(questionnaire);
  const notes: Remark[] = [];
  if (!questionnaire.title) notes.push({ key: 'noteNoTitle', values: {} });
  if (all.length === 0) notes.push({ key: 'noteNoItems', values: {} });
  if (typeof questionnaire.implicitRules === 'string')
    notes.push({ key: 'noteRules', values: { rules: questionnaire.implicitRules } });
  if (hasModifiers(questionnaire)) notes.push({ key: 'noteModifier', values: {} });
  const launched = launchNames(questionnaire);
  if (launched.length > 0) notes.push({ key: 'noteLaunch', values: { names: launched.join(', ') } });
  notes.push(...expressionNotes(questionnaire, questionnaire.title ?? ''));
  for (const item of all) notes.push(...itemNotes(questionnaire, item), ...expressionNotes(item, item.linkId));
  notes.push(...conditionNotes(questionnaire), ...circleNotes(questionnaire), ...lookNotes(questionnaire));
  notes.push(...keptNotes(questionnaire));
  return notes;
}

/** They may change what any part means, in a condition or a contained list too. */
function hasModifiers(questionnaire: Questionnaire): boolean {
  const waiting: unknown[] = [questionnaire];
  while (waiting.length > 0) {
    const at = waiting.pop();
    if (typeof at !== 'object' || at === null) continue;
    if ('modifierExtension' in at && Array.isArray(at.modifierExtension) && at.modifierExtension.length > 0)
      return true;
    waiting.push(...Object.values(at));
  }
  return false;
}

function itemNotes(questionnaire: Questionnaire, item: Item): Remark[] {
  const { linkId } = item;
  const notes: Remark[] = [];
  const isQuestion = item.type !== 'group' && item.type !== 'display';
  if (isQuestion && !item.text && !isHidden(item)) notes.push({ key: 'noteNoText', values: { linkId } });
  if ((item.enableWhen?.length ?? 0) > 1 && !item.enableBehavior)
    notes.push({ key: 'noteNoBehavior', values: { linkId } });
  const isWorkedOut = fhirpathOf(extensionsOf(item, 'answers')[0]) !== undefined;
  if (isWorkedOut) notes.push({ key: 'noteAnswers', values: { linkId } });
  if (item.type === 'choice' || item.answerValueSet) {
    const known = optionsOf(questionnaire, item);
    if (item.answerValueSet && !known)
      notes.push({ key: 'noteValueSet', values: { linkId, valueSet: item.answerValueSet } });
    else if (!known && !isWorkedOut) notes.push({ key: 'noteNoOptions', values: { linkId } });
  }
  if (hasIdleOptions(item)) notes.push({ key: 'noteOptions', values: { linkId } });
  if (item.type !== 'quantity' && extensionsOf(item, 'unitOption').length > 0)
    notes.push({ key: 'noteKept', values: { what: 'questionnaire-unitOption', list: linkId } });
  if (extensionsOf(item, 'calculated').length > 0 && item.initial) notes.push({ key: 'noteBoth', values: { linkId } });
  if (isQuestion && isRequired(item) && !isField(questionnaire, item) && !isFilled(item))
    notes.push({ key: 'noteNobody', values: { linkId } });
  if (isQuestion && !usesAllInitial(questionnaire, item)) notes.push({ key: 'noteInitial', values: { linkId } });
  if (!isQuestion && (item.initial || item.answerOption)) notes.push({ key: 'noteIdle', values: { linkId } });
  if (item.type === 'display' && item.item?.length) notes.push({ key: 'noteIdle', values: { linkId } });
  return notes;
}

function hasIdleOptions({ answerOption = [] }: Item): boolean {
  const values = answerOption.flatMap((option) => plain(option) ?? []);
  const isTwice = values.some((value, at) => values.findIndex((other) => isSame(value, other)) < at);
  const isEmpty = values.some((value) => value.kind === 'coding' && !value.coding.code && !value.coding.display);
  return values.length < answerOption.length || isTwice || isEmpty;
}

/** Whether the questionnaire itself gives the answer. */
const isFilled = (item: Item): boolean =>
  Boolean(item.initial?.length) ||
  Boolean(item.answerOption?.some((option) => option.initialSelected)) ||
  extensionsOf(item, 'calculated').length > 0 ||
  extensionsOf(item, 'initial').length > 0;

/** Expressions in other languages, or with faults: kept, and not run. */
function expressionNotes(element: Element, linkId: string): Remark[] {
  const direct = (['calculated', 'initial', 'enableWhen', 'variable', 'answers'] as const).flatMap((kind) =>
    extensionsOf(element, kind),
  );
  const nested = extensionsOf(element, 'constraint').flatMap(
    (extension) => extension.extension?.filter((part) => part.url === 'expression') ?? [],
  );
  const others = (element.extension ?? []).filter((extension) =>
    (urls.candidates as readonly string[]).includes(extension.url),
  );
  const names = extensionsOf(element, 'variable').flatMap((extension) => extension.valueExpression?.name ?? []);
  const twice = new Set(names.filter((name, at) => names.indexOf(name) < at));
  return [
    ...[...twice].map((name): Remark => ({ key: 'noteVariableTwice', values: { linkId, name } })),
    ...others.map((): Remark => ({ key: 'noteCandidates', values: { linkId } })),
    ...[...direct, ...nested].flatMap((extension) => expressionNote(extension, linkId)),
  ];
}

function expressionNote(extension: Extension, linkId: string): Remark[] {
  const source = fhirpathOf(extension);
  if (source === undefined) {
    const language = extension.valueExpression?.language ?? '?';
    return [{ key: 'noteLanguage', values: { linkId, language } }];
  }
  const why = whyNotCompiled(source);
  return why === null ? [] : [{ key: 'noteExpression', values: { linkId, detail: why } }];
}
