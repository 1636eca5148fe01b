import { useWords } from './context.ts';
import { Icon } from './icon.tsx';

export type PaginationProps = {
  /** The page shown, from 1. */
  page: number;
  /** How many rows there are in all, and on each page. */
  rowCount: number;
  pageSize: number;
  href: (page: number) => string;
};

/** Where in a long list the reader is, and the way to the rest. One page: only the count. */
export function Pagination({ page, rowCount, pageSize, href }: PaginationProps) {
  const { t } = useWords();
  const last = Math.max(1, Math.ceil(rowCount / pageSize));
  const counts = {
    from: Math.min(rowCount, (page - 1) * pageSize + 1),
    to: Math.min(rowCount, page * pageSize),
    all: rowCount,
  };
  return (
    <div class="tl-pages">
      {rowCount > 0 && <p class="tl-quiet">{t('rowsShown', counts)}</p>}
      {last > 1 && (
        <nav aria-label={t('pages')} class="usa-pagination">
          <ul class="usa-pagination__list">
            {page > 1 && (
              <li class="usa-pagination__item usa-pagination__arrow">
                <a class="usa-pagination__link usa-pagination__previous-page" href={href(page - 1)} rel="prev">
                  <Icon name="before" />
                  {t('previous')}
                </a>
              </li>
            )}
            {pageSlots(page, last).map((slot) => (
              <Slot slot={slot} page={page} last={last} href={href} />
            ))}
            {page < last && (
              <li class="usa-pagination__item usa-pagination__arrow">
                <a class="usa-pagination__link usa-pagination__next-page" href={href(page + 1)} rel="next">
                  {t('next')}
                  <Icon name="after" />
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  );
}

type SlotProps = { slot: number | 'gap'; page: number; last: number; href: (page: number) => string };

function Slot({ slot, page, last, href }: SlotProps) {
  const { t } = useWords();
  if (slot === 'gap')
    return (
      <li class="usa-pagination__item usa-pagination__overflow" aria-hidden="true">
        <span>…</span>
      </li>
    );
  const label = slot === last && last > 1 ? t('lastPage', { n: slot }) : t('page', { n: slot });
  return (
    <li class="usa-pagination__item usa-pagination__page-no">
      <a
        class={slot === page ? 'usa-pagination__button usa-current' : 'usa-pagination__button'}
        href={href(slot)}
        aria-label={label}
        aria-current={slot === page ? 'page' : undefined}
      >
        {slot}
      </a>
    </li>
  );
}

/** At most seven places: the first, the last, those beside the page shown, and gaps. */
export function pageSlots(page: number, last: number): (number | 'gap')[] {
  if (last <= 7) return Array.from({ length: last }, (_, index) => index + 1);
  if (page <= 4) return [1, 2, 3, 4, 5, 'gap', last];
  if (page >= last - 3) return [1, 'gap', last - 4, last - 3, last - 2, last - 1, last];
  return [1, 'gap', page - 1, page, page + 1, 'gap', last];
}
