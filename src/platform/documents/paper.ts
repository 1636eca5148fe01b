import { RULED } from './ruled.ts';
import { typstText } from './typst.ts';

/** A paper for a court or an office, as its parts: set as PDF and as Word from the same, so that the two say the same. */
export type Paper = { title: string; blocks: readonly Block[] };
/** What nobody has written yet: it stands in the paper as a line to fill in, and in the list of blanks. */
export type Blank = { blank: string };
export type Words = readonly (string | Blank)[];
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'words'; words: Words; strong?: boolean }
  /** A paragraph with its number. */
  | { kind: 'point'; n: string; words: Words }
  | { kind: 'list'; items: readonly Words[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly Words[])[] }
  /**
   * The head of a court's paper: counsel's lines, the court, whose matter it is beside its number. The paper's title stands in it, and
   * nowhere else. Only as the first block.
   */
  | {
      kind: 'caption';
      counsel: readonly Words[];
      court: readonly Words[];
      matter: readonly Words[];
      number: readonly Words[];
    }
  /** The sheet before an exhibit: in the middle of a page of its own, under the paper's title. */
  | { kind: 'cover'; lines: readonly Words[] }
  /** To be dated and signed by hand, by whom. */
  | { kind: 'sign'; who: string };

/** Every blank of the papers, in their order, each once for a paper. */
export function blanksOf(papers: readonly Paper[]): { paper: string; blanks: string[] }[] {
  return papers.flatMap(({ title, blocks }) => {
    const blanks = [
      ...new Set(blocks.flatMap(wordsOf).flatMap((each) => (typeof each === 'string' ? [] : [each.blank]))),
    ];
    return blanks.length > 0 ? [{ paper: title, blanks }] : [];
  });
}

function wordsOf(block: Block): Words {
  switch (block.kind) {
    case 'words':
    case 'point':
      return block.words;
    case 'list':
      return block.items.flat();
    case 'caption':
      return [...block.counsel, ...block.court, ...block.matter, ...block.number].flat();
    case 'cover':
      return block.lines.flat();
    case 'table':
      return block.rows.flat(2);
    default:
      return [];
  }
}

/** How a blank looks on paper. */
export const lineOf = ({ blank }: Blank): string => `[________ ${blank}]`;
export const plain = (words: Words): string =>
  words.map((each) => (typeof each === 'string' ? each : lineOf(each))).join('');
export const SIGN_LINES = ['Date: ____________________', 'Signature: ________________________________________'];

/** The papers as one Typst source for `pdfOf`, each from a page of its own, lines numbered where a court asks for it. */
export function sourceOfPapers(
  papers: readonly Paper[],
  of: { title: string; lang: string; numbered: boolean; footed?: boolean },
): string {
  return [
    `#set document(title: ${typstText(of.title)})`,
    '#set page(paper: "us-letter", margin: (left: 1.3in, right: 0.8in, y: 1in), numbering: "1")',
    ...(of.footed ? [FOOTER] : []),
    `#set text(size: 11.5pt, lang: ${typstText(of.lang)}, hyphenate: false, fallback: true)`,
    ...(of.numbered ? [RULED] : FREE),
    ...papers.flatMap(({ title, blocks }, at) => [
      ...(at > 0 ? ['#pagebreak()'] : []),
      ...(holdsTitle(blocks[0]) ? [] : [titleSource(title)]),
      ...blocks.map((block, at) => kept(blockSource(block, title, of.numbered), blocks[at + 1])),
    ]),
  ].join('\n');
}

