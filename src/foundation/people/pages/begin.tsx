import type { Frame } from '#platform/http/door.ts';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PasswordField } from '#ui/text-field.tsx';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import { words } from '../words.ts';

type Person = { name: string; email: string; agencyName: string; countyName: string };

/** Where a one-time link leads: a new person chooses a password. */
export function BeginPage({ frame, person }: { frame: Frame; person: Person }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('signIn')} width="form">
      <h1>{t('beginTitle')}</h1>
      <p>{t('beginFor', { name: person.name, agency: person.agencyName, county: person.countyName })}</p>
      <Form action={frame.path}>
        <p>
          {t('email')}: <strong>{person.email}</strong>
        </p>
        {/* For password managers: which account this password is for. */}
        <input hidden type="text" name="username" value={person.email} autocomplete="username" readonly />
        <PasswordField
          name="password"
          label={t('newPassword')}
          hint={t('newPasswordHint15')}
          error={frame.again?.errors.password}
          autocomplete="new-password"
          required
        />
        <PasswordField
          name="passwordAgain"
          label={t('newPasswordAgain')}
          error={frame.again?.errors.passwordAgain}
          autocomplete="new-password"
          required
        />
        <Actions>
          <SubmitButton>{t('setPassword')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}

export function LinkGonePage({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('signIn')} width="form">
      <h1>{t('beginGoneTitle')}</h1>
      <p>{t('beginGone')}</p>
      <p>
        <a href={paths.signIn}>{t('signIn')}</a>
      </p>
    </StaffPage>
  );
}
