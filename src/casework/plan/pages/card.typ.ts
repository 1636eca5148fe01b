import { typstText } from '#platform/documents/index.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { type Line, type SafetyPart, safetyParts } from '../model/lines.ts';
import { cardWords } from '../words-card.ts';

/**
 * The safety plan as Typst source: a quarter of a letter page, which fits a pocket. It says of no agency, of no program and of nothing
 * that happened, so that whoever finds it learns nothing; an empty part is left out.
 */
export function cardSource(parts: Partial<Record<SafetyPart, Pick<Line, 'words'>>>, lang: Lang): string {
  const t = cardWords(lang);
  const said = safetyParts.filter((each) => parts[each]?.words || each === 'leaving');
  return [
    `#set document(title: ${typstText(t('publicCard'))})`,
    '#set page(width: 4.25in, height: 5.5in, margin: 0.3in)',
    `#set text(size: 10.5pt, lang: ${typstText(lang)}, hyphenate: false, fallback: true)`,
    '#set par(leading: 0.45em, spacing: 0.5em)',
    '#show heading: set text(size: 10.5pt)',
    '#show heading.where(level: 1): set text(size: 13pt)',
    '#show heading.where(level: 2): set block(above: 0.9em, below: 0.4em, sticky: true)',
    `#heading(level: 1, ${typstText(t('publicCard'))})`,
    ...said.flatMap((each) => [
      `#heading(level: 2, ${typstText(t(`publicCard-${each}`))})`,
      ...linesOf(parts[each]?.words ?? ''),
      ...(each === 'leaving' ? [`#par(strong(text(${typstText(t('publicCardBack'))})))`] : []),
    ]),
  ].join('\n');
}

/** Each line as it was typed. */
const linesOf = (words: string): string[] =>
  words
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .map((line) => `#par(text(${typstText(line)}))`);
