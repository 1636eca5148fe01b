import fc from 'fast-check';
import type { Answer, EnableWhen, Extension, Item, Questionnaire, Response, ResponseItem } from './model/fhir.ts';
import { itemTypes, operators } from './model/fhir.ts';

/** Builders for tests: a questionnaire and its answers in few words. */
export const aQuestionnaire = (item: Item[], more: Partial<Questionnaire> = {}): Questionnaire => ({
  resourceType: 'Questionnaire',
  title: 'A test',
  status: 'draft',
  item,
  ...more,
});

export const aQuestion = (linkId: string, type: Item['type'], more: Partial<Item> = {}): Item => ({
  linkId,
  type,
  text: `Question ${linkId}`,
  ...more,
});

export const aGroup = (linkId: string, item: Item[], more: Partial<Item> = {}): Item => ({
  linkId,
  type: 'group',
  text: `Group ${linkId}`,
  item,
  ...more,
});

export const aResponse = (...item: ResponseItem[]): Response => ({
  resourceType: 'QuestionnaireResponse',
  status: 'in-progress',
  item,
});

export const answered = (linkId: string, ...answer: Answer[]): ResponseItem => ({ linkId, answer });
export const inGroup = (linkId: string, ...item: ResponseItem[]): ResponseItem => ({ linkId, item });

export const when = (question: string, operator: EnableWhen['operator'], answer: Record<string, unknown>): EnableWhen =>
  ({ question, operator, ...answer }) as EnableWhen;

const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const fhirpath = (expression: string, name?: string) => ({
  valueExpression: { language: 'text/fhirpath', expression, ...(name !== undefined && { name }) },
});
export const calculated = (expression: string): Extension => ({
  url: `${sdc}calculatedExpression`,
  ...fhirpath(expression),
});
export const initially = (expression: string): Extension => ({
  url: `${sdc}initialExpression`,
  ...fhirpath(expression),
});
export const enabledBy = (expression: string): Extension => ({
  url: `${sdc}enableWhenExpression`,
  ...fhirpath(expression),
});
export const variable = (name: string, expression: string): Extension => ({
  url: 'http://hl7.org/fhir/StructureDefinition/variable',
  ...fhirpath(expression, name),
});
export const hl7 = (name: string, value: Record<string, unknown>): Extension => ({
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  ...value,
});
export const skipAllowed = (valueBoolean = true): Extension => ({
  url: 'https://throughline.example/fhir/skip-allowed',
  valueBoolean,
});
export const control = (code: string): Extension =>
  hl7('questionnaire-itemControl', { valueCodeableConcept: { coding: [{ code }] } });

export const yesNo: NonNullable<Item['answerOption']> = [
  { valueCoding: { system: 'urn:answers', code: 'yes', display: 'Yes' } },
  { valueCoding: { system: 'urn:answers', code: 'no', display: 'No' } },
];

const enableWhens = (linkIds: string[]) =>
  fc.array(
    fc.record({
      question: fc.constantFrom(...linkIds),
      operator: fc.constantFrom(...operators),
      answerBoolean: fc.boolean(),
    }) as fc.Arbitrary<EnableWhen>,
    { maxLength: 3 },
  );

/** Questionnaires of all types, nested and repeating, whose conditions point anywhere, in circles too. */
export const questionnaires: fc.Arbitrary<Questionnaire> = fc
  .integer({ min: 1, max: 14 })
  .chain((size) => {
    const linkIds = Array.from({ length: size }, (_, at) => `i${at}/é.${at}:#`);
    return fc.tuple(
      ...linkIds.map((linkId, at) =>
        fc.record({
          linkId: fc.constant(linkId),
          type: fc.constantFrom(...itemTypes),
          under: fc.integer({ min: -1, max: at - 1 }),
          repeats: fc.boolean(),
          required: fc.boolean(),
          enableBehavior: fc.constantFrom('any' as const, 'all' as const),
          enableWhen: enableWhens(linkIds),
          expression: fc.option(
            fc.constantFrom('true', 'false', '%resource.descendants().answer.exists()', '1 +', '%nothing'),
          ),
        }),
      ),
    );
  })
  .map((parts) => {
    const items: Item[] = parts.map(({ linkId, type, repeats, required, enableBehavior, enableWhen, expression }) => ({
      linkId,
      type,
      text: linkId,
      ...(type !== 'display' && { repeats, required }),
      enableBehavior,
      enableWhen,
      ...(expression !== null && { extension: [enabledBy(expression)] }),
      ...((type === 'choice' || type === 'open-choice') && { answerOption: yesNo }),
    }));
    const roots: Item[] = [];
    for (const [at, { under }] of parts.entries()) {
      const item = items[at];
      const parent = under < 0 ? undefined : items[under];
      if (!item) continue;
      if (!parent || parent.type === 'display') roots.push(item);
      else parent.item = [...(parent.item ?? []), item];
    }
    return aQuestionnaire(roots);
  });

