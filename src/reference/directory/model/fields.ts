import { type Body, text } from './directory.ts';
import { listField } from './fields-lists.ts';
import {
  hoursField,
  type Making,
  type Shown,
  spaceField,
  type Typed,
  type Written,
  whereField,
} from './fields-parts.ts';

export type { Making, Shown, Typed, Written } from './fields-parts.ts';

/** How a property is asked for by hand; each kind with how it is shown in a form and how it is read from one. */
export type FieldKind =
  | 'text'
  | 'long'
  | 'email'
  | 'uri'
  | 'number'
  | 'flag'
  | 'mark'
  | 'choice'
  | 'choices'
  | 'lines'
  | 'parts'
  | 'languages'
  | 'phones'
  | 'exclusions'
  | 'space'
  | 'when'
  | 'translations'
  | 'hours'
  | 'where';
export type Field = {
  property: string;
  kind: FieldKind;
  /** The words of a choice. */
  options?: readonly string[];
  /** Of parts: which of their properties a line says. */
  part?: string;
};

const LONGEST = 500;
const LONGEST_TEXT = 5_000;

/** What a form shows of this property. */
export function shown(field: Field, body: Body): Shown {
  const { kind, property } = field;
  const value = body[property];
  switch (kind) {
    case 'flag':
      return { [property]: value === true ? 'yes' : value === false ? 'no' : '' };
    case 'mark':
      return { [property]: value === true ? 'yes' : '' };
    case 'number':
      return { [property]: typeof value === 'number' ? String(value) : '' };
    case 'hours':
      return hoursField.shown(body);
    case 'space':
      return spaceField.shown(body);
    case 'where':
      return whereField.shown(body);
    default:
      return isList(kind) ? listField(field).shown(body) : { [property]: text(body, property) };
  }
}

const isList = (kind: FieldKind): boolean =>
  ['choices', 'lines', 'parts', 'languages', 'phones', 'exclusions', 'when', 'translations'].includes(kind);

/** What was typed, as properties of the object; null takes one away. What was not touched comes out as it went in. */
export function written(field: Field, body: Body, typed: Typed, making: Making): Written {
  const { kind, property } = field;
  const said = typed.one(property);
  switch (kind) {
    case 'flag':
      return { patch: { [property]: said === 'yes' ? true : said === 'no' ? false : null } };
    case 'mark':
      // Taken away in so many words: a place stays confidential until somebody says that it is not.
      return { patch: said === 'yes' ? { [property]: true } : body[property] === true ? { [property]: false } : {} };
    case 'number':
      if (said !== '' && !/^\d{1,3}$/.test(said)) return { errors: { [property]: 'notANumber' } };
      return { patch: { [property]: said === '' ? null : Number(said) } };
    case 'hours':
      return hoursField.written(body, typed, making);
    case 'space':
      return spaceField.written(body, typed, making);
    case 'where':
      return whereField.written(body, typed, making);
    default:
      return isList(kind) ? listField(field).written(body, typed, making) : line(field, said);
  }
}

function line({ property, kind, options }: Field, said: string): Written {
  if (said.length > (kind === 'long' ? LONGEST_TEXT : LONGEST)) return { errors: { [property]: 'tooLong' } };
  if (kind === 'choice' && !options?.includes(said)) return { errors: { [property]: 'chooseOne' } };
  if (kind === 'uri' && said !== '' && !/^https?:/i.test(said))
    return { patch: { [property]: ['https:', '', said].join('/') } };
  return { patch: { [property]: said === '' ? null : said } };
}
