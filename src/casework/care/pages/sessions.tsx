import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { SessionsView, Staying } from '../actions/sessions.ts';
import { sessionHows } from '../model/sessions.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { dayIn } from './day-in.ts';

type Props = { view: SessionsView | null; frame: Frame; level?: 2 | 3 };

/** After a move: which clinician stays with the youth, how sessions go on there, and where nobody has said so yet, the question. */
export function SessionsAfterMove({ view, frame, level = 2 }: Props) {
  if (!view) return null;
  const t = words(frame.lang);
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby="sessions">
      <Heading id="sessions">{t('sessions')}</Heading>
      <p>{t(`moved-${view.move.kind}`, { day: dayIn(view.move.at, frame) })}</p>
      <p class="usa-hint">{t('sessionsWhy')}</p>
      {view.staying.length === 0 && <p>{t('noClinician')}</p>}
      {view.staying.map((each) => (
        <One staying={each} view={view} frame={frame} />
      ))}
    </section>
  );
}

type OneProps = { staying: Staying; view: SessionsView; frame: Frame };

function One({ staying, view, frame }: OneProps) {
  const t = words(frame.lang);
  const { name, agencyName, said } = staying;
  return (
    <>
      <p>
        <strong>{t('stays', { name: `${name}, ${agencyName}` })}</strong>
      </p>
      {said ? <Said said={said} frame={frame} /> : <Alert kind="warning">{t('sessionsUnsaid', { name })}</Alert>}
      {view.mayAdd &&
        (said ? (
          <Disclosure summary={t('sessionsAskNew', { name })} open={isBackOf(staying, view, frame)}>
            <SessionForm {...{ staying, view, frame }} />
          </Disclosure>
        ) : (
          <SessionForm {...{ staying, view, frame }} />
        ))}
    </>
  );
}

function Said({ said, frame }: { said: NonNullable<Staying['said']>; frame: Frame }) {
  const t = words(frame.lang);
  const at = exactTime(said.at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <>
      <p>{t('sessionsSaid', { how: t(`how-${said.how}`), place: said.place })}</p>
      {said.reach && <p>{t('sessionsReached', { reach: said.reach })}</p>}
      <p class="usa-hint">{t('sessionsBy', { name: said.byName ?? '', at })}</p>
    </>
  );
}

/** Whether this clinician's form came back, among those of others. */
const isBackOf = ({ userId }: Staying, { youthId }: SessionsView, frame: Frame): boolean =>
  frame.path === paths.sessions(youthId) && frame.again?.values.userId === userId;

function SessionForm({ staying, view, frame }: OneProps) {
  const t = words(frame.lang);
  const { name, userId } = staying;
  const { value, error } = typed(isBackOf(staying, view, frame) ? frame.again : null);
  return (
    <Form action={paths.sessions(view.youthId)} label={t('sessionsAsk', { name })}>
      <input type="hidden" name="userId" value={userId} />
      <Radios
        name="how"
        label={t('sessionsAsk', { name })}
        value={value('how')}
        error={error('how') ?? error('userId')}
        choices={sessionHows.map((each) => ({ value: each, label: t(`how-${each}`) }))}
      />
      <TextArea
        name="place"
        label={t('sessionsPlace')}
        value={value('place')}
        error={error('place')}
        rows={2}
        maxlength={600}
      />
      <TextField
        name="reach"
        label={t('sessionsReach')}
        hint={t('sessionsReachHint')}
        value={value('reach')}
        error={error('reach')}
        maxlength={300}
      />
      <Actions>
        <SubmitButton>{t('sessionsSave')}</SubmitButton>
      </Actions>
    </Form>
  );
}
