import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Clock } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { IncomingView } from '../actions/outside.ts';
import { endings } from '../model/codes.ts';
import { isOpen } from '../model/state.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { afterWords } from '../words-after.ts';
import { AnswerFields } from './answer-fields.tsx';
import { eventWords } from './happened.tsx';
import { SharedList } from './shared.tsx';
import { StateTag } from './state-tag.tsx';

type Props = { view: IncomingView; frame: Frame };

/** What another county asks: what was agreed, the answer, and how it went on. */
export function IncomingPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const of = afterWords(frame.lang);
  const { one, shared, state } = view;
  return (
    <StaffPage
      frame={frame}
      title={of('incomingTitle')}
      width="form"
      crumbs={[{ href: paths.list, label: t('referrals') }]}
    >
      <h1>{of('incomingTitle')}</h1>
      <p>
        <StateTag state={state} frame={frame} />{' '}
        {isOpen(state) && <Clock dueAt={one.dueAt} now={frame.now} timeZone={frame.actor?.timeZone ?? 'UTC'} />}
      </p>
      <p class="usa-intro">{of('incomingIntro', { agency: one.fromAgency, county: one.fromName })}</p>
      {shared && <SharedList shared={shared} need={one.need} agency={one.fromAgency} frame={frame} />}
      {one.fromPhone && <p>{of('linkPhone', { phone: one.fromPhone })}</p>}
      {one.events.length > 0 && (
        <>
          <h2>{of('whatHappened')}</h2>
          <ul>
            {one.events.map((event) => (
              <li>
                {eventWords(event, frame)}{' '}
                <span class="usa-hint">
                  {exactTime(event.at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Next view={view} frame={frame} />
    </StaffPage>
  );
}

function Next({ view: { one, next }, frame }: Props) {
  const t = afterWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      {next.includes('answered') && (
        <Form action={paths.incomingEvent(one.id, 'answers')} label={t('answerOwn')}>
          <AnswerFields label={t('answerOwn')} exclusions={[]} frame={frame} />
          <Actions>
            <SubmitButton>{t('saveAnswer')}</SubmitButton>
          </Actions>
        </Form>
      )}
      {next.includes('begun') && (
        <Form action={paths.incomingEvent(one.id, 'beginning')} label={t('beginning')}>
          <Actions>
            <SubmitButton>{t('saveBeginning')}</SubmitButton>
          </Actions>
        </Form>
      )}
      {next.includes('ended') && (
        <Disclosure summary={t('ending')} open={Boolean(error('endedWhy'))}>
          <Form action={paths.incomingEvent(one.id, 'ending')} label={t('ending')}>
            <Radios
              name="endedWhy"
              label={t('endedWhy')}
              required
              value={value('endedWhy')}
              error={error('endedWhy')}
              choices={endings.map((each) => ({ value: each, label: t(`end-${each}`) }))}
            />
            <Actions>
              <SubmitButton>{t('saveEnding')}</SubmitButton>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </>
  );
}
