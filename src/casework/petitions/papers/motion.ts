import type { Block, Words } from '#platform/documents/index.ts';
import { citationOf, type Maker, or, type PaperKnown, partyOf, wasDemanded, wasDuring } from './known.ts';
import {
  agreements,
  caption,
  courtsOf,
  exhibits,
  holderList,
  identity,
  nexus,
  petitioner,
  points,
  records,
  service,
  shownBy,
} from './parts.ts';

const OATH = 'I affirm under the penalties of perjury that the foregoing is true.';
const verbs: Record<string, string> = {
  'direct-result': 'the direct result of',
  result: 'the result of',
  'substantial-result': 'the substantial result of',
  'proximate-cause': 'proximately caused by',
  'but-for': 'something that would not have happened but for',
  'scheme-or-direction': 'done under the scheme or direction of',
  'while-victim': 'done while a victim of',
  none: 'connected with',
};
const burdens: Record<NonNullable<ReturnType<typeof burdenOf>>, string> = {
  preponderance: 'a preponderance of the evidence',
  'clear-and-convincing': 'clear and convincing evidence',
  'reasonable-probability': 'a reasonable probability',
  'not-stated': 'not stated in the law',
  none: 'not set by the law',
};
const reliefs: Record<string, string> = {
  vacate: 'vacate',
  dismiss: 'dismiss',
  expunge: 'expunge',
  destroy: 'order destroyed',
  'set-aside': 'set aside',
  seal: 'seal',
  redact: 'redact',
  nondisclosure: 'order not disclosed',
};

/** New York, CPL 440.10(1)(i): a motion to vacate the judgment, on notice. */
export const newYork: Maker = (known) => {
  const head = caption(known, 'Attorney registration No.');
  const motion = { title: 'Motion to vacate judgment under CPL 440.10(1)(i)', blocks: [...head, ...asked(known)] };
  return [{ title: 'Notice of motion', blocks: [...head, ...notice(known)] }, motion, ...rest(known, head)];
};

/** Any other law that was read: what its file holds, and blanks for the rest. */
export const general: Maker = (known) => {
  const head = caption(known, 'Bar No.');
  return [{ title: `Motion under ${citationOf(known)}`, blocks: [...head, ...asked(known)] }, ...rest(known, head)];
};

const rest = (known: PaperKnown, head: readonly Block[]) => [
  ...(known.redacted ? [] : [{ title: 'Affirmation in support', blocks: [...head, ...affirmation(known)] }]),
  nexus(known, head),
  ...exhibits(known, head),
  { title: 'Proposed order', blocks: [...head, ...order(known)] },
  ...identity(known, head),
  service(known, head, OATH),
];

/** When and where it is heard, and what it stands on. */
const notice = (known: PaperKnown): Block[] => [
  {
    kind: 'words',
    words: [
      'Please take notice that, on the affirmation in support and all papers in this matter, ',
      `${partyOf(known)} will move this court on `,
      { blank: 'day and hour on which it is returnable' },
      ', at ',
      { blank: 'part and room' },
      ', for an order under ',
      citationOf(known),
      ' to ',
      ...does(known),
      ' each record listed in the motion, and for such further relief as the court finds just.',
    ],
  },
  {
    kind: 'words',
    words: [
      'To: ',
      ...or(known.words.prosecutor, 'prosecuting agency'),
      ', ',
      ...or(known.words.prosecutorAddress, 'address of the prosecuting agency'),
    ],
  },
  { kind: 'sign', who: `Attorney for ${partyOf(known)}` },
];

/** Read in the law itself, or a blank. */
const read = <T>(known: 'unknown' | { value: T; sure: string } | undefined): T | null =>
  known !== undefined && known !== 'unknown' && known.sure === 'read' ? known.value : null;

const burdenOf = ({ of }: PaperKnown) => read(of.law?.burden);

const does = ({ of }: PaperKnown): Words => {
  const all = read(of.law?.relief);
  return [all ? all.map((each) => reliefs[each] ?? each).join(' and ') : { blank: 'what the court is asked to do' }];
};

function asked(known: PaperKnown): Block[] {
  const { law } = known.of;
  const [verb, burden, closed, days] = [
    read(law?.nexus),
    burdenOf(known),
    read(law?.confidentialFiling),
    read(law?.responseDays),
  ];
  const demanded = known.charges.every((each) => wasDuring(each) && wasDemanded(each));
  return [
    {
      kind: 'words',
      words: [
        `${partyOf(known)} `,
        ...petitioner(known),
        ' asks the court, under ',
        citationOf(known),
        ', to ',
        ...does(known),
        ' each record listed here.',
      ],
    },
    records(known),
    { kind: 'heading', text: 'Grounds' },
    ...points([
      [
        known.charges.every(({ offenseFits }) => offenseFits)
          ? 'The law reaches each listed offense.'
          : { blank: 'that the law reaches each listed offense' },
      ],
      [
        demanded && verb
          ? `Each was ${verbs[verb] ?? verb} human trafficking, as the attachment sets out.`
          : { blank: 'how each record follows from the trafficking, in the words of the law' },
      ],
      shownBy(known),
      ['The standard of proof is ', burden ? burdens[burden] : { blank: 'the standard of proof' }, '.'],
      [
        'The prosecuting agency may answer within ',
        days === null ? { blank: 'the time to answer' } : `${days} days of service`,
        '.',
      ],
      [
        closed
          ? `The law keeps these papers confidential, and ${partyOf(known)} asks that they be kept so.`
          : `${partyOf(known)} asks that these papers be kept confidential: `,
        ...(closed ? [] : [{ blank: 'on what ground, if the law says nothing' }]),
      ],
      ...together(known),
    ]),
    { kind: 'sign', who: `Attorney for ${partyOf(known)}` },
  ];
}

/** Records of several courts in one motion, as far as somebody read in the law that it may be. */
function together(known: PaperKnown): Words[] {
  if (courtsOf(known) < 2) return [];
  const may = read(known.of.law?.consolidation);
  const asks = `${partyOf(known)} asks that the records of all courts listed here be heard together. `;
  if (may === 'statewide') return [[asks]];
  return may === 'on-agreement'
    ? [[asks, ...agreements(known), '.']]
    : [[asks, { blank: 'whether this court may hear records of other courts: look it up' }]];
}

function affirmation(known: PaperKnown): Block[] {
  const { account, name } = known;
  const told = (account?.words ?? '').split(/\r?\n/).filter((line) => line.trim());
  return [
    { kind: 'words', words: ['I, ', ...or(name, 'name of the youth'), ', affirm:'] },
    ...points(
      told.length > 0 ? told.map((line) => [line]) : [[{ blank: 'what the youth tells: nothing is written down' }]],
    ),
    { kind: 'words', words: [OATH] },
    { kind: 'sign', who: partyOf(known) },
  ];
}

const order = (known: PaperKnown): Block[] => [
  {
    kind: 'words',
    words: [
      `On the motion of ${partyOf(known)} under `,
      citationOf(known),
      ', it is ordered: the court grants the motion, and those who hold a record of it, named here, are to ',
      ...does(known),
      ' each record listed here, as far as it is theirs to do.',
    ],
  },
  holderList(known),
  records(known),
  { kind: 'sign', who: 'Judge' },
];
