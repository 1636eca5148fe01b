import { StaffPage } from '#foundation/people/index.ts';
import { timeOfMinute } from '#kernel/hours.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Radios } from '#ui/choice-field.tsx';
import { Cite } from '#ui/cite.tsx';
import { DateField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ListView } from '../actions/list.ts';
import { genders, type Helper, kinds, ways } from '../helper-store.ts';
import { tongueName, tongues, uncheckedSource } from '../languages.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: ListView; frame: Frame };

/** Who can be asked, with their hours; who keeps the list, adds to it. */
export function ListPage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('list')} crumbs={[{ href: paths.desk, label: t('title') }]}>
      <h1>{t('list')}</h1>
      <p class="usa-intro">{t('listIntro')}</p>
      <Table
        caption={t('list')}
        captionHidden
        rows={view.helpers}
        empty={
          <EmptyState heading={t('listNone')}>
            <p>{t('listIntro')}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t('name'),
            rowHeader: true,
            cell: (row: Helper) => (view.keeps ? <a href={paths.helper(row.id)}>{row.name}</a> : row.name),
          },
          { label: t('kind'), cell: (row) => t(`kind-${row.kind}`) },
          { label: t('languages'), cell: (row) => row.languages.map((tag) => tongueName(tag, frame.lang)).join(', ') },
          { label: t('phone'), cell: (row) => row.phone },
          { label: t('ways'), cell: (row) => row.ways.map((way) => t(`way-${way}`)).join(', ') },
          { label: t('trainedOn'), cell: (row) => trainedWords(row, frame) },
          { label: t('hours'), cell: (row) => <HourLines helper={row} frame={frame} /> },
        ]}
      />
      {uncheckedSource && (
        <p class="usa-hint">
          {t('uncheckedSource')}: <Cite text={uncheckedSource} />
        </p>
      )}
      {view.keeps && <Add frame={frame} />}
    </StaffPage>
  );
}

export const trainedWords = ({ trainedOn }: Helper, { lang }: Frame): string =>
  trainedOn === null ? words(lang)('notTrained') : words(lang)('trained', { day: dayWords(trainedOn, lang) });

const days = [1, 2, 3, 4, 5, 6, 7] as const;
export const dayName = (day: number, { lang }: Frame): string =>
  words(lang)(`day-${days.find((each) => each === day) ?? 1}`);

function HourLines({ helper, frame }: { helper: Helper; frame: Frame }) {
  const t = words(frame.lang);
  if (helper.hours.length === 0) return <>{t('noHours')}</>;
  const spans = Map.groupBy(
    helper.hours,
    ({ from, minutes }) => `${timeOfMinute(from)}–${timeOfMinute(from + minutes)}`,
  );
  return (
    <ul>
      {[...spans.entries()].map(([span, own]) => (
        <li>{`${own.length === 7 ? t('everyDay') : own.map(({ weekday }) => dayName(weekday, frame)).join(', ')}: ${span}`}</li>
      ))}
    </ul>
  );
}

function Add({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  const { value, values, error } = typed(frame.again);
  const text = (name: 'name' | 'phone' | 'email' | 'dialects', label: string, required = false) => (
    <TextField name={name} label={label} value={value(name)} error={error(name)} required={required} />
  );
  return (
    <section aria-labelledby="add">
      <h2 id="add">{t('addHelper')}</h2>
      <Form action={paths.list} requiredNote label={t('addHelper')}>
        <Radios
          name="kind"
          label={t('kind')}
          value={value('kind')}
          error={error('kind')}
          choices={kinds.map((each) => ({ value: each, label: t(`kind-${each}`) }))}
          required
        />
        {text('name', t('name'), true)}
        {text('phone', t('phone'), true)}
        {text('email', t('email'))}
        <Checkboxes
          name="languages"
          label={t('languages')}
          values={values('languages')}
          error={error('languages')}
          choices={tongues.map(({ tag, name }) => ({ value: tag, label: name[frame.lang], isName: true }))}
        />
        {text('dialects', t('dialectsField'))}
        <Checkboxes
          name="ways"
          label={t('ways')}
          values={values('ways')}
          error={error('ways')}
          choices={ways.map((each) => ({ value: each, label: t(`way-${each}`) }))}
        />
        <Radios
          name="gender"
          label={t('genderField')}
          value={value('gender')}
          choices={genders.map((each) => ({ value: each, label: t(`gender-${each}`) }))}
          inline
        />
        <DateField name="trainedOn" label={t('trainedOn')} value={value('trainedOn')} error={error('trainedOn')} />
        <Actions>
          <SubmitButton>{t('addHelper')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}
