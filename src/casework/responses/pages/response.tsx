import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { factLabel } from '#reference/protocols/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ResponseView } from '../actions/see.ts';
import { choicesOf } from '../county.ts';
import { factField } from '../model/asked.ts';
import { type Doing, factsToFind, inOrderOfDue, runningAhead, withStatus } from '../model/order.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { EvidenceFieldInput } from './evidence-field.tsx';
import { Grounds } from './ground.tsx';
import { Opened } from './opened.tsx';
import { Phones } from './phones.tsx';
import { Recounts } from './recounts.tsx';
import { special } from './special.tsx';
import { FocusStep } from './step.tsx';
import { OpenStep, OverStep, StepClock } from './step-line.tsx';

type Props = { view: ResponseView; frame: Frame };

/** One running response: what is due now first, whom to ring, then what others do, what waits, and what is over. */
export function ResponsePage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { response, youth } = view;
  const { definition } = response;
  const Special = special[definition.id];
  return (
    <StaffPage
      frame={frame}
      title={t('response')}
      crumbs={
        response.onlySteps
          ? [{ href: paths.work, label: t('work') }]
          : frame.actor?.kind === 'shift'
            ? [{ href: paths.street, label: t('street') }]
            : [{ href: youthPaths.youth(youth.id), label: calledBy(youth.card, youth.number, frame.lang) }]
      }
    >
      <h1>{response.onlySteps ? t('yourSteps') : definition.title[frame.lang]}</h1>
      <p>
        {t('forYouth', { who: calledBy(youth.card, youth.number, frame.lang), number: youth.number })}
        <br />
        {t('began', { at: exactTime(response.startedAt, frame.now, frame.lang, zoneOf(frame)) })}
        <Opened response={response} frame={frame} />
      </p>
      {response.onlySteps && <Alert kind="info">{t('onlyYourStep')}</Alert>}
      {!response.onlySteps && <EndNotes view={view} frame={frame} />}
      {!response.onlySteps && <Grounds view={view} frame={frame} />}
      {!response.onlySteps && Special && <Special view={view} frame={frame} />}
      <Now view={view} frame={frame} />
      {!response.onlySteps && <SwitchedOff view={view} frame={frame} />}
      <Phones phones={response.onlySteps ? [] : view.phones} frame={frame} />
      {!response.onlySteps && <Recounts view={view} frame={frame} />}
      {!response.onlySteps && <Rest view={view} frame={frame} />}
      <PrintButton />
    </StaffPage>
  );
}

/** Parts of the protocol that wait for the county's decision: said, so that nobody looks for them. */
function SwitchedOff({ view, frame }: Props) {
  const t = words(frame.lang);
  const on = frame.actor ? choicesOf(frame.actor).switches : new Set<string>();
  const off = view.response.definition.switches.filter((each) => !on.has(each.id));
  return (
    <>
      {off.map((each) => (
        <Alert kind="info">
          {`${t('switchedOff', { what: each.title[frame.lang] })} ${each.sentence[frame.lang]}`}
        </Alert>
      ))}
    </>
  );
}

function EndNotes({ view, frame }: Props) {
  const t = words(frame.lang);
  const { state, response } = view;
  const end = response.definition.ends.find((each) => each.id === state.end?.id);
  if (!state.end || !end) return null;
  return (
    <>
      <Alert kind="info">
        {t('ended', {
          at: exactTime(state.end.at, frame.now, frame.lang, zoneOf(frame)),
          title: end.title[frame.lang],
        })}
      </Alert>
      {state.status === 'ending' && <Alert kind="warning">{t('ending')}</Alert>}
    </>
  );
}

