import type { Block, Paper, Words } from '#platform/documents/index.ts';
import { citationOf, type Maker, or, type PaperCharge, type PaperKnown, wasDemanded, wasDuring } from './known.ts';
import { spanWords } from './law-words.ts';
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
  what,
} from './parts.ts';

const OATH =
  'I declare under penalty of perjury under the laws of the State of California that the foregoing is true and correct.';

/**
 * Penal Code 236.14, and 236.15 which works as it does: no statewide form exists, so it is a pleading. What it says follows the law's file
 * and what counsel wrote.
 */
export const california: Maker = (known) => {
  const head = caption(known, 'State Bar No.');
  return [
    { title: `Petition to vacate under ${citationOf(known)}`, blocks: [...head, ...petition(known)] },
    ...(known.redacted ? [] : [{ title: 'Declaration of Petitioner', blocks: [...head, ...declaration(known)] }]),
    isViolence(known) ? violence(known, head) : nexus(known, head),
    ...exhibits(known, head),
    { title: 'Request that the petition and all papers be confidential', blocks: [...head, ...confidential(known)] },
    { title: 'Proposed order', blocks: [...head, ...order(known)] },
    ...identity(known, head),
    service(known, head, OATH),
  ];
};

function petition(known: PaperKnown): Block[] {
  const { charges, evidence } = known;
  const fits = charges.every(({ offenseFits }) => offenseFits);
  const harm = harmOf(known);
  const victim = isViolence(known) ? charges.every(wasHurt) : charges.every(wasDuring);
  const direct = isViolence(known) ? victim : victim && charges.every(wasDemanded);
  const grounds: Words[] = [
    [
      'Petitioner ',
      ...petitioner(known),
      ' asks the court to vacate each arrest, adjudication and conviction listed here, under ',
      citationOf(known),
      '.',
    ],
    [
      fits
        ? 'Each is a nonviolent offense: none is listed in Penal Code 667.5(c).'
        : { blank: 'that no offense is listed in Penal Code 667.5(c)' },
    ],
    [
      victim
        ? `Petitioner was a victim of ${harm} at that time.`
        : { blank: `that Petitioner was a victim of ${harm}` },
    ],
    [
      direct
        ? `Each arrest, adjudication and conviction was the direct result of being a victim of ${harm}. How, is set out for each record in the attachment.`
        : { blank: `that each record was the direct result of ${harm}: see the worksheet of each` },
    ],
    [
      direct && charges.every(({ sheet }) => sheet?.words.knew.trim())
        ? 'Petitioner lacked the intent that each offense requires. What Petitioner knew and meant is set out in the attachment.'
        : { blank: 'that Petitioner lacked the intent that each offense requires' },
    ],
    [
      evidence.length > 0
        ? `All available grounds and evidence are described here, in the declaration, in the attachment and in ${evidence.length} ${evidence.length === 1 ? 'exhibit' : 'exhibits'}.`
        : { blank: 'the evidence that is available' },
    ],
  ];
  const asks: Words[] = [
    [
      'Find that Petitioner lacked the requisite intent, and vacate each listed arrest, adjudication and conviction as legally defective at the time.',
    ],
    ['Order each agency that holds a record, named in the proposed order, to seal it and then to destroy it.'],
    ['Stay the collection of fines while this petition is pending.'],
    ['Keep the petition and all papers confidential.'],
    ['Allow Petitioner and counsel to appear remotely, if a hearing is held.'],
  ];
  return [
    { kind: 'heading', text: 'Records' },
    records(known),
    { kind: 'heading', text: 'Grounds' },
    ...points(grounds),
    ...points(together(known), grounds.length + 1),
    { kind: 'heading', text: 'What Petitioner asks' },
    ...points(asks),
    { kind: 'words', words: [OATH] },
    { kind: 'sign', who: 'Petitioner' },
    { kind: 'sign', who: 'Attorney for Petitioner' },
  ];
}

/** Several cases of one county are one petition; those of several courts are heard together where every prosecuting agency agrees. */
function together(known: PaperKnown): Words[] {
  if (known.charges.length < 2) return [];
  return courtsOf(known) > 1
    ? [
        [
          'The records are of more than one court. Petitioner asks that they be heard together in this court. Agreement of each prosecuting agency: ',
          ...agreements(known),
          '.',
        ],
      ]
    : [
        [
          'Petitioner asks that the listed cases of this county be taken up in this one petition (Cal. Stds. Jud. Admin. 4.15).',
        ],
      ];
}

