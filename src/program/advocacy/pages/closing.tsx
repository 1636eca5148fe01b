import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { ClosingView } from '../actions/figures.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { home } from './contract.tsx';
import { dayIn } from './shown.ts';

/** Everyone whom a program has, until each has another: by number for the county, by name for the program alone. */
export function ClosingPage({ view, frame }: { view: ClosingView; frame: Frame }) {
  const t = words(frame.lang);
  const { contract, rows } = view;
  const endsOn = contract.terms[0]?.endsOn ?? null;
  const of = (move: string) => rows.filter((row) => row.move === move).length;
  return (
    <StaffPage
      frame={frame}
      title={t('moving')}
      crumbs={[...home(frame), { href: paths.contract(contract.id), label: contract.agencyName }]}
    >
      <h1>{t('moving')}</h1>
      <p class="usa-intro">{endsOn ? t('closingText', { day: dayWords(endsOn, frame.lang) }) : t('notClosing')}</p>
      <p>{t('movingText')}</p>
      <p>{t('movingSum', { n: rows.length, choose: of('to-choose'), asked: of('asked'), accepted: of('accepted') })}</p>
      {!view.serves && <p class="usa-hint">{t('programChooses')}</p>}
      <Table
        caption={t('toMove')}
        rows={rows}
        empty={<p>{t('nobodyToMove')}</p>}
        columns={[
          {
            label: t(view.serves ? 'who' : 'number'),
            rowHeader: true,
            cell: (row) => {
              const own = view.own.get(row.number);
              return own ? <a href={paths.referral(own.referral.id)}>{own.referral.card.called}</a> : row.number;
            },
          },
          { label: t('since'), cell: (row) => dayIn(row.since, frame) },
          {
            label: t('howItStands'),
            cell: (row) => <Tag tone={row.move === 'accepted' ? 'good' : 'care'}>{t(`move-${row.move}`)}</Tag>,
          },
        ]}
      />
    </StaffPage>
  );
}
