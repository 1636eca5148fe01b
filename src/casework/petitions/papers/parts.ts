import type { Block, Paper, Words } from '#platform/documents/index.ts';
import { day, initialsOf, letterOf, or, type PaperCharge, type PaperKnown, partyOf, wasDuring } from './known.ts';
import { holderName, kindName, meansNames, outcomeNames, whomNames } from './names.ts';

/** Paragraphs with their numbers. */
export const points = (all: readonly Words[], from = 1): Block[] =>
  all.map((words, at) => ({ kind: 'point', n: `${from + at}.`, words }));

/** The numbers of the cases, and a blank where a record that went to court has none. */
function caseNumbers({ charges }: PaperKnown): Words {
  const numbers = [...new Set(charges.flatMap(({ charge }) => charge.words.caseNumber.trim() || []))];
  const missing = charges.some(({ charge }) => wentToCourt(charge) && !charge.words.caseNumber.trim());
  return [numbers.join(', '), ...(missing ? [numbers.length > 0 ? ', ' : '', { blank: 'case number' }] : [])];
}
/** An arrest that led to no case has neither court nor number. */
const wentToCourt = ({ what }: PaperCharge['charge']) =>
  what !== 'arrest' && what !== 'rejected' && what !== 'citation';

/** Counsel's block, the court, and whose matter it is: at the head of each paper, which has its title there. */
export function caption(known: PaperKnown, barLabel: string): Block[] {
  const { words: w } = known;
  const party = partyOf(known);
  const isNewYork = party === 'Defendant';
  return [
    {
      kind: 'caption',
      counsel: [
        [...or(w.counsel, 'name of counsel'), `, ${barLabel} `, ...or(w.bar, 'bar number')],
        or(w.office, 'office'),
        or(w.officeAddress, 'address of counsel'),
        ['Telephone: ', ...or(w.phone, 'telephone of counsel'), '. E-mail: ', ...or(w.email, 'e-mail of counsel')],
        [`Attorney for ${party} `, ...petitioner(known)],
      ],
      court: [or(w.court, 'name of the court and county'), or(w.courtAddress, 'address of the court')],
      matter: isNewYork
        ? [['The People of the State of New York'], ['against'], [...petitioner(known), `, ${party}`]]
        : [['In the matter of'], [...petitioner(known), `, ${party}`]],
      number: [
        [isNewYork ? 'Docket or indictment numbers: ' : 'Case numbers: ', ...caseNumbers(known)],
        [known.redacted ? 'Public version: names and story left out' : 'Confidential version: not for the public file'],
      ],
    },
  ];
}
export const petitioner = (known: PaperKnown): Words =>
  or(initialsOf(known.name), `initials of the ${partyOf(known).toLowerCase()}`);

export const what = ({ charge }: PaperCharge): Words =>
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
      !wentToCourt(charge)
        ? [[w.court, w.caseNumber].filter(Boolean).join(', ') || 'No case']
        : [...or(w.court, 'court'), ', ', ...or(w.caseNumber, 'case number')],
      [outcomeNames[charge.what], charge.happenedOn ? `, ${day(charge.happenedOn)}` : ''],
    ];
  }),
});

const yes = (said: boolean, sentence: string, blank: string): Words => [said ? sentence : { blank }];

/** How one record follows from the trafficking: each sentence stands only where counsel wrote that it is so. */
export function nexusOf(each: PaperCharge, at: number, party: string): Block[] {
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
          `It happened while ${party} was a victim of human trafficking`,
          `that it happened while ${party} was trafficked`,
        ),
        forms.length > 0 ? ` (${forms.join(' and ')}).` : '.',
      ],
      [
        ...yes(
          sheet?.demanded === 'yes',
          `It was demanded by, or served, whoever trafficked ${party}`,
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
      [`What ${party} got: `, ...or(w?.got, `what ${party} got`)],
      [`What ${party} knew and meant: `, ...or(w?.knew, `what ${party} knew and meant`)],
    ]),
  ];
}

/** In the public set a story is not told; it lies in the confidential set. */
export const nexus = (known: PaperKnown, head: readonly Block[]): Paper => ({
  title: 'Attachment: how each record follows from the trafficking',
  blocks: known.redacted
    ? [...head, { kind: 'words', words: ['Filed in the confidential set.'] }]
    : [...head, ...known.charges.flatMap((each, at) => nexusOf(each, at, partyOf(known)))],
});