const isViolence = ({ of }: PaperKnown): boolean => of.remedy.id === 'pc-236.15';
const harmOf = (known: PaperKnown): string =>
  isViolence(known) ? 'intimate partner violence or sexual violence' : 'human trafficking (Penal Code 236.1)';
/** Counsel answered the law's own question for this record. */
const wasHurt = ({ sheet }: PaperCharge): boolean => sheet?.said.also['partner-violence'] === 'yes';

/** 236.15: how each record follows from the violence, in the words that counsel wrote down. */
const violence = (known: PaperKnown, head: readonly Block[]): Paper => ({
  title: 'Attachment: how each record follows from the violence',
  blocks: known.redacted
    ? [...head, { kind: 'words', words: ['Filed in the confidential set.'] }]
    : [
        ...head,
        ...known.charges.flatMap((each, at): Block[] => [
          { kind: 'heading', text: `Record ${at + 1}` },
          { kind: 'words', words: what(each), strong: true },
          ...points([
            [
              wasHurt(each)
                ? `It was the direct result of ${harmOf(known)}.`
                : { blank: `that it was the direct result of ${harmOf(known)}` },
            ],
            ['What happened: ', ...or(each.sheet?.words.demanded, 'what happened')],
            ['Where and when: ', ...or(each.sheet?.words.where, 'where and when')],
            ['What would have happened otherwise: ', ...or(each.sheet?.words.refusal, 'what would have happened')],
            ['What Petitioner knew and meant: ', ...or(each.sheet?.words.knew, 'what Petitioner knew and meant')],
          ]),
        ]),
      ],
});

/** What the youth told their lawyer. Nobody has attested it before it is signed; the list of what to do before says so. */
function declaration({ account, name }: PaperKnown): Block[] {
  const told = (account?.words ?? '').split(/\r?\n/).filter((line) => line.trim());
  return [
    { kind: 'words', words: ['I, ', ...or(name, 'name of the petitioner'), ', declare:'] },
    ...points(
      told.length > 0 ? told.map((line) => [line]) : [[{ blank: 'what the youth tells: nothing is written down' }]],
    ),
    ...points(
      [['What I know of each record is set out in the attachment, which is part of this declaration.']],
      Math.max(told.length, 1) + 1,
    ),
    { kind: 'words', words: [OATH] },
    { kind: 'sign', who: 'Petitioner' },
  ];
}

const confidential = (known: PaperKnown): Block[] => {
  const q = isViolence(known) ? '' : ' (Penal Code 236.14(q))';
  const name = known.redacted ? '' : ' The full name stands in the confidential set alone.';
  return [
    ...points([
      [
        'Petitioner asks that this petition and all papers filed with it be confidential (Cal. Stds. Jud. Admin. 4.15).',
      ],
      [
        `Petitioner asks that no public record of this proceeding show Petitioner’s full name${q}. The papers for the public file use initials, leave out the story, and name no exhibit.${name}`,
      ],
    ]),
    { kind: 'sign', who: 'Attorney for Petitioner' },
  ];
};

function order(known: PaperKnown): Block[] {
  const { law } = known.of;
  return [
    {
      kind: 'words',
      words: [
        `The court, having read the petition, finds by clear and convincing evidence that each arrest, adjudication and conviction listed here was the direct result of Petitioner being a victim of ${harmOf(known)}, that Petitioner lacked the requisite intent, and that relief is in the interest of justice. `,
      ],
    },
    { kind: 'heading', text: 'Records to which this order applies' },
    records(known),
    { kind: 'heading', text: 'The court orders' },
    ...points([
      ['Each listed arrest, adjudication and conviction is vacated as legally defective at the time.'],
      [
        'Each of the following shall seal every record of it ',
        ...spanWords(law?.sealedBy),
        ', and destroy it ',
        ...spanWords(law?.destroyedBy),
        ', and tell counsel for Petitioner in writing once it is done.',
      ],
    ]),
    holderList(known),
    ...points(
      [
        [
          'The petition and all papers are confidential. The names and numbers by which the records are found are in the confidential attachment.',
        ],
      ],
      3,
    ),
    { kind: 'sign', who: 'Judge' },
  ];
}
