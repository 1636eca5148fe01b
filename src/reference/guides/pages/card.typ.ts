import { typstText } from '#platform/documents/index.ts';
import type { Lang, Text } from '#platform/i18n/catalogue.ts';
import { dayWords } from '#ui/time-words.ts';
import { words } from '../public-words.ts';
import { head } from './guide.typ.ts';

export type CardLine = { as: Text; call: string; text?: string | undefined };
export type CardText = { title: Text; lines: readonly CardLine[]; today: string; lang: Lang };

/** How many cards a sheet holds: each 17.2 × 5.4 cm, folded in the middle to the size of a bank card. */
const ON_A_SHEET = 4;

/**
 * A sheet of wallet cards as Typst source: English on one side of the fold and Spanish on the other, lines to cut and to fold along.
 * A screen reader hears one card; the others are the same, and are there for the paper.
 */
export function cardSource(card: CardText): string {
  const one = `#box(width: 17.2cm, height: 5.4cm, stroke: (thickness: 0.5pt, dash: "dashed"))[#grid(columns: (1fr, 1fr), rows: 100%, stroke: (x, y) => if x == 1 { (left: (thickness: 0.4pt, dash: "dotted")) }, ${side(card, 'en')}, ${side(card, 'es')})]`;
  return [
    ...head(card.title[card.lang], card.lang),
    '#set page(paper: "us-letter", margin: (x: 2.19cm, y: 1.5cm))',
    '#set par(leading: 0.4em, spacing: 0.5em)',
    `#heading(level: 1, text(size: 0.9em, ${typstText(card.title[card.lang])}))`,
    `#text(size: 0.85em, ${typstText(words(card.lang)('publicFold'))})`,
    one,
    ...Array.from({ length: ON_A_SHEET - 1 }, () => `#pdf.artifact(kind: "other")[${one}]`),
    '',
  ].join('\n');
}

function side({ title, lines, today }: CardText, lang: Lang): string {
  const t = words(lang);
  const rows = lines.map(({ as, call, text }) => {
    const numbers = [call, ...(text && text !== call ? [t('publicLineText', { number: text })] : [])].join(' ');
    return `#par[#text(size: 8pt, ${typstText(as[lang])}) #linebreak() #strong(text(size: 10pt, ${typstText(numbers)}))]`;
  });
  const made = `#text(size: 6.5pt, ${typstText(dayWords(today, lang))})`;
  return `[#set text(lang: ${typstText(lang)}); #pad(x: 0.45cm, y: 0.35cm)[#strong(text(size: 9.5pt, ${typstText(title[lang])})) ${rows.join('\n')} ${made}]]`;
}
