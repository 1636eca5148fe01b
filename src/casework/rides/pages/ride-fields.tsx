import type { Frame } from '#platform/http/door.ts';
import { Checkbox, Radios, Select } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { words } from '../words.ts';

const LENGTHS = [15, 30, 60, 120];
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => ({ value: String(from + n), label: String(from + n) }));

/** A worker's ask: the places, the hour, who rides, and what a driver may and may not learn. */
export function RideForm({ action, frame }: { action: string; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  const of = (name: string) => ({ name, value: value(name), error: error(name) });
  return (
    <Form action={action} label={t('ask')} requiredNote>
      <TextField {...of('from')} label={t('from')} hint={t('fromHint')} maxlength={300} required />
      <TextField {...of('to')} label={t('to')} maxlength={300} required />
      <TextField {...of('area')} label={t('area')} hint={t('areaHint')} maxlength={120} required />
      <Radios
        {...of('when')}
        value={value('when') || 'now'}
        label={t('when')}
        choices={(['now', 'later'] as const).map((each) => ({ value: each, label: t(`when-${each}`) }))}
        inline
      />
      <DateTimeField {...of('at')} label={t('at')} />
      <Radios
        {...of('minutes')}
        value={value('minutes') || '30'}
        label={t('minutes')}
        choices={LENGTHS.map((n) => ({ value: String(n), label: t('minutesN', { n }) }))}
        inline
      />
      <Select {...of('seats')} value={value('seats') || '1'} label={t('seats')} choices={numbers(1, 8)} />
      <Select
        {...of('childSeats')}
        value={value('childSeats') || '0'}
        label={t('childSeats')}
        choices={numbers(0, 4)}
      />
      <Checkbox name="wheelchair" label={t('wheelchair')} checked={value('wheelchair') === 'yes'} />
      <TextArea {...of('along')} label={t('along')} hint={t('alongHint')} rows={2} maxlength={400} />
      <TextField {...of('call')} label={t('call')} type="tel" size="medium" required />
      <TextField {...of('called')} label={t('called')} hint={t('calledHint')} size="medium" maxlength={40} />
      <TextArea {...of('notKnow')} label={t('notKnow')} hint={t('notKnowHint')} rows={2} maxlength={600} />
      <SubmitButton>{t('send')}</SubmitButton>
    </Form>
  );
}
