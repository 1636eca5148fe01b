import { isSame, type Plain, plain } from './answers.ts';
import type { EnableWhen, Item, Questionnaire, Value } from './fhir.ts';
import { optionsOf } from './options.ts';
import type { Remark } from './questionnaire.ts';
import { structureOf } from './structure.ts';
import { namesOfType } from './value-names.ts';

/** Conditions that no answer, or every answer, meets: an item would never be asked, or never be closed. */
export function conditionNotes(questionnaire: Questionnaire): Remark[] {
  const { all, byLinkId } = structureOf(questionnaire);
  return all.flatMap(({ linkId, enableWhen }) =>
    (enableWhen ?? []).flatMap((when): Remark[] => {
      const asked = byLinkId.get(when.question);
      if (!asked || canDiffer(questionnaire, asked, when)) return [];
      return [{ key: 'noteCondition', values: { linkId, question: when.question } }];
    }),
  );
}

/** By what the engine compares, not by the names in the file: some write a date as `answerInteger`, and it works. */
function canDiffer(questionnaire: Questionnaire, asked: Item, when: EnableWhen): boolean {
  if (asked.type === 'group' || asked.type === 'display') return false;
  const wanted = plain(when as Value);
  if (when.operator === 'exists' || wanted === null) return true;
  const options = optionsOf(questionnaire, asked);
  const offered = (options ?? []).flatMap(({ value }) => plain(value) ?? []);
  const own = options && asked.type === 'choice' ? [] : namesOfType(asked).map((name) => kindOf[name] ?? 'object');
  const kinds = new Set([...offered.map(({ kind }) => kind), ...own]);
  const isOrdered = when.operator !== '=' && when.operator !== '!=';
  if (wanted.kind === 'coding') {
    const isOffered = !options || asked.type === 'open-choice' || offered.some((held) => isSame(held, wanted));
    return !isOrdered && kinds.has('coding') && isOffered;
  }
  if (!isOrdered && options && asked.type === 'choice') return offered.some((held) => isSame(held, wanted));
  return kinds.has(wanted.kind) || (isText(wanted.kind) && [...kinds].some(isText));
}

type Kind = Plain['kind'];

/** A number and a text are compared as they are written. */
const isText = (kind: Kind): boolean => kind === 'number' || kind === 'text';

const kindOf: Record<string, Kind> = {
  valueBoolean: 'truth',
  valueDecimal: 'number',
  valueInteger: 'number',
  valueDate: 'text',
  valueDateTime: 'text',
  valueTime: 'text',
  valueString: 'text',
  valueUri: 'text',
  valueCoding: 'coding',
  valueReference: 'text',
  valueQuantity: 'quantity',
};
