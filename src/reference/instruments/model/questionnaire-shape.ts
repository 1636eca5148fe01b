import { z } from 'zod';
import { itemTypes, operators } from './fhir.ts';

/**
 * The shape of a FHIR R4 Questionnaire, as far as the engine reads it. Loose on purpose: what is not named here is
 * allowed and kept. Only checks; the value that is used is the one that came in.
 */
const text = z.string().optional();
const flag = z.boolean().optional();
const number = z.number().optional();

const coding = z.looseObject({ system: text, code: text, display: text, version: text });
const expression = z.looseObject({ language: text, expression: text, name: text });

const values = {
  valueBoolean: flag,
  valueDecimal: number,
  valueInteger: number,
  valueDate: text,
  valueDateTime: text,
  valueTime: text,
  valueString: text,
  valueUri: text,
  valueUrl: text,
  valueCode: text,
  valueMarkdown: text,
  valueCanonical: text,
  valueCoding: coding.optional(),
  valueQuantity: z.looseObject({ value: number, unit: text, system: text, code: text }).optional(),
  valueReference: z
    .looseObject({
      reference: text,
      display: text,
      identifier: z.looseObject({ system: text, value: text }).optional(),
    })
    .optional(),
  valueAttachment: z.looseObject({ contentType: text, title: text, data: text, url: text, size: number }).optional(),
  valueExpression: expression.optional(),
  valueCodeableConcept: z.looseObject({ coding: z.array(coding).optional(), text }).optional(),
};

const extension: z.ZodType = z.looseObject({
  url: z.string(),
  ...values,
  extension: z.lazy(() => z.array(extension).optional()),
});
const extensions = z.array(extension).optional();
const element = z.looseObject({ extension: extensions }).optional();
export const valueShape = z.looseObject({ ...values, extension: extensions, _valueString: element });

const enableWhen = z.looseObject({ question: z.string(), operator: z.enum(operators) });

const item = z.looseObject({
  linkId: z.string().min(1),
  type: z.enum(itemTypes),
  text,
  _text: element,
  prefix: text,
  _prefix: element,
  extension: extensions,
  enableWhen: z.array(enableWhen).optional(),
  enableBehavior: z.enum(['all', 'any']).optional(),
  required: flag,
  repeats: flag,
  readOnly: flag,
  maxLength: number,
  answerValueSet: text,
  answerOption: z.array(valueShape).optional(),
  initial: z.array(valueShape).optional(),
  get item() {
    return z.array(item).optional();
  },
});

const concept = z.looseObject({
  code: text,
  display: text,
  system: text,
  extension: extensions,
  _display: element,
  get contains() {
    return z.array(concept).optional();
  },
  get concept() {
    return z.array(concept).optional();
  },
});

const contained = z.looseObject({ resourceType: text, id: text });

export const questionnaireShape = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  id: text,
  url: text,
  copyright: text,
  version: text,
  title: text,
  _title: element,
  description: text,
  _description: element,
  language: text,
  implicitRules: text,
  status: text,
  extension: extensions,
  contained: z.array(contained).optional(),
  item: z.array(item).optional(),
});

const valueSetPart = z.looseObject({
  system: text,
  concept: z.array(concept).optional(),
  filter: z.array(z.unknown()).optional(),
  valueSet: z.array(z.string()).optional(),
});

/** A value set as far as it is read. One that does not fit is treated as not at hand. */
export const valueSetShape = z.looseObject({
  resourceType: z.literal('ValueSet'),
  compose: z
    .looseObject({ include: z.array(valueSetPart).optional(), exclude: z.array(valueSetPart).optional() })
    .optional(),
  expansion: z.looseObject({ contains: z.array(concept).optional() }).optional(),
});

export const codeSystemShape = z.looseObject({
  resourceType: z.literal('CodeSystem'),
  concept: z.array(concept).optional(),
});
