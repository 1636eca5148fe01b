import { dayOf } from '#kernel/calendar.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { GoalsView } from '../actions/goals.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { agreements } from '../plan-store.ts';
import { publicWords } from '../public-words.ts';
import { LineSaid } from './line.tsx';

/** What changed since the plan was last agreed or not, and the youth's yes, partly or no to how it is now. */
export function AgreeForm({ view, frame, youth }: Scene & { view: GoalsView }) {
  const t = publicWords(frame.lang);
  const { last, changed, rev } = view;
  const { value, error } = typed(frame.again && 'seen' in frame.again.values ? frame.again : null);
  if (rev === 0) return null;
  const day = last && dayWords(dayOf(last.at, youth.timeZone), frame.lang);
  return (
    <section>
      <h2>{t('publicAgree')}</h2>
      {last && <p>{t(`publicAgreed-${last.agreed}`, { day: day ?? '' })}</p>}
      {last && changed.length === 0 && <p>{t('publicChangedNone')}</p>}
      {changed.length > 0 && (
        <>
          <h3>{t('publicChanged')}</h3>
          <ul>
            {changed.map(({ before, after }) => (
              <li>
                {before && (
                  <>
                    {t('publicChangedWas')} <LineSaid line={before} lang={frame.lang} />
                    <br />
                  </>
                )}
                {t(before ? 'publicChangedIs' : 'publicChangedNew')} <LineSaid line={after} lang={frame.lang} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t('publicAgreeText')}</p>
      <Form action={paths.agree} label={t('publicAgree')}>
        <input type="hidden" name="seen" value={String(rev)} />
        <Radios
          name="agreed"
          label={t('publicAgreeAsk')}
          value={value('agreed')}
          error={error('agreed')}
          choices={agreements.map((each) => ({ value: each, label: t(`publicAgree-${each}`) }))}
        />
        <TextArea
          name="said"
          label={t('publicAgreeSaid')}
          value={value('said')}
          error={error('said')}
          rows={3}
          maxlength={2000}
        />
        <Actions>
          <SubmitButton>{t('publicAgreeSend')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}
