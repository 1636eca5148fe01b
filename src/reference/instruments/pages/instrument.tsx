import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { VersionView } from '../actions/library.ts';
import type { VersionRow } from '../library-store.ts';
import { standingOf } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { libraryWords } from '../words-library.ts';
import { FactsList, factsOf, StandingTag, titleOf } from './instrument-facts.tsx';
import { Contents } from './remarks.tsx';

/** One version of a tool: its facts, what is in it, its history, and the next step that may be taken. */
export function InstrumentPage({ view, frame }: { view: VersionView; frame: Frame }) {
  const t = libraryWords(frame.lang);
  const { shown } = view;
  const title = titleOf(shown, frame.lang);
  return (
    <StaffPage frame={frame} title={title} crumbs={[{ href: paths.library, label: t('tools') }]}>
      <VersionTabs id={shown.id} version={shown.version} current="facts" frame={frame} />
      <h1>{title}</h1>
      <p>
        <StandingTag standing={standingOf(shown, frame.now)} frame={frame} /> {t('versionN', { n: shown.version })}
      </p>
      <FactsList facts={factsOf(shown, frame.lang)} frame={frame} />
      <NextStep view={view} frame={frame} />
      <Contents summary={view.summary} notes={view.notes} frame={frame} />
      <p>
        <a href={paths.file(shown.id, shown.version)} download>
          {t('download')}
        </a>
      </p>
      <h2>{t('history')}</h2>
      <Table caption={t('versions')} captionHidden columns={historyColumns(frame)} rows={view.versions} />
    </StaffPage>
  );
}

export function VersionTabs(props: { id: string; version: number; current: 'facts' | 'trial'; frame: Frame }) {
  const t = libraryWords(props.frame.lang);
  return (
    <Tabs
      label={t('tool')}
      tabs={[
        { href: paths.version(props.id, props.version), label: t('facts'), current: props.current === 'facts' },
        { href: paths.trial(props.id, props.version), label: t('questionsTab'), current: props.current === 'trial' },
      ]}
    />
  );
}

function NextStep({ view, frame }: { view: VersionView; frame: Frame }) {
  const t = libraryWords(frame.lang);
  const { shown } = view;
  const standing = standingOf(shown, frame.now);
  if (!view.administrator || standing === 'retired') return null;
  const to = (path: typeof paths.approval) => path(shown.id, shown.version);
  return (
    <>
      {standing === 'draft' && view.mine && <p>{t('approveOther')}</p>}
      {standing === 'draft' && !view.mine && (
        <Step action={to(paths.approval)} label={t('approve')} hint={t('approveHint')} />
      )}
      {standing === 'approved' && <Step action={to(paths.use)} label={t('use')} hint={t('useHint')} />}
      <Step action={to(paths.retirement)} label={t('retire')} hint={t('retireHint')} look="outline" />
    </>
  );
}

type StepProps = { action: string; label: string; hint: string; look?: 'outline' };

const Step = ({ action, label, hint, look }: StepProps) => (
  <Form action={action} label={label}>
    <p class="usa-hint">{hint}</p>
    <Actions>
      <SubmitButton {...(look ? { look } : {})}>{label}</SubmitButton>
    </Actions>
  </Form>
);

function historyColumns(frame: Frame): Column<VersionRow>[] {
  const t = libraryWords(frame.lang);
  return [
    {
      label: t('version'),
      rowHeader: true,
      cell: (row) => <a href={paths.version(row.id, row.version)}>{t('versionN', { n: row.version })}</a>,
    },
    { label: t('standing'), cell: (row) => <StandingTag standing={standingOf(row, frame.now)} frame={frame} /> },
    {
      label: t('history'),
      cell: (row) => historyOf(row, frame).map((line) => <div>{line}</div>),
    },
  ];
}

function historyOf(row: VersionRow, frame: Frame): string[] {
  const t = libraryWords(frame.lang);
  const date = (at: Date) => exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  const who = (name: string | null) => name ?? t('someone');
  const came = row.createdBy
    ? t('broughtIn', { date: date(row.createdAt), who: who(row.createdByName) })
    : t('shipped', { date: date(row.createdAt) });
  return [
    came,
    ...(row.approvedAt && row.approvedBy
      ? [t('approvedOn', { date: date(row.approvedAt), who: who(row.approvedByName) })]
      : []),
    ...(row.inUseSince ? [t('usedSince', { date: date(row.inUseSince) })] : []),
    ...(row.retiredAt ? [t('retiredOn', { date: date(row.retiredAt) })] : []),
  ];
}
