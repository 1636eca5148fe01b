/** Mail that says only that something waits, and letters with one link to those without an account: queued with the act, sent by a task. */
export { fateOfLetters, type Letter, type LetterKind, queueLetter } from './letter-store.ts';
export { hashOfLink, type Link, linkOf } from './link.ts';
export { forgetOldMail, queueMail } from './outbox.ts';
export { type MailSettings, mailTask } from './send.ts';