/** The step that is this person's to do next stands open with its form; every other open step is a line. */
export function Now({ view, frame }: Props) {
  const t = words(frame.lang);
  const { response, state } = view;
  const all = inOrderOfDue(response.definition, state.steps);
  const open = response.onlySteps ? all.filter(({ step }) => response.onlySteps?.has(step.id)) : all;
  const mine = ({ step }: Doing) => view.owners.get(step.id)?.mine || view.owners.get(step.id)?.canTake;
  const first = open.find(mine);
  const others = open.filter((each) => each !== first);
  const ahead = response.onlySteps ? [] : runningAhead(response.definition, state.steps).slice(0, MOST_AHEAD);
  if (open.length === 0) return state.end ? null : <p>{t('nothingOpen')}</p>;
  return (
    <section aria-labelledby="now">
      <h2 id="now">{first ? t('nowYours') : t('nowOpen')}</h2>
      {first && <FocusStep view={view} doing={first} frame={frame} heading />}
      {others.length > 0 && (
        <>
          {first && <h3>{t('nowOthers')}</h3>}
          <ol class="tl-steps">
            {others.map((doing) => (
              <OpenStep view={view} doing={doing} frame={frame} />
            ))}
          </ol>
        </>
      )}
      {ahead.length > 0 && (
        <>
          <h3>{t('clocksRunning')}</h3>
          <SummaryList
            rows={ahead.map((doing) => ({
              label: doing.step.title[frame.lang],
              value: <StepClock doing={doing} frame={frame} />,
            }))}
          />
        </>
      )}
    </section>
  );
}

/** More clocks than this are in the fold below. */
const MOST_AHEAD = 4;

function Rest({ view, frame }: Props) {
  const t = words(frame.lang);
  const { response, state } = view;
  const { definition } = response;
  const later = withStatus(definition, state.steps, ['waiting', 'ask']);
  const over = withStatus(definition, state.steps, ['done', 'not-needed', 'closed', 'off', 'not-applicable']);
  const counts = state.counts.filter((count) => count.n !== null);
  return (
    <>
      {counts.length > 0 && (
        <section aria-labelledby="counted">
          <h2 id="counted">{t('counted')}</h2>
          <SummaryList
            rows={counts.map((count) => ({
              label: definition.counts.find((each) => each.id === count.id)?.title[frame.lang] ?? count.id,
              value: String(count.n),
            }))}
          />
        </section>
      )}
      <ToFindOut view={view} frame={frame} />
      {later.length > 0 && (
        <Disclosure summary={t('laterCount', { n: later.length })}>
          <ol class="tl-steps">
            {later.map((doing) => (
              <OpenStep view={view} doing={doing} frame={frame} />
            ))}
          </ol>
        </Disclosure>
      )}
      {over.length > 0 && (
        <Disclosure summary={t('overCount', { n: over.length })} open={state.end !== null}>
          <ol class="tl-steps">
            {over.map((doing) => (
              <OverStep view={view} doing={doing} frame={frame} />
            ))}
          </ol>
        </Disclosure>
      )}
      <Ends view={view} frame={frame} />
    </>
  );
}

/** Facts that nobody knows yet and that would decide whether more is to be done. */
function ToFindOut({ view, frame }: Props) {
  const t = words(frame.lang);
  const { response, state } = view;
  const facts = factsToFind(response.definition, state);
  if (facts.length === 0 || state.status === 'ended') return null;
  const back = frame.path === paths.facts(response.id) ? frame.again : null;
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{t('ask')}</h2>
      <p>{t('askHint')}</p>
      <ul>
        {facts.map((fact) => (
          <li>{factLabel(fact)[frame.lang]}</li>
        ))}
      </ul>
      <div class="tl-screen-only">
        <Disclosure summary={t('foundOutOpen')} open={back !== null}>
          <Form action={paths.facts(response.id)} label={t('ask')}>
            {facts.map((fact) => (
              <EvidenceFieldInput field={factField(fact)} frame={frame} back={back} prefix="f" />
            ))}
            <Actions>
              <SubmitButton>{t('foundOut')}</SubmitButton>
            </Actions>
          </Form>
        </Disclosure>
      </div>
    </section>
  );
}

function Ends({ view, frame }: Props) {
  const t = words(frame.lang);
  const { response, state } = view;
  const ends = response.definition.ends.filter((end) => end.how === 'person');
  if (state.end || ends.length === 0) return null;
  return (
    <div class="tl-screen-only">
      <Disclosure summary={t('endHeading')}>
        <p>{t('endHint')}</p>
        {ends.map((end) => (
          <Form action={paths.end(response.id)} label={end.title[frame.lang]}>
            <SubmitButton name="end" value={end.id} look="outline">
              {t('endButton', { title: end.title[frame.lang] })}
            </SubmitButton>
          </Form>
        ))}
      </Disclosure>
    </div>
  );
}

const zoneOf = (frame: Frame) => frame.actor?.timeZone ?? 'UTC';
