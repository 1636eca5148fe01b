import type { Frame } from '#platform/http/door.ts';
import { FinderPage, findPath, inLang, tagOf } from '#reference/finder/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkbox } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { LookView } from '../actions/look.ts';
import { paths } from '../paths.ts';
import { askFrame, speakAsk } from '../spoken.ts';
import { Back } from './back.tsx';
import { ReachFields } from './reach-fields.tsx';

type Open = Extract<LookView, { kind: 'open' }>;
type Props = { view: Open; frame: Frame };

/** What a code opens: where it stands, what was written, and what can be done with it. */
export function LookPage({ view, frame: asked }: { view: LookView; frame: Frame }) {
  const frame = askFrame(asked);
  const t = speakAsk(frame);
  return (
    <FinderPage frame={frame} path={paths.answer}>
      <Back frame={frame} />
      {view.kind === 'none' && <CodeForm frame={frame} />}
      {view.kind === 'open' && <OpenAsk view={view} frame={frame} />}
      {view.kind === 'gone' && (
        <>
          <h1>{t('publicGone')}</h1>
          <p>{t('publicGoneText')}</p>
        </>
      )}
      <p>
        <a href={inLang(findPath, frame)}>{t('publicBackToFind')}</a>
      </p>
    </FinderPage>
  );
}

function CodeForm({ frame }: { frame: Frame }) {
  const t = speakAsk(frame);
  const { value, error } = typed(frame.again);
  return (
    <>
      <h1>{t('publicLookHeading')}</h1>
      <Form action={inLang(paths.answer, frame)} label={t('publicLookHeading')}>
        <TextField
          name="code"
          label={t('publicCode')}
          hint={t('publicCodeHint')}
          value={value('code')}
          error={error('code')}
          size="medium"
          spellcheck={false}
          maxlength={40}
        />
        <SubmitButton>{t('publicShow')}</SubmitButton>
      </Form>
    </>
  );
}

function OpenAsk({ view, frame }: Props) {
  const t = speakAsk(frame);
  const { seen, done } = view;
  const at = (moment: Date) => exactTime(moment, frame.now, tagOf(frame), seen.timeZone);
  return (
    <>
      <h1>{t('publicLookHeading')}</h1>
      {done && <Alert kind="success">{t(done === 'reply' ? 'publicWrote' : 'publicReachChanged')}</Alert>}
      <p class="tl-lead">{stateWords(view, frame)}</p>
      <p>{t('publicAskedAt', { at: at(seen.madeAt) })}</p>
      <h2>{t('publicMessages')}</h2>
      {seen.messages.every(({ kind }) => kind !== 'answer') && <p>{t('publicNoMessages')}</p>}
      {seen.messages.map(({ kind, at: moment, text }) => (
        <article class="tl-card">
          <h3>{t(kind === 'answer' ? 'publicThem' : 'publicYou', { at: at(moment) })}</h3>
          <p class="tl-said">{text}</p>
        </article>
      ))}
      {view.mayWrite ? <Reply view={view} frame={frame} /> : <p>{t('wroteAlready')}</p>}
      <ChangeReach view={view} frame={frame} />
      <TakeBack view={view} frame={frame} />
    </>
  );
}

function stateWords({ seen }: Open, frame: Frame): string {
  const t = speakAsk(frame);
  const last = seen.steps.at(-1);
  if (!last) return t('publicState-waits');
  if (last.kind === 'reached')
    return t('publicState-reached', { at: exactTime(last.at, frame.now, tagOf(frame), seen.timeZone) });
  return t(last.kind === 'closed' ? 'publicState-closed' : 'publicState-taken');
}

const CodeOf = ({ view }: { view: Open }) => <input type="hidden" name="code" value={view.code} />;

function Reply({ view, frame }: Props) {
  const t = speakAsk(frame);
  const { value, error } = typed(frame.again);
  return (
    <Form action={inLang(paths.reply, frame)} label={t('publicWriteBack')}>
      <CodeOf view={view} />
      <TextArea
        name="text"
        label={t('publicWriteBack')}
        hint={t('publicWriteBackHint')}
        value={value('text')}
        error={error('text')}
        rows={3}
        maxlength={300}
      />
      <SubmitButton>{t('publicSendReply')}</SubmitButton>
    </Form>
  );
}

function ChangeReach({ view, frame }: Props) {
  const t = speakAsk(frame);
  const back = frame.again?.values.way !== undefined;
  return (
    <Disclosure summary={t('publicChangeReach')} open={back}>
      <Form action={inLang(paths.reach, frame)} label={t('publicChangeReach')}>
        <CodeOf view={view} />
        <ReachFields frame={back ? frame : { ...frame, again: null }} was={view.seen.reach} />
        <SubmitButton>{t('publicSaveReach')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}

function TakeBack({ view, frame }: Props) {
  const t = speakAsk(frame);
  const { error } = typed(frame.again);
  return (
    <Disclosure summary={t('publicTakeBack')} open={error('sure') !== undefined}>
      <p>{t('publicTakeBackText')}</p>
      <Form action={inLang(paths.takeBack, frame)} label={t('publicTakeBack')}>
        <CodeOf view={view} />
        <Checkbox name="sure" label={t('publicSure')} error={error('sure')} />
        <SubmitButton look="outline">{t('publicDelete')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
