import { sql } from 'kysely';
import { z } from 'zod';
import { absent, ok, refused } from '#kernel/result.ts';
import { type AnyDoor, door, type Errand, getDoor } from '#platform/http/door.ts';
import {
  changePassword,
  endOtherSessions,
  endSession,
  isFresh,
  proveAgain,
  readAccount,
  turnSecondFactorOff,
} from './account.ts';
import { AccountPage } from './pages/account.tsx';
import { CodesPage } from './pages/codes.tsx';
import { PasskeysPage } from './pages/passkeys.tsx';
import { PasswordPage } from './pages/password.tsx';
import { SecondFactorPage } from './pages/second-factor.tsx';
import { paths } from './paths.ts';
import type { Desk } from './sign-in/desk.ts';
import { addPasskey, newPasskeyOptions, removePasskey } from './sign-in/passkeys.ts';
import { hasPassword } from './sign-in/password.ts';
import {
  beginSecondFactor,
  codesOf,
  confirmSecondFactor,
  renewCodes,
  secondFactorOf,
  waitingSecret,
} from './sign-in/second-factor.ts';
import { words as signInWords } from './words.ts';
import { words as accountWords } from './words-account.ts';

const Nothing = z.object({});
const Password = z.string('passwordNeeded').min(1, 'passwordNeeded').max(1000, 'passwordWrong');
const signedIn = { access: { signedIn: true } } as const;

/** A message is a key of the account's catalogue, else of sign-in's. */
const words = (lang: 'en' | 'es') => (key: never) => {
  try {
    return accountWords(lang)(key);
  } catch {
    return signInWords(lang)(key);
  }
};

/** How long new recovery codes stay on the page. */
const CODES_SHOWN_MS = 600_000;

