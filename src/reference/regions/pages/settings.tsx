import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Card, Grid } from '#ui/card.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords, exactTime } from '#ui/time-words.ts';
import type { SettingsView } from '../actions/see.ts';
import { paths } from '../paths.ts';
import { kinds, type VersionRow } from '../store.ts';
import { words } from '../words.ts';
import { RegionMap } from './region-map.tsx';

type Props = { view: SettingsView; frame: Frame };

/** The county's regions as they hold, and where an administrator brings its own. */
export function SettingsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { county } = view;
  const n = (id: string) => county.places.rows.filter(({ region }) => region === id).length;
  return (
    <StaffPage frame={frame} title={t('settings')} crumbs={[{ href: '/administration', label: t('administration') }]}>
      <h1>{t('settings')}</h1>
      <p class="usa-intro">{t('settingsIntro')}</p>
      {!county.places.checkedOn && (
        <Alert kind="warning" heading={t('unverified')}>
          <p>{t('unverifiedText', { source: county.places.source })}</p>
        </Alert>
      )}
      {county.places.checkedOn && (
        <p>{t('checkedBy', { source: county.places.source, day: dayWords(county.places.checkedOn, frame.lang) })}</p>
      )}
      {county.regions.length > 0 && (
        <RegionMap county={county} label={t('mapOf')} mark={({ id }) => ({ short: t('codes', { n: n(id) }) })} />
      )}
      <p>{t(county.own.shapes ? 'bordersOwn' : 'bordersTiles')}</p>
      <Table
        caption={t('regionsNow')}
        rows={county.regions}
        empty={<p>{t('noRegions')}</p>}
        columns={[
          { label: t('region'), rowHeader: true, cell: (row) => row.name },
          { label: t('number'), cell: (row) => (row.number === null ? '–' : String(row.number)) },
          { label: t('postalCodes'), numeric: true, cell: (row) => String(n(row.id)) },
          {
            label: t('neighbors'),
            cell: (row) => row.neighbors.map((each) => county.of(each)?.name ?? each).join(', ') || '–',
          },
        ]}
      />
      <p>
        <a href={paths.placesFile}>{t('takePlaces')}</a>
        <br />
        <a href={paths.listFile}>{t('takeList')}</a>
        <br />
        <a href={paths.landmarksFile}>{t('takeLandmarks')}</a>
      </p>
      <p>{t(county.own.landmarks ? 'landmarksOwn' : 'landmarksShipped', { n: county.landmarks.length })}</p>
      <h2>{t('bringOwn')}</h2>
      <Grid>
        {kinds.map((kind) => (
          <Card heading={t(`bring-${kind}`)} headingLevel={3} href={paths[kind]}>
            <p>{t(`bringText-${kind}`)}</p>
          </Card>
        ))}
      </Grid>
      {view.versions.length > 0 && <Earlier view={view} frame={frame} />}
    </StaffPage>
  );
}

function Earlier({ view, frame }: Props) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  return (
    <Table
      caption={t('earlier')}
      rows={view.versions}
      columns={[
        {
          label: t('what'),
          rowHeader: true,
          cell: (row: VersionRow) => <a href={paths.version(row.id)}>{t(`kind-${row.kind}`)}</a>,
        },
        { label: t('source'), cell: (row) => row.source },
        {
          label: t('broughtAt'),
          cell: (row) => `${exactTime(row.createdAt, frame.now, frame.lang, zone)}, ${row.createdBy}`,
        },
        {
          label: t('standing'),
          cell: (row) => <Standing row={row} holds={view.holds.includes(row.id)} frame={frame} />,
        },
      ]}
    />
  );
}

/** Where a version stands: read, in force, replaced, taken back. */
export function Standing({ row, holds, frame }: { row: VersionRow; holds: boolean; frame: Frame }) {
  const t = words(frame.lang);
  if (row.undoneAt) return <Tag>{t('undone')}</Tag>;
  if (!row.appliedAt) return <Tag tone="care">{t('waiting')}</Tag>;
  return holds ? <Tag tone="good">{t('inForce')}</Tag> : <Tag>{t('replaced')}</Tag>;
}
