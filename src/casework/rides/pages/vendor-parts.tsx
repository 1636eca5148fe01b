import { languageName, languageTags } from '#foundation/consent/index.ts';
import { timeOfMinute } from '#kernel/hours.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkbox, Checkboxes } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Hours, Vendor } from '../vendor-store.ts';
import { vendorWords } from '../vendor-words.ts';

const DAY_MINUTES = 1440;
const days = [1, 2, 3, 4, 5, 6, 7] as const;
export const dayName = (day: number, { lang }: Frame): string =>
  vendorWords(lang)(`day-${days.find((each) => each === day) ?? 1}`);
export const trainedWords = ({ trainedOn }: Vendor, { lang }: Frame): string =>
  trainedOn === null
    ? vendorWords(lang)('notTrained')
    : vendorWords(lang)('trained', { day: dayWords(trainedOn, lang) });
export const checkedWords = ({ checkedOn, checkedBy }: Vendor, { lang }: Frame): string =>
  checkedOn === null
    ? vendorWords(lang)('notChecked')
    : vendorWords(lang)('checkedOn', { day: dayWords(checkedOn, lang), name: checkedBy ?? '' });

export function spanWords({ from, minutes }: Pick<Hours, 'from' | 'minutes'>, { lang }: Frame): string {
  if (from === 0 && minutes === DAY_MINUTES) return vendorWords(lang)('allDay');
  return `${timeOfMinute(from)}–${timeOfMinute(from + minutes)}`;
}

export function HourLines({ vendor, frame }: { vendor: Vendor; frame: Frame }) {
  const t = vendorWords(frame.lang);
  if (vendor.hours.length === 0) return <>{t('noHours')}</>;
  const spans = Map.groupBy(vendor.hours, (each) => spanWords(each, frame));
  return (
    <ul>
      {[...spans.entries()].map(([span, own]) => (
        <li>{`${own.length === 7 ? t('everyDay') : own.map(({ weekday }) => dayName(weekday, frame)).join(', ')}: ${span}`}</li>
      ))}
    </ul>
  );
}

/** All that is kept of a provider, to add one or to change it. */
export function VendorForm({ action, vendor, frame }: { action: string; vendor: Vendor | null; frame: Frame }) {
  const t = vendorWords(frame.lang);
  const { value, values, error, isBack } = typed(frame.path === action ? frame.again : null);
  const known = (name: 'name' | 'phone' | 'email' | 'area' | 'trainedOn') =>
    isBack ? value(name) : (vendor?.[name] ?? '');
  const many = (name: 'seats' | 'childSeats' | 'rank', otherwise: string) =>
    value(name) || (vendor ? String(vendor[name]) : otherwise);
  const label = t(vendor ? 'change' : 'add');
  return (
    <Form action={action} requiredNote label={label}>
      <TextField name="name" label={t('name')} value={known('name')} error={error('name')} required />
      <TextField name="phone" label={t('phone')} type="tel" value={known('phone')} error={error('phone')} required />
      <TextField name="email" label={t('email')} value={known('email')} error={error('email')} />
      <TextField name="area" label={t('area')} value={known('area')} error={error('area')} />
      <NumberField name="seats" label={t('seats')} value={many('seats', '3')} error={error('seats')} />
      <NumberField
        name="childSeats"
        label={t('childSeats')}
        value={many('childSeats', '0')}
        error={error('childSeats')}
      />
      <Checkbox
        name="wheelchair"
        label={t('wheelchair')}
        checked={isBack ? value('wheelchair') === 'yes' : (vendor?.wheelchair ?? false)}
      />
      <Checkboxes
        name="languages"
        label={t('languages')}
        values={isBack ? values('languages') : vendor?.languages}
        choices={languageTags.map((tag) => ({ value: tag, label: languageName(tag, frame.lang), isName: true }))}
      />
      <NumberField
        name="rank"
        label={t('rank')}
        hint={t('rankHint')}
        value={many('rank', '10')}
        error={error('rank')}
      />
      <DateField name="trainedOn" label={t('trainedOn')} value={known('trainedOn')} error={error('trainedOn')} />
      <SubmitButton>{label}</SubmitButton>
    </Form>
  );
}
