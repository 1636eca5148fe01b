import { useWords } from './context.ts';

export type ProgressProps = { label: string; done: number; all: number };

/** How far long work is. It goes on without the reader; the page may refresh itself to follow it. */
export function Progress({ label, done, all }: ProgressProps) {
  const { t } = useWords();
  return (
    <div class="tl-progress">
      <label for="progress">{label}</label>
      <progress id="progress" value={done} max={Math.max(1, all)} />
      <p>{t('progress', { done, all })}</p>
      <p class="tl-quiet">{t('progressLeave')}</p>
    </div>
  );
}
