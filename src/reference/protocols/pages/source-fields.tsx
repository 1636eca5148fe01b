import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { words as reading } from '../words.ts';
import { words } from '../words-editor.ts';
import type { Filled } from './filled.ts';

const certainties = ['read', 'secondary', 'from-memory', 'county-practice', 'design', 'unknown'] as const;

/** Where a rule or number comes from, and who checked it when: left empty, it is shown as not verified. */
export function SourceFields({
  prefix,
  frame,
  form,
  required,
}: {
  prefix: string;
  frame: Frame;
  form: Filled;
  required?: boolean;
}) {
  const t = words(frame.lang);
  return (
    <>
      <TextField
        {...form.field(`${prefix}citation`)}
        label={t('citation')}
        hint={t('citationHint')}
        required={required ?? false}
      />
      <Select
        {...form.field(`${prefix}certainty`)}
        label={t('certainty')}
        choices={certainties.map((value) => ({ value, label: reading(frame.lang)(`certainty-${value}`) }))}
      />
      <TextField {...form.field(`${prefix}checkedOn`)} label={t('checkedOn')} hint={t('checkedHint')} size="medium" />
    </>
  );
}
