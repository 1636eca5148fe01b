import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { findPath, languageName } from '#reference/finder/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { RequestView } from '../actions/requests.ts';
import { standingOf } from '../model/request.ts';
import { callState, isCall } from '../model/ring.ts';
import { paths } from '../paths.ts';
import type { Said } from '../request-store.ts';
import { words } from '../words.ts';
import { MoneyOfRequest } from './money.tsx';
import { Due, stateLine } from './requests.tsx';

type Props = { view: RequestView; frame: Frame };

/** One request, for the parent partner who has it. */
export function RequestPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { request, me, clocks } = view;
  const standing = standingOf(request.steps, request.written);
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  const mine = standing.holder === me;
  return (
    <StaffPage
      frame={frame}
      title={t('requests')}
      width="form"
      crumbs={[{ href: paths.requests, label: t('requests') }]}
    >
      <h1>{t(`kind-${request.kind}`)}</h1>
      <p>
        <Due request={request} clocks={clocks} frame={frame} />
      </p>
      <p class="usa-hint">
        {[
          t('askedAt', { at: at(request.madeAt) }),
          standing.answeredAt ? t('answeredIn', { at: at(standing.answeredAt) }) : null,
          standing.tries > 0 ? t('notReachedN', { n: standing.tries }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isCall(request.kind) && standing.holder === null && !standing.takenBack && (
        <p>{stateLine(callState(request.steps, request.rings, frame.now), frame)}</p>
      )}
      {standing.holder !== null && request.holderName && <p>{t('heldBy', { name: request.holderName })}</p>}
      {standing.takenBack && <Alert kind="info">{t('takenBack')}</Alert>}
      {!standing.takenBack && !request.said && <p>{t('elsewhere')}</p>}
      {request.kind === 'removal' && !standing.takenBack && (
        <Alert kind="info">
          <p>{t('counsel')}</p>
          <p>
            <a href={findPath}>{t('counselLink')}</a>
          </p>
        </Alert>
      )}
      {request.said && <SummaryList rows={rowsOf(request.said, frame)} />}
      {request.said && !standing.closed && (
        <p>
          <a href={paths.interpreter(request.id)}>{t('withInterpreter')}</a>
        </p>
      )}
      <MoneyOfRequest request={request} mine={mine} frame={frame} />
      {request.messages.map((each) => (
        <section class="tl-card">
          <h2>{t(each.kind === 'answer' ? 'ours' : 'theirs', { at: at(each.at) })}</h2>
          <p class="tl-said">{each.text}</p>
        </section>
      ))}
      {!standing.takenBack && standing.holder === null && <Steps view={view} kinds={['taken']} frame={frame} />}
      {!standing.takenBack && mine && (
        <>
          <Steps view={view} kinds={['reached', 'not-reached', 'put-back', 'closed']} frame={frame} />
          <Write view={view} frame={frame} />
        </>
      )}
    </StaffPage>
  );
}

/** When not to call stands first: it must be read before anyone rings. */
function rowsOf(said: Said, frame: Frame) {
  const t = words(frame.lang);
  return [
    ...(said.notWhen ? [{ label: t('notWhen'), value: <strong>{said.notWhen}</strong> }] : []),
    ...(said.phone
      ? [{ label: t('phone'), value: <a href={`tel:${said.phone.replace(/[^\d+]/g, '')}`}>{said.phone}</a> }]
      : []),
    ...(said.name ? [{ label: t('nameOf'), value: said.name }] : []),
    { label: t('speaks'), value: languageName(said.lang, frame.lang) },
    ...(said.words ? [{ label: t('said'), value: <span class="tl-said">{said.words}</span> }] : []),
    ...(said.siblings
      ? [
          {
            label: t('siblings'),
            value: (
              <>
                <span class="tl-said">{said.siblings}</span>
                <br />
                <span class="usa-hint">{t('siblingsHint')}</span>
              </>
            ),
          },
        ]
      : []),
  ];
}

type StepKinds = readonly ('taken' | 'put-back' | 'reached' | 'not-reached' | 'closed')[];
function Steps({ view, kinds, frame }: Props & { kinds: StepKinds }) {
  const t = words(frame.lang);
  return (
    <Form action={paths.step(view.request.id)}>
      <Actions>
        {kinds.map((kind, at) => (
          <SubmitButton name="kind" value={kind} look={at === 0 ? 'main' : 'outline'}>
            {t(`do-${kind}`)}
          </SubmitButton>
        ))}
      </Actions>
    </Form>
  );
}

function Write({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Form action={paths.answer(view.request.id)} label={t('write')}>
      <TextArea
        name="text"
        label={t('write')}
        hint={t('writeHint')}
        value={value('text')}
        error={error('text')}
        rows={3}
        maxlength={1000}
      />
      <SubmitButton>{t('send')}</SubmitButton>
    </Form>
  );
}
