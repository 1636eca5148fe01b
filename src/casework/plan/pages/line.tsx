import { IntoStory, TellingOnce } from '#casework/story/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { typed } from '#ui/typed.ts';
import type { LineView } from '../actions/lines.ts';
import type { WritingView } from '../actions/see.ts';
import { goalStands, needStands } from '../model/lines.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { PlanForm } from './frame.tsx';
import { type Back, SaysNow, WhoseField, WordsField } from './said.tsx';

type Props = { view: WritingView; frame: Frame };

/** A goal, as it is said for the first time. */
export function GoalPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const back = typed(frame.again);
  // Where goals stand already, what they want was written: it is offered, and stands in no second one by itself.
  const noGoals = !view.lines.some(({ kind }) => kind === 'goal');
  return (
    <PlanForm record={view.record} frame={frame} heading={t('addGoal')}>
      <TellingOnce told={view.told} form="plan-goal" frame={frame} isNew={() => noGoals}>
        <Form action={paths.goals(view.record.id)} label={t('addGoal')}>
          <WordsField back={back} label={t('goalWords')} hint={t('goalHint')} />
          <WhoseField back={back} frame={frame} />
          <IntoStory frame={frame} />
          <Save frame={frame} />
        </Form>
      </TellingOnce>
    </PlanForm>
  );
}

/** A need of which nothing was said yet. */
export function NeedPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const back = typed(frame.again);
  return (
    <PlanForm record={view.record} frame={frame} heading={t('addNeed')}>
      <TellingOnce told={view.told} form="plan-need" frame={frame}>
        <Form action={paths.needs(view.record.id)} label={t('addNeed')}>
          <Select
            name="code"
            label={t('which')}
            hint={t('needHint')}
            value={back.value('code')}
            error={back.error('code')}
            choices={view.unsaid.map((each) => ({ value: each, label: t(`need-${each}`) }))}
          />
          <StandField kind="need" back={back} frame={frame} />
          <WordsField back={back} label={t('needWords')} />
          <WhoseField back={back} frame={frame} />
          <Save frame={frame} />
        </Form>
      </TellingOnce>
    </PlanForm>
  );
}

/** A goal or a need as it stands, to be said otherwise. */
export function LinePage({ view, frame }: { view: LineView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, line } = view;
  const back = typed(frame.again);
  const moved = back.isBack && back.value('follows') !== line.id;
  const heading = line.kind === 'goal' ? t('changeGoal') : t(`need-${line.code}`);
  return (
    <PlanForm record={record} frame={frame} heading={heading}>
      {moved && <SaysNow line={line} frame={frame} />}
      <TellingOnce told={view.told} form="plan-line" frame={frame}>
        <Form action={paths.line(record.id, line.thread)} label={heading}>
          <input type="hidden" name="follows" value={line.id} />
          <WordsField back={back} label={t(line.kind === 'goal' ? 'goalWords' : 'needWords')} value={line.words} />
          <StandField kind={line.kind} back={back} value={line.stand} frame={frame} />
          <WhoseField back={back} value={line.whose} frame={frame} />
          {line.kind === 'goal' && <IntoStory frame={frame} />}
          <Save frame={frame} />
        </Form>
      </TellingOnce>
    </PlanForm>
  );
}

type StandProps = { kind: 'goal' | 'need'; back: Back; value?: string; frame: Frame };
function StandField({ kind, back, value, frame }: StandProps) {
  const t = words(frame.lang);
  return (
    <Radios
      name="stand"
      label={t(kind === 'goal' ? 'goalStand' : 'needStand')}
      value={back.value('stand') || value}
      error={back.error('stand')}
      choices={(kind === 'goal' ? goalStands : needStands).map((each) => ({ value: each, label: t(`stand-${each}`) }))}
    />
  );
}

const Save = ({ frame }: { frame: Frame }) => (
  <Actions>
    <SubmitButton>{words(frame.lang)('save')}</SubmitButton>
  </Actions>
);
