import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { type Column, Table } from '#ui/table.tsx';
import type { ImportView } from '../actions/import.ts';
import type { BroughtRow } from '../import-store.ts';
import type { Fault } from '../model/check.ts';
import { same } from '../model/plan.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { StandingTag } from './imports.tsx';

type Props = { view: ImportView; frame: Frame };
const outcomes = ['added', 'changed', 'same', 'broken'] as const;

/** What an import would do or did, row by row, and the one button that does it or takes it back. */
export function ImportPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { import: one, show } = view;
  const title = one.undoneAt ? t('tookBack') : one.appliedAt ? t('didDo') : t('wouldDo');
  const href = (page: number) => `${paths.import(one.id)}?show=${show}&page=${page}`;
  return (
    <StaffPage
      frame={frame}
      title={title}
      width="wide"
      crumbs={[
        { href: paths.list, label: t('directory') },
        { href: paths.imports, label: t('imports') },
      ]}
    >
      <h1>{title}</h1>
      <p>
        {one.source} <StandingTag row={one} frame={frame} />
      </p>
      <ul>
        {outcomes.map((outcome) => (
          <li>
            <a href={`${paths.import(one.id)}?show=${outcome}`} aria-current={outcome === show ? 'true' : undefined}>
              {`${t(`outcome-${outcome}`)}: ${one.counts[outcome]}`}
            </a>
          </li>
        ))}
      </ul>
      <Act view={view} frame={frame} />
      <Table
        caption={t(`outcome-${show}`)}
        rows={view.rows}
        columns={columns(view, frame)}
        empty={<p>{t('noRows')}</p>}
      />
      <Pagination page={view.page} rowCount={one.counts[show]} pageSize={view.pageSize} href={href} />
    </StaffPage>
  );
}

function Act({ view, frame }: Props) {
  const t = words(frame.lang);
  const { import: one } = view;
  if (one.undoneAt) return null;
  if (!one.appliedAt) {
    if (one.counts.added + one.counts.changed === 0) return <p>{t('nothingToDo')}</p>;
    return (
      <Form action={paths.done(one.id)} label={t('doIt')}>
        <p class="usa-hint">{t('doItHint')}</p>
        <Actions>
          <SubmitButton>{t('doIt')}</SubmitButton>
        </Actions>
      </Form>
    );
  }
  if (!view.mayUndo) return <p>{t('cannotUndo')}</p>;
  return (
    <Form action={paths.undone(one.id)} label={t('undo')}>
      <p class="usa-hint">{t('undoHint')}</p>
      <Actions>
        <SubmitButton look="outline">{t('undo')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function columns({ show }: ImportView, frame: Frame): Column<BroughtRow>[] {
  const t = words(frame.lang);
  const all: Column<BroughtRow>[] = [
    { label: t('what'), rowHeader: true, cell: (row) => `${t(`kind-${row.kind}`)}: ${row.label || '–'}` },
    { label: t('from'), cell: (row) => row.source },
  ];
  if (show === 'broken') all.push({ label: t('why'), cell: (row) => <Faults faults={row.faults} frame={frame} /> });
  if (show === 'changed') all.push({ label: t('changes'), cell: (row) => differing(row).join(', ') });
  return all;
}

/** The names of what differs; where only the table of confidential places learns something, none. */
function differing({ was, becomes }: BroughtRow): string[] {
  const [before, after] = [
    { ...was?.body, assured_date: was?.checkedOn },
    { ...becomes?.body, assured_date: becomes?.checkedOn },
  ];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !same(Reflect.get(before, name) ?? null, Reflect.get(after, name) ?? null)).sort();
}

function Faults({ faults, frame }: { faults: readonly Fault[]; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <ul>
      {faults.map(({ at, key, value }) => (
        <li>
          {at && <code>{at}</code>} {t(key, value === undefined ? {} : { value })}
        </li>
      ))}
    </ul>
  );
}
