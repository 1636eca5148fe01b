import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { exactTime } from '#ui/time-words.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import type { Waiting } from '../review-store.ts';
import { words } from '../words.ts';

/** What was drawn by chance: what was decided, never about whom, until one is taken. */
export function ReviewsPage({ view, frame }: { view: { waiting: Waiting[] }; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const said = (at: Date) => exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <StaffPage frame={frame} title={t('reviews')} crumbs={[{ href: paths.list, label: t('reports') }]}>
      <h1>{t('reviews')}</h1>
      <p class="usa-intro">{t('reviewsIntro')}</p>
      <Table
        caption={t('reviews')}
        captionHidden
        rows={view.waiting}
        columns={[
          { label: t('decidedOn'), rowHeader: true, cell: (one) => said(one.disposed_at) },
          { label: t('disposition'), cell: (one) => say(`disposition-${one.disposition}`) },
          { label: t('followed'), cell: (one) => say(`followed-${one.path}`) },
          {
            label: t('review'),
            cell: (one) =>
              one.taken ? (
                <a href={paths.review(one.report_id)}>{t('openIt')}</a>
              ) : (
                <Form action={paths.reviewTaking(one.report_id)} label={t('takeThis', { at: said(one.disposed_at) })}>
                  <SubmitButton look="outline">
                    {t('take')}
                    <span class="usa-sr-only">{`: ${said(one.disposed_at)}`}</span>
                  </SubmitButton>
                </Form>
              ),
          },
        ]}
        empty={
          <EmptyState heading={t('noReviews')}>
            <p>{t('noReviewsHint')}</p>
          </EmptyState>
        }
      />
    </StaffPage>
  );
}
