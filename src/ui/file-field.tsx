import { controlAttributes, Field, type FieldProps } from './field.tsx';

export type FileFieldProps = FieldProps & {
  /** For example `.csv,.xlsx`. */
  accept?: string;
  /** Several files at once, all sent under one name. */
  multiple?: boolean;
};

/** A file to send; the form needs `multipart`. A browser never gives a file back, so there is no value to keep. */
export const FileField = ({ accept, multiple, ...props }: FileFieldProps) => (
  <Field {...props}>
    <input
      {...controlAttributes(props)}
      class="usa-input"
      type="file"
      accept={accept}
      multiple={multiple ? true : undefined}
    />
  </Field>
);
