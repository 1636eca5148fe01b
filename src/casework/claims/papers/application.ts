import { ageOn, type Day } from '#kernel/calendar.ts';
import type { Block, Paper, Words } from '#platform/documents/index.ts';
import { dayWords } from '#ui/time-words.ts';
import { type Application, isAttested } from '../model/application.ts';

export type ApplicationKnown = {
  name: string | null;
  born: Day | null;
  today: Day;
  application: Application;
  evidence: readonly { id: string; label: string }[];
};

const or = (known: string | null | undefined, blank: string): Words => [known?.trim() ? known.trim() : { blank }];
const day = (on: Day | null): string | null => on && dayWords(on, 'en');
const line = (label: string, known: string | null | undefined, blank: string): Block => ({
  kind: 'words',
  words: [`${label}: `, ...or(known, blank)],
});
const heading = (text: string): Block => ({ kind: 'heading', text });
const say = (...words: Words): Block => ({ kind: 'words', words });

/** A summary in the order of the public application, a statement to be sworn, and what is enclosed. What nobody attested is a blank. */
export const applicationPapers = (known: ApplicationKnown): Paper[] => [
  summary(known),
  statement(known),
  enclosed(known),
];

const LOSSES = {
  income: 'Income lost to trafficking',
  medical: 'Medical care',
  counseling: 'Counseling',
  moving: 'Moving to a safe place',
  safety: 'Safety at home',
  other: 'Something else',
} as const;
const BY = {
  youth: 'the applicant',
  counsel: 'counsel for the applicant',
  caseworker: 'a caseworker or advocate',
  witness: 'a witness',
  record: 'a record',
} as const;

/** The harm and the work stand on somebody's word; without a name and a day none of it is written. */
const spoken = ({ application }: ApplicationKnown): Application | null =>
  isAttested(application) ? application : null;

function summary(known: ApplicationKnown): Paper {
  const { application: it, born, today } = known;
  const young = born !== null && ageOn(born, today) < OF_AGE;
  const told = spoken(known);
  return {
    title: 'Summary for the application for compensation',
    blocks: [
      say('To be copied onto the board’s own form, in this order. Bracketed lines are still to be filled in.'),
      heading('1. Who applies'),
      line('Name', known.name, 'name of the applicant'),
      line('Day of birth', day(born), 'day of birth'),
      line('Safe mailing address', it.address, 'safe mailing address'),
      line('Safe telephone', it.phone, 'safe telephone'),
      ...(young || it.signer ? [line('Who signs for a person under 18', it.signer, 'who signs')] : []),
      heading('2. Who helps with the application'),
      line('Name and office', it.helper, 'name and office of the helper'),
      line('Address and telephone', it.helperAddress, 'address and telephone of the helper'),
      heading('3. The crime'),
      line('Kind of crime', told && 'Human trafficking', 'kind of crime: attested by nobody yet'),
      line('From', day(told?.workFrom ?? null), 'first day'),
      line('Until', day(told?.workUntil ?? null), 'last day'),
      line('City and county', told?.place, 'city and county'),
      line('Reported to', told?.reportedTo, 'agency, or: not reported'),
      line('Number of the report', told?.reportNumber, 'number of the report, or: none'),
      line('What happened', told?.what, 'what happened'),
      said(told),
      heading('4. What is asked for'),
      it.losses.length > 0
        ? { kind: 'list', items: it.losses.map((each) => [LOSSES[each]]) }
        : say({ blank: 'what is asked for' }),
      heading('5. Income lost'),
      line('Kind of work', told?.workKind, 'kind of work'),
      line('Hours a week', told?.hours, 'hours a week'),
      line('Pay that was promised', told?.promised, 'pay that was promised'),
      line('What was received', told?.got, 'what was received'),
      heading('6. Insurance and other money'),
      line('Insurance, benefits, restitution', it.otherMoney, 'other money, or: none'),
      heading('7. Civil suit'),
      line('Civil suit', it.suit, 'civil suit, or: none'),
      heading('8. Signature'),
      say('The applicant signs on the board’s own form. This summary is not signed.'),
    ],
  };
}
const OF_AGE = 18;

/** On whose word the harm and the work stand here. */
const said = (told: Application | null): Block =>
  told?.attestedBy
    ? say(`As said by ${BY[told.attestedBy]}, ${told.attestedName}, on ${day(told.attestedOn) ?? ''}.`)
    : say('Said by: ', { blank: 'who says that it is so, and on which day' });

/** A statement that whoever knows it may swear to; each fact is theirs to write or to strike. */
function statement(known: ApplicationKnown): Paper {
  const told = spoken(known);
  const point = (n: number, ...words: Words): Block => ({ kind: 'point', n: `${n}.`, words });
  return {
    title: 'Statement under penalty of perjury',
    blocks: [
      say('For the applicant, a caseworker, an attorney or a witness. Strike what you do not know yourself.'),
      point(1, 'My name and work: ', { blank: 'name and work of whoever states this' }),
      point(2, 'I know the applicant, ', ...or(known.name, 'name of the applicant'), ', as: ', {
        blank: 'how the applicant is known',
      }),
      point(3, 'What I know of the trafficking, and how I know it: ', { blank: 'what is known, and how' }),
      point(
        4,
        'It was from ',
        ...or(day(told?.workFrom ?? null), 'first day'),
        ' until ',
        ...or(day(told?.workUntil ?? null), 'last day'),
        '.',
      ),
      point(5, 'The work that was forced or kept from the applicant: ', ...or(told?.workKind, 'kind of work')),
      point(6, 'Hours a week: ', ...or(told?.hours, 'hours a week')),
      say(
        'I declare under penalty of perjury under the laws of the State of California that the foregoing is true and correct.',
      ),
      { kind: 'sign', who: 'Name of whoever states this' },
    ],
  };
}

function enclosed({ application, evidence }: ApplicationKnown): Paper {
  const has = evidence.filter(({ id }) => application.statements.some((each) => each === id));
  return {
    title: 'What is enclosed',
    blocks: [
      has.length > 0
        ? { kind: 'list', items: has.map(({ label }) => [label]) }
        : say({ blank: 'proof: one of those below is enough' }),
      ...(has.length > 0 ? [] : [{ kind: 'list' as const, items: evidence.map(({ label }): Words => [label]) }]),
    ],
  };
}
