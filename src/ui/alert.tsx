import type { Child } from 'hono/jsx';
import { useWords } from './context.ts';
import { Icon } from './icon.tsx';

/** There is no error kind: what went wrong in a form is ErrorSummary's, and nothing here alarms about a person. */
export type AlertKind = 'info' | 'success' | 'warning';

const looks = {
  info: { class: 'tl-alert', icon: 'info', word: 'alertInfo' },
  success: { class: 'tl-alert tl-alert--success', icon: 'done', word: 'alertSuccess' },
  warning: { class: 'tl-alert tl-alert--warning', icon: 'care', word: 'alertWarning' },
} as const;

export type AlertProps = { kind: AlertKind; heading?: string; children?: Child };

/** A message beside the page's work. Success is announced by screen readers; the kind is said, not only coloured. */
export function Alert({ kind, heading, children }: AlertProps) {
  const { t } = useWords();
  const look = looks[kind];
  return (
    <div class={look.class} role={kind === 'success' ? 'status' : undefined}>
      <Icon name={look.icon} />
      <div>
        {heading ? <h2>{heading}</h2> : <span class="usa-sr-only">{`${t(look.word)}: `}</span>}
        <div>{children}</div>
      </div>
    </div>
  );
}
