import { AlreadyTold } from '#casework/story/index.ts';
import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { NumberField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { QuestionView } from '../actions/ask.ts';
import { askAgainDays } from '../county.ts';
import { openQuestions } from '../model/details.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: QuestionView; frame: Frame };

/** What was not known yet, and nothing else: short enough for a phone between two visits. */
export function AskAgainPage({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { youth, form } = view;
  const standing = view.current[form]?.standing;
  return (
    <StaffPage
      frame={frame}
      title={t('askTitle')}
      width="form"
      crumbs={[{ href: paths.identification(youth.id), label: t('title') }]}
    >
      <h1>{t('askTitle')}</h1>
      <p>{t('forYouth', { who: calledBy(youth.card, youth.number, frame.lang), number: youth.number })}</p>
      <p>
        <strong>{say(`form-${form}`)}</strong>
        {standing && <> · {t('askStands', { standing: say(`standing-${standing}`) })}</>}
      </p>
      <Questions view={view} frame={frame} />
      <Actions>
        <ButtonLink look="outline" href={paths.decision(youth.id, form)}>
          {t('askDecide')}
        </ButtonLink>
      </Actions>
    </StaffPage>
  );
}

function Questions({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const { value, error } = typed(frame.again);
  const days = askAgainDays(frame.actor ?? { settings: {} });
  const open = openQuestions(view.details, days);
  if (open.length === 0) return <p>{t('askNothing')}</p>;
  return (
    <>
      <p>{t('askIntro')}</p>
      <p>{t('askKeeps', { n: days })}</p>
      <AlreadyTold told={view.told} form="identification-questions" frame={frame} />
      <Form action={paths.questions(view.youth.id, view.form)}>
        {open.map(({ field, dueOn }) => (
          <NumberField
            name={field}
            label={t(field)}
            hint={`${t('emptyIfUnknown')} ${t('askAgain', { at: dayWords(dueOn, frame.lang) })}.`}
            value={value(field)}
            error={error(field)}
          />
        ))}
        <Actions>
          <SubmitButton>{t('askSave')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}
