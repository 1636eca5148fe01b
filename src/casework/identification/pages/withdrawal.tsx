import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { WithdrawalView } from '../actions/withdraw.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import type { StoredDecision } from '../store.ts';
import { inEffect } from '../withdrawal-store.ts';
import { withdrawalWords } from '../withdrawal-words.ts';
import { words } from '../words.ts';

type Props = { view: WithdrawalView; frame: Frame };

/** A decision made in error: withdrawn with a reason, or answered by a second person. */
export function WithdrawalPage({ view, frame }: Props) {
  const t = withdrawalWords(frame.lang);
  const p = pageWords(frame.lang);
  const { youth, decision } = view;
  const at = exactTime(decision.decidedAt, frame.now, frame.lang, zoneOf(frame));
  const form = words(frame.lang)(`form-${decision.form}`);
  const standing = words(frame.lang)(`standing-${decision.standing}`);
  return (
    <StaffPage
      frame={frame}
      title={t('title')}
      width="form"
      crumbs={[{ href: paths.identification(youth.id), label: p('title') }]}
    >
      <h1>{t('title')}</h1>
      <p>{p('forYouth', { who: calledBy(youth.card, youth.number, frame.lang), number: youth.number })}</p>
      <p>
        {p('decidedOn', { at, form, standing })}
        <br />
        {decision.reasons}
      </p>
      <WithdrawalLines decision={decision} frame={frame} />
      {view.mayAsk && <Asking view={view} frame={frame} />}
      {view.waiting && <Waiting view={view} frame={frame} />}
    </StaffPage>
  );
}

function Asking({ view, frame }: Props) {
  const t = withdrawalWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      <p>{t('intro')}</p>
      <p>{t('what')}</p>
      <p>{t('runs')}</p>
      <Form action={paths.withdrawal(view.youth.id, view.decision.id)} requiredNote>
        <Why name="reason" label={t('reason')} value={value('reason')} error={error('reason')} />
        <Actions>
          <SubmitButton>{t('withdrawIt')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}

function Waiting({ view, frame }: Props) {
  const t = withdrawalWords(frame.lang);
  const { value, error } = typed(frame.again);
  const { waiting } = view;
  if (!waiting) return null;
  return (
    <>
      <Alert kind="info">
        {t('waitingRuns', { n: waiting.runs })} {!view.mayAnswer && t('waitingOwn')}
      </Alert>
      {view.mayAnswer && (
        <Form action={paths.withdrawalAnswer(view.youth.id, view.decision.id)} requiredNote>
          <Radios
            name="agreed"
            label={t('agree')}
            required
            value={value('agreed')}
            error={error('agreed')}
            choices={(['yes', 'no'] as const).map((each) => ({ value: each, label: t(`agree-${each}`) }))}
          />
          <Why name="words" label={t('why')} value={value('words')} error={error('words')} />
          <Actions>
            <SubmitButton>{t('answer')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </>
  );
}

const Why = (field: { name: string; label: string; value: string; error: string | undefined }) => (
  <TextArea {...field} required rows={3} maxlength={2000} />
);

/** What was asked of a decision and answered, in the order in which it was. */
export function WithdrawalLines({ decision, frame }: { decision: StoredDecision; frame: Frame }) {
  const t = withdrawalWords(frame.lang);
  return (
    <>
      {decision.withdrawals.map((one) => (
        <p class="usa-hint">
          {inEffect(one) && decision.withdrawn
            ? t('withdrawn', {
                at: exactTime(decision.withdrawn.at, frame.now, frame.lang, zoneOf(frame)),
                by: one.by,
                because: one.reason,
              })
            : t('asked', { by: one.by, because: one.reason })}
          {one.answered && (
            <>
              <br />
              {t(one.answered.agreed ? 'agreedThen' : 'refusedThen', {
                by: one.answered.by,
                because: one.answered.words,
              })}
            </>
          )}
        </p>
      ))}
    </>
  );
}

const zoneOf = (frame: Frame) => frame.actor?.timeZone ?? 'UTC';
