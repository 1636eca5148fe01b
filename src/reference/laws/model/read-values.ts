import {
  cleanFroms,
  cleanOfs,
  type Faults,
  fieldOf,
  lines,
  listOf,
  offenseWhich,
  type Sent,
  type Shape,
  shapeOf,
  textOf,
  units,
} from './fields.ts';
import { grades, type Jurisdiction, moments, proofs, sureness } from './remedy.ts';
import type { Dimension } from './scorecard.ts';

/** One dimension of a form that is being read. `wrong` says what is not right with a part of it. */
type Reading = {
  sent: Sent;
  name: Dimension;
  said: string;
  shape: Shape;
  groups: string[];
  wrong: (part: string, why: string) => null;
};

const isOf = (all: readonly string[], each: string): boolean => all.includes(each);

/** What a form says of one dimension; where it is not right, the fault stands beside its field. */
export function valueFrom(sent: Sent, name: Dimension, file: Jurisdiction, faults: Faults): unknown {
  const shape = shapeOf(name);
  return readers[shape.as]({
    sent,
    name,
    shape,
    said: textOf(sent, fieldOf(name, 'is')),
    groups: listOf(sent, fieldOf(name, 'groups')).filter((id) => file.groups.some((each) => each.id === id)),
    wrong: (part, why) => {
      faults[fieldOf(name, part)] ??= why;
      return null;
    },
  });
}

const readers: Record<Shape['as'], (it: Reading) => unknown> = {
  yes: ({ said, wrong }) => (said === 'yes' ? true : said === 'no' ? false : wrong('is', 'chooseOne')),
  one: ({ said, shape, wrong }) => ('of' in shape && isOf(shape.of, said) ? said : wrong('is', 'chooseOne')),
  many: ({ sent, name, shape, wrong }) => {
    const sentAll = listOf(sent, fieldOf(name, 'is'));
    const chosen = 'of' in shape ? shape.of.filter((each) => sentAll.includes(each)) : [];
    return chosen.length > 0 || name === 'bars' ? chosen : wrong('is', 'chooseOne');
  },
  days: ({ said, wrong }) => {
    if (said === '') return null;
    return /^\d{1,3}$/.test(said) && Number(said) >= 1 && Number(said) <= 365
      ? Number(said)
      : wrong('is', 'daysNotRight');
  },
  cents: ({ said, wrong }) =>
    /^\d{1,6}(\.\d\d)?$/.test(said) ? Math.round(Number(said) * 100) : wrong('is', 'sumNotRight'),
  offenses: offensesFrom,
  groups: ({ said, groups, wrong }) =>
    said === 'none' ? null : groups.length > 0 ? groups : wrong('groups', 'chooseList'),
  papers: ({ sent, name, said, wrong }) => {
    if (said === 'none') return null;
    if (said !== 'may' && said !== 'must') return wrong('is', 'chooseOne');
    const by = proofs.filter((each) => listOf(sent, fieldOf(name, 'by')).includes(each));
    return by.length > 0 ? { by, required: said === 'must' } : wrong('by', 'chooseOne');
  },
  clean: cleanFrom,
  after: afterFrom,
};

function offensesFrom({ sent, name, said, groups, wrong }: Reading): unknown {
  if (!isOf(offenseWhich, said)) return wrong('is', 'chooseOne');
  // Without a list, "all but" would let everything in: a law whose list does not stand here is not known.
  if (said !== 'any' && groups.length === 0) return wrong('groups', 'chooseList');
  const narrow = grades.filter((each) => listOf(sent, fieldOf(name, 'grades')).includes(each));
  const degrees = textOf(sent, fieldOf(name, 'degrees'))
    .split(',')
    .flatMap((each) => each.trim().toLowerCase() || []);
  return {
    which: said,
    groups: said === 'any' ? [] : groups,
    ...(narrow.length > 0 ? { grades: narrow } : {}),
    ...(degrees.length > 0 ? { degrees } : {}),
  };
}

/** A number and its unit of one line; undefined where nothing was written. */
function spanFrom({ sent, name, wrong }: Reading, line: number): string | undefined {
  const part = (what: string) => textOf(sent, fieldOf(name, `${line}.${what}`));
  const [n, unit] = [part('n'), part('unit')];
  if (n === '') return undefined;
  if (/^[1-9]\d{0,2}$/.test(n) && isOf(units, unit)) return `P${n}${unit}`;
  wrong(`${line}.n`, 'spanNotRight');
  return undefined;
}

function cleanFrom(it: Reading): unknown {
  const { sent, name, said, wrong } = it;
  if (said === 'none') return null;
  if (said !== 'rule') return wrong('is', 'chooseOne');
  const [from, of] = [textOf(sent, fieldOf(name, 'from')), textOf(sent, fieldOf(name, 'of'))];
  if (!isOf(cleanFroms, from)) wrong('from', 'chooseOne');
  if (!isOf(cleanOfs, of)) wrong('of', 'chooseOne');
  const spans = lines.flatMap((line) => {
    const span = spanFrom(it, line);
    const part = (what: string) => textOf(sent, fieldOf(name, `${line}.${what}`));
    // Without a span: ever since.
    if (!span && part('ever') === '') return [];
    const [grade, degree] = [part('grade'), part('degree').toLowerCase()];
    return [{ ...(grade ? { grade } : {}), ...(degree ? { degree } : {}), ...(span ? { span } : {}) }];
  });
  return spans.length > 0 ? { from, of, spans } : wrong('0.n', 'spanNeeded');
}

function afterFrom(it: Reading): unknown {
  const { sent, name, said, wrong } = it;
  if (said === 'none') return null;
  if (said !== 'last' && said !== 'first') return wrong('is', 'chooseOne');
  let named = false;
  const of = lines.flatMap((line): unknown[] => {
    const part = (what: string) => textOf(sent, fieldOf(name, `${line}.${what}`));
    const from = part('from');
    if (from === 'age') {
      named = true;
      const age = Number(part('n'));
      if (Number.isInteger(age) && age >= 1 && age <= 99) return [{ age }];
      wrong(`${line}.n`, 'spanNotRight');
      return [];
    }
    if (!isOf(moments, from)) return [];
    named = true;
    const span = spanFrom(it, line);
    if (!span) wrong(`${line}.n`, 'spanNeeded');
    return span ? [{ from, span }] : [];
  });
  if (!named) wrong('0.from', 'chooseOne');
  return { first: said === 'first', of };
}

/** A law's own questions: a line without words is none. */
export function readQuestions(sent: Sent, faults: Faults): unknown[] {
  return lines.flatMap((line) => {
    const at = (part: string) => fieldOf('also', `${line}.${part}`);
    const [en, es, needs] = [textOf(sent, at('en')), textOf(sent, at('es')), textOf(sent, at('needs'))];
    if (en === '' && es === '') return [];
    if (en === '' || es === '') faults[at(en === '' ? 'en' : 'es')] = 'bothLanguages';
    const sure = sureness.safeParse(textOf(sent, at('how')));
    if (needs !== 'yes' && needs !== 'no') faults[at('needs')] = 'chooseOne';
    if (!sure.success) faults[at('how')] = 'chooseOne';
    const id = textOf(sent, at('id')) || `own-${line + 1}`;
    return [{ id, ask: { en, es }, needs, citation: textOf(sent, at('cite')), sure: sure.data }];
  });
}
