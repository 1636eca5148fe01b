import type { Frame } from '#platform/http/door.ts';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { fieldOf } from '../model/fields.ts';
import { names } from '../model/remedy.ts';
import { words } from '../words.ts';
import type { Filled } from './filled-field.ts';

type Props = { filled: Filled; frame: Frame };

/** What a way that only the county has is called. */
export function NameFields({ filled, frame }: Props) {
  const t = words(frame.lang);
  return (
    <>
      <TextField {...filled.text('titleEn')} label={t('nameEn')} maxlength={160} required />
      <TextField {...filled.text('titleEs')} label={t('nameEs')} hint={t('esHint')} maxlength={160} />
      <TextArea
        {...filled.text('plainEn')}
        label={t('plainEn')}
        hint={t('plainHint')}
        rows={2}
        maxlength={300}
        required
      />
      <TextArea {...filled.text('plainEs')} label={t('plainEs')} hint={t('esHint')} rows={2} maxlength={300} />
      <Radios
        {...filled.text('kind')}
        label={t('kind')}
        choices={names.shape.kind.options.map((value) => ({ value, label: t(`kind-${value}`) }))}
        required
      />
    </>
  );
}

/** A list of offenses that stands in no file: its name and its codes. */
export function ListFields({ filled, frame }: Props) {
  const t = words(frame.lang);
  const at = (part: string) => filled.text(fieldOf('offenses', part));
  const { value, ...whole } = at('whole');
  return (
    <>
      <TextArea {...at('codes')} label={t('codes')} hint={t('codesHint')} rows={6} maxlength={12_000} />
      <TextField {...at('listEn')} label={t('listEn')} maxlength={160} />
      <TextField {...at('listEs')} label={t('listEs')} hint={t('esHint')} maxlength={160} />
      <Checkbox {...whole} checked={value !== ''} label={t('listWhole')} hint={t('listWholeHint')} />
    </>
  );
}
