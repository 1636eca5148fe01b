import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import { SAMPLE_SHIFT_CODE } from '../sign-in/shift.ts';
import { words } from '../words.ts';

/** The officer's whole sign-in: one code. */
export function ShiftPage({ frame, sample }: { frame: Frame; sample: boolean }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('shiftTitle')} width="form">
      <h1>{t('shiftTitle')}</h1>
      <p>{t('shiftIntro')}</p>
      {sample && <Alert kind="info">{t('shiftSample', { code: SAMPLE_SHIFT_CODE })}</Alert>}
      <Form action={paths.shift}>
        <TextField
          name="code"
          label={t('shiftCode')}
          hint={t('shiftHint')}
          value={frame.again?.values.code as string | undefined}
          error={frame.again?.errors.code}
          size="medium"
          spellcheck={false}
          required
        />
        <Actions>
          <SubmitButton>{t('shiftStart')}</SubmitButton>
          <a href={paths.signIn}>{t('signIn')}</a>
        </Actions>
      </Form>
    </StaffPage>
  );
}
