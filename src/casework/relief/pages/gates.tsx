import { endOfDay } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Clock } from '#ui/clock.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { type StepState, Steps } from '#ui/steps.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Ask, Rung, RungState } from '../model/ladder.ts';
import { paths } from '../paths.ts';
import type { Gate } from '../shipped.ts';
import { words } from '../words.ts';
import type { CounselsProps } from './charge.tsx';

const looks: Record<RungState, StepState> = {
  opened: 'done',
  closed: 'skipped',
  open: 'doing',
  next: 'todo',
  later: 'later',
  'not-now': 'later',
};

/** The ways out in their order: where this charge stands, what was put to whom, and what they answered. */
export function Gates({ view, counsels, frame }: CounselsProps) {
  const t = words(frame.lang);
  const next =
    counsels.rungs.find(({ state }) => state === 'next') ?? counsels.rungs.find(({ state }) => state === 'open');
  return (
    <section aria-labelledby="gates">
      <h2 id="gates">{t('gates')}</h2>
      <Steps
        label={t('gates')}
        steps={counsels.rungs.map(({ gate, state, asks }) => ({
          label: gate.title[frame.lang],
          state: looks[state],
          note: `${t(`rung-${state}`)} ${asks.length > 0 ? t('asked', { n: asks.length }) : ''}`,
        }))}
      />
      {next && <NextGate rung={next} frame={frame} />}
      <Letters view={view} counsels={counsels} frame={frame} />
      {counsels.rungs.flatMap(({ gate, asks }) =>
        asks.map((ask) => <AskCard ask={ask} gate={gate} view={view} counsels={counsels} frame={frame} />),
      )}
      <AskForm view={view} counsels={counsels} frame={frame} next={next?.gate.id ?? ''} />
    </section>
  );
}

/** Who decides at the next gate, what is put to them, and what ways there are. */
function NextGate({ rung: { gate }, frame }: { rung: Rung<Gate>; frame: Frame }) {
  const t = words(frame.lang);
  const { lang } = frame;
  return (
    <DescriptionOfRule
      citation={gate.citation}
      source={{ label: gate.source }}
      checkedOn={gate.sure === 'read' ? gate.checkedOn : null}
    >
      <p>
        <strong>{t('nextGate', { gate: gate.title[lang] })}</strong>
      </p>
      <p>{t('decidedBy', { who: gate.decides[lang] })}</p>
      <p>{gate.put[lang]}.</p>
      {gate.ways.length > 0 && (
        <ul>
          {gate.ways.map((way) => (
            <li>{way[lang]}</li>
          ))}
        </ul>
      )}
    </DescriptionOfRule>
  );
}

/** A letter or memorandum for each way out, to be finished by counsel. */
function Letters({ view, counsels, frame }: CounselsProps) {
  const t = words(frame.lang);
  return (
    <Disclosure summary={t('letters')}>
      <p>{t('lettersHint')}</p>
      <ul>
        {counsels.rungs.map(({ gate }) => (
          <li>
            <a href={paths.letter(view.record.id, view.charge.id, gate.id)}>
              {t('letterFor', { gate: gate.title[frame.lang] })}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function AskCard({ ask, gate, view, frame }: CounselsProps & { ask: Ask; gate: Gate }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const day = (on: string) => dayWords(on, frame.lang);
  return (
    <section class="tl-card">
      <h3>{t('askOf', { gate: gate.title[frame.lang], whom: ask.whom })}</h3>
      <p>
        {ask.askedOn ? t('askedOnDay', { day: day(ask.askedOn) }) : t('notAskedYet')}{' '}
        {ask.dueOn && !ask.answer && <Clock dueAt={endOfDay(ask.dueOn, zone)} now={frame.now} timeZone={zone} />}
      </p>
      {ask.put && <p class="tl-prose">{ask.put}</p>}
      {ask.answer ? (
        <p class="tl-prose">
          <strong>{t(`answer-${ask.answer}`)}</strong> {ask.answeredOn && day(ask.answeredOn)} {ask.answerWords}
        </p>
      ) : (
        <AnswerForm ask={ask} action={paths.answering(view.record.id, view.charge.id, ask.id)} frame={frame} />
      )}
    </section>
  );
}

function AnswerForm({ ask, action, frame }: { ask: Ask; action: string; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.path === action ? frame.again : null);
  return (
    <Disclosure summary={t('writeAnswer')} open={isBack}>
      <Form action={action} label={t('answerOf', { whom: ask.whom })}>
        <Radios
          name="answer"
          label={t('answer')}
          value={value('answer')}
          error={error('answer')}
          choices={(['yes', 'partly', 'no', 'not-asked'] as const).map((each) => ({
            value: each,
            label: t(`answer-${each}`),
          }))}
        />
        <DateField
          name="answeredOn"
          label={t('answeredOn')}
          hint={t('emptyIsToday')}
          value={value('answeredOn')}
          error={error('answeredOn')}
        />
        <TextArea
          name="words"
          label={t('more')}
          value={value('words')}
          error={error('words')}
          rows={2}
          maxlength={4000}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function AskForm({ view, counsels, frame, next }: CounselsProps & { next: string }) {
  const t = words(frame.lang);
  const here = paths.asks(view.record.id, view.charge.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('writeAsk')} open={isBack}>
      <Form action={here} label={t('writeAsk')}>
        <Radios
          name="gate"
          label={t('gate')}
          value={value('gate') || next}
          error={error('gate')}
          choices={counsels.rungs.map(({ gate }) => ({ value: gate.id, label: gate.title[frame.lang] }))}
        />
        <TextField name="whom" label={t('whomAsked')} value={value('whom')} error={error('whom')} maxlength={200} />
        <TextArea name="put" label={t('put')} value={value('put')} error={error('put')} rows={3} maxlength={6000} />
        <DateField
          name="askedOn"
          label={t('askedOn')}
          hint={t('askedOnHint')}
          value={value('askedOn')}
          error={error('askedOn')}
        />
        <DateField
          name="dueOn"
          label={t('dueOn')}
          hint={t('dueOnHint')}
          value={value('dueOn')}
          error={error('dueOn')}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
