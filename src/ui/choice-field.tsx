import type { Child } from 'hono/jsx';
import { useWords } from './context.ts';
import { controlAttributes, describedBy, Field, type FieldProps, Fieldset, fieldId } from './field.tsx';

/** An answer stands alone: it begins with a capital, whatever sentence its words also serve in. */
export const asAnswer = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** `isName`: somebody's name, which is written as they write it. */
export type Choice = { value: string; label: Child; hint?: Child; disabled?: boolean; isName?: boolean };
export type ChoiceGroup = { label: string; choices: readonly { value: string; label: string }[] };

/** The first choice has the field's own id, so that an error's link lands on it. */
const choiceId = (name: string, index: number) => (index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`);

export type RadiosProps = FieldProps & {
  choices: readonly Choice[];
  value?: string | null | undefined;
  /** Side by side where there is room: for yes, no, not known. */
  inline?: boolean;
};

export const Radios = ({ choices, value, inline, ...props }: RadiosProps) => (
  <Fieldset {...props}>
    <div class={inline ? 'tl-choices tl-choices--inline' : 'tl-choices'}>
      {choices.map((choice, index) => (
        <OneChoice
          kind="radio"
          id={choiceId(props.name, index)}
          name={props.name}
          choice={choice}
          checked={value === choice.value}
          required={props.required ?? false}
          describedby={props.error ? describedBy(props) : undefined}
        />
      ))}
    </div>
  </Fieldset>
);

export type CheckboxesProps = FieldProps & { choices: readonly Choice[]; values?: readonly string[] | undefined };

/** From here on, boxes stand in columns where there is room. */
const MANY = 8;

/** Any number of answers, all sent under one name. */
export const Checkboxes = ({ choices, values = [], ...props }: CheckboxesProps) => (
  <Fieldset {...props}>
    <div class={choices.length > MANY ? 'tl-choices tl-choices--many' : 'tl-choices'}>
      {choices.map((choice, index) => (
        <OneChoice
          kind="checkbox"
          id={choiceId(props.name, index)}
          name={props.name}
          choice={choice}
          checked={values.includes(choice.value)}
          required={false}
          describedby={props.error ? describedBy(props) : undefined}
        />
      ))}
    </div>
  </Fieldset>
);

export type CheckboxProps = Omit<FieldProps, 'whyWeAsk'> & { value?: string; checked?: boolean | undefined };

/** One box for one yes: an agreement or a switch. */
export const Checkbox = ({ value = 'yes', checked, label, hint, ...props }: CheckboxProps) => (
  <div class={props.error ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>
    {props.error && (
      <div class="usa-error-message" id={`${fieldId(props.name)}-error`}>
        {props.error}
      </div>
    )}
    <OneChoice
      kind="checkbox"
      id={fieldId(props.name)}
      name={props.name}
      choice={{ value, label, ...(hint === undefined ? {} : { hint }) }}
      checked={checked ?? false}
      required={props.required ?? false}
      describedby={props.error ? `${fieldId(props.name)}-error` : undefined}
    />
  </div>
);

type OneChoiceProps = {
  kind: 'radio' | 'checkbox';
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  required: boolean;
  describedby: string | undefined;
};

const OneChoice = ({ kind, id, name, choice, checked, required, describedby }: OneChoiceProps) => (
  <div class={kind === 'radio' ? 'tl-choice usa-radio' : 'tl-choice usa-checkbox'}>
    <input
      type={kind}
      id={id}
      name={name}
      value={choice.value}
      checked={checked ? true : undefined}
      disabled={choice.disabled ? true : undefined}
      required={required ? true : undefined}
      aria-describedby={[choice.hint ? `${id}-about` : '', describedby ?? ''].filter(Boolean).join(' ') || undefined}
    />
    <label for={id}>{typeof choice.label === 'string' && !choice.isName ? asAnswer(choice.label) : choice.label}</label>
    {choice.hint && (
      <span class="tl-choice__hint" id={`${id}-about`}>
        {choice.hint}
      </span>
    )}
  </div>
);

export type SelectProps = FieldProps & {
  choices?: readonly { value: string; label: string }[];
  groups?: readonly ChoiceGroup[];
  value?: string | null | undefined;
  /** The empty first line; "Choose one" unless told. */
  emptyLabel?: string;
  /** People's names, which are written as they write them. */
  areNames?: boolean;
};

/** One of many. For seven or fewer, Radios is quicker to read. */
export function Select({ choices = [], groups = [], value, emptyLabel, areNames, ...props }: SelectProps) {
  const { t } = useWords();
  const option = (choice: { value: string; label: string }) => (
    <option value={choice.value} selected={choice.value === value ? true : undefined}>
      {areNames ? choice.label : asAnswer(choice.label)}
    </option>
  );
  return (
    <Field {...props}>
      <select {...controlAttributes(props)} class="usa-select">
        <option value="">{asAnswer(emptyLabel ?? t('choose'))}</option>
        {choices.map(option)}
        {groups.map((group) => (
          <optgroup label={asAnswer(group.label)}>{group.choices.map(option)}</optgroup>
        ))}
      </select>
    </Field>
  );
}