/** Set as it reads best. */
const FREE = [
  '#set par(leading: 0.75em, spacing: 1.1em)',
  '#show heading.where(level: 1): set text(size: 14pt)',
  '#show heading.where(level: 1): set block(below: 1.2em)',
  '#show heading.where(level: 2): set text(size: 12pt)',
  '#show heading.where(level: 2): set block(above: 1.4em, below: 0.9em, sticky: true)',
];
/** Each page says at its foot which paper it is of. */
const FOOTER = `#set page(footer: context {
  let title = heading.where(level: 1)
  let own = query(title).filter(each => each.location().page() == here().page())
  let before = query(title.before(here()))
  set align(center)
  set text(size: 9pt)
  counter(page).display("1")
  linebreak()
  if own.len() > 0 { own.first().body } else if before.len() > 0 { before.last().body }
})`;
const titleSource = (title: string) => `#heading(level: 1, ${typstText(title)})`;
/** Such a block sets the paper's title itself. */
export const holdsTitle = (first: Block | undefined): boolean => first?.kind === 'caption' || first?.kind === 'cover';
const lines = (all: readonly Words[]) => all.map((words) => `#par(${inline(words)})`).join('\n');

/** A name to sign stands on no page alone: what is signed goes with it. */
const kept = (source: string, next: Block | undefined): string =>
  next?.kind === 'sign' ? `#block(sticky: true)[${source}]` : source;

function blockSource(block: Block, title: string, numbered: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `#heading(level: 2, ${typstText(block.text)})`;
    case 'words':
      return `#par(${block.strong ? `strong(${inline(block.words)})` : inline(block.words)})`;
    case 'point':
      return `#par(${inline([`${block.n} `, ...block.words])})`;
    case 'caption':
      return captionSource(block, title, numbered);
    case 'cover':
      return numbered
        ? `#v(7 * pitch)\n#align(center)[#show heading: set text(size: 20pt)\n${titleSource(title)}\n${lines(block.lines)}]`
        : `#v(2.4in)\n#align(center)[#show heading: set text(size: 26pt)\n${titleSource(title)}\n${lines(block.lines)}]`;
    case 'list':
      return `#block(${numbered ? '' : 'above: 1.1em, below: 1.3em'})[#list(${block.items.map((each) => `${inline(each)},`).join(' ')})]`;
    case 'table':
      return tableSource(block, numbered);
    case 'sign':
      return [
        `#block(breakable: false)[`,
        ...[...SIGN_LINES, block.who].map((each) => `#par(text(${typstText(each)}))`),
        ']',
      ].join('\n');
  }
}

function captionSource(block: Extract<Block, { kind: 'caption' }>, title: string, numbered: boolean): string {
  const [matter, right] = [lines(block.matter), `${lines(block.number)}\n${titleSource(title)}`];
  if (numbered)
    return [
      `#block[\n${lines(block.counsel)}]`,
      `#align(center)[#set text(weight: "bold")\n${lines(block.court)}]`,
      `#caption-in-lines([${matter}], [${right}])`,
    ].join('\n');
  return [
    `#block(below: 1.6em)[#set par(spacing: 0.75em)\n${lines(block.counsel)}]`,
    `#align(center)[#set par(spacing: 0.75em); #set text(weight: "bold")\n${lines(block.court)}]`,
    '#grid(columns: (1fr, 1fr), inset: 8pt, stroke: (x, y) => if x == 0 { (right: 0.5pt, bottom: 0.5pt) } else { none },',
    `[${matter}], [${right}])`,
  ].join('\n');
}

function tableSource(block: Extract<Block, { kind: 'table' }>, numbered: boolean): string {
  const head = block.head.map((each) => `[#strong(text(${typstText(each)}))]`).join(', ');
  // A column of numbers and letters is as narrow as they are.
  const narrow = block.rows.every(([first]) => plain(first ?? []).length < 4);
  const rows = block.rows.map((row) => row.map((words) => `[#${inline(words)}]`));
  if (numbered)
    return `#table-in-lines(${[`${narrow}`, `(${head},)`, ...rows.map((row) => `(${row.join(', ')},)`)].join(', ')})`;
  const widths = block.head.map((_, at) => (at === 0 && narrow ? 'auto' : '1fr')).join(', ');
  const cells = [`table.header(${head})`, ...rows.flat()].join(', ');
  return `#[#set text(size: 9.5pt); #set par(leading: 0.5em); #table(columns: (${widths},), inset: 5pt, stroke: 0.5pt, ${cells})]`;
}

const inline = (words: Words): string => `text(${typstText(plain(words))})`;
