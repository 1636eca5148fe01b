import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { Table } from '#ui/table.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { Row, VersionView } from '../actions/see.ts';
import type { Change } from '../model/compare.ts';
import type { Broken } from '../model/table-file.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { RegionMap } from './region-map.tsx';
import { Standing } from './settings.tsx';

type Props = { view: VersionView; frame: Frame };

/** What a version would change, row by row, and the one button that puts it in force or takes it back. */
export function VersionPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { version } = view;
  return (
    <StaffPage
      frame={frame}
      title={t(`kind-${version.kind}`)}
      crumbs={[{ href: paths.settings, label: t('settings') }]}
    >
      <h1>{t(`kind-${version.kind}`)}</h1>
      <SummaryList rows={factsOf(view, frame)} />
      {view.broken.length > 0 && (
        <Table
          caption={t('brokenRows', { n: view.broken.length })}
          rows={view.broken}
          columns={[
            { label: t('line'), rowHeader: true, cell: (row: Broken) => String(row.line) },
            { label: t('stood'), cell: (row) => row.stood },
            { label: t('why'), cell: (row) => t(row.why as 'brokenCode') },
          ]}
        />
      )}
      {view.shapes ? <Borders view={view} frame={frame} /> : <Changes view={view} frame={frame} />}
      <Act view={view} frame={frame} />
    </StaffPage>
  );
}

function factsOf(view: VersionView, frame: Frame): SummaryRow[] {
  const t = words(frame.lang);
  const { version } = view;
  return [
    { label: t('standing'), value: <Standing row={version} holds={view.mayUndo} frame={frame} /> },
    { label: t('source'), value: version.source },
    {
      label: t('checkedOn'),
      value: version.checkedOn ? dayWords(version.checkedOn, frame.lang) : t('notChecked'),
    },
    ...(view.shapes ? [] : [{ label: t('changesCount'), value: countsWords(view, frame) }]),
  ];
}

const countsWords = ({ changes, same, broken }: VersionView, { lang }: Frame): string => {
  const n = (outcome: Change<unknown>['outcome']) => changes.filter((each) => each.outcome === outcome).length;
  return words(lang)('counts', {
    added: n('added'),
    changed: n('changed'),
    gone: n('gone'),
    same,
    broken: broken.length,
  });
};

function Changes({ view, frame }: Props) {
  const t = words(frame.lang);
  const rowWords = (row: Row | null): string => {
    if (!row) return '–';
    if ('name' in row && 'latitude' in row) return `${row.latitude}, ${row.longitude}`;
    if (!('postalCode' in row)) return [row.name, ...row.neighbors].join(', ');
    const region = view.county.of(row.region)?.name ?? row.region;
    return [region, row.city, row.latitude === null ? null : `${row.latitude}, ${row.longitude}`]
      .filter(Boolean)
      .join(', ');
  };
  return (
    <Table
      caption={t(view.version.appliedAt ? 'differsNow' : 'wouldChange')}
      rows={view.changes}
      empty={<p>{t('noChanges')}</p>}
      compact
      columns={[
        {
          label: t(
            ({ places: 'postalCode', landmarks: 'landmark', list: 'region', shapes: 'region' } as const)[
              view.version.kind
            ],
          ),
          rowHeader: true,
          cell: (row) => row.key,
        },
        { label: t('outcome'), cell: (row) => t(`outcome-${row.outcome}`) },
        { label: t('was'), cell: (row) => rowWords(row.was) },
        { label: t('becomes'), cell: (row) => rowWords(row.becomes) },
      ]}
    />
  );
}

function Borders({ view, frame }: Props) {
  const t = words(frame.lang);
  const { shapes, county } = view;
  if (!shapes) return null;
  const of = (id: string) => shapes.within.find(({ region }) => region === id) ?? { codes: 0, inside: 0 };
  const sentence = (id: string) => t('within', { inside: of(id).inside, codes: of(id).codes });
  return (
    <>
      <RegionMap
        county={{ regions: county.regions, outline: shapes.outline }}
        label={t('mapOf')}
        mark={({ id }) => ({ short: `${of(id).inside}/${of(id).codes}` })}
      />
      <p>{t('withinText')}</p>
      <Table
        caption={t('withinTitle')}
        rows={county.regions}
        columns={[
          { label: t('region'), rowHeader: true, cell: (row) => row.name },
          { label: t('postalCodes'), cell: (row) => sentence(row.id) },
        ]}
      />
    </>
  );
}

function Act({ view, frame }: Props) {
  const t = words(frame.lang);
  const { version } = view;
  if (version.undoneAt) return null;
  if (version.appliedAt)
    return view.mayUndo ? (
      <Form action={paths.undone(version.id)} label={t('undo')}>
        <p class="usa-hint">{t('undoHint')}</p>
        <Actions>
          <SubmitButton look="outline">{t('undo')}</SubmitButton>
        </Actions>
      </Form>
    ) : null;
  const empty = !view.shapes && view.changes.length === 0;
  return empty && view.broken.length > 0 ? (
    <p>{t('nothingToDo')}</p>
  ) : (
    <Form action={paths.done(version.id)} label={t('putInForce')}>
      <p class="usa-hint">
        {t(view.broken.length > 0 ? 'putInForceBroken' : 'putInForceHint', { n: view.broken.length })}
      </p>
      <Actions>
        <SubmitButton>{t('putInForce')}</SubmitButton>
      </Actions>
    </Form>
  );
}
