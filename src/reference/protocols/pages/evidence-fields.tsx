import { say } from '#platform/i18n/catalogue.ts';
import { Checkbox, Select } from '#ui/choice-field.tsx';
import { Fieldset } from '#ui/field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { factLabel, factNames } from '../model/facts.ts';
import { words } from '../words-editor.ts';
import type { PartProps } from './step-edit.tsx';

const kinds = ['text', 'choice', 'choices', 'day', 'instant', 'yes-no', 'number'] as const;

/** The few things to record when a step is done. */
export function EvidenceFields({ frame, form }: PartProps) {
  const t = words(frame.lang);
  return (
    <>
      {form.rows('evidence').map((i) => {
        const name = (part: string) => `evidence-${i}-${part}`;
        return (
          <Fieldset name={name('row')} label={t('evidenceN', { n: i + 1 })}>
            <input type="hidden" name={name('id')} value={form.value(name('id'))} />
            <TextField {...form.field(name('en'))} label={t('labelEn')} />
            <TextField {...form.field(name('es'))} label={t('labelEs')} />
            <Select
              {...form.field(name('kind'))}
              value={form.value(name('kind')) || 'text'}
              label={t('evidenceKind')}
              choices={kinds.map((value) => ({ value, label: t(`kind-${value}`) }))}
            />
            <Checkbox
              name={name('required')}
              label={t('evidenceRequired')}
              checked={form.value(name('required')) === 'yes'}
            />
            <Select
              {...form.field(name('sets'))}
              label={t('evidenceSets')}
              emptyLabel={t('none')}
              choices={factNames.map((value) => ({ value, label: say(factLabel(value), frame.lang) }))}
            />
            <TextArea {...form.field(name('options'))} label={t('evidenceOptions')} hint={t('optionsHint')} rows={3} />
          </Fieldset>
        );
      })}
    </>
  );
}
