import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { SourcesView, SourceView } from '../actions/sources.ts';
import { paths } from '../paths.ts';
import type { Source } from '../source-store.ts';
import { words } from '../words-import.ts';
import { Earlier, importCrumbs } from './imports.tsx';

const kinds = ['api', 'sheet', 'files'] as const;

/** The county's own guides and other directories, each under its name; and a form for one more. */
export function SourcesPage({ view, frame }: { view: SourcesView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('sources')} width="form" crumbs={importCrumbs(frame)}>
      <h1>{t('sources')}</h1>
      <p class="usa-intro">{t('sourcesIntro')}</p>
      <Table
        caption={t('sources')}
        captionHidden
        rows={view.sources}
        empty={<EmptyState heading={t('noSources')}>{<p>{t('noSourcesText')}</p>}</EmptyState>}
        columns={[
          {
            label: t('sourceName'),
            rowHeader: true,
            cell: (row: Source) => <a href={paths.source(row.id)}>{row.name}</a>,
          },
          { label: t('sourceKind'), cell: (row) => t(`kind-${row.kind}`) },
          { label: t('sourceKeptBy'), cell: (row) => (row.stalledAt ? t('stalled') : row.keptBy || '–') },
        ]}
      />
      <AddSource frame={frame} />
    </StaffPage>
  );
}

function AddSource({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      <h2>{t('addSource')}</h2>
      <Form action={paths.sources} label={t('addSource')} requiredNote>
        <TextField name="name" label={t('sourceName')} required value={value('name')} error={error('name')} />
        <TextField
          name="keptBy"
          label={t('sourceKeptBy')}
          hint={t('sourceKeptByHint')}
          value={value('keptBy')}
          error={error('keptBy')}
        />
        <Radios
          name="kind"
          label={t('sourceKind')}
          required
          value={value('kind') || 'api'}
          error={error('kind')}
          choices={kinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`), hint: t(`kind-${kind}-hint`) }))}
        />
        <TextField
          name="address"
          type="url"
          label={t('sourceAddress')}
          hint={t('sourceAddressHint')}
          value={value('address')}
          error={error('address')}
        />
        <Habits daily={value('daily') === 'yes'} applies={value('appliesItself') === 'yes'} frame={frame} />
        <Actions>
          <SubmitButton>{t('addSource')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}

function Habits({ daily, applies, frame }: { daily: boolean; applies: boolean; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <>
      <Checkbox name="daily" label={t('daily')} checked={daily} hint={t('dailyHint')} />
      <Checkbox name="appliesItself" label={t('appliesItself')} checked={applies} hint={t('appliesItselfHint')} />
    </>
  );
}

/** As whom it is asked; and, where that person may not keep the directory any more, since when nobody does. */
function Asker({ source, frame }: { source: Source; frame: Frame }) {
  const t = words(frame.lang);
  if (!source.stalledAt) return source.daily ? <p class="usa-hint">{t('askedAs', { name: source.asker })}</p> : null;
  const at = exactTime(source.stalledAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <>
      <Alert kind="warning" heading={t('stalled')}>
        {t('stalledText', { name: source.asker, at })}
      </Alert>
      <Form action={paths.takenSource(source.id)} label={t('takeSource')}>
        <Actions>
          <SubmitButton>{t('takeSource')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}

/** One source: asked now, how it is kept, what it brought. */
export function SourcePage({ view: { source, imports }, frame }: { view: SourceView; frame: Frame }) {
  const t = words(frame.lang);
  const { error } = typed(frame.again);
  const isApi = source.kind === 'api';
  return (
    <StaffPage
      frame={frame}
      title={t('source')}
      width="form"
      crumbs={[...importCrumbs(frame), { href: paths.sources, label: t('sources') }]}
    >
      <h1>{source.name}</h1>
      <p>{t(`kind-${source.kind}`)}</p>
      {isApi && <Asker source={source} frame={frame} />}
      {isApi ? <Pull source={source} frame={frame} /> : <p>{t('sourceBringHint')}</p>}
      {!isApi && (
        <p>
          <a href={paths.imports}>{t('bringFile')}</a>
        </p>
      )}
      <h2>{t('sourceHabits')}</h2>
      <Form action={paths.source(source.id)} label={t('sourceHabits')}>
        <TextField
          name="keptBy"
          label={t('sourceKeptBy')}
          hint={t('sourceKeptByHint')}
          value={source.keptBy}
          error={error('keptBy')}
        />
        {isApi && <Habits daily={source.daily} applies={source.appliesItself} frame={frame} />}
        <Actions>
          <SubmitButton look="outline">{t('keep')}</SubmitButton>
        </Actions>
      </Form>
      {imports.length > 0 && <Earlier imports={imports} frame={frame} />}
      <h2>{t('endSource')}</h2>
      <Form action={paths.endedSource(source.id)} label={t('endSource')}>
        <p class="usa-hint">{t('endSourceHint')}</p>
        <Actions>
          <SubmitButton look="outline">{t('endSource')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}

function Pull({ source, frame }: { source: Source; frame: Frame }) {
  const t = words(frame.lang);
  const at = source.pulledAt && exactTime(source.pulledAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <>
      <p>{source.address}</p>
      <p>{at ? t('pulledUntil', { at }) : t('neverPulled')}</p>
      <Form action={paths.pulled(source.id)} label={t('pullNow')}>
        {at && <Checkbox name="everything" label={t('pullEverything')} hint={t('pullEverythingHint')} />}
        <Actions>
          <SubmitButton>{t('pullNow')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}
