import { pdfOf, typstText } from '#platform/documents/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { WrittenView } from '../actions/written.ts';
import { additionWords } from '../addition-words.ts';
import { partnerWords } from '../partner-words.ts';
import { additionHeading, additionLines } from './added.tsx';
import { fieldLabel, fieldWords, sectionLabel } from './written-words.ts';

/**
 * The written report on paper (PDF/UA-1), in English: it goes to readers of a state form. Its title and file name hold no
 * name.
 */
export async function writtenPaper(view: WrittenView, frame: Frame): Promise<Response> {
  const pdf = await pdfOf(source(view, frame));
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="written-report.pdf"',
      'cache-control': 'no-store',
    },
  });
}

function source(view: WrittenView, frame: Frame): string {
  const t = partnerWords('en');
  const zone = frame.actor?.timeZone ?? 'UTC';
  const { reporterWithheld, allegations } = view;
  const reading = { lang: 'en', zone, now: frame.now, reporterWithheld, allegations } as const;
  const title = typstText(t('written'));
  return [
    `#set document(title: ${title})`,
    '#set text(lang: "en", size: 10.5pt)',
    '#set page(paper: "us-letter", margin: 2cm, numbering: "1 / 1")',
    `#heading(level: 1, ${title})`,
    `#text(${typstText(t('writtenIntro'))})`,
    '#parbreak()',
    `#text(${typstText(t('writtenUnverified'))})`,
    ...view.written.sections.flatMap((section) => [
      `#heading(level: 2, ${typstText(sectionLabel(section, 'en'))})`,
      ...section.fields.map(
        (field) =>
          `#block(width: 100%, spacing: 0.8em)[#strong(${typstText(`${fieldLabel(field.id, 'en')}: `)})${paragraphs(fieldWords(field, reading))}]`,
      ),
    ]),
    ...added(view, frame.now, zone),
  ].join('\n');
}

/** What came later stands apart, each with the date on which it was added. */
function added({ additions }: WrittenView, now: Date, zone: string): string[] {
  if (additions.length === 0) return [];
  return [
    `#heading(level: 2, ${typstText(additionWords('en')('added'))})`,
    ...additions.flatMap((each) => [
      `#block(width: 100%, spacing: 0.8em)[#strong(${typstText(additionHeading(each, 'en', now, zone))})]`,
      `#block(width: 100%, spacing: 0.8em)[${paragraphs(additionLines(each, 'en').join('\n'))}]`,
    ]),
  ];
}

/** A text with its own lines kept. */
const paragraphs = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `#text(${typstText(line)})`)
    .join('#linebreak()');
