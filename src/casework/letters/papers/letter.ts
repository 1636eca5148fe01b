import { paperDay as day, initialsOf, or } from '#casework/petitions/index.ts';
import type { Block, Paper, Words } from '#platform/documents/index.ts';
import { both } from './both-sides.ts';
import { facts } from './facts.ts';
import { kindOf, type LetterKind } from './kinds.ts';
import type { LetterKnown } from './known.ts';
import { exhibitTable, tests } from './tests.ts';

/** The letter or memorandum for one gate, for counsel to finish. */
export function letterFor(known: LetterKnown): Paper {
  const kind = kindOf(known.gate);
  return {
    title: kind.title,
    blocks: [
      ...head(known, kind.court),
      { kind: 'heading', text: 'What is asked' },
      ...asked(known, kind),
      { kind: 'heading', text: 'Facts' },
      ...facts(known, kind.court),
      ...(known.crossing ? both(known, known.crossing, kind.court) : []),
      { kind: 'heading', text: 'Law' },
      ...law(known),
      ...tests(known),
      { kind: 'heading', text: 'Exhibits' },
      exhibitTable(known.evidence),
      ...close(known, kind.court),
    ],
  };
}

const line = (...words: Words): Block => ({ kind: 'words', words });

function head(known: LetterKnown, court: boolean): Block[] {
  const { charge, offense, name, whom, today } = known;
  const w = charge.words;
  const about: Block[] = [
    line('Offense: ', ...or(offense, 'code and name of the offense')),
    line('Day of the offense: ', ...or(day(charge.offenseOn), 'day of the offense')),
    line('Agency: ', ...or(w.agency, 'agency')),
  ];
  if (court) return [caption(known), line(day(today) ?? ''), ...about];
  // An arrest that led to no case has neither.
  const number: Block[] =
    w.court || w.caseNumber
      ? [line('Court and case number: ', ...or(w.court, 'court'), ', ', ...or(w.caseNumber, 'case number'))]
      : [];
  return [
    line(day(today) ?? ''),
    line('To: ', ...or(whom, 'who decides, and where to send it')),
    line('About: ', ...or(name, 'name of the youth')),
    ...about,
    ...number,
    line('Confidential: about a youth. Please do not forward it.'),
  ];
}

/** At the head of what goes to a court: counsel, the court, whose matter by initials alone, and its number. */
function caption({ charge: { words: w }, name, counsel }: LetterKnown): Block {
  return {
    kind: 'caption',
    counsel: [...counselLines(counsel), ['Attorney for the youth']],
    court: [or(w.court, 'name of the court and county'), [{ blank: 'address of the court' }]],
    matter: [['In the matter of'], [...or(initialsOf(name), 'initials of the youth'), ', a youth']],
    number: [['Case number: ', ...or(w.caseNumber, 'case number')], ['Confidential: about a youth']],
  };
}

const counselLines = (counsel: LetterKnown['counsel']): Words[] => [
  [...or(counsel.name, 'name of counsel'), ', bar number ', { blank: 'bar number' }],
  [...or(counsel.office, 'office'), ', ', { blank: 'address of counsel' }],
  ['Telephone: ', ...or(counsel.phone, 'telephone of counsel')],
];

function asked({ gate, put, dueOn }: LetterKnown, { asks, court }: LetterKind): Block[] {
  return [
    line(asks),
    ...(put ?? '')
      .split(/\r?\n/)
      .filter((each) => each.trim())
      .map((each) => line(each.trim())),
    ...(gate.ways.length > 0
      ? [line('One of these ways may be open:'), { kind: 'list' as const, items: gate.ways.map(({ en }) => [en]) }]
      : []),
    ...(gate.ways.length > 0 ? [line('What stands ready for this youth: ', { blank: 'which help, from when' })] : []),
    ...(dueOn && !court ? [line(`We ask for an answer by ${day(dueOn)}.`)] : []),
  ];
}

/** The law as the list of ways out has it, where somebody read it there; else a line to look up. */
function law({ gate, lawFits }: LetterKnown): Block[] {
  if (!lawFits) return [line({ blank: 'the law of the place where this was charged' })];
  if (gate.sure !== 'read') return [line({ blank: `read the law before this is sent: ${gate.citation}` })];
  return [line(`${gate.citation}.`), line(`${gate.put.en}.`)];
}

/** A court reads who counsel is in the caption. */
const close = ({ counsel }: LetterKnown, court: boolean): Block[] => [
  ...(court ? [] : counselLines(counsel).map((words): Block => ({ kind: 'words', words }))),
  { kind: 'sign', who: 'Attorney for the youth' },
];
