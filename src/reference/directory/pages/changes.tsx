import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ChangesView } from '../actions/changes.ts';
import type { ChangeRow } from '../change-store.ts';
import { editPaths } from '../edit-paths.ts';
import { paths } from '../paths.ts';
import { words as directoryWords } from '../words.ts';
import { words } from '../words-edit.ts';

/** What waits for a second person, and what was decided. */
export function ChangesPage({ view, frame }: { view: ChangesView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={t('changes')}
      width="wide"
      crumbs={[{ href: paths.list, label: directoryWords(frame.lang)('directory') }]}
    >
      <h1>{t('changes')}</h1>
      <p>{t('changesIntro')}</p>
      <Table
        caption={t('waitingChanges')}
        rows={view.waiting}
        columns={columns(frame)}
        empty={
          <EmptyState heading={t('noChanges')}>
            <p>{t('noChangesText')}</p>
          </EmptyState>
        }
      />
      {view.decided.length > 0 && <Table caption={t('decidedChanges')} rows={view.decided} columns={columns(frame)} />}
    </StaffPage>
  );
}

function columns(frame: Frame): Column<ChangeRow>[] {
  const t = words(frame.lang);
  return [
    {
      label: t('entry'),
      rowHeader: true,
      cell: (row) => <a href={editPaths.change(row.id)}>{row.label || t('change')}</a>,
    },
    { label: t('from'), cell: (row) => originWords(row, frame) },
    {
      label: t('when'),
      cell: (row) => exactTime(row.appliedAt ?? row.madeAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC'),
    },
    { label: t('state'), cell: (row) => <StateTag change={row} frame={frame} /> },
  ];
}

export function originWords({ origin, madeBy }: ChangeRow, { lang }: Frame): string {
  const t = words(lang);
  if (origin === 'provider') return madeBy === '' ? t('origin-provider') : t('origin-provider-by', { who: madeBy });
  return t(`origin-${origin}`, { who: madeBy });
}

export function StateTag({ change, frame }: { change: ChangeRow; frame: Frame }) {
  const t = words(frame.lang);
  if (change.undoneAt) return <Tag>{t('stateUndone')}</Tag>;
  if (change.appliedAt) return <Tag tone="good">{t('stateDone')}</Tag>;
  if (change.review) return <Tag>{t('stateDeclined')}</Tag>;
  return change.replacedAt ? <Tag>{t('stateReplaced')}</Tag> : <Tag tone="care">{t('stateWaits')}</Tag>;
}
