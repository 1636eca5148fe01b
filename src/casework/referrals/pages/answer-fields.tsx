import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { answers, refusalReasons } from '../model/codes.ts';
import { afterWords } from '../words-after.ts';

/** The answer's fields, on each page where one is given. `exclusions`: what the service's own list says. */
export function AnswerFields({
  exclusions,
  label,
  frame,
}: {
  exclusions: readonly string[];
  label: string;
  frame: Frame;
}) {
  const t = afterWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      <Radios
        name="answer"
        label={label}
        required
        value={value('answer')}
        error={error('answer')}
        choices={answers.map((each) => ({ value: each, label: t(`answer-${each}`) }))}
      />
      <DateField name="until" label={t('until')} value={value('until')} error={error('until')} />
      <Select
        name="reason"
        label={t('reason')}
        emptyLabel={t('reasonNone')}
        value={value('reason')}
        error={error('reason')}
        choices={refusalReasons.map((each) => ({ value: each, label: t(`reason-${each}`) }))}
      />
      <TextField
        name="exclusion"
        label={t('exclusion')}
        {...(exclusions.length > 0 ? { hint: t('exclusionHint', { list: exclusions.join('; ') }) } : {})}
        maxlength={300}
        value={value('exclusion')}
        error={error('exclusion')}
      />
      <TextArea name="said" label={t('said')} rows={2} maxlength={1000} value={value('said')} error={error('said')} />
    </>
  );
}
