import { actWords } from '#foundation/audit/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Table } from '#ui/table.tsx';
import { type LooksView, MOST_LOOKS } from '../actions/see-looks.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { coded, moment } from './parts.tsx';

/** What the youth did on their own page: in nobody's name. From which device is not the team's to know. */
const OWN_PAGE = 'own-page';
/** What a caregiver did on a page of theirs. */
const CAREGIVER_PAGE = 'caregiver-page';
const nobodys = (basis: string | null) => basis === OWN_PAGE || basis === CAREGIVER_PAGE;

/** Who has looked at a youth's record: by person and agency, never the content. */
export function LooksPage({ view, frame }: { view: LooksView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={t('looksTitle')}
      width="wide"
      crumbs={
        view.number
          ? [
              { href: paths.youth(view.youthId), label: t('youth', { number: view.number }) },
              { href: paths.access(view.youthId), label: t('accessTitle') },
            ]
          : []
      }
    >
      <h1>{t('looksTitle')}</h1>
      <p class="usa-intro">{t('looksIntro')}</p>
      {view.looks.length === MOST_LOOKS && <p>{t('looksMost', { n: MOST_LOOKS })}</p>}
      <Table
        caption={t('looksTitle')}
        captionHidden
        compact
        rows={view.looks}
        empty={<EmptyState heading={t('noLooks')} />}
        columns={[
          { label: t('when'), cell: (look) => moment(look.at, frame) },
          {
            label: t('who'),
            rowHeader: true,
            cell: (look) =>
              look.kept
                ? t('byReporter')
                : look.userName
                  ? `${look.userName}, ${look.agencyName ?? ''}`
                  : t(
                      look.basis === OWN_PAGE ? 'byYouth' : look.basis === CAREGIVER_PAGE ? 'byCaregiver' : 'byProgram',
                    ),
          },
          { label: t('act'), cell: (look) => actWords(look.act, frame.lang) },
          { label: t('why'), cell: (look) => (look.basis ? coded('basis', look.basis, frame) : '') },
          { label: t('device'), cell: (look) => (nobodys(look.basis) ? '' : coded('device', look.device, frame)) },
        ]}
      />
    </StaffPage>
  );
}
