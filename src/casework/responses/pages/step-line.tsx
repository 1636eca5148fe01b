import type { Frame } from '#platform/http/door.ts';
import {
  factLabel,
  notNeededReasons,
  ownerWords,
  type ProtocolDefinition,
  type StepState,
  stepTitle,
} from '#reference/protocols/index.ts';
import { Clock } from '#ui/clock.tsx';
import { Icon } from '#ui/icon.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ResponseView } from '../actions/see.ts';
import { kindOfField } from '../evidence.ts';
import { type Doing, isAtOnce } from '../model/order.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { recountWords } from '../words-recount.ts';
import { evidenceWords } from './evidence-words.ts';
import { PhoneLink } from './phones.tsx';

type Props = { view: ResponseView; doing: Doing; frame: Frame };

/** A step's clock in words; "at once" where it has none and is owed at once. */
export function StepClock({ doing, frame }: { doing: Doing; frame: Frame }) {
  const t = words(frame.lang);
  const { state } = doing;
  const zone = frame.actor?.timeZone ?? 'UTC';
  if (state.stopped) return <Tag>{t('clockStopped')}</Tag>;
  if (state.due.kind === 'at' && (state.status === 'open' || state.status === 'waiting'))
    return <Clock dueAt={state.due.at} now={frame.now} timeZone={zone} />;
  return state.status === 'open' && isAtOnce(doing) ? <Tag tone="care">{t('atOnce')}</Tag> : null;
}

/** Who acts, at which agency, by whom it was taken, and the number to ring. */
export function StepOwnerLine({ view, doing, frame }: Props) {
  const t = words(frame.lang);
  const owner = view.owners.get(doing.step.id);
  if (owner?.mine) return <p class="usa-hint">{t('yours')}</p>;
  return (
    <p class="usa-hint">
      {t('owner', { who: ownerWords(doing.step.owner, frame.lang) })}
      {owner?.agency && ` · ${owner.agency}`}
      {owner?.takenBy && ` · ${t('takenBy', { name: owner.takenBy })}`}
      {owner?.phone && (
        <>
          {' · '}
          <PhoneLink number={owner.phone} />
        </>
      )}
    </p>
  );
}

/** A step that somebody else does, or that comes after the one that is due: one line with its clock and where to act. */
export function OpenStep({ view, doing, frame }: Props) {
  const { step } = doing;
  const t = words(frame.lang);
  return (
    <li class={doing.state.status === 'open' ? 'tl-step' : 'tl-step tl-step--later'} id={`step-${step.id}`}>
      <Icon name={doing.state.status === 'open' ? 'circle' : 'pause'} />
      <div class="tl-step__body">
        <p class="tl-step__label">
          <a href={paths.step(view.response.id, step.id)}>{step.title[frame.lang]}</a>{' '}
          {step.duty.kind === 'must' && <Tag tone="calm">{t('law')}</Tag>}
        </p>
        <StepClock doing={doing} frame={frame} />
        <p>{step.sentence[frame.lang]}</p>
        <StepOwnerLine view={view} doing={doing} frame={frame} />
        <StepWhy definition={view.response.definition} state={doing.state} frame={frame} />
      </div>
    </li>
  );
}

/** A step that is over: what came of it, and what was recorded. */
export function OverStep({ view, doing, frame }: Props) {
  const { step, state } = doing;
  const zone = frame.actor?.timeZone ?? 'UTC';
  const recorded = step.evidence.filter((field) => state.evidence[field.id] !== undefined);
  return (
    <li class="tl-step tl-step--over" id={`step-${step.id}`}>
      <Icon name={state.status === 'done' ? 'done' : 'dash'} />
      <div class="tl-step__body">
        <p class="tl-step__label">{step.title[frame.lang]}</p>
        <StepWhy definition={view.response.definition} state={state} frame={frame} />
        {state.note && <p>{state.note}</p>}
        {recorded.length > 0 && (
          <SummaryList
            rows={recorded.map((field) => ({
              label: field.label[frame.lang],
              value: evidenceWords(field, kindOfField(field), state.evidence[field.id], frame.lang, frame.now, zone),
            }))}
          />
        )}
      </div>
    </li>
  );
}

/** Why a step waits, stands still, or is over: in plain words. */
export function StepWhy(props: { definition: ProtocolDefinition; state: StepState; frame: Frame }) {
  return (
    <>
      {whyLines(props).map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}

function whyLines({ definition, state, frame }: { definition: ProtocolDefinition; state: StepState; frame: Frame }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const named = (facts: StepState['askFacts']) => facts.map((fact) => factLabel(fact)[frame.lang]).join(', ');
  const settings = (ids: readonly string[]) =>
    ids.map((id) => definition.settings.find((each) => each.id === id)?.label[frame.lang] ?? id).join(', ');
  const lines: string[] = [];
  if (state.againSince)
    lines.push(recountWords(frame.lang)('again', { at: exactTime(state.againSince, frame.now, frame.lang, zone) }));
  if (state.due.kind === 'unset' && (state.status === 'open' || state.status === 'waiting'))
    lines.push(t('clockUnset', { list: settings(state.due.unset) }));
  if (state.due.kind === 'ask') lines.push(t('clockAsk', { list: named(state.due.ask) }));
  if (state.waitingFor.length > 0 && state.status === 'waiting')
    lines.push(
      t('waitsFor', { steps: state.waitingFor.map((id) => stepTitle(definition, id, frame.lang)).join(', ') }),
    );
  if (state.status === 'ask' && state.askFacts.length > 0) lines.push(t('appliesAsk', { list: named(state.askFacts) }));
  if (state.status === 'ask' && state.askSettings.length > 0)
    lines.push(t('appliesUnset', { list: settings(state.askSettings) }));
  if (state.doneAt) lines.push(t('doneOn', { at: exactTime(state.doneAt, frame.now, frame.lang, zone) }));
  if (state.doneAt && state.lateByMs) lines.push(t('doneLate'));
  if (state.notNeeded)
    lines.push(t('notNeededBecause', { reason: notNeededReasons[state.notNeeded.reason][frame.lang] }));
  if (state.status === 'closed') lines.push(t('closedByEnd'));
  if (state.status === 'off') lines.push(t('off'));
  if (state.status === 'not-applicable') lines.push(t('doesNotApply'));
  return lines;
}
