import type { Frame } from '#platform/http/door.ts';
import { FinderPage, inLang } from '#reference/finder/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { LetterView, LookView } from '../actions/look.ts';
import { instrument } from '../instrument.ts';
import { dueAt } from '../model/request.ts';
import { callState, isCall } from '../model/ring.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { CallNow } from './call-now.tsx';
import { MoneyLines } from './money-lines.tsx';
import { Back, Counsel, Dates, Near } from './parts.tsx';

type OfClass = Extract<LookView, { kind: 'class' }>;
type OfRequest = Extract<LookView, { kind: 'request' }>;

/** What a code opens: the dates of a class, or a request with its answers. */
export function LookPage({ view, frame }: { view: LookView; frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <FinderPage frame={frame} path={paths.code}>
      <Back frame={frame} />
      {view.kind === 'none' && <CodeForm frame={frame} />}
      {view.kind === 'gone' && <Gone frame={frame} />}
      {view.kind === 'class' && <MyClass view={view} action={paths.cancelled} frame={frame} />}
      {view.kind === 'request' && <MyRequest view={view} frame={frame} />}
      <p>
        <a href={inLang(paths.classes, frame)}>{t('publicBack')}</a>
      </p>
    </FinderPage>
  );
}

/** What the link of a letter opens: the same dates. */
export function LetterPage({ view: { token, look }, frame }: { view: LetterView; frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <FinderPage frame={frame} path={paths.letter(token)}>
      <Back frame={frame} />
      {look.kind === 'class' && <MyClass view={look} action={paths.letter(token)} frame={frame} />}
      {look.kind === 'gone' && <Gone frame={frame} />}
      {look.kind === 'none' && <h1>{t('publicNoLink')}</h1>}
      <p>
        <a href={inLang(paths.classes, frame)}>{t('publicBack')}</a>
      </p>
    </FinderPage>
  );
}

function Gone({ frame }: { frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <>
      <h1>{t('publicGone')}</h1>
      <p>{t('publicGoneText')}</p>
    </>
  );
}

function CodeForm({ frame }: { frame: Frame }) {
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      <h1>{t('publicLook')}</h1>
      <Form action={inLang(paths.code, frame)} label={t('publicLook')}>
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

const CodeOf = ({ code }: { code: string }) => <input type="hidden" name="code" value={code} />;

function MyClass({ view, action, frame }: { view: OfClass; action: string; frame: Frame }) {
  const t = publicWords(frame.lang);
  const { one, mine, timeZone } = view;
  return (
    <>
      <h1>{one.title}</h1>
      {view.done === 'score' && <Alert kind="success">{t('publicScored')}</Alert>}
      <p class="tl-lead">
        {one.endedAt ? t('publicEnded') : mine.seated ? t('publicSeat') : t('publicWaiting', { n: mine.place })}
      </p>
      {one.place !== '' && <p>{`${t('publicPlace')}: ${one.place}`}</p>}
      {mine.seated && one.link !== '' && (
        <p>
          <a href={one.link}>{t('publicVideoLink')}</a>
        </p>
      )}
      <Dates one={one} timeZone={timeZone} frame={frame} />
      {view.asks && <Score view={view} frame={frame} />}
      <Sure action={action} code={view.code} summary={t('publicCancel')} text={t('publicCancelText')} frame={frame} />
    </>
  );
}

function Score({ view, frame }: { view: OfClass; frame: Frame }) {
  const t = publicWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const marks = Array.from({ length: instrument.most + 1 }, (_, n) => String(n));
  return (
    <Disclosure summary={t(`publicScore-${view.asks ?? 'before'}`)} open={isBack}>
      <p>{t('publicScoreText')}</p>
      {instrument.checkedOn === null && <p class="usa-hint">{t('publicUnchecked')}</p>}
      <Form action={inLang(paths.answers, frame)} label={t(`publicScore-${view.asks ?? 'before'}`)}>
        <CodeOf code={view.code} />
        {instrument.items.map(({ id, text }) => (
          <Radios
            name={`item-${id}`}
            label={text[frame.lang]}
            hint={t('publicRate', { most: instrument.most })}
            value={value(`item-${id}`)}
            error={error(`item-${id}`)}
            choices={marks.map((each) => ({ value: each, label: each }))}
            inline
          />
        ))}
        <SubmitButton>{t('publicScoreSend')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}

type SureProps = { action: string; code: string; summary: string; text: string; frame: Frame };
function Sure({ action, code, summary, text, frame }: SureProps) {
  const t = publicWords(frame.lang);
  const { error } = typed(frame.again);
  return (
    <Disclosure summary={summary} open={error('sure') !== undefined}>
      <p>{text}</p>
      <Form action={inLang(action, frame)} label={summary}>
        {code !== '' && <CodeOf code={code} />}
        <Checkbox name="sure" label={t('publicSure')} error={error('sure')} />
        <SubmitButton look="outline">{t('publicDelete')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}

function MyRequest({ view, frame }: { view: OfRequest; frame: Frame }) {
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.again);
  const { request } = view;
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, view.timeZone);
  const due = dueAt(request.kind, request.madeAt, view.clocks);
  const answered = request.messages.some(({ kind }) => kind === 'answer');
  return (
    <>
      <h1>{t('publicLook')}</h1>
      {view.done === 'reply' && <Alert kind="success">{t('publicWrote')}</Alert>}
      <State view={view} frame={frame} />
      <p>{t('publicYouAsked', { at: at(request.madeAt), what: t(`publicKind-${request.kind}`) })}</p>
      {!answered && due && due > frame.now && <p>{t('publicDue', { at: at(due) })}</p>}
      <MoneyLines lines={request.money} timeZone={view.timeZone} frame={frame} />
      {request.messages.map(({ kind, at: moment, text }) => (
        <article class="tl-card">
          <h2>{t(kind === 'answer' ? 'publicThem' : 'publicYou', { at: at(moment) })}</h2>
          <p class="tl-said">{text}</p>
        </article>
      ))}
      <Form action={inLang(paths.reply, frame)} label={t('publicWriteBack')}>
        <CodeOf code={view.code} />
        <TextArea
          name="text"
          label={t('publicWriteBack')}
          value={value('text')}
          error={error('text')}
          rows={3}
          maxlength={300}
        />
        <SubmitButton>{t('publicSend')}</SubmitButton>
      </Form>
      {view.counsel && <Counsel view={view.counsel} frame={frame} />}
      {view.near && <Near view={view.near} frame={frame} />}
      <Sure
        action={paths.takenBack}
        code={view.code}
        summary={t('publicTakeBack')}
        text={t('publicTakeBackText')}
        frame={frame}
      />
    </>
  );
}

/** Who has it and since when; of a call also who was told; then what came of it last. */
function State({ view, frame }: { view: OfRequest; frame: Frame }) {
  const t = publicWords(frame.lang);
  const { request, timeZone } = view;
  const state = callState(request.steps, request.rings, frame.now);
  const last = request.steps.at(-1)?.kind;
  const came = last === 'reached' || last === 'not-reached' || last === 'closed' ? last : null;
  const plain = isCall(request.kind) || state.kind === 'held' ? state : ({ kind: 'waits' } as const);
  return (
    <>
      {isCall(request.kind) || plain.kind === 'held' ? (
        <CallNow state={plain} by={request.holderName} timeZone={timeZone} frame={frame} />
      ) : (
        <p class="tl-lead">{t('publicState-waits')}</p>
      )}
      {came && <p>{t(`publicState-${came}`)}</p>}
    </>
  );
}
