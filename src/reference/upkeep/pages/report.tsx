import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { AboutView } from '../actions/report.ts';
import { paths } from '../paths.ts';
import { reportKinds } from '../report-store.ts';
import { publicWords } from '../words-public.ts';
import { inLang, OpenPage } from './public-shell.tsx';

/** Anyone says that something is not right: a tap, and words if they like. No name, no cookie. */
export function ReportPage({ view, frame }: { view: AboutView; frame: Frame }) {
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <OpenPage
      frame={{ ...frame, path: paths.report }}
      title={t('publicTitle')}
      site={t('publicTitle')}
      home={inLang('/find', frame)}
    >
      <h1>{t('publicHeading')}</h1>
      {view.name && <p class="tl-lead">{t('publicAbout', { name: view.name })}</p>}
      <p>{t('publicLead')}</p>
      {frame.again && <ErrorSummary errors={frame.again.errors} />}
      <Form action={inLang(paths.reports, frame)} label={t('publicHeading')}>
        {view.serviceId ? (
          <input type="hidden" name="service" value={view.serviceId} />
        ) : (
          <TextField name="which" label={t('publicWhich')} value={value('which')} error={error('which')} required />
        )}
        <Radios
          name="kind"
          label={t('publicKind')}
          value={value('kind')}
          error={error('kind')}
          required
          choices={reportKinds.map((kind) => ({ value: kind, label: t(`publicKind-${kind}`) }))}
        />
        <TextArea
          name="words"
          label={t('publicMore')}
          hint={t('publicMoreHint')}
          value={value('words')}
          error={error('words')}
          rows={3}
          maxlength={2000}
        />
        <SubmitButton>{t('publicSend')}</SubmitButton>
      </Form>
    </OpenPage>
  );
}

export function ReportedPage({ frame }: { frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <OpenPage frame={frame} title={t('publicTitle')} site={t('publicTitle')} home={inLang('/find', frame)}>
      <h1>{t('publicDone')}</h1>
      <p class="tl-lead">{t('publicDoneText')}</p>
      <p>
        <a href={inLang('/find', frame)}>{t('publicBack')}</a>
      </p>
    </OpenPage>
  );
}
