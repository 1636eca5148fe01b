import type { Block, Paper, Words } from '#platform/documents/index.ts';
import type { Reason } from '#reference/laws/index.ts';
import { citationOf, type Maker, or, type PaperKnown } from './known.ts';
import { destroys, givenBy, spanWords } from './law-words.ts';
import { caption, exhibits, holderList, identity, petitioner, points, records, service } from './parts.ts';

const OATH =
  'I declare under penalty of perjury under the laws of the State of California that the foregoing is true and correct.';

/** What each paper is called, by the remedy; another of the same kind is a petition. */
const titles: Record<string, string> = {
  'wic-781': 'Petition to seal juvenile records',
  'wic-781-707b': 'Petition to seal juvenile records',
  'wic-786': 'Request to dismiss and seal, and to name further agencies',
  'wic-786.5': 'Request that probation seal its records',
  'wic-793': 'Request to dismiss and seal after deferred entry of judgment',
  'wic-782': 'Motion to dismiss in the interest of justice',
  'pc-1203.47': 'Petition to seal a juvenile record',
};
/** What a court is asked beside what the law's file holds. */
const alsoAsked: Record<string, string> = {
  'wic-786':
    'Name in the order every further agency that holds a record of it, listed in the proposed order (WIC 786(e)(2)).',
  'wic-781': 'Name in the order every agency that holds a record of it, listed in the proposed order.',
};

/** Each condition of these laws, as a paper says that it is met. Of any other a paper says nothing of itself. */
const met: Partial<Record<Reason['condition'], string>> = {
  record: 'The law reaches each kind of record listed here.',
  age: 'Petitioner was under 18 at the time of each.',
  offense: 'The law reaches each offense listed here.',
  sentence: 'The sentence or the time of supervision for each is completed.',
  earliest: 'The earliest day on which this may be asked has come.',
  clean: 'Petitioner has not since been convicted of a felony or of a misdemeanor involving moral turpitude.',
};
/** The laws' own questions, as counsel answered them for each record. */
const answered: Record<string, string> = {
  rehabilitated: 'Petitioner has been rehabilitated. What shows it is in the declaration.',
  'age-for-commitment':
    'Petitioner was never committed to the state’s juvenile facilities for it, or is 21 years old or older.',
  satisfactory: 'The court found that probation or supervision was completed satisfactorily.',
  'ended-2015': 'It ended on or after January 1, 2015.',
  'diversion-done': 'The diversion or informal supervision was completed satisfactorily.',
  'dej-done': 'Entry of judgment was deferred (WIC 790), and that time was completed satisfactorily.',
};

/** California's other ways, most of them of the juvenile court: what their files hold, and blanks for the rest. */
export const juvenile: Maker = (known) => {
  const head = caption(known, 'State Bar No.');
  const title = `${titles[known.of.remedy.id] ?? 'Petition'} under ${citationOf(known)}`;
  return [
    { title, blocks: [...head, ...petition(known)] },
    ...(known.redacted || !asksOf(known).has('rehabilitated') ? [] : [since(known, head)]),
    ...exhibits(known, head),
    { title: 'Proposed order', blocks: [...head, ...order(known)] },
    ...identity(known, head),
    service(known, head, OATH),
  ];
};

const asksOf = ({ of }: PaperKnown) => new Set(of.law?.also.map(({ id }) => id) ?? []);

/** A ground stands where it holds for every record, and somebody read in the law that it is asked. */
function grounds({ charges, evidence }: PaperKnown): Words[] {
  const keys = new Map<string, Reason[]>();
  for (const { reasons = [] } of charges)
    for (const reason of reasons) {
      const key = reason.id ?? reason.condition;
      keys.set(key, [...(keys.get(key) ?? []), reason]);
    }
  return [...keys].flatMap(([key, all]) => {
    const said = answered[key] ?? met[key as Reason['condition']];
    if (!said) return [];
    const holds = all.length === charges.length && all.every((each) => each.holds === 'yes' && each.sure === 'read');
    const unsaid = said.replace(/\.$/, '');
    const shown = key === 'rehabilitated' && evidence.length > 0 ? said.replace(/\.$/, ' and in the exhibits.') : said;
    return [[holds ? shown : { blank: `whether this is so: ${unsaid}` }]];
  });
}

const reliefs: Record<string, string> = {
  dismiss: 'Dismiss',
  vacate: 'Vacate',
  seal: 'Seal',
  destroy: 'Order destroyed',
};
const asks = (known: PaperKnown): Words[] => {
  const { remedy, law } = known.of;
  const all = givenBy(law);
  const more = alsoAsked[remedy.id];
  return [
    [
      all.length > 0
        ? `${all.map((each, at) => (at > 0 ? (reliefs[each] ?? each).toLowerCase() : (reliefs[each] ?? each))).join(' and ')} each record listed here.`
        : { blank: 'what the court is asked to do' },
    ],
    ...(more ? [[more]] : []),
  ];
};

function petition(known: PaperKnown): Block[] {
  const own = grounds(known);
  return [
    {
      kind: 'words',
      words: ['Petitioner ', ...petitioner(known), ' makes this request under ', citationOf(known), '.'],
    },
    { kind: 'heading', text: 'Records' },
    records(known),
    { kind: 'heading', text: 'Grounds' },
    ...points(own.length > 0 ? own : [[{ blank: 'the grounds that the law asks for' }]]),
    { kind: 'heading', text: 'What Petitioner asks' },
    ...points(asks(known)),
    { kind: 'words', words: [OATH] },
    { kind: 'sign', who: 'Petitioner' },
    { kind: 'sign', who: 'Attorney for Petitioner' },
  ];
}

/** What the youth has done since is theirs to say; nothing of it is known here. */
const since = (known: PaperKnown, head: readonly Block[]): Paper => ({
  title: 'Declaration of Petitioner',
  blocks: [
    ...head,
    { kind: 'words', words: ['I, ', ...or(known.name, 'name of the petitioner'), ', declare:'] },
    ...points([
      ['School and work since then: ', { blank: 'school and work' }],
      ['What I have done for my family and others: ', { blank: 'family and others' }],
      ['What else shows how I live now: ', { blank: 'what else' }],
    ]),
    { kind: 'words', words: [OATH] },
    { kind: 'sign', who: 'Petitioner' },
  ],
});

/** What each holder is to do. An order that only dismisses seals nothing: it asks for no more than the law gives. */
function doneByEach(known: PaperKnown): Words {
  const { law } = known.of;
  const given = givenBy(law);
  const told = ', and tell counsel for Petitioner in writing once it is done.';
  if (given.length > 0 && !given.includes('seal') && !given.includes('destroy'))
    return [`Each of the following shall enter this order in every record of it${told}`];
  return [
    'Each of the following shall seal every record of it ',
    ...spanWords(law?.sealedBy),
    ...(destroys(law) ? [', destroy it ', ...spanWords(law?.destroyedBy)] : []),
    told,
  ];
}

function order(known: PaperKnown): Block[] {
  return [
    { kind: 'words', words: ['On the request of Petitioner under ', citationOf(known), ':'] },
    { kind: 'heading', text: 'Records to which this order applies' },
    records(known),
    { kind: 'heading', text: 'The court orders' },
    ...points([['The request is granted for each record listed here.'], doneByEach(known)]),
    holderList(known),
    { kind: 'sign', who: 'Judge' },
  ];
}
