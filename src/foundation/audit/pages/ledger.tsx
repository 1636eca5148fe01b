import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { exactTime } from '#ui/time-words.ts';
import { type LedgerView, MOST } from '../actions/ledger.ts';
import { paths } from '../paths.ts';
import type { LedgerLine } from '../store.ts';
import { words } from '../words.ts';
import { actWords } from '../words-acts.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

/** The ledger of a day: who, what, from which kind of device; never the content. */
export function LedgerPage({ view, frame }: { view: LedgerView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('ledger')} width="wide">
      <h1>{t('ledger')}</h1>
      <p class="usa-intro">{t(view.agencies.length > 1 ? 'ledgerIntroCounty' : 'ledgerIntroOwn')}</p>
      <Form action={paths.ledger} method="get">
        <DateField name="day" label={t('day')} value={view.day} max={view.today} />
        {view.agencies.length > 1 && (
          <Select
            name="agency"
            label={t('agency')}
            value={view.agency}
            emptyLabel={t('all')}
            choices={view.agencies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {view.people.length > 0 && (
          <Select
            areNames
            name="person"
            label={t('person')}
            value={view.person}
            emptyLabel={t('all')}
            choices={view.people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Actions>
          <SubmitButton>{t('show')}</SubmitButton>
        </Actions>
      </Form>
      {view.lines.length === MOST && <p>{t('most', { n: MOST })}</p>}
      <Table
        caption={t('ledger')}
        captionHidden
        compact
        columns={columns(frame)}
        rows={view.lines}
        empty={<EmptyState heading={t('nothing')} />}
      />
    </StaffPage>
  );
}

function columns(frame: Frame): Column<LedgerLine>[] {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  return [
    { label: t('when'), cell: (line) => exactTime(line.at, frame.now, frame.lang, zone) },
    {
      label: t('who'),
      rowHeader: true,
      cell: (line) => (line.userName ? `${line.userName}, ${line.agencyName ?? ''}` : t('program')),
    },
    { label: t('act'), cell: (line) => <Act line={line} frame={frame} /> },
    { label: t('records'), cell: (line) => <Records line={line} frame={frame} /> },
    {
      label: t('sealed'),
      cell: (line) =>
        line.number === null ? (
          t('notYet')
        ) : (
          <>
            {`${t('numbered', { n: line.number, batch: line.batch ?? 0 })} · `}
            <a href={paths.proof(line.id)} download>
              {t('prove')}
            </a>
          </>
        ),
    },
  ];
}

/** In words for who reads it; the code small beside, for who compares it with a proof. */
function Act({ line, frame }: { line: LedgerLine; frame: Frame }) {
  return (
    <>
      {`${actWords(line.act, frame.lang)} · ${words(frame.lang)(`device-${line.device}` as Key)}`}
      <small class="tl-code">{line.act}</small>
    </>
  );
}

function Records({ line, frame }: { line: LedgerLine; frame: Frame }) {
  const t = words(frame.lang);
  if (line.youthId) return <a href={`/youth/${line.youthId}/looks`}>{t('oneYouth')}</a>;
  if (line.youthCount > 0) return <>{t('manyYouth', { n: line.youthCount })}</>;
  return <>{line.recordCount > 0 ? t('recordCount', { n: line.recordCount }) : ''}</>;
}
