import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { RegionMap, regionLabel } from '#reference/regions/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { RegionsView } from '../actions/regions.ts';
import { equippedOf, type Readiness } from '../model/team.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** All regions: who connects help in each, and how well their teams know what there is. */
export function RegionsPage({ view, frame }: { view: RegionsView; frame: Frame }) {
  const t = words(frame.lang);
  const of = (id: string) => view.rows.find(({ region }) => region.id === id);
  return (
    <StaffPage frame={frame} title={t('regions')} width="wide">
      <h1>{t('regions')}</h1>
      <p class="usa-intro">{t('regionsIntro')}</p>
      {view.rows.length === 0 ? (
        <EmptyState heading={t('noRegions')}>
          <p>{t('noRegionsText')}</p>
        </EmptyState>
      ) : (
        <>
          {view.works && (
            <Actions>
              <ButtonLink href={paths.outreach} look="outline">
                {t('outreach')}
              </ButtonLink>
              {view.plans && (
                <ButtonLink href={paths.gaps('')} look="outline">
                  {t('gaps')}
                </ButtonLink>
              )}
              <PrintButton />
            </Actions>
          )}
          <RegionMap
            county={view.county}
            label={t('regionsMap')}
            href={({ id }) => paths.region(id)}
            mark={({ id }) => {
              const n = of(id)?.readiness.people ?? 0;
              return {
                short: n === 0 ? t('nobodyShort') : t('peopleShort', { n }),
                level: n === 0 ? 0 : 2,
              };
            }}
          />
          <Table
            caption={t('regionsTable')}
            rows={view.rows}
            columns={[
              {
                label: t('region'),
                rowHeader: true,
                cell: ({ region }) => <a href={paths.region(region.id)}>{regionLabel(region)}</a>,
              },
              {
                label: t('liaisons'),
                cell: ({ team }) => (team.length === 0 ? t('nobody') : team.map(({ name }) => name).join(', ')),
              },
              { label: t('services'), numeric: true, cell: ({ readiness }) => String(readiness.services) },
              {
                label: t('checkedShare'),
                numeric: true,
                cell: ({ readiness: { checked, services } }) => t('ofN', { n: checked, of: services }),
              },
              {
                label: t('needsMet'),
                numeric: true,
                cell: ({ readiness }) => t('ofN', { n: readiness.needsMet, of: readiness.needs }),
              },
              { label: t('equipped'), cell: ({ readiness }) => <EquippedTag readiness={readiness} frame={frame} /> },
            ]}
          />
          <p class="usa-hint">{t('equippedHow')}</p>
        </>
      )}
    </StaffPage>
  );
}

export function EquippedTag({ readiness, frame }: { readiness: Readiness; frame: Frame }) {
  const t = words(frame.lang);
  const standing = equippedOf(readiness);
  return (
    <Tag tone={standing === 'equipped' ? 'good' : standing === 'begun' ? 'calm' : 'care'}>
      {t(`equipped-${standing}`)}
    </Tag>
  );
}
