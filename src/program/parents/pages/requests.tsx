import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Clock } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { NumberField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { RequestsView } from '../actions/requests.ts';
import { type Clocks, dueAt, standingOf } from '../model/request.ts';
import { type CallState, callState, isCall } from '../model/ring.ts';
import { paths } from '../paths.ts';
import type { Request } from '../request-store.ts';
import { words } from '../words.ts';

type Props = { view: RequestsView; frame: Frame };

/** What parents ask for: what nobody has yet first, the oldest at the top; and who is on duty. */
export function RequestsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const all = view.requests.map((request) => ({ request, standing: standingOf(request.steps, request.written) }));
  const past = all.filter(({ standing }) => standing.closed || standing.takenBack);
  const open = all.filter((each) => !past.includes(each));
  const free = open.filter(({ standing }) => standing.holder === null);
  const told = free.filter(({ request }) => isToMe(request, view.me, frame.now));
  const groups = [
    ['toYou', told],
    ['unheld', free.filter((each) => !told.includes(each))],
    ['mine', open.filter(({ standing }) => standing.holder === view.me)],
    ['others', open.filter(({ standing }) => standing.holder !== null && standing.holder !== view.me)],
  ] as const;
  return (
    <StaffPage frame={frame} title={t('requests')} width="form">
      <h1>{t('requests')}</h1>
      <p class="usa-intro">{t('requestsIntro')}</p>
      <OnDuty view={view} frame={frame} />
      {open.length === 0 && (
        <EmptyState heading={t('noRequests')}>
          <p>{t('requestsIntro')}</p>
        </EmptyState>
      )}
      {groups.map(
        ([group, some]) =>
          some.length > 0 && (
            <section aria-labelledby={group}>
              <h2 id={group}>{t(group)}</h2>
              {some.map(({ request }) => (
                <OneCard
                  request={request}
                  clocks={view.clocks}
                  take={group === 'toYou' || group === 'unheld'}
                  frame={frame}
                />
              ))}
            </section>
          ),
      )}
      {past.length > 0 && (
        <Disclosure summary={t('past')}>
          {past.map(({ request }) => (
            <OneCard request={request} clocks={view.clocks} take={false} frame={frame} />
          ))}
        </Disclosure>
      )}
    </StaffPage>
  );
}

function OnDuty({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <section aria-labelledby="duty">
      <h2 id="duty">{t('duty')}</h2>
      {view.duty.length === 0 && <p>{t('nobodyDuty')}</p>}
      <ul>
        {view.duty.map((each) => (
          <li>{t('dutyUntil', { name: each.name, at: at(each.until) })}</li>
        ))}
      </ul>
      <Form action={paths.duty} label={t('dutyHours')}>
        <NumberField
          name="hours"
          label={t('dutyHours')}
          hint={t('dutyHint')}
          value={value('hours') || '4'}
          error={error('hours')}
        />
        <SubmitButton look="outline">{t('keep')}</SubmitButton>
      </Form>
    </section>
  );
}

/** This person was told of it, and may still take it in time. */
const isToMe = (request: Request, me: string, now: Date): boolean => {
  const state = callState(request.steps, request.rings, now);
  return isCall(request.kind) && state.kind === 'told' && state.to === me;
};

/** Who was told of a call that nobody has, and until when. */
export function stateLine(state: CallState, frame: Frame): string | null {
  const t = words(frame.lang);
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  if (state.kind === 'told') return t('toldAt', { at: at(state.at), until: at(state.until) });
  return state.kind === 'nobody' ? t('nobodyLeft', { at: at(state.at) }) : null;
}

type CardProps = { request: Request; clocks: Clocks; take: boolean; frame: Frame };
function OneCard({ request, clocks, take, frame }: CardProps) {
  const t = words(frame.lang);
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <Card
      heading={t(`kind-${request.kind}`)}
      headingLevel={3}
      href={paths.request(request.id)}
      aside={<Due request={request} clocks={clocks} frame={frame} />}
      actions={take && <Take requestId={request.id} frame={frame} />}
    >
      <p class="usa-hint">{t('askedAt', { at: at(request.madeAt) })}</p>
      {take && isCall(request.kind) && <p>{stateLine(callState(request.steps, request.rings, frame.now), frame)}</p>}
      {!take && request.holderName && <p class="usa-hint">{t('heldBy', { name: request.holderName })}</p>}
    </Card>
  );
}

/** One tap, from wherever it is shown. */
export function Take({ requestId, frame }: { requestId: string; frame: Frame }) {
  return (
    <Form action={paths.step(requestId)}>
      <SubmitButton name="kind" value="taken">
        {words(frame.lang)('do-taken')}
      </SubmitButton>
    </Form>
  );
}

/** The county's clock for this request, or that it set none. */
export function Due({ request, clocks, frame }: { request: Request; clocks: Clocks; frame: Frame }) {
  const t = words(frame.lang);
  const { answeredAt, closed, takenBack } = standingOf(request.steps, request.written);
  const due = dueAt(request.kind, request.madeAt, clocks);
  if (closed || takenBack) return <span>{t(takenBack ? 'takenBack' : 'closed')}</span>;
  if (!due) return <span class="usa-hint">{t('noClock')}</span>;
  return <Clock dueAt={due} now={frame.now} doneAt={answeredAt} timeZone={frame.actor?.timeZone ?? 'UTC'} />;
}
