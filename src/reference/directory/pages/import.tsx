import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkbox } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { type Column, Table } from '#ui/table.tsx';
import type { ImportView } from '../actions/import.ts';
import type { BroughtRow, ImportRow } from '../import-store.ts';
import type { Fault } from '../model/check.ts';
import { same } from '../model/same.ts';
import { standingOf } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { words as importWords } from '../words-import.ts';
import { importCrumbs, StandingTag } from './imports.tsx';
import { Way } from './way.tsx';

type Props = { view: ImportView; frame: Frame };
const always = ['added', 'changed', 'same', 'broken'] as const;
const sometimes = ['missing', 'withdrawn'] as const;

/** What an import would do or did, row by row, and the one button that does it or takes it back. */
export function ImportPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const i = importWords(frame.lang);
  const { import: one } = view;
  const title = one.undoneAt ? t('tookBack') : one.appliedAt ? t('didDo') : t('wouldDo');
  return (
    <StaffPage frame={frame} title={title} width="wide" crumbs={importCrumbs(frame)}>
      <h1>{title}</h1>
      <p>
        {one.source} <StandingTag row={one} frame={frame} />
      </p>
      {one.sourceName && one.sourceId && (
        <p>
          <a href={paths.source(one.sourceId)}>{i('ofSource', { name: one.sourceName })}</a>
        </p>
      )}
      <Way view={view} frame={frame} />
      {one.readAt && <Rows view={view} frame={frame} />}
      {mayDiscard(one) && (
        <Form action={paths.discarded(one.id)} label={i('discard')}>
          <p class="usa-hint">{i('discardHint')}</p>
          <Actions>
            <SubmitButton look="outline">{i('discard')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </StaffPage>
  );
}

const mayDiscard = (one: ImportRow): boolean => {
  const standing = standingOf(one);
  return standing === 'waiting' || standing === 'stopped' || (standing === 'failed' && !one.appliedAt);
};

/** How many there are of each outcome, what can be done with all of it, and those of one outcome. */
function Rows({ view, frame }: Props) {
  const t = words(frame.lang);
  const i = importWords(frame.lang);
  const { import: one, show } = view;
  const counted = [
    ...always.map((each) => [each, t(`outcome-${each}`)] as const),
    ...sometimes.flatMap((each) => (one.counts[each] > 0 ? [[each, i(`outcome-${each}`)] as const] : [])),
  ];
  const href = (page: number) => `${paths.import(one.id)}?show=${show}&page=${page}`;
  return (
    <>
      <ul>
        {counted.map(([outcome, label]) => (
          <li>
            <a href={`${paths.import(one.id)}?show=${outcome}`} aria-current={outcome === show ? 'true' : undefined}>
              {`${label}: ${one.counts[outcome]}`}
            </a>
          </li>
        ))}
      </ul>
      {one.past > 0 && <p>{i('bringsPast', { n: one.past })}</p>}
      <Act view={view} frame={frame} />
      {show === 'missing' && <p>{i('missingText')}</p>}
      <Table
        caption={show === 'missing' || show === 'withdrawn' ? i(`outcome-${show}`) : t(`outcome-${show}`)}
        rows={view.rows}
        columns={columns(view, frame)}
        empty={<p>{t('noRows')}</p>}
      />
      <Pagination page={view.page} rowCount={one.counts[show]} pageSize={view.pageSize} href={href} />
    </>
  );
}

function Act({ view, frame }: Props) {
  const t = words(frame.lang);
  const i = importWords(frame.lang);
  const { import: one, isLarge } = view;
  const standing = standingOf(one);
  if (standing === 'done') {
    if (!view.mayUndo) return <p>{t('cannotUndo')}</p>;
    return (
      <Form action={isLarge ? paths.asked(one.id) : paths.undone(one.id)} label={t('undo')}>
        {isLarge && <input type="hidden" name="what" value="undo" />}
        <p class="usa-hint">{t('undoHint')}</p>
        <Actions>
          <SubmitButton look="outline">{t('undo')}</SubmitButton>
        </Actions>
      </Form>
    );
  }
  if (standing !== 'waiting') return null;
  const { added, changed, missing } = one.counts;
  if (added + changed + missing === 0) return <p>{t('nothingToDo')}</p>;
  return (
    <Form action={isLarge ? paths.asked(one.id) : paths.done(one.id)} label={t('doIt')}>
      {isLarge && <input type="hidden" name="what" value="do" />}
      {missing > 0 && <Checkbox name="withdraw" label={i('withdraw', { n: missing })} hint={i('missingText')} />}
      <p class="usa-hint">{t('doItHint')}</p>
      {isLarge && <p class="usa-hint">{i('largeHint')}</p>}
      <Actions>
        <SubmitButton>{t('doIt')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function columns({ show }: ImportView, frame: Frame): Column<BroughtRow>[] {
  const t = words(frame.lang);
  const all: Column<BroughtRow>[] = [
    { label: t('what'), rowHeader: true, cell: (row) => `${t(`kind-${row.kind}`)}: ${row.label || '–'}` },
    { label: t('from'), cell: (row) => row.source || '–' },
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
