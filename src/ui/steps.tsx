import type { Child } from 'hono/jsx';
import { useWords } from './context.ts';
import { Icon, type IconName } from './icon.tsx';

export type StepState = 'todo' | 'doing' | 'done' | 'waiting' | 'later' | 'skipped';

export type Step = {
  label: Child;
  state: StepState;
  href?: string;
  /** Who owns it, or what it waits for. */
  note?: Child;
  /** A Clock. */
  clock?: Child;
  /** A small form or button that does it. */
  action?: Child;
};

const looks: Record<
  StepState,
  { icon: IconName; word: 'stepTodo' | 'stepDoing' | 'stepDone' | 'stepWaiting' | 'stepLater' | 'stepSkipped' }
> = {
  todo: { icon: 'circle', word: 'stepTodo' },
  doing: { icon: 'half', word: 'stepDoing' },
  done: { icon: 'done', word: 'stepDone' },
  waiting: { icon: 'pause', word: 'stepWaiting' },
  later: { icon: 'circle', word: 'stepLater' },
  skipped: { icon: 'dash', word: 'stepSkipped' },
};

/** A task list: each step with its state in a word and a shape, its owner and its clock. */
export function Steps({ steps, label }: { steps: readonly Step[]; label?: string }) {
  const { t } = useWords();
  return (
    <ol class="tl-steps" aria-label={label}>
      {steps.map((step) => (
        <li class={step.state === 'done' || step.state === 'skipped' ? 'tl-step tl-step--over' : 'tl-step'}>
          <Icon name={looks[step.state].icon} />
          <div class="tl-step__body">
            <p class="tl-step__label">{step.href ? <a href={step.href}>{step.label}</a> : step.label}</p>
            {step.note && <p class="tl-quiet">{step.note}</p>}
            {step.clock}
          </div>
          <span class="tl-step__state">{t(looks[step.state].word)}</span>
          {step.action && <div class="tl-step__action">{step.action}</div>}
        </li>
      ))}
    </ol>
  );
}
