import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { AGAIN_A_DAY } from '#platform/mail/index.ts';
import { Alert } from '#ui/alert.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { NumberField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
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
      {frame.again && Object.keys(frame.again.errors).length > 0 && <ErrorSummary errors={frame.again.errors} />}
      {frame.again?.notice && <Alert kind="warning">{frame.again.notice}</Alert>}
      {view.ask && <Asked view={view} ask={view.ask} frame={frame} />}
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

type AskedProps = { view: ForView; ask: NonNullable<ForView['ask']>; frame: Frame };

/** What was asked by letter and is not answered: what became of it, and its link again. */
function Asked({ view, ask: { asked, letters }, frame }: AskedProps) {
  const t = words(frame.lang);
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  const last = letters.at(-1);
  const state = last && (last.sentAt ? 'sent' : last.droppedAt ? 'dropped' : last.fault ? 'late' : 'waits');
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t('letterHeading')}</h2>
      <p>{t('letterAsked', { at: at(asked.askedAt), n: 1 + (asked.againAt ? 1 : 0) + asked.linkTurn })}</p>
      {last && state && (
        <Alert kind={state === 'dropped' || state === 'late' ? 'warning' : 'info'}>
          {t(`letter-${state}`, { at: at(last.sentAt ?? last.createdAt), fault: last.fault ?? '' })}{' '}
          {t(`letterLang-${last.lang}`)}
        </Alert>
      )}
      <Form action={paths.sentAgain(view.id)} label={t('sendAgain')}>
        <p class="usa-hint">{t('sendAgainHint', { n: AGAIN_A_DAY })}</p>
        <Actions>
          <SubmitButton look="outline">{t('sendAgain')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}
