import type { Frame } from '#platform/http/door.ts';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PasswordField } from '#ui/text-field.tsx';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import { words as signInWords } from '../words.ts';
import { words } from '../words-account.ts';

export function PasswordPage({ frame, hasPassword, second }: { frame: Frame; hasPassword: boolean; second: boolean }) {
  const t = words(frame.lang);
  const s = signInWords(frame.lang);
  const errors = frame.again?.errors ?? {};
  return (
    <StaffPage frame={frame} title={t('passwordTitle')} width="form" crumbs={[{ href: paths.me, label: t('title') }]}>
      <h1>{t('passwordChange')}</h1>
      {hasPassword ? (
        <>
          <p>{t('passwordChanged')}</p>
          <Form action={paths.password}>
            <PasswordField
              name="current"
              label={t('passwordNow')}
              error={errors.current}
              autocomplete="current-password"
              required
            />
            <PasswordField
              name="password"
              label={s('newPassword')}
              hint={s(second ? 'newPasswordHint8' : 'newPasswordHint15')}
              error={errors.password}
              autocomplete="new-password"
              required
            />
            <PasswordField
              name="passwordAgain"
              label={s('newPasswordAgain')}
              error={errors.passwordAgain}
              autocomplete="new-password"
              required
            />
            <Actions>
              <SubmitButton>{t('save')}</SubmitButton>
            </Actions>
          </Form>
        </>
      ) : (
        <p>{t('noPasswordHere')}</p>
      )}
    </StaffPage>
  );
}
