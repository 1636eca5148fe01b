/** The one-page guide as Typst source: for a wall or a patrol car, accessible (PDF/UA), black on white. */

import type { Guide } from '../model/guide.ts';
import { words } from '../words.ts';

export type Paper = 'us-letter' | 'a4';

/**
 * Source text for the Typst compiler (`pdfStandard: 'ua-1'`). Every text goes in as a string literal, so nothing in a
 * definition can be read as markup. The letters are as large as one page allows: `sizes` says which to try, largest
 * first; compile each until the page count is 1.
 */
export function guideSource(guide: Guide, sizePt: number, paper: Paper = 'us-letter'): string {
  const t = words(guide.lang);
  const notice = guide.unverified ? `${t('guideUnverified')} ` : '';
  return [
    `#set document(title: ${literal(t('guideTitle', { title: guide.title }))})`,
    `#set page(paper: ${literal(paper)}, margin: (x: 1.2cm, y: 1cm))`,
    `#set text(size: ${sizePt}pt, lang: ${literal(guide.lang)}, fallback: true)`,
    '#set par(leading: 0.45em, spacing: 0.65em)',
    '#show heading.where(level: 2): set text(size: 1.1em)',
    '#show heading.where(level: 2): set block(above: 0.9em, below: 0.5em)',
    '#block(width: 100%, fill: black, radius: 4pt, inset: (x: 0.8em, y: 0.7em), below: 0.7em,',
    `  text(fill: white, heading(level: 1, text(size: 1.45em, ${literal(guide.title)}))))`,
    `#text(size: 1.08em, weight: "bold", ${literal(guide.purpose)})`,
    `#par[#strong(${literal(`${t('guideFor')}: `)})#text(${literal(guide.who.join(', '))})]`,
    phoneBoxes(guide),
    `#heading(level: 2, ${literal(t('guideSteps'))})`,
    stepTable(guide),
    doNotBox(guide),
    `#text(size: 0.85em, ${literal(`${notice}${guide.version}`)})`,
    '',
  ].join('\n');
}

/** Letter sizes to try, in points, largest first. Below the last one a guide is too long for a wall: shorten its words. */
export const guideSizesPt = [14, 13.5, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7] as const;

/** The number in large figures; where the county has not set it, a line to write it on. */
function phoneBoxes(guide: Guide): string {
  if (guide.phones.length === 0) return '';
  const t = words(guide.lang);
  const boxes = guide.phones.map((phone) => {
    const who = `#text(size: 0.88em, ${literal(phone.who)}) #linebreak()`;
    if (phone.number === null)
      return `[${who} #v(0.75em) #line(length: 100%, stroke: 0.6pt) #v(-0.55em) #text(size: 0.78em, ${literal(t('guideWriteNumber'))})]`;
    const check = phone.checked ? '' : ` #text(size: 0.78em, ${literal(t('guideCheckNumber'))})`;
    const agency = phone.agency ? ` #linebreak() #text(size: 0.78em, ${literal(phone.agency)})` : '';
    return `[${who} #text(size: 1.3em, weight: "bold", ${literal(phone.number)})${check}${agency}]`;
  });
  const columns = guide.phones.length === 4 ? 4 : Math.min(3, guide.phones.length);
  return [
    `#heading(level: 2, ${literal(t('guidePhones'))})`,
    `#grid(columns: (1fr,) * ${columns}, gutter: 0.4em, ..(${boxes.join(',\n')},).map(it => grid.cell(stroke: 0.8pt, inset: 0.45em, it)))`,
  ].join('\n');
}

/** Beyond so many steps, a step's title and sentence share a line: letters that can be read matter more than air. */
const MOST_AIRY = 10;

/** A filled number: the law demands it. An outlined one: good practice. The word says the same. */
function stepTable(guide: Guide): string {
  const t = words(guide.lang);
  const head = ['guideNumber', 'guideStep', 'guideWhoWhen'] as const;
  const dense = guide.steps.length > MOST_AIRY;
  const rows = guide.steps.map((step) =>
    [`[${numberOf(step)}]`, `[${whatOf(guide, step, dense)}]`, `[${whoWhenOf(guide, step)}]`].join(', '),
  );
  return [
    '#table(columns: (auto, 1fr, 27%), stroke: (x, y) => (bottom: if y == 0 { 1pt } else { 0.4pt + luma(130) }),',
    `inset: (x: 0.35em, y: ${dense ? '0.3em' : '0.42em'}), align: (x, y) => if x == 0 { center + top } else { left + top },`,
    `table.header(${head.map((key) => `[#text(size: 0.88em, weight: "bold", ${literal(t(key))})]`).join(', ')}),`,
    `${rows.join(',\n')})`,
  ].join('\n');
}

type StepLine = Guide['steps'][number];

function numberOf(step: StepLine): string {
  const [back, front] = step.law ? ['black', 'white'] : ['white', 'black'];
  const figure = `text(fill: ${front}, weight: "bold", ${literal(String(step.n))})`;
  return `#box(width: 1.55em, height: 1.55em, radius: 50%, stroke: 0.9pt, fill: ${back}, align(center + horizon, ${figure}))`;
}

function whatOf(guide: Guide, step: StepLine, dense: boolean): string {
  const t = words(guide.lang);
  const only = step.when ? ` #emph(${literal(`${t('guideOptional', { when: step.when })}.`)})` : '';
  const title = `#strong(text(size: 1.08em, ${literal(dense ? `${step.title}${/[.?!]$/.test(step.title) ? '' : '.'} ` : step.title)}))`;
  return `${title}${dense ? '' : ' #linebreak()'} #text(${literal(step.sentence)})${only}`;
}

function whoWhenOf(guide: Guide, step: StepLine): string {
  const word = literal(words(guide.lang)('guideMust'));
  const law = step.law
    ? ` #box(fill: black, radius: 2pt, inset: (x: 0.35em), outset: (y: 0.2em), text(fill: white, size: 0.75em, weight: "bold", ${word}))`
    : '';
  const clock = step.clock ? ` #linebreak() #strong(${literal(step.clock)})` : '';
  return `#text(${literal(step.who)})${law}${clock}`;
}

function doNotBox(guide: Guide): string {
  if (guide.doNot.length === 0) return '';
  const items = guide.doNot.map((item) => `text(${literal(item)})`).join(', ');
  return [
    '#block(width: 100%, stroke: 1.6pt, radius: 4pt, inset: (x: 0.8em, y: 0.6em), above: 0.9em, below: 0.7em)[',
    `#heading(level: 2, ${literal(words(guide.lang)('guideDoNot'))})`,
    `#list(tight: true, marker: [#sym.times], ${items})]`,
  ].join('\n');
}

/** A Typst string literal. Control characters, which a page cannot show, become spaces. */
export const literal = (text: string): string =>
  `"${text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;
