import { ok } from '#kernel/result.ts';
import { icsOf } from '#platform/documents/index.ts';
import { doorsByCode, looking, unwritten } from '#platform/http/by-code.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  cancel,
  cancelByLetter,
  codeInput,
  type LookView,
  letterCancelInput,
  letterInput,
  look,
  lookAgain,
  reply,
  replyInput,
  score,
  scoreInput,
  seeLetter,
  sureInput,
  takeBack,
} from './actions/look.ts';
import {
  anyInput,
  ask,
  askInput,
  classInput,
  registerInput,
  seeAsk,
  seeClass,
  seeClasses,
  signUp,
} from './actions/public.ts';
import { AskedPage, ParentAskPage } from './pages/ask.tsx';
import { ClassPage, RegisteredPage } from './pages/class.tsx';
import { ClassesPage } from './pages/classes.tsx';
import { LetterPage, LookPage } from './pages/look.tsx';
import { paths } from './paths.ts';
import { publicWords } from './public-words.ts';
import { staffDoors } from './staff-routes.tsx';

const open = { public: 'a parent finds a class and signs up, or asks for help, without an account or a case' } as const;
const byCode = {
  public: 'who holds the code of a seat or a request sees it and takes it back, without an account',
} as const;
const byLetter = { public: 'the link of a letter shows the dates of a seat, and cancels it' } as const;
/** A center signs up many. */
const sending = { source: { inARow: 20, aSecond: 1 / 30 }, all: { inARow: 60, aSecond: 1 / 10 } };

const classes = getDoor({
  method: 'GET',
  path: paths.classes,
  access: open,
  audit: unwritten,
  input: anyInput,
  action: seeClasses,
  page: (view, frame) => <ClassesPage view={view} frame={frame} />,
});
const oneClass = getDoor({
  method: 'GET',
  path: paths.oneClass(':classId'),
  access: open,
  audit: unwritten,
  input: classInput,
  action: seeClass,
  page: (view, frame) => <ClassPage view={view} frame={frame} />,
});
/** The dates for a calendar: a title that fits any class, and no name. */
const calendar = getDoor({
  method: 'GET',
  path: paths.calendar(':classId'),
  access: open,
  audit: unwritten,
  input: classInput,
  action: seeClass,
  page: ({ one }, frame) => {
    const t = publicWords(frame.lang);
    const events = one.sessions.map(({ n, startsAt }) => ({
      uid: `${one.id}-${n}@throughline`,
      dueAt: startsAt,
      summary: t('icsSummary'),
      description: t('icsText'),
    }));
    return new Response(icsOf({ name: t('icsSummary'), now: frame.now, events }), {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="class.ics"',
      },
    });
  },
});
const askDoor = getDoor({
  method: 'GET',
  path: paths.ask,
  access: open,
  audit: unwritten,
  input: anyInput,
  action: seeAsk,
  page: (view, frame) => <ParentAskPage view={view} frame={frame} />,
});
const lookDoor = getDoor({
  method: 'GET',
  path: paths.code,
  access: byCode,
  audit: unwritten,
  input: anyInput,
  action: async () => ok<LookView>({ kind: 'none' }),
  page: (view, frame) => <LookPage view={view} frame={frame} />,
});
const withCode = doorsByCode<LookView>({
  path: paths.code,
  access: byCode,
  page: (view, frame) => <LookPage view={view} frame={frame} />,
  opened: { input: codeInput, action: lookAgain },
  words: publicWords,
});
const letter = getDoor({
  method: 'GET',
  path: paths.letter(':token'),
  access: byLetter,
  audit: unwritten,
  input: letterInput,
  action: seeLetter,
  page: (view, frame) => <LetterPage view={view} frame={frame} />,
});

/** The doors of parents, and of those who lead classes and answer. */
export const doors: readonly AnyDoor[] = [
  classes,
  oneClass,
  calendar,
  door({
    method: 'POST',
    path: paths.oneClass(':classId'),
    access: open,
    audit: unwritten,
    pace: sending,
    input: registerInput,
    action: signUp,
    to: () => paths.code,
    answer: (view, frame) => <RegisteredPage view={view} frame={frame} />,
    form: oneClass,
    words: publicWords,
  }),
  askDoor,
  door({
    method: 'POST',
    path: paths.ask,
    access: open,
    audit: unwritten,
    pace: sending,
    input: askInput,
    action: ask,
    to: () => paths.code,
    answer: (view, frame) => <AskedPage view={view} frame={frame} />,
    form: askDoor,
    words: publicWords,
  }),
  lookDoor,
  withCode(paths.code, codeInput, look, { form: lookDoor }),
  withCode(paths.cancelled, sureInput, cancel),
  withCode(paths.takenBack, sureInput, takeBack),
  withCode(paths.reply, replyInput, reply),
  withCode(paths.answers, scoreInput, score),
  letter,
  door({
    method: 'POST',
    path: paths.letter(':token'),
    access: byLetter,
    audit: unwritten,
    pace: looking,
    input: letterCancelInput,
    action: cancelByLetter,
    to: ({ token }) => paths.letter(token),
    answer: (view, frame) => <LetterPage view={view} frame={frame} />,
    form: letter,
    words: publicWords,
  }),
  ...staffDoors,
];
