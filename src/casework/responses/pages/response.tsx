import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { factLabel } from '#reference/protocols/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ResponseView } from '../actions/see.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { StepCard } from './step-card.tsx';

/** One running response: what to do now with its clocks, what comes later, what is over. */
export function ResponsePage({ view, frame }: { view: ResponseView; frame: Frame }) {
  const t = words(frame.lang);
  const { response, state, youth } = view;
  const { definition } = response;
  const zone = frame.actor?.timeZone ?? 'UTC';
  const group = (statuses: readonly string[]) => state.steps.filter((step) => statuses.includes(step.status));
  const groups = [
    { key: 'nowOpen', steps: group(['open']) },
    { key: 'later', steps: group(['waiting', 'ask']) },
    { key: 'over', steps: group(['done', 'not-needed', 'closed', 'off', 'not-applicable']) },
  ] as const;
  const endTitle = definition.ends.find((end) => end.id === state.end?.id)?.title[frame.lang];
  return (
    <StaffPage frame={frame} title={t('response')}>
      <h1>{definition.title[frame.lang]}</h1>
      <p>
        <a href={youthPaths.youth(youth.id)}>
          {t('forYouth', { who: calledBy(youth.card, youth.number, frame.lang), number: youth.number })}
        </a>
        <br />
        {t('began', { at: exactTime(response.startedAt, frame.now, frame.lang, zone) })}
      </p>
      {state.end && endTitle && (
        <Alert kind="info">
          {t('ended', { at: exactTime(state.end.at, frame.now, frame.lang, zone), title: endTitle })}
        </Alert>
      )}
      {state.status === 'ending' && <Alert kind="warning">{t('ending')}</Alert>}
      {state.askFacts.length > 0 && (
        <Alert kind="info" heading={t('ask')}>
          <p>{t('askHint')}</p>
          <ul>
            {state.askFacts.map((fact) => (
              <li>{factLabel(fact)[frame.lang]}</li>
            ))}
          </ul>
        </Alert>
      )}
      {groups.map(
        ({ key, steps }) =>
          steps.length > 0 && (
            <section aria-labelledby={`group-${key}`}>
              <h2 id={`group-${key}`}>{t(key)}</h2>
              {steps.map((step) => (
                <StepCard view={view} state={step} frame={frame} />
              ))}
            </section>
          ),
      )}
      {!state.end && (
        <section aria-labelledby="end">
          <h2 id="end">{t('endHeading')}</h2>
          {definition.ends
            .filter((end) => end.how === 'person')
            .map((end) => (
              <Form action={paths.end(response.id)}>
                <SubmitButton name="end" value={end.id} look="outline">
                  {t('endButton', { title: end.title[frame.lang] })}
                </SubmitButton>
              </Form>
            ))}
        </section>
      )}
      <PrintButton />
    </StaffPage>
  );
}