/** One's own account. These doors work with the sign-in desk, whose tables the program's own role cannot see. */
export function accountDoors(desk: Desk): readonly AnyDoor[] {
  const person = async <T,>(errand: Errand, work: () => Promise<T>) =>
    errand.actor.kind === 'person' ? work() : absent;

  const account = getDoor({
    method: 'GET',
    path: paths.me,
    ...signedIn,
    shift: true,
    audit: { none: 'one’s own account' },
    input: Nothing,
    action: async (errand) => ok(await readAccount(desk, errand)),
    page: (view, frame) => <AccountPage frame={frame} account={view} />,
  });

  const password = getDoor({
    method: 'GET',
    path: paths.password,
    ...signedIn,
    audit: { none: 'one’s own account' },
    input: Nothing,
    action: (errand) =>
      person(errand, async () =>
        ok({
          has: await hasPassword(desk, errand.actor.userId),
          second: (await secondFactorOf(desk, errand.actor.userId)).on,
        }),
      ),
    page: (view, frame) => <PasswordPage frame={frame} hasPassword={view.has} second={view.second} />,
  });

  const secondFactor = getDoor({
    method: 'GET',
    path: paths.secondFactor,
    ...signedIn,
    audit: { none: 'one’s own account' },
    input: Nothing,
    action: (errand) =>
      person(errand, async () =>
        ok({
          has: await hasPassword(desk, errand.actor.userId),
          second: await secondFactorOf(desk, errand.actor.userId),
          waiting: await waitingSecret(desk, errand.actor.userId),
        }),
      ),
    page: (view, frame) => (
      <SecondFactorPage frame={frame} hasPassword={view.has} second={view.second} waiting={view.waiting} />
    ),
  });

  const codes = getDoor({
    method: 'GET',
    path: paths.codes,
    ...signedIn,
    audit: 'recovery codes shown',
    input: Nothing,
    action: (errand) =>
      person(errand, async () => {
        const second = await secondFactorOf(desk, errand.actor.userId);
        if (!second.on) return absent;
        const shown =
          second.codesMadeAt !== null && errand.now.getTime() - second.codesMadeAt.getTime() < CODES_SHOWN_MS;
        return ok({ left: second.codesLeft, codes: shown ? await codesOf(desk, errand.actor.userId) : null });
      }),
    page: (view, frame) => <CodesPage frame={frame} left={view.left} codes={view.codes} />,
  });

  const passkeys = getDoor({
    method: 'GET',
    path: paths.passkeys,
    ...signedIn,
    audit: { none: 'one’s own account' },
    input: Nothing,
    action: (errand) =>
      person(errand, async () => {
        const mine = await readAccount(desk, errand);
        const me = { id: errand.actor.userId, name: errand.actor.name, email: mine.email };
        return ok({ passkeys: mine.passkeys, has: mine.hasPassword, options: await newPasskeyOptions(desk, me) });
      }),
    page: (view, frame) => (
      <PasskeysPage frame={frame} passkeys={view.passkeys} hasPassword={view.has} options={view.options} />
    ),
  });

  return [
    account,
    password,
    secondFactor,
    codes,
    passkeys,
    door({
      method: 'POST',
      path: paths.language,
      ...signedIn,
      shift: true,
      audit: { none: 'one’s own language' },
      input: z.object({ language: z.enum(['en', 'es'], 'fieldNeeded') }),
      action: async ({ tx }, { language }) => {
        await sql`select people.speak(${language})`.execute(tx);
        return ok(null);
      },
      to: () => paths.me,
      form: account,
      words,
    }),
    door({
      method: 'POST',
      path: paths.password,
      ...signedIn,
      audit: 'password changed',
      input: z.object({
        current: Password,
        password: z.string('passwordNeeded').max(1000, 'passwordLong'),
        passwordAgain: z.string('passwordNeeded').max(1000),
      }),
      action: (errand, input) => changePassword(desk, errand, input),
      to: () => paths.me,
      form: password,
      words,
    }),
    door({
      method: 'POST',
      path: paths.secondFactorStart,
      ...signedIn,
      audit: { none: 'not yet in force' },
      input: z.object({ current: Password }),
      action: (errand, { current }) =>
        person(errand, async () => {
          const { userId } = errand.actor;
          if (!(await hasPassword(desk, userId))) return refused('noPasswordHere');
          if ((await secondFactorOf(desk, userId)).on) return refused('secondAlready');
          const proven = await proveAgain(desk, errand, current);
          if (!proven.ok) return proven;
          return (await beginSecondFactor(desk, userId, current)) ? ok(null) : refused('secondAlready');
        }),
      to: () => paths.secondFactor,
      form: secondFactor,
      words,
    }),
    door({
      method: 'POST',
      path: paths.secondFactor,
      ...signedIn,
      audit: 'second step turned on',
      input: z.object({ code: z.string('secondWrong').max(40, 'secondWrong') }),
      action: (errand, { code }) =>
        person(errand, async () => {
          if (!(await waitingSecret(desk, errand.actor.userId))) return refused('secondNotWaiting');
          if (!(await confirmSecondFactor(desk, errand.actor.userId, code)))
            return { ok: false, failure: { kind: 'invalid', fields: { code: 'secondWrong' } } } as const;
          await endOtherSessions(desk, errand);
          return ok(null);
        }),
      to: () => paths.codes,
      form: secondFactor,
      words,
    }),
    door({
      method: 'POST',
      path: paths.secondFactorOff,
      ...signedIn,
      audit: 'second step turned off',
      input: z.object({ current: Password }),
      action: (errand, { current }) =>
        person(errand, async () =>
          (await secondFactorOf(desk, errand.actor.userId)).on ? turnSecondFactorOff(desk, errand, current) : absent,
        ),
      to: () => paths.secondFactor,
      form: secondFactor,
      words,
    }),
    door({
      method: 'POST',
      path: paths.codes,
      ...signedIn,
      audit: 'recovery codes renewed',
      input: z.object({ current: Password }),
      action: (errand, { current }) =>
        person(errand, async () => {
          if (!(await secondFactorOf(desk, errand.actor.userId)).on) return absent;
          const proven = await proveAgain(desk, errand, current);
          if (!proven.ok) return proven;
          await renewCodes(desk, errand.actor.userId, current);
          return ok(null);
        }),
      to: () => paths.codes,
      form: codes,
      words,
    }),
    door({
      method: 'POST',
      path: paths.passkeys,
      ...signedIn,
      audit: 'passkey added',
      input: z.object({
        name: z.string('passkeyNameNeeded').trim().min(1, 'passkeyNameNeeded').max(60, 'fieldNotRight'),
        credential: z.string('passkeyNotProven').max(60_000, 'passkeyNotProven'),
        current: z.string().max(1000, 'passwordWrong').default(''),
      }),
      action: (errand, { name, credential, current }) =>
        person(errand, async () => {
          const { userId } = errand.actor;
          if (await hasPassword(desk, userId)) {
            const proven = await proveAgain(desk, errand, current);
            if (!proven.ok) return proven;
          } else if (!(await isFresh(desk, errand, 15))) return refused('signInFreshly');
          return (await addPasskey(desk, userId, credential, name)) ? ok(null) : refused('passkeyNotProven');
        }),
      to: () => paths.passkeys,
      form: passkeys,
      words,
    }),
    door({
      method: 'POST',
      path: paths.removePasskey,
      ...signedIn,
      audit: 'passkey removed',
      input: z.object({ id: z.string('fieldNotRight').max(1400, 'fieldNotRight') }),
      action: (errand, { id }) =>
        person(errand, async () => ((await removePasskey(desk, errand.actor.userId, id)) ? ok(null) : absent)),
      to: () => paths.passkeys,
      form: passkeys,
      words,
    }),
    door({
      method: 'POST',
      path: paths.endSession,
      ...signedIn,
      audit: 'own session ended',
      input: z.object({ id: z.string('sessionNotFound').max(80, 'sessionNotFound') }),
      action: (errand, { id }) => endSession(desk, errand, id),
      to: () => paths.me,
      form: account,
      words,
    }),
    door({
      method: 'POST',
      path: paths.endOtherSessions,
      ...signedIn,
      audit: 'own other sessions ended',
      input: Nothing,
      action: (errand) => endOtherSessions(desk, errand),
      to: () => paths.me,
      form: account,
      words,
    }),
  ];
}
