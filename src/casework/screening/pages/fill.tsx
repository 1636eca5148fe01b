import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { QuestionnaireFields, SaveStatus } from '#reference/instruments/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, SubmitButton } from '#ui/form.tsx';
import { type Sheet, withTyped } from '../actions/fill.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** The questions, saved as they are answered. */
export function FillPage({ view: stored, frame }: { view: Sheet; frame: Frame }) {
  const view = frame.again ? withTyped(stored, frame.again.values) : { ...stored, problems: [], typed: undefined };
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { screening, instrument, door, youth } = view;
  const observedOnly =
    door.observedOnlyUntilCounsel && !screening.terms.counselSpoken && !screening.terms.nonUseAgreement;
  return (
    <StaffPage frame={frame} title={t('screening')} width="form" scripts={['questionnaire']}>
      <h1>{t('screening')}</h1>
      <p>{t('youthCalled', { who: calledBy(youth.card, youth.number, frame.lang), number: youth.number })}</p>
      <Alert kind="info">{observedOnly ? t('observedOnly') : say(door.warning)}</Alert>
      {screening.finishedAt ? (
        <p>
          <a href={paths.result(screening.id)}>{t('result')}</a>
        </p>
      ) : (
        <form
          class="tl-form"
          method="post"
          action={paths.screening(screening.id)}
          data-save={paths.screening(screening.id)}
          novalidate
        >
          <input type="hidden" name="_csrf" value={frame.csrf} />
          <input type="hidden" name="_key" value={frame.key} />
          <QuestionnaireFields
            questionnaire={instrument.questionnaire}
            response={screening.answers}
            problems={view.problems}
            lang={frame.lang}
            moment={view.moment}
            {...(view.typed ? { typed: view.typed } : {})}
          />
          <SaveStatus lang={frame.lang} />
          <Actions>
            <SubmitButton name="do" value="finish">
              {t('finish')}
            </SubmitButton>
            <SubmitButton name="do" value="save" look="outline">
              {t('saveNow')}
            </SubmitButton>
          </Actions>
        </form>
      )}
    </StaffPage>
  );
}
