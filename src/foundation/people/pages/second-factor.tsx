import type { Frame } from '#platform/http/door.ts';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PasswordField, TextField } from '#ui/text-field.tsx';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import type { SecondFactor } from '../sign-in/second-factor.ts';
import { words } from '../words-account.ts';

type Props = {
  frame: Frame;
  hasPassword: boolean;
  second: SecondFactor;
  waiting: { secret: string; link: string } | null;
};

/** The second step: off, being set up, or on. */
export function SecondFactorPage({ frame, hasPassword, second, waiting }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('secondTitle')} width="form" crumbs={[{ href: paths.me, label: t('title') }]}>
      <h1>{t('secondTitle')}</h1>
      <p>{second.on ? t('secondOn') : t('secondWhy')}</p>
      {!hasPassword && <p>{t('noPasswordHere')}</p>}
      {hasPassword && second.on && <IsOn frame={frame} />}
      {hasPassword && !second.on && waiting && <SetUp frame={frame} waiting={waiting} />}
      {hasPassword && !second.on && !waiting && (
        <ByPassword frame={frame} action={paths.secondFactorStart} label={t('secondBegin')} />
      )}
    </StaffPage>
  );
}

function SetUp({ frame, waiting }: { frame: Frame; waiting: { secret: string; link: string } }) {
  const t = words(frame.lang);
  return (
    <>
      <h2>{t('secondShow')}</h2>
      <p class="usa-hint">{t('secondShowHint')}</p>
      <p>
        <code class="tl-code">{(waiting.secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
      </p>
      <p>
        <a href={waiting.link}>{t('secondOpen')}</a>
      </p>
      <h2>{t('secondProve')}</h2>
      <Form action={paths.secondFactor}>
        <TextField
          name="code"
          label={t('secondCode')}
          error={frame.again?.errors.code}
          autocomplete="one-time-code"
          inputmode="numeric"
          size="short"
          required
        />
        <Actions>
          <SubmitButton>{t('secondTurnOn')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}

function IsOn({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  return (
    <>
      <p>
        <a href={paths.codes}>{t('codesTitle')}</a>
      </p>
      <h2>{t('secondTurnOff')}</h2>
      <ByPassword frame={frame} action={paths.secondFactorOff} label={t('secondTurnOff')} />
    </>
  );
}

/** An act that asks for the password again. */
export function ByPassword({ frame, action, label }: { frame: Frame; action: string; label: string }) {
  const t = words(frame.lang);
  return (
    <Form action={action} label={label}>
      <PasswordField
        name="current"
        label={t('passwordNow')}
        error={frame.again?.errors.current}
        autocomplete="current-password"
        required
      />
      <Actions>
        <SubmitButton look="outline">{label}</SubmitButton>
      </Actions>
    </Form>
  );
}
