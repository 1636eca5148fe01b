import type { Again, Frame } from '#platform/http/door.ts';
import { type EvidenceField, factChoices } from '#reference/protocols/index.ts';
import { Checkboxes, Radios } from '#ui/choice-field.tsx';
import { DateField, DateTimeField } from '#ui/date-field.tsx';
import { NumberField, TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { kindOfField } from '../evidence.ts';
import { words as protocolPageWords } from './yes-no.ts';

/** `preset`: what stands there before anyone typed. */
/** `prefix`: before the field's name, where a page asks for facts beside a step's own fields. */
type Props = { field: EvidenceField; frame: Frame; back: Again | null; preset?: string; prefix?: 'e' | 'f' };

/** The control that fits what a step asks to record. */
export function EvidenceFieldInput({ field, frame, back, preset, prefix = 'e' }: Props) {
  const { value, values, error } = typed(back);
  const name = `${prefix}.${field.id}`;
  const given = value(name) || preset;
  const base = { name, label: field.label[frame.lang], required: field.required, error: error(name) };
  const yesNo = protocolPageWords(frame.lang);
  const kind = kindOfField(field);
  const offered = field.sets
    ? factChoices(field.sets).map((each) => ({ value: each.value, label: each.label[frame.lang] }))
    : (field.options ?? []).map((each) => ({ value: each.value, label: each.label[frame.lang] }));
  switch (kind) {
    case 'yes-no':
      return (
        <Radios
          {...base}
          inline
          value={given}
          choices={[
            { value: 'yes', label: yesNo('yes') },
            { value: 'no', label: yesNo('no') },
          ]}
        />
      );
    case 'choice':
      return <Radios {...base} value={given} choices={offered} />;
    case 'choices':
      return <Checkboxes {...base} values={values(name)} choices={offered} />;
    case 'number':
      return <NumberField {...base} value={given} decimals />;
    case 'day':
      return <DateField {...base} value={given} />;
    case 'instant':
      return <DateTimeField {...base} value={given} />;
    default:
      return <TextArea {...base} value={given} rows={2} maxlength={4000} />;
  }
}
