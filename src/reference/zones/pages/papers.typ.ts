/** The poster for the door and the placard for the counter as Typst source: accessible (PDF/UA), both languages on one page. */
import { typstText } from '#platform/documents/index.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { paperLines } from '../crisis-lines.ts';
import { paperWords } from '../words-papers.ts';

export type Paper = { place: string; phones: readonly string[]; lines: typeof paperLines };

const INK = 'rgb("#12393d")';
const BAND = 'rgb("#0f5257")';
const SAND = 'rgb("#f6efe3")';
const langs = ['en', 'es'] as const;

const head = (title: string, page: string, size: string): string[] => [
  `#set document(title: ${typstText(title)})`,
  `#set page(${page})`,
  `#set text(size: ${size}, lang: "en", fill: ${INK})`,
  '#set par(leading: 0.5em, spacing: 0.7em)',
];

/** Words of one language, marked as such for whoever has the paper read aloud. */
const inLang = (lang: Lang, body: string): string => `#text(lang: ${typstText(lang)})[${body}]`;
const line = (text: string, style = ''): string => `#text(${style}${style ? ', ' : ''}${typstText(text)})`;

const band = (size: string, small: string, inset: string): string =>
  [
    `#block(width: 100%, fill: ${BAND}, radius: 10pt, inset: ${inset}, below: 1em)[`,
    `#align(center)[#text(fill: white)[#heading(level: 1)[#text(size: ${size}, ${typstText(paperWords('en')('publicZone'))})]`,
    inLang('es', `#text(size: ${small}, weight: "bold", ${typstText(paperWords('es')('publicZone'))})`),
    ']]]',
  ].join('\n');

/** US letter, upright, to be read from across a street. */
export function posterSource(paper: Paper): string {
  const column = (lang: Lang): string => {
    const t = paperWords(lang);
    const said = (['publicAskAnyone', 'publicNoName', 'publicNoId', 'publicWait', 'publicChoose'] as const).map((key) =>
      t(key),
    );
    return inLang(
      lang,
      [
        `#heading(level: 2)[#text(size: 26pt, ${typstText(t('publicNeedPlace'))})]`,
        '#v(0.4em)',
        ...said.map((each) => `#par[${line(each, 'size: 18pt')}]`),
        `#par[${line(t('publicHonest'), 'size: 14pt')}]`,
      ].join('\n'),
    );
  };
  return [
    ...head(`${paperWords('en')('publicZone')}: ${paper.place}`, 'paper: "us-letter", margin: 1.6cm', '16pt'),
    band('46pt', '33pt', '(x: 1em, y: 1.1em)'),
    `#grid(columns: (1fr, 1fr), gutter: 1.4em, [${column('en')}], [${column('es')}])`,
    '#v(1fr)',
    numbers(paper, '16pt'),
  ].join('\n');
}

/** Half a letter page, lying, to stand on a counter. */
export function placardSource(paper: Paper): string {
  const column = (lang: Lang): string => {
    const t = paperWords(lang);
    return inLang(
      lang,
      [
        `#heading(level: 2)[#text(size: 21pt, ${typstText(t('publicNeedPlace'))})]`,
        ...(['publicAskAnyone', 'publicNoName', 'publicChoose'] as const).map(
          (key) => `#par[${line(t(key), 'size: 16pt')}]`,
        ),
      ].join('\n'),
    );
  };
  return [
    ...head(`${paperWords('en')('publicZone')}: ${paper.place}`, 'width: 8.5in, height: 5.5in, margin: 1cm', '11pt'),
    band('30pt', '24pt', '(x: 0.8em, y: 0.8em)'),
    `#grid(columns: (1fr, 1fr), gutter: 1.2em, [${column('en')}], [${column('es')}])`,
    '#v(1fr)',
    numbers(paper, '11pt'),
  ].join('\n');
}

/** The place's own numbers first, then those that answer day and night. */
function numbers({ place, phones, lines }: Paper, size: string): string {
  const both = (key: 'publicCallUs' | 'publicDayAndNight') =>
    langs.map((lang) => inLang(lang, `#text(weight: "bold", ${typstText(paperWords(lang)(key))})`)).join(' / ');
  const own = phones.map((phone) => `#par[#text(size: 1.25em, weight: "bold", ${typstText(phone)})]`).join('\n');
  const others = lines.map((each) => {
    const also = each.text
      ? ` ${langs.map((lang) => inLang(lang, line(paperWords(lang)('publicOrText')))).join(' / ')}${each.text === each.call ? '' : `: #text(weight: "bold", ${typstText(each.text)})`}`
      : '';
    const who = langs.map((lang) => inLang(lang, line(each.who[lang], 'size: 0.78em'))).join(' / ');
    return `#par[#text(weight: "bold", ${typstText(each.call)})${also} #linebreak() ${who}]`;
  });
  const ours = [
    `#par[#text(weight: "bold", ${typstText(place)})]`,
    phones.length > 0 ? `#par[${both('publicCallUs')}]` : '',
    own,
  ].join('\n');
  const always = [`#par[${both('publicDayAndNight')}]`, ...others].join('\n');
  return [
    `#block(width: 100%, fill: ${SAND}, radius: 8pt, inset: 0.9em)[#set text(size: ${size})`,
    `#grid(columns: (2fr, 3fr), gutter: 1.2em, [${ours}], [${always}])]`,
  ].join('\n');
}
