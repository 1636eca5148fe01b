import { WhoMayBeTold } from '#casework/care/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ReviewsView } from '../actions/reviews.ts';
import { paths } from '../paths.ts';
import { practiceModel } from '../practice-model.ts';
import { interviewees, type Review } from '../review-store.ts';
import { words } from '../words.ts';
import { ModelSource } from './marks.tsx';
import { dayIn } from './shown.ts';

type Props = { view: ReviewsView; frame: Frame };

/** Case reviews of one youth's advocacy: read by those who review, and nobody else. */
export function ReviewsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, reviews } = view;
  return (
    <StaffPage frame={frame} title={t('reviews')} width="form" crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('reviews')}</h2>
      <p>{t('reviewsText')}</p>
      {reviews.length === 0 && <p>{t('noReviews')}</p>}
      {reviews.map((review) => (
        <OneReview review={review} view={view} frame={frame} />
      ))}
      {view.mayAdd && view.turns.length > 0 && (
        <Disclosure summary={t('writeReview')} open={frame.again !== null && frame.path === paths.reviews(record.id)}>
          <ReviewForm view={view} frame={frame} />
        </Disclosure>
      )}
      {view.mayAdd && view.turns.length === 0 && <p>{t('nothingToReview')}</p>}
      <ModelSource frame={frame} />
    </StaffPage>
  );
}

function OneReview({ review, view, frame }: Props & { review: Review }) {
  const t = words(frame.lang);
  const { marks } = practiceModel.scale;
  const said = (mark: number | null | undefined) =>
    marks.find((each) => each.mark === mark)?.label[frame.lang] ?? t('notSeen');
  return (
    <Card heading={t('reviewedOn', { day: dayIn(review.at, frame) })} headingLevel={3}>
      <p>{[review.byName, review.withName].filter(Boolean).join(', ')}</p>
      <SummaryList
        rows={practiceModel.dimensions.map(({ id, label }) => ({
          label: label[frame.lang],
          value: said(review.scores[id]),
        }))}
      />
      <p class="tl-prose">{review.words}</p>
      {review.interviews.map((each) => (
        <>
          <h4>
            {t(`whom-${each.whom}`)}, {dayWords(each.onDay, frame.lang)}
            {each.who && `, ${each.who}`}
          </h4>
          <p class="tl-prose">{each.said}</p>
        </>
      ))}
      {view.mayAdd && <InterviewForm review={review} view={view} frame={frame} />}
    </Card>
  );
}

function InterviewForm({ review, view, frame }: Props & { review: Review }) {
  const t = words(frame.lang);
  const path = paths.interviews(view.record.id);
  const isThis = frame.path === path && typed(frame.again).value('review') === review.id;
  // One form of this kind stands open at a time, so that no two fields share an id.
  if (!isThis && view.reviews[0]?.id !== review.id) return null;
  const { value, error } = typed(isThis ? frame.again : null);
  return (
    <Disclosure summary={t('addInterview')} open={isThis}>
      <Form action={path} label={t('addInterview')}>
        <input type="hidden" name="review" value={review.id} />
        <WhoMayBeTold life={view.life} youthId={view.record.id} frame={frame} />
        <Radios
          name="whom"
          label={t('whom')}
          value={value('whom')}
          error={error('whom')}
          choices={interviewees.map((whom) => ({ value: whom, label: t(`whom-${whom}`) }))}
        />
        <DateField name="onDay" label={t('onDay')} value={value('onDay')} error={error('onDay')} />
        <TextField name="who" label={t('whoSpoke')} value={value('who')} error={error('who')} />
        <TextArea name="said" label={t('whatSaid')} value={value('said')} error={error('said')} />
        <SubmitButton look="outline">{t('addInterview')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}

function ReviewForm({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.path === paths.reviews(view.record.id) ? frame.again : null);
  return (
    <Form action={paths.reviews(view.record.id)} label={t('writeReview')} requiredNote>
      <Select
        name="turn"
        label={t('ofProgram')}
        value={value('turn') || (view.turns[0]?.turn.id ?? '')}
        error={error('turn')}
        choices={view.turns.map(({ turn }) => ({ value: turn.id, label: turn.agencyName }))}
        areNames
        required
      />
      <Select
        name="with"
        label={t('reviewedWith')}
        value={value('with')}
        emptyLabel={t('alone')}
        choices={view.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        areNames
      />
      {practiceModel.dimensions.map(({ id, label }) => (
        <Radios
          name={`mark-${id}`}
          label={label[frame.lang]}
          value={value(`mark-${id}`)}
          error={error(`mark-${id}`)}
          choices={[
            ...practiceModel.scale.marks.map((each) => ({ value: String(each.mark), label: each.label[frame.lang] })),
            { value: 'not-seen', label: t('notSeen') },
          ]}
          inline
          required
        />
      ))}
      <TextArea name="words" label={t('reviewWords')} value={value('words')} error={error('words')} required />
      <SubmitButton>{t('saveReview')}</SubmitButton>
    </Form>
  );
}
