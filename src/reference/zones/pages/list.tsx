import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import type { ApplicationRow, LapseRow, ListView } from '../actions/list.ts';
import { phasesIn } from '../model/phases.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { dayIn, phaseName } from './parts.tsx';

type Props = { view: ListView; frame: Frame };

/** Every application that this person may see, what ends soon, and the ways on. */
export function ListPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const phases = phasesIn(frame.actor?.settings ?? {});
  return (
    <StaffPage frame={frame} title={t('zones')} width="wide">
      <h1>{t('zones')}</h1>
      <p class="usa-intro">{t('zonesIntro')}</p>
      <Actions>
        {view.hasOwn && <ButtonLink href={paths.visit}>{t('someoneCameIn')}</ButtonLink>}
        {view.mayApply && (
          <ButtonLink href={paths.apply} look="outline">
            {t(view.keeps ? 'applyAny' : 'applyFor')}
          </ButtonLink>
        )}
        <ButtonLink href={paths.visits} look="outline">
          {t('visits')}
        </ButtonLink>
        <ButtonLink href={paths.phases} look="outline">
          {t('phases')}
        </ButtonLink>
      </Actions>
      {view.places > 0 && <p>{t('zonesCount', { zones: view.zones, places: view.places })}</p>}
      <h2>{t('agencies')}</h2>
      <Table
        caption={t('agencies')}
        captionHidden
        rows={view.rows}
        empty={
          <EmptyState heading={t('noApplications')}>
            <p>{t('noApplicationsHint')}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t('agency'),
            rowHeader: true,
            cell: (row: ApplicationRow) => <a href={paths.application(row.id)}>{row.name}</a>,
          },
          { label: t('phase'), cell: (row) => phaseName(phases, row.phase) },
          { label: t('applied'), cell: (row) => (row.appliedOn ? dayIn(row.appliedOn, frame) : t('notApplied')) },
          {
            label: t('placesThatCount'),
            numeric: true,
            cell: (row) => t('ofPlaces', { n: row.zones, all: row.places }),
          },
        ]}
      />
      {view.places > 0 && <Lapses view={view} frame={frame} />}
    </StaffPage>
  );
}

function Lapses({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <>
      <h2>{t('lapses')}</h2>
      <Table
        caption={t('lapses')}
        captionHidden
        rows={view.lapses}
        empty={<p>{t('noLapses')}</p>}
        columns={[
          {
            label: t('place'),
            rowHeader: true,
            cell: (row: LapseRow) => <a href={paths.place(row.placeId)}>{row.name}</a>,
          },
          { label: t('what'), cell: (row) => t(`need-${row.requirement}` as 'need-training') },
          {
            label: t('when'),
            cell: (row) => t(row.kind === 'soon' ? 'endsOn' : 'endedOn', { day: dayIn(row.day, frame) }),
          },
        ]}
      />
    </>
  );
}
