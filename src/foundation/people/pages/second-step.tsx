import type { Frame } from '#platform/http/door.ts';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import { words } from '../words.ts';

/** After the password: the code of the authenticator app, or a recovery code. */
export function SecondStepPage({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('secondTitle')} width="form">
      <h1>{t('secondTitle')}</h1>
      <Form action={paths.second}>
        <TextField
          name="code"
          label={t('secondLabel')}
          hint={t('secondHint')}
          error={frame.again?.errors.code}
          autocomplete="one-time-code"
          size="medium"
          spellcheck={false}
          required
        />
        <Actions>
          <SubmitButton>{t('goOn')}</SubmitButton>
          <a href={paths.signIn}>{t('startAgain')}</a>
        </Actions>
      </Form>
    </StaffPage>
  );
}
