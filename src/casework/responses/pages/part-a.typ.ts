import { typstText } from '#platform/documents/index.ts';
import type { PartAView } from '../actions/part-a.ts';
import { federalWords } from '../words-federal.ts';
import { labelOf, saidOf } from './part-a.tsx';

/** Part A as Typst source, in English: its readers are federal. `at`: when it was made, in words. */
export function partASource(view: PartAView, at: string): string {
  const t = federalWords('en');
  const text = (words: string) => `#text(${typstText(words)})`;
  return [
    `#set document(title: ${typstText(t('partA'))})`,
    '#set page(paper: "us-letter", margin: (x: 2cm, y: 1.8cm))',
    '#set text(size: 10.5pt, lang: "en", fallback: true)',
    `#heading(level: 1, ${typstText(t('partA'))})`,
    ...view.partA.sections.flatMap((section) => [
      `#heading(level: 2, ${typstText(t(`section-${section.id}`))})`,
      `#terms(${section.fields
        .map((field) => `terms.item(${typstText(t(labelOf(field)))}, [${text(saidOf(field, 'en') ?? '______')}])`)
        .join(',\n')})`,
    ]),
    text(t('paperFoot', { at, number: view.youth.number })),
    '',
  ].join('\n');
}
