import { useWords } from './context.ts';
import { controlAttributes, Field, type FieldProps, fieldId } from './field.tsx';
import { offered } from './offers.tsx';

type Size = 'short' | 'medium' | 'full';
const sizes = { short: 'usa-input tl-input--short', medium: 'usa-input tl-input--medium', full: 'usa-input' };

export type TextFieldProps = FieldProps & {
  value?: string | null | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'decimal';
  maxlength?: number;
  size?: Size;
  spellcheck?: boolean;
  /** Offered by the browser while one types, with what each means; anything else may be typed as well. */
  suggestions?: readonly { value: string; label: string }[];
};

export function TextField({ value, type = 'text', size = 'full', suggestions, ...props }: TextFieldProps) {
  const holds = offered(props.name, value ?? '', props.maxlength);
  return (
    <Field {...props} holds={holds}>
      <input
        {...controlAttributes(props)}
        class={sizes[size]}
        type={type}
        value={holds || (value ?? undefined)}
        autocomplete={props.autocomplete ?? 'off'}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        spellcheck={props.spellcheck}
        list={suggestions && `${fieldId(props.name)}-suggestions`}
      />
      {suggestions && (
        <datalist id={`${fieldId(props.name)}-suggestions`}>
          {suggestions.map((each) => (
            <option value={each.value}>{each.label}</option>
          ))}
        </datalist>
      )}
    </Field>
  );
}

export type TextAreaProps = FieldProps & { value?: string | null | undefined; rows?: number; maxlength?: number };

export function TextArea({ value, rows = 5, maxlength, ...props }: TextAreaProps) {
  const holds = offered(props.name, value ?? '', maxlength);
  return (
    <Field {...props} holds={holds}>
      <textarea {...controlAttributes(props)} class="usa-textarea" rows={rows} maxlength={maxlength}>
        {holds}
      </textarea>
    </Field>
  );
}

export type NumberFieldProps = FieldProps & {
  value?: number | string | null | undefined;
  /** Whole numbers unless told. */
  decimals?: boolean;
};

/** A number typed as text: no spinner to slip on, and a phone shows digits. */
export const NumberField = ({ value, decimals, ...props }: NumberFieldProps) => (
  <Field {...props}>
    <input
      {...controlAttributes(props)}
      class={sizes.short}
      type="text"
      inputmode={decimals ? 'decimal' : 'numeric'}
      autocomplete="off"
      value={value ?? undefined}
    />
  </Field>
);

export type PasswordFieldProps = FieldProps & { autocomplete: 'current-password' | 'new-password' | 'one-time-code' };

/** Never given back its value. The button that shows it is added by the staff script. */
export function PasswordField({ autocomplete, ...props }: PasswordFieldProps) {
  const { t } = useWords();
  return (
    <Field {...props}>
      <input {...controlAttributes(props)} class={sizes.medium} type="password" autocomplete={autocomplete} />
      <button
        type="button"
        class="usa-button usa-button--unstyled tl-show-password"
        aria-controls={fieldId(props.name)}
        data-show={t('showPassword')}
        data-hide={t('hidePassword')}
        hidden
      >
        {t('showPassword')}
      </button>
    </Field>
  );
}
