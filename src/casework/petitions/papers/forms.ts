import type { Paper, Words } from '#platform/documents/index.ts';
import { day, type Maker, or, type PaperCharge, type PaperKnown } from './known.ts';
import { outcomeNames } from './names.ts';
import { caption, exhibits, nexus, service, shownBy, what } from './parts.ts';

const OATH =
  'I declare under penalty of perjury under the laws of the State of California that the foregoing is true and correct.';

/** Where the Judicial Council has a form, the form is the paper to file: as selfhelp.courts.ca.gov names them. */
export type CourtForm = { petition: string; order: string };
const forms: Record<string, CourtForm> = {
  'pc-1203.49': { petition: 'CR-180', order: 'CR-181' },
  'pc-653.29': { petition: 'CR-425', order: 'CR-426' },
  'pc-1170.22': { petition: 'CR-404', order: 'CR-405' },
};
export const formOf = (remedyId: string): CourtForm | null => forms[remedyId] ?? null;

/** What goes into a court's form, in its order as far as somebody read it; with what is put behind it. */
export const form: Maker = (known) => {
  const papers = formOf(known.of.remedy.id);
  if (!papers) return [];
  const head = caption(known, 'State Bar No.');
  const shown = known.of.remedy.id === 'pc-1203.49';
  return [
    // It is not filed, so it is in no public set.
    ...(known.redacted ? [] : [sheet(known, papers)]),
    ...(shown ? [nexus(known, head), ...exhibits(known, head)] : []),
    service(known, head, OATH),
  ];
};

function sheet(known: PaperKnown, { petition, order }: CourtForm): Paper {
  return {
    title: `What goes into form ${petition}`,
    blocks: [
      {
        kind: 'words',
        words: [
          `The paper to file is the Judicial Council’s form ${petition}, with ${order} for the order. Take both from the court, as they are today, one for each case. This sheet is not filed.`,
        ],
      },
      ...known.charges.flatMap((each, at) => [
        { kind: 'heading', text: `Record ${at + 1}` } as const,
        { kind: 'table', head: ['Where the form asks', 'What to write'], rows: rows(known, each, order) } as const,
      ]),
      {
        kind: 'words',
        words: [
          petition === 'CR-180'
            ? 'Item 4 is the one for Penal Code 1203.49 as the form was revised on January 1, 2016. Nobody here has read the form’s other numbers: look at the form in hand.'
            : 'Nobody here has read the numbers of the form’s items: look at the form in hand.',
        ],
      },
    ],
  };
}

type Row = [string, Words];
const row = ([asked, said]: Row): readonly Words[] => [[asked], said];

/** From the head of the form down: counsel, court, names, the conviction, the ground, the signature, the order. */
function rows(known: PaperKnown, each: PaperCharge, order: string): (readonly Words[])[] {
  const { words: w, name } = known;
  const { charge } = each;
  const all: Row[] = [
    ['Attorney, bar number', [...or(w.counsel, 'name of counsel'), ', ', ...or(w.bar, 'bar number')]],
    ['Address', [...or(w.office, 'office'), ', ', ...or(w.officeAddress, 'address of counsel')]],
    ['Telephone, e-mail', [...or(w.phone, 'telephone of counsel'), ', ', ...or(w.email, 'e-mail of counsel')]],
    ['Court', [...or(charge.words.court || w.court, 'court'), ', ', ...or(w.courtAddress, 'address of the court')]],
    ['Defendant', or(name, 'full name')],
    ['Day of birth', or(day(known.born), 'day of birth')],
    ['Case number', or(charge.words.caseNumber, 'case number')],
    ['Day of the conviction', or(day(charge.happenedOn), 'day of the conviction')],
    ['Code, section and name of the offense', what(each)],
    ['Felony, misdemeanor or infraction', or(charge.grade, 'felony, misdemeanor or infraction')],
    ['What became of it', [outcomeNames[charge.what]]],
    [
      'Sentence, and whether it is completed',
      [...or(charge.words.sentence, 'sentence'), ', ', completed(charge.completed)],
    ],
    ['The ground', ground(known, each)],
    ...(known.of.remedy.id === 'pc-1203.49' ? ([['What shows it', shownBy(known)]] satisfies Row[]) : []),
    ['Signature', ['The petitioner signs under penalty of perjury, with day and place.']],
    [`On ${order}`, ['Name, case number and the records above. The court fills in the rest.']],
  ];
  return all.map(row);
}

const completed = (said: 'yes' | 'no' | null) =>
  said === 'yes' ? 'completed' : said === 'no' ? 'not completed' : { blank: 'completed or not' };

function ground(known: PaperKnown, { offenseFits, sheet: own }: PaperCharge): Words {
  if (known.of.remedy.id !== 'pc-1203.49')
    return [offenseFits ? 'The conviction is one that this law reaches.' : { blank: 'that this law reaches it' }];
  return [
    own?.demanded === 'yes' && own.otherwise === 'no'
      ? 'Item 4: Penal Code 1203.49. The conviction was the result of Petitioner’s being a victim of human trafficking, as the attachment sets out.'
      : { blank: 'item 4, Penal Code 1203.49: that the conviction was the result of human trafficking' },
  ];
}
