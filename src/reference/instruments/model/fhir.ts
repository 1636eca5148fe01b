/**
 * The parts of FHIR R4 that this module reads. Every object may hold more than is named here; what is not named is
 * carried along unchanged. Source: hl7.org/fhir/R4/questionnaire.html, questionnaireresponse.html.
 */
export type Extension = { url: string; extension?: Extension[] } & Value & More;
export type Element = { extension?: Extension[] };

/** What else an object may hold. Read it only after checking. */
type More = { [name: string]: unknown };

export type Coding = {
  system?: string;
  code?: string;
  display?: string;
  version?: string;
  _display?: Element;
} & Element;
export type Quantity = { value?: number; unit?: string; system?: string; code?: string; comparator?: string };
export type Reference = {
  reference?: string;
  display?: string;
  type?: string;
  identifier?: { system?: string; value?: string };
};
export type Attachment = { contentType?: string; title?: string; data?: string; url?: string; size?: number };
export type Expression = { language?: string; expression?: string; name?: string; description?: string };

/** The `value[x]` of an answer, an option, an initial value or an extension. */
export type Value = {
  valueBoolean?: boolean;
  valueDecimal?: number;
  valueInteger?: number;
  valueDate?: string;
  valueDateTime?: string;
  valueTime?: string;
  valueString?: string;
  valueUri?: string;
  valueUrl?: string;
  valueCode?: string;
  valueCanonical?: string;
  valueCoding?: Coding;
  valueQuantity?: Quantity;
  valueReference?: Reference;
  valueAttachment?: Attachment;
  valueExpression?: Expression;
  valueCodeableConcept?: { coding?: Coding[]; text?: string };
};

export const itemTypes = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'attachment',
  'reference',
  'quantity',
] as const;
export type ItemType = (typeof itemTypes)[number];

export const operators = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;
export type Operator = (typeof operators)[number];

export type EnableWhen = { question: string; operator: Operator } & { [answer: `answer${string}`]: unknown };

export type AnswerOption = Value & Element & { initialSelected?: boolean; _valueString?: Element };

export type Item = Element & {
  linkId: string;
  type: ItemType;
  text?: string;
  _text?: Element;
  prefix?: string;
  _prefix?: Element;
  enableWhen?: EnableWhen[];
  enableBehavior?: 'all' | 'any';
  required?: boolean;
  repeats?: boolean;
  readOnly?: boolean;
  maxLength?: number;
  answerValueSet?: string;
  answerOption?: AnswerOption[];
  initial?: Value[];
  item?: Item[];
};

export type Concept = Coding & { designation?: unknown; property?: unknown; concept?: Concept[]; contains?: Concept[] };
type ValueSetPart = { system?: string; concept?: Concept[]; filter?: unknown[]; valueSet?: string[] };
export type ValueSet = {
  resourceType: 'ValueSet';
  id?: string;
  url?: string;
  compose?: { include?: ValueSetPart[]; exclude?: ValueSetPart[] };
  expansion?: { contains?: Concept[] };
};

export type Questionnaire = Element & {
  resourceType: 'Questionnaire';
  id?: string;
  copyright?: string;
  url?: string;
  version?: string;
  title?: string;
  _title?: Element;
  description?: string;
  _description?: Element;
  language?: string;
  status?: string;
  implicitRules?: string;
  contained?: ({ resourceType?: string; id?: string } & More)[];
  item?: Item[];
};

export type Answer = Value & Element & { item?: ResponseItem[] };
export type ResponseItem = Element & { linkId: string; text?: string; answer?: Answer[]; item?: ResponseItem[] };
export type Response = Element & {
  resourceType: 'QuestionnaireResponse';
  questionnaire?: string;
  status: string;
  item?: ResponseItem[];
};
