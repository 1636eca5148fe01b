import { createTransport, type Transporter } from 'nodemailer';
import type { JobDesk, Task } from '../jobs/index.ts';
import type { KeyRing } from '../vault/index.ts';
import { holdLetters } from './letter-store.ts';
import { isForGood, retryAt, type SendFault } from './model/retry.ts';
import { type Held, holdMail, settleMail } from './outbox.ts';
import { words } from './words.ts';

/** `ring`: the county's keys, of which the links of letters are made. */
export type MailSettings = { smtpUrl: string; from: string; siteUrl: string; ring: KeyRing };

const AT_ONCE = 50;

/**
 * Sends what waits. At least once: a program that dies between the server's yes and its own note sends the mail again, under
 * the same Message-ID (the row's), which mail programs show once.
 */
export function mailTask(settings: MailSettings): Task {
  const mailer = createTransport({
    url: settings.smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return { name: 'mail', everyMs: 10_000, run: (desk) => sendWaiting(desk, mailer, settings) };
}

/** One portion. Ends at the first sign that the server is away: the others would only wait for it in vain. */
export async function sendWaiting(
  desk: JobDesk,
  mailer: Pick<Transporter, 'sendMail'>,
  settings: MailSettings,
): Promise<boolean> {
  const mails = await holdMail(desk.db, desk.now(), AT_ONCE);
  const letters = await holdLetters(desk.db, settings.ring, desk.now(), AT_ONCE);
  const held = [...mails, ...letters];
  let away: string | null = null;
  for (const mail of held) {
    if (desk.stopping()) await settleMail(desk.db, mail, { kind: 'back' }, desk.now());
    else if (away) await putOff(desk, mail, away);
    else away = await sendOne(desk, mailer, mail, settings);
  }
  return (mails.length === AT_ONCE || letters.length === AT_ONCE) && !away;
}

/** Sends one. Gives the fault's code when the server itself did not answer. */
async function sendOne(
  desk: JobDesk,
  mailer: Pick<Transporter, 'sendMail'>,
  mail: Held,
  settings: MailSettings,
): Promise<string | null> {
  if (!mail.email) {
    await settleMail(desk.db, mail, { kind: 'dropped', fault: 'no-address' }, desk.now());
    return null;
  }
  try {
    await mailer.sendMail(letter(mail, mail.email, settings, desk.now()));
  } catch (error) {
    const fault = faultIn(error);
    if (isForGood(fault, mail.createdAt, desk.now()))
      await settleMail(desk.db, mail, { kind: 'dropped', fault: fault.code }, desk.now());
    else await putOff(desk, mail, fault.code);
    return fault.response === null ? fault.code : null;
  }
  await settleMail(desk.db, mail, { kind: 'sent' }, desk.now());
  return null;
}

const putOff = (desk: JobDesk, mail: Held, fault: string): Promise<void> =>
  settleMail(desk.db, mail, { kind: 'again', at: retryAt(mail.tries, desk.now()), fault }, desk.now());

const HOUR_MS = 3_600_000;

/** One that goes out late says so: what it was about may be done by now. */
function letter(mail: Held, to: string, settings: MailSettings, now: Date) {
  const hours = Math.floor((now.getTime() - mail.createdAt.getTime()) / HOUR_MS);
  const link = new URL(mail.link, settings.siteUrl);
  const langs = mail.lang === 'both' ? (['en', 'es'] as const) : ([mail.lang] as const);
  const texts = langs.map((lang) => {
    const t = words(lang);
    // The page that the link opens speaks the letter's language.
    link.search = mail.box === 'letters' && lang !== 'en' ? `?lang=${lang}` : '';
    const body = t(`body-${mail.kind}`, { link: link.href });
    return hours >= 1 ? `${t('late', { n: hours })}\n\n${body}` : body;
  });
  return {
    from: settings.from,
    to,
    subject: langs.map((lang) => words(lang)(`subject-${mail.kind}`)).join(' · '),
    text: texts.join('\n\n———\n\n'),
    messageId: `<${mail.id}@${new URL(settings.siteUrl).hostname}>`,
    headers: { 'auto-submitted': 'auto-generated' },
  };
}

function faultIn(error: unknown): SendFault {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return {
    code: typeof code === 'string' ? code : 'EFAULT',
    response: typeof responseCode === 'number' ? responseCode : null,
  };
}
