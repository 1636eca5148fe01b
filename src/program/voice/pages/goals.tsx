import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Radios, Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { GoalsView } from '../actions/goals.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { goalStands, type MyLine, needCodes, needStands } from '../plan-store.ts';
import { publicWords } from '../public-words.ts';
import { AgreeForm } from './agree.tsx';
import { LineSaid, standWords } from './line.tsx';
import { MyPage } from './shell.tsx';

type Props = Scene & { view: GoalsView };

/** The plan as the youth reads it: goals to change, what they want or not, what keeps them safe, and their yes or no to it. */
export function GoalsPage({ view, ...scene }: Props) {
  const { frame } = scene;
  const t = publicWords(frame.lang);
  const goals = view.standing.filter(({ kind }) => kind === 'goal');
  const safety = view.standing.filter(({ kind, text }) => kind === 'safety' && text);
  return (
    <MyPage frame={frame} here={paths.goals}>
      <h1>{t('publicMyGoals')}</h1>
      <p>{t('publicMyGoalsText')}</p>
      <h2>{t('publicGoals')}</h2>
      {goals.length === 0 && <p>{t('publicGoalsNone')}</p>}
      {goals.map((goal) => (
        <Goal goal={goal} {...scene} />
      ))}
      <h3>{t('publicGoalNew')}</h3>
      <NewGoal goals={goals} {...scene} />
      <Needs view={view} {...scene} />
      {safety.length > 0 && (
        <section>
          <h2>{t('publicSafety')}</h2>
          <ul>
            {safety.map((line) => (
              <li>
                <LineSaid line={line} lang={frame.lang} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <AgreeForm view={view} {...scene} />
    </MyPage>
  );
}

function Goal({ goal, frame, youth }: Scene & { goal: MyLine }) {
  const t = publicWords(frame.lang);
  const back = frame.again?.values.follows === goal.id;
  const { value, error } = typed(back ? frame.again : null);
  return (
    <Card>
      <p class="tl-said">{goal.text}</p>
      <p class="usa-hint">
        {standWords(goal.stand, frame.lang)}
        {' · '}
        {t(`publicWhose-${goal.whose}`, { day: dayWords(dayOf(goal.at, youth.timeZone), frame.lang) })}
      </p>
      <Disclosure summary={t('publicWordsChange')} open={back}>
        <Form action={paths.goals} label={t('publicWordsChange')}>
          <input type="hidden" name="follows" value={goal.id} />
          <TextArea
            name="goal"
            label={t('publicWordsTextLabel')}
            value={back ? value('goal') : goal.text}
            error={error('goal')}
            rows={3}
            maxlength={2000}
          />
          <Select
            name="stand"
            label={t('publicGoalStand')}
            value={value('stand') || goal.stand}
            choices={goalStands.map((each) => ({ value: each, label: t(`publicStand-${each}`) }))}
          />
          <SubmitButton>{t('publicWordsSave')}</SubmitButton>
        </Form>
      </Disclosure>
    </Card>
  );
}

/** Also where a goal that was changed meanwhile lands, with the words that were typed. */
function NewGoal({ goals, frame }: Scene & { goals: readonly MyLine[] }) {
  const t = publicWords(frame.lang);
  const { again } = frame;
  const mine = again !== null && 'goal' in again.values && !goals.some(({ id }) => id === again.values.follows);
  const { value, error } = typed(mine ? again : null);
  return (
    <Form action={paths.goals} label={t('publicGoalNew')}>
      <TextArea
        name="goal"
        label={t('publicGoalWords')}
        value={value('goal')}
        error={error('goal')}
        rows={3}
        maxlength={2000}
      />
      <SubmitButton>{t('publicGoalSave')}</SubmitButton>
    </Form>
  );
}

function Needs({ view, frame }: Props) {
  const t = publicWords(frame.lang);
  const said = view.standing.filter(({ kind }) => kind === 'need');
  const { value, error } = typed(frame.again && 'code' in frame.again.values ? frame.again : null);
  return (
    <section>
      <h2>{t('publicNeeds')}</h2>
      <p>{t('publicNeedsText')}</p>
      <ul>
        {said.map((line) => (
          <li>
            <LineSaid line={line} lang={frame.lang} />
          </li>
        ))}
      </ul>
      <Form action={paths.needs} label={t('publicNeeds')}>
        <Select
          name="code"
          label={t('publicNeedWhich')}
          emptyLabel={t('publicChooseOne')}
          value={value('code')}
          error={error('code')}
          choices={needCodes.map((each) => ({ value: each, label: t(`publicLine-${each}`) }))}
        />
        <Radios
          name="need"
          label={t('publicNeedWant')}
          value={value('need')}
          error={error('need')}
          choices={needStands.map((each) => ({ value: each, label: t(`publicStand-${each}`) }))}
        />
        <TextArea
          name="why"
          label={t('publicNeedWhy')}
          value={value('why')}
          error={error('why')}
          rows={3}
          maxlength={2000}
        />
        <Actions>
          <SubmitButton>{t('publicWordsSave')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}
