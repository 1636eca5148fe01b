import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { fundPaths } from '#reference/funds/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import type { ListView } from '../actions/desk.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Rows } from './rows.tsx';

type Props = { view: ListView; frame: Frame };

/** What was asked, for those who approve and those who asked without a record; and how long it took. */
export function MoneyPage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('money')}>
      <h1>{t('money')}</h1>
      <p>{t('lead')}</p>
      <Actions>
        <ButtonLink href={paths.ask} look="outline">
          {t('askWithout')}
        </ButtonLink>
        <ButtonLink href={fundPaths.funds} look="outline">
          {t('toFunds')}
        </ButtonLink>
      </Actions>
      {view.rows.length === 0 && <EmptyState heading={t('none')} />}
      <Rows rows={view.rows} names={view.names} frame={frame} />
      {view.pace.length > 0 && <PaceTable view={view} frame={frame} />}
    </StaffPage>
  );
}

type PaceRow = ListView['pace'][number];
function PaceTable({ view, frame }: Props) {
  const { lang } = frame;
  const t = words(lang);
  const days = (n: number | null) => (n === null ? '–' : t('days', { n }));
  return (
    <section aria-labelledby="pace">
      <h2 id="pace">{t('pace')}</h2>
      <Table
        caption={t('pace')}
        captionHidden
        rows={view.pace}
        columns={[
          { label: t('fund'), rowHeader: true, cell: ({ fund }: PaceRow) => view.names.get(fund)?.[lang] ?? fund },
          { label: t('agency'), cell: ({ agency }: PaceRow) => agency },
          { label: t('paidCount'), numeric: true, cell: ({ pace }: PaceRow) => pace.paid },
          { label: t('median'), numeric: true, cell: ({ pace }: PaceRow) => days(pace.median) },
          { label: t('late'), numeric: true, cell: ({ pace }: PaceRow) => days(pace.late) },
        ]}
      />
    </section>
  );
}
