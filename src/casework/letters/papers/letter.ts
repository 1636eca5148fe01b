import { paperDay as day, initialsOf, or } from '#casework/petitions/index.ts';
import type { Block, Paper, Words } from '#platform/documents/index.ts';
import { both } from './both-sides.ts';
import { facts } from './facts.ts';
import { kindOf } from './kinds.ts';
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
      ...asked(known, kind.asks),
      { kind: 'heading', text: 'Facts' },
      ...facts(known, kind.court),
      ...(known.crossing ? both(known, known.crossing, kind.court) : []),
      { kind: 'heading', text: 'Law' },
      ...law(known),
      ...tests(known),
      { kind: 'heading', text: 'Exhibits' },
      exhibitTable(known.evidence),
      ...close(known),
    ],
  };
}

const line = (...words: Words): Block => ({ kind: 'words', words });

function head({ charge, name, whom, today }: LetterKnown, court: boolean): Block[] {
  const w = charge.words;
  const who = court ? or(initialsOf(name), 'initials of the youth') : or(name, 'name of the youth');
  const what = [charge.code, w.description].filter(Boolean).join(', ');
  return [
    line(day(today) ?? ''),
    line('To: ', ...or(whom, 'who decides, and where to send it')),
    line('About: ', ...who, ', ', ...or(what, 'code and name of the offense')),
    line('Day of the offense: ', ...or(day(charge.offenseOn), 'day of the offense')),
    line('Agency: ', ...or(w.agency, 'agency')),
    // An arrest that led to no case has neither.
    ...(court || w.court || w.caseNumber
      ? [line('Court and case number: ', ...or(w.court, 'court'), ', ', ...or(w.caseNumber, 'case number'))]
      : []),
    line('Confidential: about a youth. Please do not forward it.'),
  ];
}

function asked({ gate, put, dueOn }: LetterKnown, asks: string): Block[] {
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
    ...(dueOn ? [line(`We ask for an answer by ${day(dueOn)}.`)] : []),
  ];
}

/** The law as the list of ways out has it, where somebody read it there; else a line to look up. */
function law({ gate, lawFits }: LetterKnown): Block[] {
  if (!lawFits) return [line({ blank: 'the law of the place where this was charged' })];
  if (gate.sure !== 'read') return [line({ blank: `read the law before this is sent: ${gate.citation}` })];
  return [line(`${gate.citation}.`), line(`${gate.put.en}.`)];
}

const close = ({ counsel }: LetterKnown): Block[] => [
  line(...or(counsel.name, 'name of counsel'), ', bar number ', { blank: 'bar number' }),
  line(...or(counsel.office, 'office'), ', ', { blank: 'address of counsel' }),
  line('Telephone: ', ...or(counsel.phone, 'telephone of counsel')),
  { kind: 'sign', who: 'Attorney for the youth' },
];
