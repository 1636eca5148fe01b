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
  return [
    `#set document(title: ${literal(t('guideTitle', { title: guide.title }))})`,
    `#set page(paper: ${literal(paper)}, margin: (x: 1.2cm, y: 1cm))`,
    `#set text(size: ${sizePt}pt, lang: ${literal(guide.lang)}, fallback: true)`,
    '#set par(leading: 0.42em, spacing: 0.6em)',
    '#show heading: set block(above: 0.7em, below: 0.4em)',
    `#heading(level: 1, ${literal(guide.title)})`,
    `#text(${literal(guide.purpose)})`,
    `#par[#strong(${literal(`${t('guideFor')}: `)})#text(${literal(guide.who.join(', '))})]`,
    `#heading(level: 2, ${literal(t('guideSteps'))})`,
    stepTable(guide),
    '#grid(columns: (1fr, 1fr), column-gutter: 0.8cm,',
    `[#heading(level: 2, ${literal(t('guidePhones'))})\n${list(guide.phones.map((phone) => phoneLine(guide, phone)))}],`,
    `[#heading(level: 2, ${literal(t('guideDoNot'))})\n${list(guide.doNot)}])`,
    `#text(size: 0.85em, ${literal([guide.version, guide.unverified ? t('guideUnverified') : ''].join('. ').replace(/\. $/, ''))})`,
    '',
  ].join('\n');
}

/** Letter sizes to try, in points, largest first. Below the last one a guide is too long for a wall: shorten its words. */
export const guideSizesPt = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7] as const;

function stepTable(guide: Guide): string {
  const t = words(guide.lang);
  const head = ['guideNumber', 'guideStep', 'guideWho', 'guideClock'] as const;
  const rows = guide.steps.map((step) => {
    const when = step.when ? ` ${t('guideOptional', { when: step.when })}.` : '';
    const clock = [step.clock, step.law ? `(${t('guideMust')})` : null].filter((part) => part !== null).join(' ');
    return [
      `[#text(${literal(String(step.n))})]`,
      `[#strong(${literal(step.title)}) #text(${literal(step.sentence)})#emph(${literal(when)})]`,
      `[#text(${literal(step.who)})]`,
      `[#text(${literal(clock || '–')})]`,
    ].join(', ');
  });
  return [
    '#table(columns: (auto, 1fr, 2.6cm, 3.6cm), stroke: (y: 0.4pt), inset: (x: 3pt, y: 2pt),',
    `table.header(${head.map((key) => `[#strong(${literal(t(key))})]`).join(', ')}),`,
    `${rows.join(',\n')})`,
  ].join('\n');
}

function phoneLine(guide: Guide, phone: Guide['phones'][number]): string {
  const t = words(guide.lang);
  if (phone.number === null) return t('numberNotSet', { who: phone.who });
  return t(phone.checked ? 'numberIs' : 'numberUnchecked', { who: phone.who, number: phone.number });
}

const list = (items: readonly string[]) =>
  items.length === 0 ? '' : `#list(tight: true, ${items.map((item) => `text(${literal(item)})`).join(', ')})`;

/** A Typst string literal. Control characters, which a page cannot show, become spaces. */
export const literal = (text: string): string =>
  `"${text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;
