/** Mail that says only that something waits, and letters with one link to those without an account: queued with the act, sent by a task. */
export {
  AGAIN_A_DAY,
  fateOfLetters,
  type Letter,
  type LetterFate,
  type LetterKind,
  letterAgain,
  queueLetter,
  type SentAgain,
} from './letter-store.ts';
export { hashOfLink, type Link, linkOf } from './link.ts';
export { forgetOldMail, type LetterLang, queueMail } from './outbox.ts';
export { type MailSettings, mailTask } from './send.ts';
