import { type Body, inside, text } from './directory.ts';
import type { Field } from './fields.ts';
import type { Reader } from './fields-parts.ts';
import { translationsField } from './fields-translations.ts';

/** Rows that a form has for several of a thing: those that are there, and room for more. */
const ROOM = 2;
export const rowsShown = (count: number): number => Math.min(MOST_ROWS, Math.max(ROOM, count + 1));
const MOST_ROWS = 12;
const LONGEST = 500;
const at = (property: string, row: number, part: string): string => `${property}-${row}-${part}`;
const tooLong = (said: readonly string[]): boolean => said.some((each) => each.length > LONGEST);

/** Properties that hold several of a thing. What a form does not show of one stays with it. */
export function listField(field: Field): Reader {
  const { kind, property } = field;
  if (kind === 'choices') return choices(field);
  if (kind === 'languages') return languages(field);
  if (kind === 'phones') return phones;
  if (kind === 'exclusions') return exclusions;
  if (kind === 'when') return when;
  if (kind === 'translations') return translationsField;
  return kind === 'parts' ? parts(field) : lines(property);
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
const splitLines = (said: string): string[] => [
  ...new Set(
    said
      .split(/\r?\n/)
      .map((each) => each.trim())
      .filter(Boolean),
  ),
];

const choices = ({ property, options = [] }: Field): Reader => ({
  shown: (body) => ({ [property]: texts(body[property]) }),
  written: (body, typed) => {
    const chosen = typed.many(property);
    // In the order that stands there, so that the same choice is the same.
    const before = texts(body[property]);
    const all = [
      ...before.filter((each) => chosen.includes(each)),
      ...options.filter((each) => chosen.includes(each) && !before.includes(each)),
    ];
    return { patch: { [property]: all } };
  },
});

const lines = (property: string): Reader => ({
  shown: (body) => ({ [property]: texts(body[property]).join('\n') }),
  written: (_body, typed) => {
    const said = splitLines(typed.one(property));
    return tooLong(said) ? { errors: { [property]: 'tooLong' } } : { patch: { [property]: said } };
  },
});

const parts = ({ property, part = 'description' }: Field): Reader => ({
  shown: (body) => ({
    [property]: inside(body, property)
      .map((each) => text(each, part))
      .filter(Boolean)
      .join('\n'),
  }),
  written: (body, typed, { freshId }) => {
    const said = splitLines(typed.one(property));
    if (tooLong(said)) return { errors: { [property]: 'tooLong' } };
    const before = inside(body, property);
    const unnamed = before.filter((each) => text(each, part) === '');
    const made = said.map(
      (line) => before.find((each) => text(each, part) === line) ?? { id: freshId(), [part]: line },
    );
    return { patch: { [property]: [...made, ...unnamed] } };
  },
});

/** Those that the form names by their code; any other stays. */
const languages = ({ property, options = [] }: Field): Reader => ({
  shown: (body) => ({ [property]: inside(body, property).map((each) => text(each, 'code')) }),
  written: (body, typed, { freshId }) => {
    const chosen = typed.many(property);
    const before = inside(body, property);
    const stay = before.filter((each) => !options.includes(text(each, 'code')) || chosen.includes(text(each, 'code')));
    const codes = stay.map((each) => text(each, 'code'));
    const more = options.filter((tag) => chosen.includes(tag) && !codes.includes(tag));
    return { patch: { [property]: [...stay, ...more.map((code) => ({ id: freshId(), code }))] } };
  },
});

const phones: Reader = {
  shown: (body) =>
    Object.fromEntries(
      inside(body, 'phones').flatMap((each, row) => [
        [at('phones', row, 'id'), text(each, 'id')],
        [at('phones', row, 'number'), text(each, 'number')],
        [at('phones', row, 'extension'), typeof each.extension === 'number' ? String(each.extension) : ''],
        [at('phones', row, 'type'), text(each, 'type')],
        [at('phones', row, 'description'), text(each, 'description')],
      ]),
    ),
  written: (body, typed, { freshId }) => {
    const errors: Record<string, string> = {};
    const before = inside(body, 'phones');
    const made = Array.from({ length: MOST_ROWS }, (_, row) => {
      const say = (part: string) => typed.one(at('phones', row, part));
      const [number, extension, type, description] = [say('number'), say('extension'), say('type'), say('description')];
      if (number === '') return [];
      if (!/\d{3}/.test(number) || number.length > 60) errors[at('phones', row, 'number')] = 'notAPhone';
      if (!/^\d{0,8}$/.test(extension)) errors[at('phones', row, 'extension')] = 'notANumber';
      if (tooLong([description, type])) errors[at('phones', row, 'description')] = 'tooLong';
      const known = before.find((each) => text(each, 'id') === say('id') && say('id') !== '');
      const { number: _n, extension: _e, type: _t, description: _d, ...rest } = known ?? { id: freshId() };
      return [
        {
          ...rest,
          number,
          ...(extension === '' ? {} : { extension: Number(extension) }),
          ...(type === '' ? {} : { type }),
          ...(description === '' ? {} : { description }),
        },
      ];
    }).flat();
    return Object.keys(errors).length > 0 ? { errors } : { patch: { phones: made } };
  },
};

const exclusions: Reader = {
  shown: (body) =>
    Object.fromEntries(
      inside(body, 'exclusions').flatMap((each, row) => [
        [at('exclusions', row, 'what'), text(each, 'what')],
        [at('exclusions', row, 'why'), text(each, 'why')],
      ]),
    ),
  written: (_body, typed) => {
    const made = Array.from({ length: MOST_ROWS }, (_, row) => {
      const [what, why] = [typed.one(at('exclusions', row, 'what')), typed.one(at('exclusions', row, 'why'))];
      return what === '' ? [] : [{ what, ...(why === '' ? {} : { why }) }];
    }).flat();
    const isLong = made.some(({ what, why = '' }) => tooLong([what, why]));
    return isLong ? { errors: { [at('exclusions', 0, 'what')]: 'tooLong' } } : { patch: { exclusions: made } };
  },
};

/** What happens when you come, in both languages. */
const when: Reader = {
  shown: (body) => {
    const said = (
      typeof body.when_you_come === 'object' && body.when_you_come !== null ? body.when_you_come : {}
    ) as Body;
    return { 'when-en': text(said, 'en'), 'when-es': text(said, 'es') };
  },
  written: (_body, typed) => {
    const [en, es] = [typed.one('when-en'), typed.one('when-es')];
    for (const [name, said] of [
      ['when-en', en],
      ['when-es', es],
    ] as const)
      if (said.length > LONGEST) return { errors: { [name]: 'tooLong' } };
    const made = { ...(en === '' ? {} : { en }), ...(es === '' ? {} : { es }) };
    return { patch: { when_you_come: en === '' && es === '' ? null : made } };
  },
};
