import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { OneView } from '../actions/desk.ts';
import { reasons } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: OneView; frame: Frame };

/** What can be done with an ask by the one who looks at it, as it stands. */
export function Doings({ view, frame }: Props) {
  const { ask, mine, isLiaison } = view;
  const { holder, closed } = ask.standing;
  if (holder === null) return <Take view={view} frame={frame} word="take" />;
  if (mine && closed) return <Take view={view} frame={frame} word="takeAgain" />;
  if (!mine) return isLiaison && !closed ? <HandOn view={view} frame={frame} /> : null;
  return (
    <>
      <Answer view={view} frame={frame} />
      <OneStep view={view} frame={frame} kind="reached" />
      <HandOn view={view} frame={frame} />
      <Close view={view} frame={frame} />
    </>
  );
}

const Take = ({ view, frame, word }: Props & { word: 'take' | 'takeAgain' }) => (
  <Form action={paths.step(view.ask.id, 'taken')} label={words(frame.lang)(word)}>
    <SubmitButton>{words(frame.lang)(word)}</SubmitButton>
  </Form>
);

const labels = { reached: 'reached', 'put-back': 'putBack' } as const;
const OneStep = ({ view, frame, kind }: Props & { kind: keyof typeof labels }) => (
  <Form action={paths.step(view.ask.id, kind)} label={words(frame.lang)(labels[kind])}>
    <SubmitButton look="outline">{words(frame.lang)(labels[kind])}</SubmitButton>
  </Form>
);

function Answer({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Form action={paths.answers(view.ask.id)} label={t('answer')}>
      <TextArea
        name="text"
        label={t('answer')}
        hint={t('answerHint')}
        value={value('text')}
        error={error('text')}
        maxlength={1000}
      />
      <SubmitButton>{t('send')}</SubmitButton>
    </Form>
  );
}

function HandOn({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  const others = view.colleagues.filter(({ id }) => id !== view.ask.standing.holder);
  return (
    <Disclosure summary={t('pass')} open={error('to') !== undefined}>
      {others.length > 0 && (
        <Form action={paths.step(view.ask.id, 'passed')} label={t('pass')}>
          <Select
            name="to"
            label={t('toWhom')}
            value={value('to')}
            error={error('to')}
            areNames
            choices={others.map(({ id, name, agency }) => ({ value: id, label: `${name}, ${agency}` }))}
          />
          <SubmitButton look="outline">{t('pass')}</SubmitButton>
        </Form>
      )}
      <OneStep view={view} frame={frame} kind="put-back" />
    </Disclosure>
  );
}

function Close({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Disclosure summary={t('close')} open={error('reason') !== undefined}>
      <p>{t('closeHint')}</p>
      <Form action={paths.step(view.ask.id, 'closed')} label={t('close')}>
        <Radios
          name="reason"
          label={t('why')}
          value={value('reason')}
          error={error('reason')}
          choices={reasons.map((reason) => ({ value: reason, label: t(`reason-${reason}`) }))}
        />
        <SubmitButton look="outline">{t('close')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
