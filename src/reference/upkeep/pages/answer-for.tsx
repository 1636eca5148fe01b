import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { NumberField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ForView } from '../actions/confirm.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { providerWords } from '../words-provider.ts';
import { AnswerForm } from './answer-form.tsx';

/** A liaison had the answer by telephone: the same form, and how long it took them. */
export function AnswerForPage({ view, frame }: { view: ForView; frame: Frame }) {
  const t = providerWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <StaffPage
      frame={frame}
      title={t('forTitle')}
      width="form"
      crumbs={[{ href: paths.mine, label: words(frame.lang)('title') }]}
    >
      <h1>{t('forTitle')}</h1>
      <p class="tl-lead">{t('forLead', { name: view.organization })}</p>
      {frame.again && <ErrorSummary errors={frame.again.errors} />}
      <Form action={paths.answerFor(view.id)} label={t('forTitle')}>
        <NumberField
          name="minutes"
          label={t('minutes')}
          hint={t('minutesHint')}
          value={value('minutes') || '5'}
          error={error('minutes')}
          required
        />
        <AnswerForm view={view} frame={frame} />
      </Form>
    </StaffPage>
  );
}
