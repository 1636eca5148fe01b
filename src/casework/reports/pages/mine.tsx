import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Clock } from '#ui/clock.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { MineView } from '../actions/mine.ts';
import { writtenDueAt } from '../model/mandated.ts';
import { partnerWords } from '../partner-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { HotlineNumber } from './hotline-number.tsx';

type Row = MineView['rows'][number];

/** What this person reported, how far it is, and what they still owe. */
export function MinePage({ view, frame }: { view: MineView; frame: Frame }) {
  const t = partnerWords(frame.lang);
  const say = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('mine')} width="wide">
      <h1>{t('mine')}</h1>
      <p class="usa-intro">{t('mineIntro')}</p>
      <Actions>
        <ButtonLink href={paths.new}>{t('newReport')}</ButtonLink>
        <span>
          <HotlineNumber hotline={view.hotline} frame={frame} />
        </span>
      </Actions>
      <Table
        caption={t('mine')}
        captionHidden
        rows={view.rows}
        columns={[
          {
            label: t('who'),
            rowHeader: true,
            cell: (row) => <a href={paths.written(row.id)}>{calledBy(row.card, row.number, frame.lang)}</a>,
          },
          { label: t('sent'), cell: (row) => said(row.received_at, frame) },
          { label: t('state'), cell: (row) => say(`mine-${row.state}`) },
          { label: t('writtenColumn'), cell: (row) => <Owed row={row} frame={frame} /> },
        ]}
        empty={
          <EmptyState heading={t('noneMine')}>
            <p>{t('noneMineHint')}</p>
          </EmptyState>
        }
      />
    </StaffPage>
  );
}

function Owed({ row, frame }: { row: Row; frame: Frame }) {
  const t = partnerWords(frame.lang);
  const dueAt = writtenDueAt({ mandated: row.mandated, receivedAt: row.received_at });
  if (row.written_at) return <>{t('writtenDone', { at: said(row.written_at, frame) })}</>;
  if (!dueAt) return <>{t('notOwed')}</>;
  return (
    <>
      <Clock dueAt={dueAt} now={frame.now} timeZone={frame.actor?.timeZone ?? 'UTC'} />
      <br />
      <a href={paths.written(row.id)}>{t('finishIt')}</a>
    </>
  );
}

const said = (at: Date, frame: Frame) => exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
