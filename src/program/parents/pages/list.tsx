import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { languageName, spoken } from '#reference/finder/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ListView } from '../actions/classes.ts';
import type { Class } from '../class-store.ts';
import type { Waiting } from '../duty-store.ts';
import { nextOf } from '../model/sessions.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: ListView; frame: Frame };

/** Classes and groups, for those who keep and lead them. */
export function ListPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const nextWords = (one: Class): string => {
    const next = nextOf(one.sessions, frame.now);
    return next ? exactTime(next.startsAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC') : t('over');
  };
  return (
    <StaffPage frame={frame} title={t('title')}>
      <h1>{t('title')}</h1>
      <p class="usa-intro">{t('intro')}</p>
      <CallsWait calls={view.calls} frame={frame} />
      <Table
        caption={t('title')}
        captionHidden
        rows={view.classes}
        empty={
          <EmptyState heading={t('none')}>
            <p>{t(view.keeps ? 'noneHint' : 'noneForYou')}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t('name'),
            rowHeader: true,
            cell: (row: Class) => (view.opens(row.id) ? <a href={paths.kept(row.id)}>{row.title}</a> : row.title),
          },
          { label: t('kind'), cell: (row) => t(`kind-${row.kind}`) },
          { label: t('lang'), cell: (row) => languageName(row.lang, frame.lang) },
          { label: t('next'), cell: nextWords },
          {
            label: t('taken'),
            cell: (row) => (row.seats === null ? '–' : t('takenOf', { n: row.taken, seats: row.seats })),
          },
          { label: t('waiting'), numeric: true, cell: (row) => String(row.waiting) },
        ]}
      />
      <p>
        <a href={paths.classes}>{t('publicPage')}</a>
      </p>
      {view.keeps && <Open frame={frame} />}
    </StaffPage>
  );
}

/** That parents wait for a call which nobody has: numbers, so that somebody goes on duty. */
export function CallsWait({ calls, frame }: { calls: Waiting; frame: Frame }) {
  const t = words(frame.lang);
  if (!calls.since) return null;
  const at = exactTime(new Date(calls.since), frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <Alert kind="info" heading={t('callsWait')}>
      <p>{t('callsWaitN', { n: calls.waiting, at, left: calls.nobody })}</p>
      <p>{t('callsWaitHint')}</p>
      <ul>
        {calls.partners.map(({ name, email }) => (
          <li>
            {name}
            {email && (
              <>
                {', '}
                <a href={`mailto:${email}`}>{email}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Open({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  const { value, values, error } = typed(frame.again);
  return (
    <section aria-labelledby="open">
      <h2 id="open">{t('open')}</h2>
      <Form action={paths.list} requiredNote label={t('open')}>
        <Radios
          name="kind"
          label={t('kind')}
          value={value('kind')}
          error={error('kind')}
          choices={(['program', 'group'] as const).map((each) => ({ value: each, label: t(`kind-${each}`) }))}
          required
        />
        <TextField
          name="title"
          label={t('name')}
          hint={t('titleHint')}
          value={value('title')}
          error={error('title')}
          required
        />
        <Select
          name="lang"
          label={t('lang')}
          value={value('lang')}
          error={error('lang')}
          choices={spoken.map(({ tag }) => ({ value: tag, label: languageName(tag, frame.lang) }))}
          areNames
          required
        />
        <DateTimeField name="first" label={t('first')} value={value('first')} error={error('first')} required />
        <NumberField name="count" label={t('count')} value={value('count') || '10'} error={error('count')} />
        <NumberField name="minutes" label={t('minutes')} value={value('minutes') || '90'} error={error('minutes')} />
        <TextField name="place" label={t('place')} value={value('place')} error={error('place')} />
        <TextField name="link" label={t('link')} hint={t('linkHint')} value={value('link')} error={error('link')} />
        <NumberField name="seats" label={t('seats')} value={value('seats')} error={error('seats')} />
        <Checkboxes
          name="gives"
          label={t('gives')}
          values={values('gives')}
          choices={(['childcare', 'travel', 'food'] as const).map((each) => ({
            value: each,
            label: t(`gives-${each}`),
          }))}
        />
        <Actions>
          <SubmitButton>{t('open')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}
