import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { DisclosuresView } from '../actions/disclosure-review.ts';
import type { Told } from '../disclosure-store.ts';
import { disclosureWords } from '../disclosure-words.ts';
import { paths } from '../paths.ts';
import { ToldFacts } from './disclosure.tsx';

/** The privacy officer's list: what waits, then what was looked at. */
export function DisclosuresPage({ view, frame }: { view: DisclosuresView; frame: Frame }) {
  const t = disclosureWords(frame.lang);
  return (
    <StaffPage frame={frame} title={t('disclosures')} width="form">
      <h1>{t('disclosures')}</h1>
      <p class="usa-intro">{t('disclosuresIntro')}</p>
      {view.waiting.length === 0 ? (
        <EmptyState heading={t('noneWaiting')}>
          <p>{t('noneWaitingHint')}</p>
        </EmptyState>
      ) : (
        <Part id="waiting" told={view.waiting} frame={frame} />
      )}
      {view.done.length > 0 && <Part id="done" told={view.done} frame={frame} />}
    </StaffPage>
  );
}

function Part({ id, told, frame }: { id: 'waiting' | 'done'; told: readonly Told[]; frame: Frame }) {
  const t = disclosureWords(frame.lang);
  const at = (when: Date) => exactTime(when, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(id)}</h2>
      <ul>
        {told.map((one) => (
          <li>
            <a href={paths.disclosureReview(one.id)}>{t('reviewIt', { name: one.name, agency: one.agency })}</a>
            <div class="usa-hint">
              {at(one.at)}
              {one.finding && ` · ${t(`finding-${one.finding}`)}`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One disclosure: what it was for; and whether it was in order. */
export function DisclosureReviewPage({ told, frame }: { told: Told; frame: Frame }) {
  const t = disclosureWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <StaffPage
      frame={frame}
      title={t('review')}
      width="form"
      crumbs={[{ href: paths.disclosures, label: t('disclosures') }]}
    >
      <h1>{t('paperFor', { name: told.name, agency: told.agency })}</h1>
      <ToldFacts told={told} frame={frame} />
      {told.finding ? (
        <>
          <h2>{t(`finding-${told.finding}`)}</h2>
          <p class="tl-prose">{told.reviewWords}</p>
        </>
      ) : (
        <Form action={paths.disclosureReview(told.id)} requiredNote>
          <Radios
            name="finding"
            label={t('finding')}
            required
            value={value('finding')}
            error={error('finding')}
            choices={(['in-order', 'not-in-order'] as const).map((each) => ({
              value: each,
              label: t(`finding-${each}`),
            }))}
          />
          <TextArea
            name="words"
            label={t('why')}
            required
            value={value('words')}
            error={error('words')}
            rows={3}
            maxlength={2000}
          />
          <Actions>
            <SubmitButton>{t('save')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </StaffPage>
  );
}
