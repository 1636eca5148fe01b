import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { FlaggedView } from '../actions/see.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { zoneOf } from '../zone.ts';

/** Notes that somebody took out of view, for the county's privacy officer to decide. */
export function FlaggedPage({ view, frame }: { view: FlaggedView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('flagged')} crumbs={[{ href: paths.list, label: t('forums') }]}>
      <h1>{t('flagged')}</h1>
      <p class="usa-intro">{t('flaggedIntro')}</p>
      {view.notes.length === 0 && (
        <EmptyState heading={t('flaggedNone')}>
          <p>{t('flaggedNoneText')}</p>
        </EmptyState>
      )}
      {view.notes.map((note) => (
        <Card
          actions={
            <Form action={paths.review(note.id)} label={t('decide')}>
              <SubmitButton name="outcome" value="gone">
                {t('outcome-gone')}
              </SubmitButton>
              <SubmitButton name="outcome" value="back" look="outline">
                {t('outcome-back')}
              </SubmitButton>
            </Form>
          }
        >
          <p>{note.body}</p>
          <p class="usa-hint">{`${note.by}, ${exactTime(note.createdAt, frame.now, frame.lang, zoneOf(frame))}`}</p>
        </Card>
      ))}
    </StaffPage>
  );
}
