import type { Paper } from '#platform/documents/index.ts';
import { day, or, type PaperKnown } from './known.ts';
import { destroys, givenBy } from './law-words.ts';
import { holderName } from './names.ts';

export type LetterKnown = {
  known: PaperKnown;
  holder: { kind: PaperKnown['holders'][number]['kind']; name: string; address: string };
  orderedOn: string | null;
  /** On which days the order was sent, and this was asked before. */
  sent: readonly string[];
  asked: readonly string[];
  sealBy: string | undefined;
  today: string;
};

/** What the order has done with the records, no more than the law gives. */
const does = ({ of: { law } }: PaperKnown) =>
  givenBy(law).includes('seal') ? (destroys(law) ? 'both' : 'seal') : 'other';
const ordered = {
  both: ' the court ordered that the records of these cases be sealed and destroyed.',
  seal: ' the court ordered that the records of these cases be sealed.',
  other: ' the court made an order about the records of these cases.',
};

const days = (all: readonly string[]) => all.map(day).join('; ');

/** To one who holds a record and has not said that it did as ordered: what the order says, and by when. It names cases, not what happened. */
export function letter({ known, holder, orderedOn, sent, asked, sealBy, today }: LetterKnown): Paper {
  const w = known.words;
  const done = does(known);
  const seals = done !== 'other';
  const cases = [...new Set(known.charges.flatMap(({ charge }) => charge.words.caseNumber.trim() || []))].join(', ');
  const lines = [
    [day(today) ?? ''],
    or(holder.name && holderName(holder), 'name of the record holder'),
    or(holder.address, 'address of the record holder'),
    ['Case numbers: ', ...or(cases, 'case number')],
    [
      'On ',
      ...or(day(orderedOn), 'day of the order'),
      ordered[done],
      sent.length > 0 ? ` The order was sent to you on ${days(sent)}.` : ' A copy of the order is enclosed.',
      asked.length > 0 ? ` We wrote to you about it on ${days(asked)}.` : '',
    ],
    [
      sealBy
        ? `By that order they are to be sealed by ${day(sealBy)}.`
        : `Please tell us by which day ${seals ? 'they will be sealed' : 'it will be carried out'}.`,
      sent.length > 0 ? ' We have no word from you that this is done.' : '',
    ],
    [
      `Please write to us on which day ${seals ? 'the records were sealed' : 'the order was carried out'}, and send what shows it. If you hold no such record, please write that.`,
    ],
    ['These records are confidential. Please do not forward this letter.'],
    [...or(w.counsel, 'name of counsel'), ', ', ...or(w.office, 'office')],
    [...or(w.officeAddress, 'address of counsel'), ', ', ...or(w.phone, 'telephone of counsel')],
  ];
  return {
    title: seals ? 'Records to be sealed' : 'An order about records',
    blocks: [...lines.map((words) => ({ kind: 'words' as const, words })), { kind: 'sign', who: 'Attorney' }],
  };
}
