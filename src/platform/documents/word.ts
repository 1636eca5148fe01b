import type { Paragraph as ParagraphOf, Table as TableOf } from 'docx';
import { type Block, holdsTitle, type Paper, plain, SIGN_LINES, type Words } from './paper.ts';

type Library = typeof import('docx');
let loaded: Promise<Library> | null = null;
/** Loaded when the first one is made: a server that makes none does not pay for it. */
const theLibrary = (): Promise<Library> => {
  loaded ??= import('docx');
  return loaded;
};

/** The papers as one Word file to edit: headings, lists and tables are Word's own, so that they are found and read aloud. */
export async function wordOf(papers: readonly Paper[], of: { title: string; lang: string }): Promise<Uint8Array> {
  const library = await theLibrary();
  const { Document, Footer, HeadingLevel, Packer, PageBreak, PageNumber, Paragraph, TextRun } = library;
  const file = new Document({
    title: of.title,
    creator: '',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 24, language: { value: of.lang } } } } },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: papers.flatMap(({ title, blocks }, at) => [
          ...(at > 0 ? [new Paragraph({ children: [new PageBreak()] })] : []),
          ...(holdsTitle(blocks[0]) ? [] : [new Paragraph({ text: clean(title), heading: HeadingLevel.HEADING_1 })]),
          ...blocks.flatMap((block) => blockIn(library, block, title)),
        ]),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function blockIn(library: Library, block: Block, title: string): (ParagraphOf | TableOf)[] {
  const { AlignmentType, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = library;
  const spacing = { after: 160 };
  const said = (text: string, bold = false) =>
    new Paragraph({ spacing, children: [new TextRun({ text: clean(text), bold })] });
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: clean(block.text), heading: HeadingLevel.HEADING_2, spacing })];
    case 'words':
      return [said(plain(block.words), block.strong)];
    case 'point':
      return [said(`${block.n} ${plain(block.words)}`)];
    case 'caption':
      return captionIn(library, block, title);
    case 'cover':
      return [
        new Paragraph({
          text: clean(title),
          heading: HeadingLevel.HEADING_1,
          alignment: AlignmentType.CENTER,
          spacing: { before: 3600, after: 320 },
        }),
        ...block.lines.map((words) => new Paragraph({ text: clean(plain(words)), alignment: AlignmentType.CENTER })),
      ];
    case 'list':
      return block.items.map((words) => new Paragraph({ text: clean(plain(words)), bullet: { level: 0 } }));
    case 'table': {
      const cell = (text: string, bold = false) => new TableCell({ children: [said(text, bold)] });
      const head = new TableRow({ tableHeader: true, children: block.head.map((each) => cell(each, true)) });
      const rows = block.rows.map((row) => new TableRow({ children: row.map((words) => cell(plain(words))) }));
      return [new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] })];
    }
    case 'sign':
      return [...SIGN_LINES, block.who].map((each) => said(each));
  }
}

/** The head of a court's paper: a table of two cells without a head, as such papers have it. */
function captionIn(
  { AlignmentType, BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType }: Library,
  block: Extract<Block, { kind: 'caption' }>,
  title: string,
): (ParagraphOf | TableOf)[] {
  const [none, thin] = [
    { style: BorderStyle.NONE, size: 0 },
    { style: BorderStyle.SINGLE, size: 4 },
  ];
  const lines = (all: readonly Words[]) => all.map((words) => new Paragraph({ text: clean(plain(words)) }));
  const court = block.court.map(
    (words) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 160 },
        children: [new TextRun({ text: clean(plain(words)), bold: true })],
      }),
  );
  const half = { size: 50, type: WidthType.PERCENTAGE } as const;
  const head = new Paragraph({ text: clean(title), heading: HeadingLevel.HEADING_1 });
  const cells = [
    new TableCell({
      width: half,
      children: lines(block.matter),
      borders: { top: none, left: none, right: thin, bottom: thin },
    }),
    new TableCell({
      width: half,
      children: [...lines(block.number), head],
      borders: { top: none, left: none, right: none, bottom: none },
    }),
  ];
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ children: cells })],
  });
  return [...lines(block.counsel), ...court, table, new Paragraph({ text: '' })];
}

/** Without the control characters that XML cannot hold. */
const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ');
