import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Table } from '#ui/table.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { DeskView } from '../actions/desk.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** Who nears 18 without a plan for that day; and who has left and is to be asked how they are. */
export function DeskPage({ view, frame }: { view: DeskView; frame: Frame }) {
  const t = words(frame.lang);
  const name = ({ id, number, card }: DeskView['toAsk'][number] | DeskView['waiting'][number]) => (
    <a href={paths.adulthood(id)}>{calledBy(card, number, frame.lang)}</a>
  );
  return (
    <StaffPage frame={frame} title={t('desk')} width="wide">
      <h1>{t('desk')}</h1>
      <p class="usa-intro">{t('deskLead')}</p>
      <Table
        caption={t('desk')}
        captionHidden
        rows={view.waiting}
        empty={
          <EmptyState heading={t('noneWaiting')}>
            <p>{t('noneWaitingHint')}</p>
          </EmptyState>
        }
        columns={[
          { label: t('youth'), rowHeader: true, cell: name },
          {
            label: t('daysTo'),
            cell: ({ days, day }) => `${t('daysLeft', { n: days })}, ${dayWords(day, frame.lang)}`,
          },
          { label: t('open'), cell: ({ missing }) => missing.map(({ label }) => label[frame.lang]).join('; ') },
        ]}
      />
      {view.planned > 0 && <p>{t('planned', { n: view.planned })}</p>}
      {view.toAsk.length > 0 && (
        <section aria-labelledby="to-ask">
          <h2 id="to-ask">{t('toAsk')}</h2>
          <Table
            caption={t('toAsk')}
            captionHidden
            rows={view.toAsk}
            columns={[
              { label: t('youth'), rowHeader: true, cell: name },
              { label: t('sinceWhen'), cell: ({ askOn }) => dayWords(askOn, frame.lang) },
            ]}
          />
        </section>
      )}
      <PrintButton />
    </StaffPage>
  );
}
