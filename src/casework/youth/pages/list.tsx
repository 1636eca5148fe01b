import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ButtonLink } from '#ui/form.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ListView } from '../actions/list.ts';
import { calledBy } from '../called.ts';
import { PAGE } from '../list-store.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { ageWords } from './youth-heading.tsx';

/** My youth: those whose records are open to this person, what happened last first. */
export function ListPage({ view, frame }: { view: ListView; frame: Frame }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  return (
    <StaffPage frame={frame} title={t('myYouth')} width="wide">
      <h1>{t('myYouth')}</h1>
      <p class="usa-intro">{t('myYouthIntro')}</p>
      <Table
        caption={t('myYouth')}
        captionHidden
        rows={view.youth}
        columns={[
          {
            label: t('name'),
            rowHeader: true,
            cell: (each) => <a href={paths.youth(each.id)}>{calledBy(each.card, each.number, frame.lang)}</a>,
          },
          { label: t('age'), cell: (each) => ageWords(each.card, frame) },
          { label: t('number'), cell: (each) => each.number },
          {
            label: t('lastHappened'),
            cell: (each) => (each.lastAt ? exactTime(each.lastAt, frame.now, frame.lang, zone) : '—'),
          },
        ]}
        empty={
          <EmptyState heading={t('nobodyYet')}>
            <p>{t('nobodyYetHint')}</p>
            <ButtonLink href={paths.find} look="outline">
              {t('find')}
            </ButtonLink>
          </EmptyState>
        }
      />
      <Pagination
        page={view.page}
        rowCount={view.count}
        pageSize={PAGE}
        href={(page) => `${paths.list}?page=${page}`}
      />
      {view.more && <p>{t('manyMore')}</p>}
    </StaffPage>
  );
}
