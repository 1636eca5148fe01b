import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { say } from '#platform/i18n/catalogue.ts';
import { ownerRoles, protocolPaths, type StepDifference, stepTitle } from '#reference/protocols/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Table } from '#ui/table.tsx';
import { spanWords } from '#ui/time-words.ts';
import type { TrialView } from '../actions/trial.ts';
import { words } from '../words-trial.ts';

type Props = { view: TrialView; frame: Frame };

/** A draft beside the version in force, over the same past responses: starts, steps, deadlines, work. */
export function TrialPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { shown, base, trial } = view;
  const back = protocolPaths.version(view.id, shown.version);
  return (
    <StaffPage
      frame={frame}
      title={t('title', { n: shown.version })}
      width="wide"
      crumbs={[
        { href: protocolPaths.protocol(view.id), label: say(shown.definition.title, frame.lang) },
        { href: back, label: t('back', { n: shown.version }) },
      ]}
    >
      <h1>{t('title', { n: shown.version })}</h1>
      {trial.responses === 0 ? (
        <EmptyState heading={t('none')}>
          <p>{t('noneMore')}</p>
        </EmptyState>
      ) : (
        <>
          <p class="usa-intro">{t('intro', { n: trial.responses, before: base?.version ?? 0 })}</p>
          <p class="usa-hint">{t('limits')}</p>
          <PrintButton />
          <Starts view={view} frame={frame} />
          <Differences view={view} frame={frame} />
          <Work view={view} frame={frame} />
        </>
      )}
    </StaffPage>
  );
}

function Starts({ view: { trial }, frame }: Props) {
  const t = words(frame.lang);
  const [not, ask] = [trial.wouldNotStart.length, trial.wouldAsk.length];
  const rows = [
    { what: t('same'), n: trial.responses - not - ask },
    { what: t('not'), n: not },
    { what: t('ask'), n: ask },
  ];
  return (
    <>
      <h2>{t('starts')}</h2>
      <Table
        caption={t('starts')}
        captionHidden
        rows={rows}
        columns={[
          { label: t('what'), rowHeader: true, cell: (row) => row.what },
          { label: t('responses'), numeric: true, cell: (row) => String(row.n) },
        ]}
      />
    </>
  );
}

type DifferenceRow = { step: string; kind: StepDifference['kind']; n: number; movedMs: number };

/** Counted by step and kind; never by response, so that nobody can be picked out by going through them. */
function countDifferences(differences: readonly StepDifference[]): DifferenceRow[] {
  const groups = Map.groupBy(differences, (each) => `${each.step} ${each.kind}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const moved = group.map((each) => each.movedMs).sort((a, b) => a - b);
    return [{ step: first.step, kind: first.kind, n: group.length, movedMs: moved[Math.floor(moved.length / 2)] ?? 0 }];
  });
}

function Differences({ view, frame }: Props) {
  const t = words(frame.lang);
  const { before, shown, trial } = view;
  const title = (id: string) => {
    const draft = stepTitle(shown.definition, id, frame.lang);
    return draft === id ? stepTitle(before, id, frame.lang) : draft;
  };
  const by = (row: DifferenceRow) =>
    row.kind === 'moved' && row.movedMs !== 0
      ? t(row.movedMs < 0 ? 'sooner' : 'later', { span: spanWords(row.movedMs, frame.lang) })
      : '–';
  return (
    <>
      <h2>{t('differences')}</h2>
      <Table<DifferenceRow>
        caption={t('differences')}
        captionHidden
        rows={countDifferences(trial.differences)}
        empty={<p>{t('nothing')}</p>}
        columns={[
          { label: t('step'), rowHeader: true, cell: (row) => title(row.step) },
          { label: t('change'), cell: (row) => t(`kind-${row.kind}`) },
          { label: t('by'), cell: by },
          { label: t('responses'), numeric: true, cell: (row) => String(row.n) },
        ]}
      />
    </>
  );
}

function Work({ view, frame }: Props) {
  const t = words(frame.lang);
  const { now, draft } = view.trial.workload;
  const n = view.base?.version ?? 0;
  const roles = [...new Set([...now, ...draft].map((each) => each.role))];
  const of = (list: typeof now, role: string) => list.find((each) => each.role === role);
  return (
    <>
      <h2>{t('workload')}</h2>
      <Table
        caption={t('workload')}
        captionHidden
        rows={roles}
        columns={[
          { label: t('role'), rowHeader: true, cell: (role) => say(ownerRoles[role], frame.lang) },
          { label: t('now', { n }), numeric: true, cell: (role) => String(of(now, role)?.steps ?? 0) },
          { label: t('draft'), numeric: true, cell: (role) => String(of(draft, role)?.steps ?? 0) },
          { label: t('legal'), numeric: true, cell: (role) => String(of(draft, role)?.legalSteps ?? 0) },
        ]}
      />
      <p>{t('alarms', { now: view.trial.alarms.now, draft: view.trial.alarms.draft, n })}</p>
    </>
  );
}
