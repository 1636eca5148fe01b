import type { Frame } from '#platform/http/door.ts';
import { say } from '#platform/i18n/catalogue.ts';
import { Checkbox, Checkboxes, Radios } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { NumberField, TextArea, TextField } from '#ui/text-field.tsx';
import type { TopicView } from '../actions/edit.ts';
import { languages } from '../languages.ts';
import { inside } from '../model/directory.ts';
import { rowsShown } from '../model/fields-lists.ts';
import { needs } from '../model/profile.ts';
import type { Asked } from '../model/topics.ts';
import { type EditWord, words } from '../words-edit.ts';
import { HoursTable } from './hours-table.tsx';
import { statusWords } from './list.tsx';
import { TranslationsField } from './translations-field.tsx';

export type Values = {
  value: (name: string) => string;
  values: (name: string) => string[];
  error: (name: string) => string | undefined;
};
export type FieldsOf = Pick<TopicView, 'bodies' | 'today'>;
type Props = { field: Asked; view: FieldsOf; typed: Values; frame: Frame };

/** One property as a form asks for it. */
export function TopicField({ field, view, typed, frame }: Props) {
  const { property, kind } = field;
  const t = words(frame.lang);
  const label = t(`p-${property}` as EditWord);
  const common = { name: property, label, value: typed.value(property), error: typed.error(property) };
  switch (kind) {
    case 'long':
      return <TextArea {...common} rows={4} />;
    case 'number':
      return <NumberField {...common} />;
    case 'flag':
      return (
        <Radios
          {...common}
          inline
          choices={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
            { value: '', label: t('nobodySaid') },
          ]}
        />
      );
    case 'mark':
      return (
        <Checkbox
          name={property}
          label={label}
          checked={typed.value(property) === 'yes'}
          error={typed.error(property)}
        />
      );
    case 'choice':
      return (
        <Radios
          {...common}
          choices={(field.options ?? []).map((value) => ({ value, label: statusWords(value, frame) }))}
        />
      );
    case 'choices':
    case 'languages':
      return <Many {...{ field, view, typed, frame }} />;
    case 'lines':
    case 'parts':
      return <TextArea {...common} hint={t('onePerLine')} rows={3} />;
    case 'when':
      return (
        <>
          {(['when-en', 'when-es'] as const).map((name) => (
            <TextArea
              name={name}
              label={t(name)}
              value={typed.value(name)}
              error={typed.error(name)}
              rows={2}
              maxlength={500}
            />
          ))}
        </>
      );
    case 'translations':
      return <TranslationsField body={view.bodies[field.of] ?? {}} typed={typed} frame={frame} />;
    case 'phones':
      return <Phones {...{ field, view, typed, frame }} />;
    case 'exclusions':
      return <Exclusions {...{ field, view, typed, frame }} />;
    case 'space':
      return <Space {...{ field, view, typed, frame }} />;
    case 'hours':
      return (
        <HoursTable
          schedules={inside(view.bodies[field.of] ?? {}, 'schedules')}
          typed={typed}
          prefix=""
          frame={frame}
        />
      );
    case 'where':
      return <Where typed={typed} frame={frame} />;
    default:
      return <TextField {...common} type={kind === 'email' ? 'email' : 'text'} />;
  }
}

function Many({ field: { property, kind, options = [] }, typed, frame }: Props) {
  const t = words(frame.lang);
  const choices =
    kind === 'languages'
      ? languages.map(({ tag, name }) => ({ value: tag, label: say(name, frame.lang) }))
      : options.map((value) => ({
          value,
          label:
            property === 'needs'
              ? say(needs[value as keyof typeof needs], frame.lang)
              : t(`serves-${value}` as EditWord),
        }));
  return (
    <Checkboxes
      name={property}
      label={t(`p-${property}` as EditWord)}
      values={typed.values(property)}
      choices={choices}
      error={typed.error(property)}
    />
  );
}

function Phones({ field, view, typed, frame }: Props) {
  const t = words(frame.lang);
  const rows = rowsShown(inside(view.bodies[field.of] ?? {}, 'phones').length);
  return (
    <fieldset class="usa-fieldset">
      <legend class="usa-legend">{t('p-phones')}</legend>
      {Array.from({ length: rows }, (_, row) => {
        const name = (part: string) => `phones-${row}-${part}`;
        const part = (which: string) => ({
          name: name(which),
          value: typed.value(name(which)),
          error: typed.error(name(which)),
        });
        return (
          <div class="tl-card">
            <input type="hidden" name={name('id')} value={typed.value(name('id'))} />
            <TextField {...part('number')} label={`${t('number')} ${row + 1}`} type="tel" />
            <NumberField {...part('extension')} label={t('extension')} />
            <TextField {...part('type')} label={t('phoneType')} size="medium" />
            <TextField {...part('description')} label={t('phoneAbout')} />
          </div>
        );
      })}
    </fieldset>
  );
}

function Exclusions({ field, view, typed, frame }: Props) {
  const rows = rowsShown(inside(view.bodies[field.of] ?? {}, 'exclusions').length);
  return <ExclusionRows rows={rows} typed={typed} frame={frame} prefix="" />;
}

/** What a service will not take, and why: a row for each, and room for more. */
export function ExclusionRows({
  rows,
  typed,
  frame,
  prefix,
}: {
  rows: number;
  typed: Values;
  frame: Frame;
  prefix: string;
}) {
  const t = words(frame.lang);
  return (
    <fieldset class="usa-fieldset">
      <legend class="usa-legend">{t('p-exclusions')}</legend>
      <p class="usa-hint">{t('exclusionsHint')}</p>
      {Array.from({ length: rows }, (_, row) => {
        const part = (which: string) => {
          const name = `${prefix}exclusions-${row}-${which}`;
          return { name, value: typed.value(name), error: typed.error(name) };
        };
        return (
          <div class="tl-card">
            <TextField {...part('what')} label={`${t('what')} ${row + 1}`} maxlength={500} />
            <TextField {...part('why')} label={t('why')} maxlength={500} />
          </div>
        );
      })}
    </fieldset>
  );
}

function Space({ view, typed, frame }: Props) {
  const t = words(frame.lang);
  return (
    <>
      <Radios
        name="space"
        label={t('p-capacity')}
        value={typed.value('space')}
        error={typed.error('space')}
        choices={[
          ...(['open', 'waiting', 'full'] as const).map((value) => ({ value, label: t(`space-${value}`) })),
          { value: '', label: t('nobodySaid') },
        ]}
      />
      <NumberField
        name="space-wait"
        label={t('spaceWait')}
        value={typed.value('space-wait')}
        error={typed.error('space-wait')}
      />
      <DateField
        name="space-day"
        label={t('spaceDay')}
        value={typed.error('space-day') ? typed.value('space-day') : view.today}
        max={view.today}
        error={typed.error('space-day')}
      />
    </>
  );
}

function Where({ typed, frame }: { typed: Values; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <fieldset class="usa-fieldset">
      <legend class="usa-legend">{t('p-addresses')}</legend>
      {(['address_1', 'address_2', 'city', 'state_province', 'postal_code'] as const).map((name) => (
        <TextField
          name={name}
          label={t(name)}
          value={typed.value(name)}
          error={typed.error(name)}
          size={name === 'postal_code' || name === 'state_province' ? 'short' : 'full'}
        />
      ))}
    </fieldset>
  );
}