/** An index and a cover for each; none where there is no exhibit. That evidence is missing is a blank of the petition itself. */
export function exhibits(known: PaperKnown, head: readonly Block[]): Paper[] {
  if (known.evidence.length === 0) return [];
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
      blocks: [{ kind: 'cover', lines: [[`${kindName[kind]}: ${words}`], caseNumbers(known)] }],
    }),
  );
  return [{ title: 'Index of exhibits', blocks: [...head, index] }, ...(known.redacted ? [] : covers)];
}

/** What shows it, or a blank: a motion that names no evidence says so to counsel. */
export const shownBy = ({ evidence }: PaperKnown): Words =>
  evidence.length > 0
    ? [`What shows it is in ${evidence.length} ${evidence.length === 1 ? 'exhibit' : 'exhibits'}.`]
    : [{ blank: 'the evidence that is available' }];

export const holderList = (known: PaperKnown): Block =>
  known.holders.length > 0
    ? {
        kind: 'list',
        items: known.holders
          .filter(({ kind }) => kind !== 'program')
          .map((each) => or(each.name && holderName(each), `name: ${holderName(each)}`)),
      }
    : { kind: 'words', words: [{ blank: 'who holds a record' }] };

/** How many courts the records are of. */
export const courtsOf = ({ charges }: PaperKnown): number =>
  new Set(charges.flatMap(({ charge }) => charge.words.court.trim() || [])).size;

/** Each prosecuting agency, and on which day it agreed that records of several courts are heard together, or a blank. */
export function agreements({ holders }: PaperKnown): Words {
  const agencies = holders.filter(({ kind, name }) => kind === 'prosecutor' && name.trim());
  if (agencies.length === 0) return [{ blank: 'agreement of each prosecuting agency, and whether it means to oppose' }];
  return agencies.flatMap(({ name, agreedOn }, at) => [
    `${at > 0 ? '; ' : ''}${name.trim()}: `,
    ...(agreedOn ? [`agreed on ${day(agreedOn)}`] : [{ blank: 'agreement, and whether it means to oppose' }]),
  ]);
}

/** Whose records these are, for the court and for whoever has to find them; never in the public set. */
export const identity = (known: PaperKnown, head: readonly Block[]): Paper[] =>
  known.redacted
    ? []
    : [
        {
          title: `Confidential attachment: who ${partyOf(known)} is`,
          blocks: [
            ...head,
            {
              kind: 'words',
              words: ['For the court, and for those whom the order names, so that they find the records.'],
            },
            ...points([
              ['Full name: ', ...or(known.name, 'full name')],
              ['Other names in these records: ', { blank: 'other names, or none' }],
              ['Day of birth: ', ...or(day(known.born), 'day of birth')],
              ['State identification number, if there is one: ', { blank: 'number, or none' }],
            ]),
          ],
        },
      ];

/** The prosecuting agencies of the other courts. */
const others = ({ holders, words }: PaperKnown): Words =>
  holders.flatMap(({ kind, name }) =>
    kind === 'prosecutor' && name.trim() && name.trim() !== words.prosecutor.trim()
      ? [`; ${name.trim()}, `, { blank: `address of ${name.trim()}` }]
      : [],
  );

/** Who was served, where and how: filled in by whoever serves. */
export const service = (known: PaperKnown, head: readonly Block[], oath: string): Paper => ({
  title: 'Proof of service',
  blocks: [
    ...head,
    ...points([
      ['I am at least 18 years old and not a party to this matter. My address: ______________________________'],
      [
        `I served the papers listed here, with their attachments${known.evidence.length > 0 ? ' and exhibits' : ''}, and the proposed order on: `,
        ...or(known.words.prosecutor, 'prosecuting agency'),
        ', ',
        ...or(known.words.prosecutorAddress, 'address of the prosecuting agency'),
        ...others(known),
      ],
      ['Papers served: ______________________________________________________'],
      ['Day of service: ____________________'],
      [
        'How: [  ] by hand   [  ] by mail, from (place): ____________________   [  ] electronically, to: ____________________',
      ],
    ]),
    { kind: 'words', words: [oath] },
    { kind: 'sign', who: 'Name of whoever served' },
  ],
});
