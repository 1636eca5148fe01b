/** Mail that says only that something waits: queued with the act, sent by a task. */
export { forgetOldMail, queueMail } from './outbox.ts';
export { type MailSettings, mailTask } from './send.ts';
