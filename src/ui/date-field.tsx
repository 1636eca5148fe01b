import { controlAttributes, Field, type FieldProps } from './field.tsx';

export type DateFieldProps = FieldProps & {
  /** A day, `YYYY-MM-DD`. */
  value?: string | null | undefined;
  min?: string;
  max?: string;
  autocomplete?: 'bday';
};

/** A day. The browser's own control: it opens with the keyboard, with a thumb, and in the reader's own order. */
export const DateField = ({ value, min, max, autocomplete, ...props }: DateFieldProps) => (
  <Field {...props}>
    <input
      {...controlAttributes(props)}
      class="usa-input tl-input--medium"
      type="date"
      value={value ?? undefined}
      min={min}
      max={max}
      autocomplete={autocomplete}
    />
  </Field>
);

export type DateTimeFieldProps = FieldProps & {
  /** County time, `YYYY-MM-DDTHH:MM`. */
  value?: string | null | undefined;
  min?: string;
  max?: string;
};

/** A day and an hour, in the county's own time. */
export const DateTimeField = ({ value, min, max, ...props }: DateTimeFieldProps) => (
  <Field {...props}>
    <input
      {...controlAttributes(props)}
      class="usa-input tl-input--medium"
      type="datetime-local"
      value={value ?? undefined}
      min={min}
      max={max}
    />
  </Field>
);
