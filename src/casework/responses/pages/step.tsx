import { AlreadyTold } from '#casework/story/index.ts';
import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { dialled, sourceWords } from '#reference/protocols/index.ts';
import { Card } from '#ui/card.tsx';
import { Cite } from '#ui/cite.tsx';
import { ButtonLink } from '#ui/form.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { Tag } from '#ui/tag.tsx';
import type { ResponseView } from '../actions/see.ts';
import type { StepView } from '../actions/see-step.ts';
import type { Doing } from '../model/order.ts';
import { paths } from '../paths.ts';
import { stepHelps } from '../step-places.ts';
import { words } from '../words.ts';
import { OwnLifeBeside } from './own-life.tsx';
import { StepForms } from './step-forms.tsx';
import { OverStep, StepClock, StepOwnerLine, StepWhy } from './step-line.tsx';

/** One step of a response: what it asks, on which law, and the forms that settle it. */
export function StepPage({ view, frame }: { view: StepView; frame: Frame }) {
  const t = words(frame.lang);
  const { response, doing } = view;
  const settled = doing.state.status !== 'open' && doing.state.status !== 'waiting' && doing.state.status !== 'ask';
  return (
    <StaffPage
      frame={frame}
      title={t('step')}
      width="form"
      crumbs={
        response.onlySteps
          ? [{ href: paths.work, label: t('work') }]
          : [{ href: paths.response(response.id), label: response.definition.title[frame.lang] }]
      }
    >
      <h1>{doing.step.title[frame.lang]}</h1>
      <p>
        {t('forYouth', {
          who: calledBy(view.youth.card, view.youth.number, frame.lang),
          number: view.youth.number,
        })}
      </p>
      {response.onlySteps && <p class="usa-hint">{t('onlyYourStep')}</p>}
      {settled ? (
        <ul class="tl-steps">
          <OverStep view={view} doing={doing} frame={frame} />
        </ul>
      ) : (
        <FocusStep view={view} doing={doing} frame={frame} heading={false} />
      )}
    </StaffPage>
  );
}

/** The step that is due now, with all that it takes to do it. */
export function FocusStep({
  view,
  doing,
  frame,
  heading,
}: {
  view: ResponseView;
  doing: Doing;
  frame: Frame;
  heading: boolean;
}) {
  const t = words(frame.lang);
  const { step, state } = doing;
  const { source } = step.duty;
  const phone = view.phones.find((each) => each.id === step.phone);
  return (
    <div id={`step-${step.id}`}>
      <Card
        {...(heading ? { heading: step.title[frame.lang], headingLevel: 3 as const } : {})}
        aside={<StepClock doing={doing} frame={frame} />}
      >
        <p>{step.sentence[frame.lang]}</p>
        {phone?.number && (
          <p>
            <ButtonLink href={`tel:${dialled(phone.number)}`} look="outline">
              {t('ringWho', { who: phone.who[frame.lang], number: phone.number })}
            </ButtonLink>
          </p>
        )}
        <StepOwnerLine view={view} doing={doing} frame={frame} />
        <StepWhy definition={view.response.definition} state={state} frame={frame} />
        {step.duty.kind === 'must' ? (
          <DescriptionOfRule citation={source.citation} checkedOn={source.checkedOn}>
            <Tag tone="calm">{t('law')}</Tag>
          </DescriptionOfRule>
        ) : (
          <p class="usa-hint">
            <Cite text={source.citation} /> · {sourceWords(source, frame.lang)}
          </p>
        )}
        <OwnLifeBeside view={view} doing={doing} frame={frame} />
        <AlreadyTold form="response-step" told={view.told} frame={frame} />
        <StepForms view={view} doing={doing} frame={frame} />
        {stepHelps(step.id, view.response.onlySteps === null).map(({ href, label }) => (
          <p>
            <a href={href({ youthId: view.youth.id, responseId: view.response.id, stepId: step.id })}>
              {label(frame.lang)}
            </a>
          </p>
        ))}
      </Card>
    </div>
  );
}
