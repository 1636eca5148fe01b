import type { Block, Paper, Words } from '#platform/documents/index.ts';
import { day, initialsOf, letterOf, or, type PaperCharge, type PaperKnown, wasDuring } from './known.ts';
import { holderName, kindName, meansNames, outcomeNames, whomNames } from './names.ts';

/** Paragraphs with their numbers. */
export const points = (all: readonly Words[], from = 1): Block[] =>
  all.map((words, at) => ({ kind: 'point', n: `${from + at}.`, words }));

/** Counsel's block, the court, and whose matter it is: at the head of each paper. */
export function caption(known: PaperKnown, barLabel: string): Block[] {
  const { words: w, charges } = known;
  const cases = [...new Set(charges.flatMap(({ charge }) => charge.words.caseNumber.trim() || []))];
  const missing = charges.some(({ charge }) => !charge.words.caseNumber.trim());
  const lines: Words[] = [
    [...or(w.counsel, 'name of counsel'), `, ${barLabel} `, ...or(w.bar, 'bar number')],
    [...or(w.office, 'office'), ', ', ...or(w.officeAddress, 'address of counsel')],
    ['Telephone: ', ...or(w.phone, 'telephone of counsel'), '. E-mail: ', ...or(w.email, 'e-mail of counsel')],
    ['Attorney for Petitioner ', ...petitioner(known)],
    or(w.court, 'name of the court and county'),
    or(w.courtAddress, 'address of the court'),
    ['In the matter of ', ...petitioner(known), ', Petitioner'],
    ['Case numbers: ', cases.join(', '), ...(missing ? [cases.length > 0 ? ', ' : '', { blank: 'case number' }] : [])],
  ];
  return lines.map((words) => ({ kind: 'words', words }));
}

export const petitioner = (known: PaperKnown): Words => or(initialsOf(known.name), 'initials of the petitioner');

const what = ({ charge }: PaperCharge): Words =>
  or([charge.code, charge.words.description].filter(Boolean).join(', '), 'code and name of the offense');

/** Each record that is asked about, a line each. */
export const records = (known: PaperKnown): Block => ({
  kind: 'table',
  head: ['No.', 'Offense', 'Day', 'Arrest: day and agency', 'Court and case number', 'What became of it'],
  rows: known.charges.map((each, at) => {
    const { charge } = each;
    const w = charge.words;
    return [
      [String(at + 1)],
      what(each),
      or(day(charge.offenseOn), 'day of the offense'),
      [...or(day(charge.arrestedOn), 'day of the arrest'), ', ', ...or(w.agency, 'arresting agency')],
      // An arrest that led to no case has neither.
      charge.what === 'arrest' || charge.what === 'rejected'
        ? [[w.court, w.caseNumber].filter(Boolean).join(', ') || 'No case']
        : [...or(w.court, 'court'), ', ', ...or(w.caseNumber, 'case number')],
      [outcomeNames[charge.what], charge.happenedOn ? `, ${day(charge.happenedOn)}` : ''],
    ];
  }),
});

const yes = (said: boolean, sentence: string, blank: string): Words => [said ? sentence : { blank }];

/** How one record follows from the trafficking: each sentence stands only where counsel wrote that it is so. */
export function nexusOf(each: PaperCharge, at: number): Block[] {
  const { sheet } = each;
  const w = sheet?.words;
  const forms = (sheet?.forms ?? []).map((form) => (form === 'sex' ? 'sex trafficking' : 'labor trafficking'));
  return [
    { kind: 'heading', text: `Record ${at + 1}` },
    { kind: 'words', words: what(each), strong: true },
    ...points([
      [
        ...yes(
          wasDuring(each),
          'It happened while Petitioner was a victim of human trafficking',
          'that it happened while Petitioner was trafficked',
        ),
        forms.length > 0 ? ` (${forms.join(' and ')}).` : '.',
      ],
      [
        ...yes(
          sheet?.demanded === 'yes',
          'It was demanded by, or served, whoever trafficked Petitioner',
          'that it was demanded or served the trafficker',
        ),
        sheet && sheet.whom.length > 0 ? ` (${sheet.whom.map((whom) => whomNames[whom] ?? whom).join(', ')}).` : '.',
      ],
      ['What was demanded: ', ...or(w?.demanded, 'what was demanded')],
      ['Where and when: ', ...or(w?.where, 'where and when in the trafficking')],
      ['By what means: ', ...or(sheet?.means.map((each) => meansNames[each] ?? each).join(', '), 'by what means')],
      ['What would have happened otherwise: ', ...or(w?.refusal, 'what would have happened')],
      [
        ...yes(
          sheet?.otherwise === 'no',
          'It would not have happened without the trafficking.',
          'that it would not have happened otherwise',
        ),
      ],
      ['What Petitioner got: ', ...or(w?.got, 'what Petitioner got')],
      ['What Petitioner knew and meant: ', ...or(w?.knew, 'what Petitioner knew and meant')],
    ]),
  ];
}

/** In the public set a story is not told; it lies in the confidential set. */
export const nexus = (known: PaperKnown, head: readonly Block[]): Paper => ({
  title: 'Attachment: how each record follows from the trafficking',
  blocks: known.redacted
    ? [...head, { kind: 'words', words: ['Filed in the confidential set.'] }]
    : [...head, ...known.charges.flatMap(nexusOf)],
});

export function exhibits(known: PaperKnown, head: readonly Block[]): Paper[] {
  if (known.evidence.length === 0)
    return [
      { title: 'Exhibits', blocks: [...head, { kind: 'words', words: [{ blank: 'exhibits: none is written down' }] }] },
    ];
  const numberOf = (chargeId: string | null) => known.charges.findIndex(({ charge }) => charge.id === chargeId) + 1;
  const index: Block = {
    kind: 'table',
    head: ['Exhibit', 'What it is', 'For'],
    rows: known.evidence.map(({ kind, words, chargeId }, at) => [
      [letterOf(at)],
      [known.redacted ? `${kindName[kind]}; in the confidential set` : `${kindName[kind]}: ${words}`],
      [chargeId === null ? 'Every record' : `Record ${numberOf(chargeId)}`],
    ]),
  };
  const covers = known.evidence.map(
    ({ kind, words }, at): Paper => ({
      title: `Exhibit ${letterOf(at)}`,
      blocks: [{ kind: 'words', words: [`${kindName[kind]}: ${words}`] }],
    }),
  );
  return [{ title: 'Index of exhibits', blocks: [...head, index] }, ...(known.redacted ? [] : covers)];
}

export const holderList = (known: PaperKnown): Block =>
  known.holders.length > 0
    ? {
        kind: 'list',
        items: known.holders
          .filter(({ kind }) => kind !== 'program')
          .map((each) => or(each.name && holderName(each), `name: ${holderName(each)}`)),
      }
    : { kind: 'words', words: [{ blank: 'who holds a record' }] };

/** Who was served, where and how: filled in by whoever serves. */
export const service = (known: PaperKnown, head: readonly Block[], oath: string): Paper => ({
  title: 'Proof of service',
  blocks: [
    ...head,
    ...points([
      ['I am at least 18 years old and not a party to this matter.'],
      [
        'I served the petition, its attachments, the exhibits and the proposed order on: ',
        ...or(known.words.prosecutor, 'prosecuting agency'),
        ', ',
        ...or(known.words.prosecutorAddress, 'address of the prosecuting agency'),
      ],
      ['Day of service, and how it was served: ______________________________'],
    ]),
    { kind: 'words', words: [oath] },
    { kind: 'sign', who: 'Name of whoever served' },
  ],
});
