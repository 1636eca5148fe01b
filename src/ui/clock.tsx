import { useWords } from './context.ts';
import { Icon, type IconName } from './icon.tsx';
import { type ClockState, clockState, clockWords, exactTime } from './time-words.ts';

export type ClockProps = {
  dueAt: Date;
  now: Date;
  doneAt?: Date | null;
  /** The county's zone. */
  timeZone?: string;
};

const looks: Record<ClockState, { class: string; icon: IconName }> = {
  done: { class: 'tl-clock tl-clock--done', icon: 'done' },
  'done-late': { class: 'tl-clock tl-clock--done', icon: 'done' },
  late: { class: 'tl-clock tl-clock--late', icon: 'late' },
  now: { class: 'tl-clock tl-clock--late', icon: 'late' },
  soon: { class: 'tl-clock tl-clock--soon', icon: 'clock' },
  ahead: { class: 'tl-clock', icon: 'clock' },
};

/** When a thing is due: in words, with the exact time beside it. Shape and word say its state before any color does. */
export function Clock({ dueAt, now, doneAt, timeZone = 'America/Los_Angeles' }: ClockProps) {
  const { lang } = useWords();
  const look = looks[clockState(dueAt, now, doneAt)];
  const shown = doneAt ?? dueAt;
  return (
    <span class={look.class}>
      <Icon name={look.icon} />
      <span>
        <span class="tl-clock__words">{clockWords(dueAt, now, doneAt, lang)}</span>{' '}
        <time datetime={shown.toISOString()}>{exactTime(shown, now, lang, timeZone)}</time>
      </span>
    </span>
  );
}
