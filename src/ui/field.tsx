import type { Child } from 'hono/jsx';
import { usePage, useWords } from './context.ts';
import { OffersBeside } from './offers.tsx';
import { words } from './words.ts';

/** What each field may say. `name` is the name that is sent; from it comes the id, so that an error can link there. */
export type FieldProps = {
  name: string;
  label: Child;
  hint?: Child;
  /** The message beside the field, already in the reader's words. */
  error?: string | undefined;
  required?: boolean;
  /** Shown folded under the question. */
  whyWeAsk?: Child;
};

/** The id of a field by its name: `place[0].city` becomes `field-place-0-city`. */
export const fieldId = (name: string): string => `field-${name.replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-|-$/g, '')}`;

/** The ids that describe a field: its hint and its error, whichever are there. */
export function describedBy({ name, hint, error }: FieldProps): string | undefined {
  const id = fieldId(name);
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return ids || undefined;
}

/** Attributes that every control shares, and that tell assistive technology what the page shows. */
export const controlAttributes = (props: FieldProps) => ({
  id: fieldId(props.name),
  name: props.name,
  required: props.required ? true : undefined,
  'aria-describedby': describedBy(props),
  'aria-invalid': props.error ? ('true' as const) : undefined,
});

/** Label, hint, reason, error, then the control; after it, what is known of it from elsewhere. `holds`: what stands in the control. */
export function Field({ children, holds, ...props }: FieldProps & { holds?: string; children?: Child }) {
  const id = fieldId(props.name);
  return (
    <div class={groupClass(props.error)}>
      <label class="usa-label" for={id}>
        {props.label}
        <RequiredMark required={props.required} />
      </label>
      <Notes {...props} />
      {children}
      {holds !== undefined && <OffersBeside name={props.name} holds={holds} />}
    </div>
  );
}

/** The same for a question with several controls. */
export function Fieldset({ children, ...props }: FieldProps & { children?: Child }) {
  return (
    <fieldset class={`usa-fieldset ${groupClass(props.error)}`} aria-describedby={describedBy(props)}>
      <legend class="usa-legend">
        {props.label}
        <RequiredMark required={props.required} />
      </legend>
      <Notes {...props} />
      {children}
    </fieldset>
  );
}

const groupClass = (error: string | undefined) => (error ? 'usa-form-group usa-form-group--error' : 'usa-form-group');

function RequiredMark({ required }: { required: boolean | undefined }) {
  const { t } = useWords();
  return required ? (
    <abbr class="tl-required" title={t('required')}>
      {' *'}
    </abbr>
  ) : null;
}

function Notes({ name, hint, error, whyWeAsk }: FieldProps) {
  const { lang, audience } = usePage();
  const id = fieldId(name);
  return (
    <>
      {hint && (
        <div class="usa-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {whyWeAsk && (
        <details class="tl-why">
          <summary>{words(lang)(audience === 'public' ? 'publicWhyWeAsk' : 'whyWeAsk')}</summary>
          <div>{whyWeAsk}</div>
        </details>
      )}
      {error && (
        <div class="usa-error-message" id={`${id}-error`}>
          {error}
        </div>
      )}
    </>
  );
}
