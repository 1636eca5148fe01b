import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { type ChangeView, isWaiting } from '../actions/changes.ts';
import { editPaths } from '../edit-paths.ts';
import type { BroughtRow } from '../import-store.ts';
import { paths } from '../paths.ts';
import { words as directoryWords } from '../words.ts';
import { words } from '../words-edit.ts';
import { originWords, StateTag } from './changes.tsx';
import { differing, propertyWords, saidOf } from './said.ts';

type Props = { view: ChangeView; frame: Frame };

/** One change, before and after, and the two buttons that decide it. */
export function ChangePage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { change } = view;
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <StaffPage
      frame={frame}
      title={t('change')}
      width="wide"
      crumbs={[
        { href: paths.list, label: directoryWords(frame.lang)('directory') },
        { href: editPaths.changes, label: t('changes') },
      ]}
    >
      <h1>{change.label || t('change')}</h1>
      <p>
        {originWords(change, frame)}, {at(change.madeAt)} <StateTag change={change} frame={frame} />
      </p>
      {change.about && (change.appliedAt || isWaiting(change)) && (
        <p>
          <a href={editPaths.edit(change.about)}>{t('edit')}</a>
        </p>
      )}
      {change.review && (
        <Alert kind="info">
          <p>
            {t('decidedBy', { who: change.review.by })}, {at(change.review.at)}
          </p>
          {change.review.why && <p>{change.review.why}</p>}
        </Alert>
      )}
      {view.rows.map((row) => (
        <Row row={row} view={view} frame={frame} />
      ))}
      <Decide view={view} frame={frame} />
    </StaffPage>
  );
}

/** An id is no name. */
const isName = ({ label, id }: BroughtRow): boolean => label !== '' && label !== id;

type Difference = { label: string; before: string[]; after: string[] };

function Row({ row, view, frame }: Props & { row: BroughtRow }) {
  const t = words(frame.lang);
  const kind = directoryWords(frame.lang)(`kind-${row.kind}`);
  const differences: Difference[] = differing(row.was?.body ?? {}, row.becomes?.body ?? {}).map((property) => ({
    label: propertyWords(property, frame.lang),
    before: saidOf(property, row.was?.body[property], frame.lang),
    after: saidOf(property, row.becomes?.body[property], frame.lang),
  }));
  if (row.was?.checkedOn !== row.becomes?.checkedOn)
    differences.push({
      label: directoryWords(frame.lang)('checkedOn'),
      before: [row.was?.checkedOn ?? ''].filter(Boolean),
      after: [row.becomes?.checkedOn ?? ''].filter(Boolean),
    });
  return (
    <>
      <h2>{`${kind}${isName(row) ? `: ${row.label}` : ''}${row.outcome === 'added' ? ` (${t('isNew')})` : ''}`}</h2>
      {row.id && view.sealed.has(row.id) && <p>{t('sealedPlace')}</p>}
      {differences.length > 0 && (
        <Table
          caption={row.label || kind}
          captionHidden
          rows={differences}
          columns={[
            { label: t('what'), rowHeader: true, cell: (each: Difference) => each.label },
            { label: t('before'), cell: (each) => <Lines said={each.before} frame={frame} /> },
            { label: t('after'), cell: (each) => <Lines said={each.after} frame={frame} /> },
          ]}
        />
      )}
    </>
  );
}

const Lines = ({ said, frame }: { said: string[]; frame: Frame }) =>
  said.length === 0 ? (
    <>{words(frame.lang)('nothing')}</>
  ) : (
    <>
      {said.map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );

function Decide({ view, frame }: Props) {
  const t = words(frame.lang);
  const { change } = view;
  const { value, error } = typed(frame.again);
  if (change.appliedAt)
    return change.undoneAt ? null : view.mayUndo ? (
      <Form action={editPaths.undone(change.id)} label={t('undo')}>
        <p class="usa-hint">{t('undoHint')}</p>
        <Actions>
          <SubmitButton look="outline">{t('undo')}</SubmitButton>
        </Actions>
      </Form>
    ) : (
      <p>{t('cannotUndo')}</p>
    );
  if (!isWaiting(change)) return null;
  const isMine = change.madeById === frame.actor?.userId;
  return (
    <>
      {view.mayDecide ? (
        <Form action={editPaths.applied(change.id)} label={t('doIt')}>
          <Actions>
            <SubmitButton>{t('doIt')}</SubmitButton>
          </Actions>
        </Form>
      ) : (
        <p>{t('needsAnother')}</p>
      )}
      <Form action={editPaths.declined(change.id)} label={t(isMine ? 'takeAway' : 'decline')}>
        {!isMine && <TextArea name="why" label={t('declineWhy')} value={value('why')} error={error('why')} rows={2} />}
        <Actions>
          <SubmitButton look="outline">{t(isMine ? 'takeAway' : 'decline')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}
