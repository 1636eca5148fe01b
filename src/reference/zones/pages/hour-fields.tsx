import type { Frame } from '#platform/http/door.ts';
import { TextField } from '#ui/text-field.tsx';
import { weekParts } from '../model/hours.ts';
import { formWords } from '../words-forms.ts';

type Props = { value: (name: string) => string; error: (name: string) => string | undefined; frame: Frame };

/** When a place that is written in opens and closes: workdays, Saturdays, Sundays. */
export function HourFields({ value, error, frame }: Props) {
  const t = formWords(frame.lang);
  return (
    <>
      {weekParts.map((part) => (
        <>
          {(['opens', 'closes'] as const).map((end) => (
            <TextField
              name={`${part}-${end}`}
              label={t(`${end}-${part}`)}
              {...(part === 'workdays' && end === 'opens' ? { hint: t('timeHint') } : {})}
              value={value(`${part}-${end}`)}
              error={error(`${part}-${end}`)}
              size="short"
              maxlength={5}
            />
          ))}
        </>
      ))}
    </>
  );
}
