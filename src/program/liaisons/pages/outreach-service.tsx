import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { directoryPaths, editPaths } from '#reference/directory/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Card } from '#ui/card.tsx';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Listed, ServiceOutreachView } from '../actions/outreach.ts';
import { type Entry, hows, results } from '../model/outreach.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { StandingTag } from './outreach.tsx';

type Props = { view: ServiceOutreachView; frame: Frame };

/** What one service will not take, what was said about each, and the form for the next talk. */
export function OutreachServicePage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={t('outreachTo')}
      crumbs={[
        { href: paths.regions, label: t('regions') },
        { href: paths.outreach, label: t('outreach') },
      ]}
    >
      <h1>{view.service}</h1>
      <p>
        {view.organization}
        {view.phones.length > 0 && <> · {view.phones.join(' · ')}</>}
      </p>
      <p>
        <a href={directoryPaths.service(view.serviceId)}>{t('entry')}</a>
      </p>
      {view.turnedAway !== null && <p>{t('turnedAway', view.turnedAway)}</p>}
      {view.rows.map((row) => (
        <One row={row} view={view} frame={frame} />
      ))}
      {view.connects && <Write view={view} frame={frame} />}
    </StaffPage>
  );
}

function One({ row: { exclusion, standing }, view, frame }: Props & { row: Listed }) {
  const t = words(frame.lang);
  return (
    <Card heading={exclusion.what} aside={<StandingTag standing={standing} frame={frame} />}>
      <p>{exclusion.why ? t('becauseOf', { why: exclusion.why }) : t('reasonUnsaid')}</p>
      {standing === 'to-change' && (
        <Alert kind="info" heading={t('changeEntry')}>
          <p>
            {t('changeEntryText', { what: exclusion.what })}{' '}
            {view.changes ? (
              <a href={editPaths.topic(view.serviceId, 'limits')}>{t('changeIt')}</a>
            ) : (
              <>
                {t('changeAsk')} <a href={directoryPaths.service(view.serviceId)}>{t('entry')}</a>
              </>
            )}
          </p>
        </Alert>
      )}
      <Table
        caption={t('logOf', { what: exclusion.what })}
        rows={exclusion.log}
        empty={<p>{t('notAsked')}</p>}
        columns={[
          {
            label: t('askedOn'),
            rowHeader: true,
            cell: (entry: Entry) => `${dayWords(entry.askedOn, frame.lang)}, ${t(`how-${entry.how}`)}`,
          },
          { label: t('whoAsked'), cell: (entry) => entry.by },
          { label: t('said'), cell: (entry) => [entry.words.with, entry.words.said].filter(Boolean).join(': ') || '–' },
          { label: t('result'), cell: (entry) => t(`result-${entry.result}`) },
          { label: t('promise'), cell: (entry) => dated(entry.words.promise, entry.promisedFor, frame) },
          { label: t('next'), cell: (entry) => dated(entry.words.next, entry.nextOn, frame) },
        ]}
      />
    </Card>
  );
}

const dated = (text: string, day: string | null, { lang }: Frame): string =>
  [day === null ? '' : dayWords(day, lang), text].filter(Boolean).join(': ') || '–';

function Write({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const open = view.rows.filter(({ exclusion }) => exclusion.stands);
  const [only] = open;
  if (!only) return null;
  return (
    <section aria-labelledby="write">
      <h2 id="write">{t('write')}</h2>
      <p class="usa-hint">{t('writeHint')}</p>
      <Form action={paths.outreachTo(view.serviceId)} requiredNote label={t('write')}>
        {open.length === 1 ? (
          <input type="hidden" name="excluded" value={only.exclusion.what} />
        ) : (
          <Radios
            name="excluded"
            label={t('aboutWhich')}
            value={value('excluded')}
            error={error('excluded')}
            choices={open.map(({ exclusion: { what } }) => ({ value: what, label: what, isName: true }))}
            required
          />
        )}
        <DateField
          name="askedOn"
          label={t('askedOn')}
          max={view.today}
          value={isBack ? value('askedOn') : view.today}
          error={error('askedOn')}
        />
        <Radios
          name="how"
          label={t('how')}
          inline
          value={value('how')}
          error={error('how')}
          choices={hows.map((each) => ({ value: each, label: t(`how-${each}`) }))}
          required
        />
        <TextField name="with" label={t('with')} value={value('with')} error={error('with')} />
        <TextArea
          name="said"
          label={t('said')}
          hint={t('saidHint')}
          rows={4}
          value={value('said')}
          error={error('said')}
        />
        <Select
          name="result"
          label={t('result')}
          value={value('result')}
          error={error('result')}
          choices={results.map((each) => ({ value: each, label: t(`result-${each}`) }))}
          required
        />
        <TextArea name="promise" label={t('promise')} rows={2} value={value('promise')} error={error('promise')} />
        <DateField
          name="promisedFor"
          label={t('promisedFor')}
          value={value('promisedFor')}
          error={error('promisedFor')}
        />
        <TextArea name="next" label={t('next')} rows={2} value={value('next')} error={error('next')} />
        <DateField name="nextOn" label={t('nextOn')} value={value('nextOn')} error={error('nextOn')} />
        <Actions>
          <SubmitButton>{t('saveEntry')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}
