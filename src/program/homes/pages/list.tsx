import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { HomesView, Listed } from '../actions/homes.ts';
import { LEAST_APPROVED, stageOf } from '../model/home.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { bedWords } from '../words-beds.ts';
import { homeWords, regionOf } from './parts.ts';

type Props = { view: HomesView; frame: Frame };

/** Contractors and their homes. Where a home is stands nowhere here. */
export function HomesPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const involved = view.own !== null || view.keeps || view.places;
  return (
    <StaffPage frame={frame} title={t('title')} width="wide">
      <h1>{t('title')}</h1>
      <p class="usa-intro">{t('lead')}</p>
      <Actions>
        {view.own && <ButtonLink href={paths.asked}>{t('toAsked')}</ButtonLink>}
        {view.own && (
          <ButtonLink href={paths.newHome} look="outline">
            {t('newHome')}
          </ButtonLink>
        )}
        <ButtonLink href={paths.beds} look="outline">
          {bedWords(frame.lang)('title')}
        </ButtonLink>
        {involved && (
          <ButtonLink href={paths.courses} look="outline">
            {t('toTraining')}
          </ButtonLink>
        )}
      </Actions>
      {involved ? <All view={view} frame={frame} /> : <EmptyState heading={t('notYours')} />}
    </StaffPage>
  );
}

function All({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <>
      <CountsOf view={view} frame={frame} />
      <Contractors view={view} frame={frame} />
      <section aria-labelledby="homes">
        <h2 id="homes">{t('homes')}</h2>
        <Table
          caption={t('homes')}
          captionHidden
          rows={view.homes}
          empty={<EmptyState heading={t('noHomes')} />}
          columns={[
            {
              label: t('homes'),
              rowHeader: true,
              cell: ({ home }) => <a href={paths.home(home.id)}>{homeWords(home.number, frame)}</a>,
            },
            { label: t('contractor'), cell: ({ home }) => home.agency },
            { label: t('region'), cell: ({ home }) => regionOf(view.regions, home.region) },
            { label: t('stage'), cell: ({ home }) => t(`stage-${stageOf(home.facts)}`) },
            { label: t('standing'), cell: (row) => <Standing row={row} frame={frame} /> },
          ]}
        />
      </section>
    </>
  );
}

/** The measure of placement: in homes, waiting and how long, missing from one. Numbers alone. */
function CountsOf({ view: { counts }, frame }: Props) {
  const t = words(frame.lang);
  if (!counts) return null;
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{t('counts')}</h2>
      <SummaryList
        rows={[
          { label: t('countLiving'), value: String(counts.living) },
          { label: t('countWaiting'), value: String(counts.waiting) },
          ...(counts.longestDays === null
            ? []
            : [{ label: t('countLongest'), value: t('days', { n: counts.longestDays }) }]),
          { label: t('countMissing'), value: String(counts.missing) },
        ]}
      />
    </section>
  );
}

/** Whether a youth can be placed in a home now, and if not, why. */
export function Standing({ row, frame }: { row: Listed; frame: Frame }) {
  const t = words(frame.lang);
  const { lacks, home } = row;
  if (stageOf(home.facts) === 'closed') return <Tag>{t('stage-closed')}</Tag>;
  if (lacks.length === 0) return <Tag tone="good">{t('ready')}</Tag>;
  return (
    <ul class="usa-list">
      {lacks.map((lack) => (
        <li>{lack === 'taken' ? t('youthLiving', { n: home.living }) : t(`lack-${lack}`)}</li>
      ))}
    </ul>
  );
}

function Contractors({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="contractors">
      <h2 id="contractors">{t('contractors')}</h2>
      <Table
        caption={t('contractors')}
        captionHidden
        rows={view.contractors}
        empty={<EmptyState heading={t('noContractors')} />}
        columns={[
          { label: t('contractor'), rowHeader: true, cell: (row) => row.name },
          { label: t('since'), cell: (row) => dayWords(row.since, frame.lang) },
          {
            label: t('approvedHomes'),
            cell: (row) => t(row.kept ? 'leastKept' : 'leastNotKept', { n: row.approved, least: LEAST_APPROVED }),
          },
          {
            label: t('standing'),
            cell: (row) => (
              <>
                {row.endedAt
                  ? t('ended')
                  : row.leavesOn
                    ? t('leavesOn', { day: dayWords(row.leavesOn, frame.lang) })
                    : t('works')}
                {!row.endedAt && (view.keeps || row.leavesOn) && (
                  <>
                    {' '}
                    <a href={paths.leaving(row.agencyId)}>{t('toLeaving')}</a>
                  </>
                )}
              </>
            ),
          },
        ]}
      />
      {view.keeps && <AddContractor view={view} frame={frame} />}
    </section>
  );
}

function AddContractor({ view, frame }: Props) {
  const t = words(frame.lang);
  const isBack = frame.path === paths.contractors;
  const { value, error } = typed(isBack ? frame.again : null);
  return (
    <Disclosure summary={t('addContractor')} open={isBack}>
      <Form action={paths.contractors} label={t('addContractor')}>
        <Select
          name="agency"
          label={t('agency')}
          value={value('agency')}
          error={error('agency')}
          choices={view.agencies.map(({ id, name }) => ({ value: id, label: name }))}
          areNames
          required
        />
        <DateField name="since" label={t('since')} value={value('since')} error={error('since')} />
        <Actions>
          <SubmitButton>{t('add')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
