/** Mail that says only that something waits: queued with the act, sent by a task. */
export { forgetOldMail, queueMail, waitingMail } from './outbox.ts';
export { type MailSettings, mailTask, sendWaiting } from './send.ts';
