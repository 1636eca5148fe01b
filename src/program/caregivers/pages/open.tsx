import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { SAMPLE_CAREGIVER_CODE } from '../session-store.ts';
import { OurPage } from './shell.tsx';

type Props = { frame: Frame };

/** The way in: a code, and nothing that says whose or what for. */
export function OpenPage({ frame }: Props) {
  const t = publicWords(frame.lang);
  return (
    <OurPage frame={frame} here={paths.ours} under={false} open={false}>
      <h1>{t('publicOpen')}</h1>
      <p>{t('publicOpenText')}</p>
      {frame.site.sampleSignIn && <Alert kind="info">{t('publicSampleCode', { code: SAMPLE_CAREGIVER_CODE })}</Alert>}
      {/* Sent the plain way: the page's own script would send a wrong code a second time, and tries are counted. */}
      <Form action={`${paths.ours}/open?lang=${frame.lang}`} label={t('publicOpen')} multipart>
        <TextField
          name="code"
          label={t('publicCode')}
          hint={t('publicCodeHint')}
          error={frame.again?.errors.code}
          size="medium"
          spellcheck={false}
          autocomplete="off"
          maxlength={40}
        />
        <TextField
          name="pin"
          label={t('publicPinOpen')}
          size="medium"
          inputmode="numeric"
          autocomplete="off"
          maxlength={14}
        />
        <SubmitButton>{t('publicOpenNow')}</SubmitButton>
      </Form>
      <div class="tl-actions">
        <p class="usa-hint">{t('publicNoCode')}</p>
      </div>
    </OurPage>
  );
}

/** After it was closed for good. */
export function ClosedPage({ frame }: Props) {
  const t = publicWords(frame.lang);
  return (
    <OurPage frame={frame} here={`${paths.off}/done`} under={false} open={false}>
      <h1>{t('publicOffDone')}</h1>
      <p>{t('publicOffDoneText')}</p>
    </OurPage>
  );
}

/** What is not there, and what is not theirs: the same page. */
export function AbsentPage({ frame }: Props) {
  const t = publicWords(frame.lang);
  return (
    <OurPage frame={frame} here={paths.ours}>
      <h1>{t('publicAbsent')}</h1>
      <p>{t('publicAbsentText')}</p>
    </OurPage>
  );
}
