import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Radios } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { type Kind, type KindName, kinds, type ParticularValue } from '../model/kinds.ts';
import { codeWords } from '../value-words.ts';
import { words } from '../words.ts';

type Props = { kind: KindName; now: ParticularValue | null; frame: Frame };

/** The control for one kind of fact, filled in from what is known; a sensitive one says why we ask. */
export function KindField({ kind, now, frame }: Props) {
  const t = words(frame.lang);
  const form: Kind = kinds[kind];
  const { value, values, error, isBack } = typed(frame.again);
  const why = form.sensitive ? { whyWeAsk: t(`why-${kind}` as Parameters<typeof t>[0]) } : {};
  const label = t(`kind-${kind}`);
  const said = isBack ? value(`words.${kind}`) : now?.words;
  const codes = isBack ? values(`codes.${kind}`) : (now?.codes ?? []);
  const choices = (form.codes ?? []).map((code) => ({ value: code, label: codeWords(kind, code, t) }));
  const names = { codes: `codes.${kind}`, words: `words.${kind}` };
  return (
    <>
      <input type="hidden" name={`asked.${kind}`} value="yes" />
      {form.form === 'text' && (
        <TextField name={names.words} label={label} value={said} error={error(names.words)} maxlength={500} {...why} />
      )}
      {form.form === 'day' && (
        <DateField name={names.words} label={label} value={said} error={error(names.words)} {...why} />
      )}
      {form.form === 'choice' && (
        <Radios
          name={names.codes}
          label={label}
          value={codes[0]}
          choices={choices}
          error={error(names.codes)}
          inline={choices.length <= 4}
          {...why}
        />
      )}
      {form.form === 'choices' && (
        <Checkboxes
          name={names.codes}
          label={label}
          values={codes}
          choices={choices}
          error={error(names.codes)}
          {...why}
        />
      )}
      {form.words && (
        <TextField
          name={names.words}
          label={`${label}: ${t('inWords')}`}
          value={said}
          error={error(names.words)}
          maxlength={500}
        />
      )}
    </>
  );
}
