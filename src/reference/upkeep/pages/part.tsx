import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Icon, type IconName } from '#ui/icon.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { PartView } from '../actions/wording.ts';
import { paths } from '../paths.ts';
import { wordingWords as words } from '../words-wording.ts';
import { aboutWords } from './wordings.tsx';

/** One text or picture: how it is, and room to say how it should be. */
export function PartPage({ view, frame }: { view: PartView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  const { now } = view;
  const rows =
    view.about === 'entry'
      ? [{ label: t('now'), value: now.en }]
      : [
          { label: t('english'), value: now.en },
          { label: t('spanish'), value: now.es },
        ];
  return (
    <StaffPage
      frame={frame}
      title={t('partTitle')}
      width="form"
      crumbs={[
        { href: paths.wording, label: t('title') },
        { href: paths.texts, label: t('textsTitle') },
      ]}
    >
      <h1>{t('partTitle')}</h1>
      <p class="tl-lead">{aboutWords(view, view.name, frame)}</p>
      {view.about === 'picture' && (
        <p>
          <Icon name={view.part as IconName} />
        </p>
      )}
      {now.en !== '' && <SummaryList rows={rows} />}
      {frame.again && <ErrorSummary errors={frame.again.errors} />}
      <Form action={paths.part(view.about, view.part)} label={t('partTitle')}>
        {view.about === 'sign' && (
          <TextField name="sign" label={t('which')} value={value('sign')} error={error('sign')} required />
        )}
        <Radios
          name="lang"
          label={t('lang')}
          value={value('lang') || frame.lang}
          error={error('lang')}
          inline
          choices={[
            { value: 'en', label: t('english') },
            { value: 'es', label: t('spanish') },
          ]}
        />
        <TextArea name="other" label={t('other')} value={value('other')} error={error('other')} rows={3} />
        <TextArea name="off" label={t('off')} hint={t('offHint')} value={value('off')} error={error('off')} rows={3} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}
