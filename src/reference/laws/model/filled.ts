import { z } from 'zod';
import { fieldOf, type Sent, type Shape, shapeOf } from './fields.ts';
import { textParts } from './made.ts';
import { listParts } from './own-list.ts';
import { after, clean, type Known, offenseTest, type Version } from './remedy.ts';
import { type Dimension, dimensionOf, dimensions } from './scorecard.ts';

/** A version as the form holds it: what `readVersion` reads back. */
export function filledWith(law: Version): Sent {
  return {
    from: law.from ?? '',
    until: law.until ?? '',
    citation: law.citation,
    source: law.source,
    sure: law.sure,
    checkedOn: law.checkedOn ?? '',
    checkedBy: law.checkedBy ?? '',
    ...(law.makes
      ? { ...textParts(law.makes.title, 'title'), ...textParts(law.makes.plain, 'plain'), kind: law.makes.kind }
      : {}),
    ...(law.list ? listParts(law.list) : {}),
    ...Object.fromEntries(dimensions.flatMap((name) => filled(name, dimensionOf(law, name)))),
    ...Object.fromEntries(
      law.also.flatMap(({ id, ask, needs, citation, sure }, line) =>
        Object.entries({ id, en: ask.en, es: ask.es, needs, cite: citation, how: sure }).map(([part, said]) => [
          fieldOf('also', `${line}.${part}`),
          said,
        ]),
      ),
    ),
  };
}

type Parts = Record<string, string | readonly string[]>;

function filled(name: Dimension, known: Known<unknown>): [string, string | readonly string[]][] {
  if (known === 'unknown') return [];
  const parts: Parts = { how: known.sure, cite: known.citation ?? '', ...parted[shapeOf(name).as](known.value) };
  return Object.entries(parts).map(([part, said]) => [fieldOf(name, part), said]);
}

const strings = z.array(z.string());
const papers = z.object({ by: strings, required: z.boolean() });

const parted: Record<Shape['as'], (value: unknown) => Parts> = {
  yes: (value) => ({ is: value === true ? 'yes' : 'no' }),
  one: (value) => ({ is: String(value) }),
  many: (value) => ({ is: strings.parse(value) }),
  days: (value) => ({ is: value === null ? '' : String(value) }),
  cents: (value) => ({
    is: Number(value) % 100 === 0 ? String(Number(value) / 100) : (Number(value) / 100).toFixed(2),
  }),
  offenses: (value) => {
    const { which, groups, grades = [], degrees = [] } = offenseTest.parse(value);
    return { is: which, groups, grades, degrees: degrees.join(', ') };
  },
  groups: (value) => (value === null ? { is: 'none' } : { is: 'groups', groups: strings.parse(value) }),
  papers: (value) => {
    if (value === null) return { is: 'none' };
    const { by, required } = papers.parse(value);
    return { is: required ? 'must' : 'may', by };
  },
  clean: (value) => {
    if (value === null) return { is: 'none' };
    const { from, of, spans } = clean.parse(value);
    const each = spans.map(({ grade = '', degree = '', span }, line) => ({
      [`${line}.grade`]: grade,
      [`${line}.degree`]: degree,
      ...(span ? spanParts(span, line) : { [`${line}.ever`]: 'yes' }),
    }));
    return Object.assign({ is: 'rule', from, of }, ...each) as Parts;
  },
  after: (value) => {
    if (value === null) return { is: 'none' };
    const { first, of } = after.parse(value);
    const each = of.map((one, line) =>
      'age' in one
        ? { [`${line}.from`]: 'age', [`${line}.n`]: String(one.age) }
        : { [`${line}.from`]: one.from, ...spanParts(one.span, line) },
    );
    return Object.assign({ is: first ? 'first' : 'last' }, ...each) as Parts;
  },
};

/** A span of one unit, as every law so far has it. */
function spanParts(span: string, line: number): Parts {
  const [, n = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(span) ?? [];
  return { [`${line}.n`]: n, [`${line}.unit`]: unit };
}
