import type { Block, Words } from '#platform/documents/index.ts';
import { citationOf, type Maker, or, type PaperKnown, wasDemanded, wasDuring } from './known.ts';
import { caption, exhibits, holderList, nexus, petitioner, points, records, service } from './parts.ts';

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

/** New York, CPL 440.10(1)(i): a motion to vacate the judgment. */
export const newYork: Maker = (known) =>
  papers(known, { motion: 'Motion to vacate judgment under CPL 440.10(1)(i)', bar: 'Attorney registration No.' });

/** Any other law that was read: what its file holds, and blanks for the rest. */
export const general: Maker = (known) => papers(known, { motion: `Motion under ${citationOf(known)}`, bar: 'Bar No.' });

function papers(known: PaperKnown, { motion, bar }: { motion: string; bar: string }) {
  const head = caption(known, bar);
  return [
    { title: motion, blocks: [...head, ...asked(known)] },
    ...(known.redacted ? [] : [{ title: 'Affirmation in support', blocks: [...head, ...affirmation(known)] }]),
    nexus(known, head),
    ...exhibits(known, head),
    { title: 'Proposed order', blocks: [...head, ...order(known)] },
    service(known, head, OATH),
  ];
}

/** Read in the law itself, or a blank. */
const read = <T>(known: 'unknown' | { value: T; sure: string } | undefined): T | null =>
  known !== undefined && known !== 'unknown' && known.sure === 'read' ? known.value : null;

const does = ({ of }: PaperKnown): Words => {
  const all = read(of.law?.relief);
  return [all ? all.map((each) => reliefs[each] ?? each).join(' and ') : { blank: 'what the court is asked to do' }];
};

function asked(known: PaperKnown): Block[] {
  const { law } = known.of;
  const [verb, burden, closed, days] = [
    read(law?.nexus),
    read(law?.burden),
    read(law?.confidentialFiling),
    read(law?.responseDays),
  ];
  const demanded = known.charges.every((each) => wasDuring(each) && wasDemanded(each));
  return [
    {
      kind: 'words',
      words: [
        'Petitioner ',
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
      ['What has to be shown: ', burden ? burden.replaceAll('-', ' ') : { blank: 'the burden of proof' }, '.'],
      [
        'Time to answer: ',
        days === null ? { blank: 'time that the prosecutor has to answer' } : `${days} days from service`,
        '.',
      ],
      [
        closed
          ? 'The law keeps these papers confidential, and Petitioner asks for it.'
          : 'Petitioner asks that these papers be kept confidential: ',
        ...(closed ? [] : [{ blank: 'on what ground, if the law says nothing' }]),
      ],
    ]),
    { kind: 'sign', who: 'Attorney for Petitioner' },
  ];
}

function affirmation({ account, name }: PaperKnown): Block[] {
  const told = (account?.words ?? '').split(/\r?\n/).filter((line) => line.trim());
  return [
    { kind: 'words', words: ['I, ', ...or(name, 'name of the petitioner'), ', affirm:'] },
    ...points(
      told.length > 0 ? told.map((line) => [line]) : [[{ blank: 'what the youth tells: nothing is written down' }]],
    ),
    { kind: 'words', words: [OATH] },
    { kind: 'sign', who: 'Petitioner' },
  ];
}

const order = (known: PaperKnown): Block[] => [
  {
    kind: 'words',
    words: [
      'On the motion of Petitioner under ',
      citationOf(known),
      ', the court grants it and orders to ',
      ...does(known),
      ' each record listed here, held by:',
    ],
  },
  holderList(known),
  records(known),
  { kind: 'sign', who: 'Judge' },
];
