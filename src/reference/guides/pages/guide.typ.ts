import { typstText } from '#platform/documents/index.ts';
import { needs } from '#reference/directory/index.ts';
import { dayWords } from '#ui/time-words.ts';
import type { CheckedLine } from '../guides.ts';
import type { Section } from '../model/guide.ts';
import { words } from '../public-words.ts';
import type { RegionContact } from '../region-contact.ts';
import { entrySource, type Paper } from './entry.ts';

export type GuideText = {
  title: string;
  intro: string;
  lines: readonly CheckedLine[];
  sections: readonly Section[];
  /** Of a region's guide: whom one may ask there. */
  contact: RegionContact | null;
} & Paper;

/** A guide as Typst source (PDF/UA): black on white, lines that answer first, contents, then what is near by need in two columns. */
export function guideSource(guide: GuideText): string {
  return [
    ...head(guide.title, guide.lang),
    `#set page(paper: "us-letter", columns: 2, margin: (x: 1.9cm, top: 1.7cm, bottom: 1.9cm), footer: context align(center, text(size: 9pt, ${pageNumber(guide.lang)})))`,
    '#set columns(gutter: 0.9cm)',
    '#set par(leading: 0.5em, spacing: 0.8em)',
    '#show heading.where(level: 1): set text(size: 1.7em)',
    '#show heading.where(level: 2): it => block(width: 100%, above: 1.5em, below: 0.9em, sticky: true, stroke: (bottom: 1.2pt), inset: (bottom: 0.3em), text(size: 1.25em, it.body))',
    '#show heading.where(level: 3): set text(size: 1.08em)',
    '#show heading.where(level: 3): set block(above: 0.4em, below: 0.45em)',
    '#place(top, scope: "parent", float: true, clearance: 1.2em)[',
    ...front(guide),
    ']',
    ...guide.sections.flatMap(({ need, entries }) => [
      `#heading(level: 2, ${typstText(need ? needs[need][guide.lang] : words(guide.lang)('publicOther'))})`,
      ...entries.map((entry) => entrySource(entry, guide)),
    ]),
    '',
  ].join('\n');
}

/** The top of the first page, across both columns. */
function front(guide: GuideText): string[] {
  const t = words(guide.lang);
  return [
    `#heading(level: 1, outlined: false, ${typstText(guide.title)})`,
    `#par(text(${typstText(guide.intro)}))`,
    `#par(text(${typstText(t('publicMade', { day: dayWords(guide.today, guide.lang) }))}))`,
    linesBox(guide),
    ...contactLine(guide),
    ...(guide.sections.length > 0
      ? [
          `#heading(level: 2, outlined: false, ${typstText(t('publicContents'))})`,
          '#outline(title: none, target: heading.where(level: 2))',
        ]
      : [`#par(text(${typstText(t('publicNoEntries'))}))`]),
  ];
}

function contactLine({ contact, lang }: GuideText): string[] {
  const how = [contact?.phone, contact?.email].filter(Boolean).join(' · ');
  return how === '' ? [] : [`#par[#strong(text(${typstText(words(lang)('publicReach'))})) #text(${typstText(how)})]`];
}

export const head = (title: string, lang: string): string[] => [
  `#set document(title: ${typstText(title)})`,
  `#set text(size: 10.5pt, lang: ${typstText(lang)}, hyphenate: false, fallback: true)`,
];

/** The words of the catalogue with Typst's own counters in their places. */
const pageNumber = (lang: GuideText['lang']): string =>
  words(lang)('publicPage', { n: '<n>', all: '<all>' })
    .split(/(<n>|<all>)/)
    .map((part) => counters[part] ?? typstText(part))
    .join(' + ');

const counters: Record<string, string> = {
  '<n>': 'str(counter(page).get().first())',
  '<all>': 'str(counter(page).final().first())',
};

/** Lines that answer day and night, in a box with a border: seen first, in print without color as well. */
function linesBox({ lines, lang }: GuideText): string {
  if (lines.length === 0) return '';
  const t = words(lang);
  const cells = lines.map((line) => {
    const number = [
      t('publicLineCall', { number: line.call }),
      ...(line.text ? [t('publicLineText', { number: line.text })] : []),
    ].join(' ');
    const checked = `(${t('publicChecked', { day: dayWords(line.checkedOn, lang) })})`;
    return `[#strong(text(${typstText(number)})) #linebreak() #text(${typstText(line.who[lang])}) #text(size: 0.85em, ${typstText(checked)})]`;
  });
  return [
    '#block(width: 100%, stroke: 1.2pt, radius: 4pt, inset: 0.9em, above: 1.2em, below: 1.4em)[',
    `#heading(level: 2, outlined: false, ${typstText(t('publicLines'))})`,
    `#grid(columns: (1fr, 1fr), gutter: 0.9em, ${cells.join(',\n')})`,
    ']',
  ].join('\n');
}
