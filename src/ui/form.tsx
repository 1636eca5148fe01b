import type { Child } from 'hono/jsx';
import { usePage, useWords } from './context.ts';
import { useOffers } from './offers.tsx';

/** The names of the two hidden inputs that every form carries. */
export const CSRF_FIELD = '_csrf';
export const KEY_FIELD = '_key';

export type FormProps = {
  action: string;
  /** `post` changes something and carries a CSRF token and an idempotency key; `get` only asks. */
  method?: 'post' | 'get';
  /** Needed only where two renderings must count as one sending, such as a half-written form shown again. */
  idempotencyKey?: string;
  id?: string;
  /** Says what the form is for, where no heading does. */
  label?: string;
  /** For files. */
  multipart?: boolean;
  /** Where the form is saved while it is typed, by the island `autosave`; a button of its own does it without script. */
  saveTo?: string;
  /** Shows "Fields marked with * are required." above the fields. */
  requiredNote?: boolean;
  /** Which of several buttons the return key presses; else it sends the form with none of them. */
  returnKey?: { name: string; value: string };
  /** `search` marks a search form as a landmark. */
  role?: 'search';
  children?: Child;
};

/** A form that works without script. Messages come from the server, beside the fields, in the page's language. */
export function Form({ method = 'post', multipart, requiredNote, label, children, ...props }: FormProps) {
  const { csrf, nextKey } = usePage();
  const { t } = useWords();
  const hasOffers = useOffers().length > 0;
  return (
    <form
      class="tl-form"
      method={method}
      action={props.action}
      id={props.id}
      role={props.role}
      aria-label={label}
      enctype={multipart ? 'multipart/form-data' : undefined}
      data-save={props.saveTo}
      novalidate
    >
      {method === 'post' && (
        <>
          <input type="hidden" name={CSRF_FIELD} value={csrf} />
          <input type="hidden" name={KEY_FIELD} value={props.idempotencyKey ?? nextKey()} />
        </>
      )}
      {hasOffers && <FirstButton {...props.returnKey} />}
      {requiredNote && <p class="usa-hint">{t('requiredNote')}</p>}
      {children}
    </form>
  );
}

/** The return key presses a form's first button: that shall send it, and not fill or clear a field. No reader meets it. */
export const FirstButton = ({ name, value }: { name?: string; value?: string }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: tabindex -1 keeps it out of every reader's way; the visible button says what it does.
  <button type="submit" class="usa-sr-only" tabindex={-1} aria-hidden="true" name={name} value={value} />
);

export type SubmitButtonProps = {
  /** Sent with the form, where one form has several buttons. */
  name?: string;
  value?: string;
  look?: 'main' | 'outline' | 'plain';
  /** Sends the form to another door. */
  formAction?: string;
  children?: Child;
};

const looks = {
  main: 'usa-button',
  outline: 'usa-button usa-button--outline',
  plain: 'usa-button usa-button--unstyled',
};

export const SubmitButton = ({ name, value, look = 'main', formAction, children }: SubmitButtonProps) => (
  <button type="submit" class={looks[look]} name={name} value={value} formaction={formAction}>
    {children}
  </button>
);

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const ButtonLink = ({
  href,
  look = 'main',
  children,
}: {
  href: string;
  look?: 'main' | 'outline';
  children?: Child;
}) => (
  <a class={looks[look]} href={href}>
    {children}
  </a>
);

/** Buttons that belong together, in one row that wraps. */
export const Actions = ({ children }: { children?: Child }) => <div class="tl-actions">{children}</div>;