const words = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .map((text) => text.replace(/\s+/g, ' ').trim() || 'x');
const days = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Valid answers for one question. */
function answersFor(item: Item): fc.Arbitrary<Answer> {
  const byType: Partial<Record<Item['type'], fc.Arbitrary<Answer>>> = {
    boolean: fc.boolean().map((valueBoolean) => ({ valueBoolean })),
    integer: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((valueInteger) => ({ valueInteger })),
    decimal: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => ({ valueDecimal: value / 100 + 0 })),
    date: days.map((valueDate) => ({ valueDate })),
    dateTime: days.map((day) => ({ valueDateTime: `${day}T10:30:00-08:00` })),
    time: fc.integer({ min: 0, max: 23 }).map((hour) => ({ valueTime: `${String(hour).padStart(2, '0')}:30:00` })),
    url: fc.constantFrom({ valueUri: 'https://example.org/a' }, { valueUri: 'urn:x:y' }),
    choice: fc.constantFrom(...(yesNo ?? [])).map((option) => ({ valueCoding: { ...option.valueCoding } })),
    'open-choice': fc.oneof(
      fc.constantFrom(...(yesNo ?? [])).map((option) => ({ valueCoding: { ...option.valueCoding } })),
      words.map((text) => ({ valueString: `own ${text}` })),
    ),
    quantity: fc.integer({ min: 0, max: 900 }).map((value) => ({ valueQuantity: { value } })),
    reference: words.map((text) => ({ valueReference: { display: `the ${text}` } })),
    attachment: words.map((title) => ({
      valueAttachment: { contentType: 'text/plain', title, size: 3, data: 'YWJj' },
    })),
  };
  return byType[item.type] ?? words.map((valueString) => ({ valueString }));
}

/** Answers that fit a questionnaire, in the form in which the engine itself writes them. */
export function responsesTo(questionnaire: Questionnaire): fc.Arbitrary<Response> {
  const forItems = (items: Item[] | undefined): fc.Arbitrary<ResponseItem[]> =>
    items?.length ? fc.tuple(...items.map(forItem)).map((found) => found.flat()) : fc.constant([]);
  const forItem = (item: Item): fc.Arbitrary<ResponseItem[]> => {
    if (item.type === 'display') return fc.constant([]);
    const inside = forItems(item.item);
    if (item.type === 'group') {
      const instance = inside.map(
        (below): ResponseItem => ({ linkId: item.linkId, ...(below.length > 0 && { item: below }) }),
      );
      const filled = instance.filter((one) => one.item !== undefined || Boolean(item.repeats));
      return item.repeats
        ? fc.array(instance, { maxLength: 3 })
        : fc
            .option(instance)
            .map((one) => (one?.item ? [one] : []))
            .filter(() => Boolean(filled));
    }
    const answer = fc
      .tuple(answersFor(item), inside)
      .map(([value, below]) => ({ ...value, ...(below.length > 0 && { item: below }) }));
    const many = item.answerOption
      ? fc.uniqueArray(answer, { maxLength: 2, selector: (one) => JSON.stringify(one.valueCoding ?? one.valueString) })
      : fc.array(answer, { maxLength: 3 });
    return (item.repeats ? many : fc.option(answer).map((one) => (one ? [one] : []))).map((answers) =>
      answers.length > 0 ? [{ linkId: item.linkId, answer: sortedForForms(item, answers) }] : [],
    );
  };
  return forItems(questionnaire.item).map((item) => ({
    resourceType: 'QuestionnaireResponse' as const,
    status: 'in-progress',
    ...(item.length > 0 && { item }),
  }));
}

/** Lists post what was chosen first, what was written beside it after. */
const sortedForForms = (item: Item, answers: Answer[]): Answer[] =>
  item.type === 'open-choice'
    ? [...answers].sort((one, other) => Number(one.valueString !== undefined) - Number(other.valueString !== undefined))
    : answers;
