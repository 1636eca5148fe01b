import { carePaths, careWords } from '#casework/care/index.ts';
import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { peoplePaths, StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { directoryPaths } from '#reference/directory/index.ts';
import { zonePaths } from '#reference/zones/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime, spanWords } from '#ui/time-words.ts';
import type { NoticesView } from '../actions/notices.ts';
import { NOTICE_PAGE, type SeenNotice } from '../notice-store.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import {
  ofAdvocacy,
  ofAsks,
  ofCaregivers,
  ofClaims,
  ofCourts,
  ofGates,
  ofOwnDays,
  ofOwnPage,
  ofProgram,
  ofReferrals,
  ofRides,
  told,
} from './notice-kinds.ts';

/** What the clocks told this person. A youth is named only where their record is open to the reader. */
export function NoticesPage({ view, frame }: { view: NoticesView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('notices')}>
      <h1>{t('notices')}</h1>
      <p class="usa-intro">{t('noticesIntro')}</p>
      {view.notices.length === 0 ? (
        <EmptyState heading={t('noNotices')}>
          <p>{t('noNoticesHint')}</p>
        </EmptyState>
      ) : (
        <>
          {view.notices.some((each) => !each.read) && (
            <Form action={paths.noticesRead}>
              <SubmitButton look="outline">{t('markAllRead')}</SubmitButton>
            </Form>
          )}
          <ul class="tl-plain-list tl-cards">
            {view.notices.map((notice) => (
              <OneNotice notice={notice} frame={frame} />
            ))}
          </ul>
        </>
      )}
      <Pagination
        page={view.page}
        rowCount={view.count}
        pageSize={NOTICE_PAGE}
        href={(page) => `${paths.notices}?page=${page}`}
      />
    </StaffPage>
  );
}

function OneNotice({ notice, frame }: { notice: SeenNotice; frame: Frame }) {
  const t = words(frame.lang);
  const { about } = notice;
  const said = (at: Date) => exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  const step = about ? [about.step[frame.lang], calledBy(about.youth.card, about.youth.number, frame.lang)] : [];
  const called = [kindWords(notice.kind, frame), ...step, said(notice.at)];
  return (
    <li class="tl-card">
      <p>
        <strong>{kindWords(notice.kind, frame)}</strong> {!notice.read && <Tag tone="care">{t('unread')}</Tag>}
      </p>
      {about ? (
        <p>
          <a href={paths.step(about.responseId, about.stepId)}>{about.step[frame.lang]}</a>
          {' · '}
          <a href={youthPaths.youth(about.youth.id)}>{calledBy(about.youth.card, about.youth.number, frame.lang)}</a>
        </p>
      ) : ofProgram.includes(notice.kind) ? (
        <p>
          <a href={peoplePaths.program}>{t('noticeProgram')}</a>
        </p>
      ) : notice.kind === 'youth-moved' ? (
        <p>
          {t('noticeYouthMoved')}{' '}
          {notice.youthId && <a href={carePaths.team(notice.youthId)}>{careWords(frame.lang)('team')}</a>}
        </p>
      ) : (
        <Elsewhere kind={notice.kind} frame={frame} />
      )}
      <p class="usa-hint">
        <time datetime={notice.at.toISOString()}>{said(notice.at)}</time>
        {notice.dueAt && ` · ${t('noticeDue', { at: said(notice.dueAt) })}`}
        {notice.outageSeconds > 0 &&
          ` · ${t('noticeOutage', { span: spanWords(notice.outageSeconds * 1_000, frame.lang) })}`}
      </p>
      {!notice.read && (
        <Form action={paths.noticesRead} label={called.join(' · ')}>
          <SubmitButton name="id" value={notice.id} look="plain">
            {t('markRead')}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}

/** A notice that is of no step of a response: what to do. */
function Elsewhere({ kind, frame }: { kind: string; frame: Frame }) {
  const t = words(frame.lang);
  if (kind === 'reporter-told')
    return (
      <p>
        <a href={paths.reportersTold}>{t('noticeReporterTold')}</a>
      </p>
    );
  if (ofAsks.includes(kind))
    return (
      <p>
        <a href={paths.asks}>{t('noticeAsk')}</a>
      </p>
    );
  if (ofReferrals.includes(kind))
    return (
      <p>
        <a href={paths.referrals}>{t('noticeReferral')}</a>
      </p>
    );
  if (ofAdvocacy.includes(kind)) return <p>{t('noticeAdvocacy')}</p>;
  if (kind === 'source-stalled')
    return (
      <p>
        <a href={directoryPaths.sources}>{t('noticeSource')}</a>
      </p>
    );
  if (kind === 'zone-soon' || kind === 'zone-lapsed')
    return (
      <p>
        <a href={zonePaths.list}>{t('noticeZones')}</a>
      </p>
    );
  if (ofRides.includes(kind))
    return (
      <p>
        <a href={paths.rides}>{t('noticeRide')}</a>
      </p>
    );
  if (kind === 'task-left')
    return (
      <p>
        <a href={youthPaths.list}>{t('noticeTask')}</a>
      </p>
    );
  if (kind === 'step-ends')
    return (
      <p>
        {t('noticeStepEnds')} <a href={youthPaths.list}>{t('noticeStepList')}</a>
      </p>
    );
  if (kind === 'step-left') return <p>{t('noticeStepLeft')}</p>;
  if (ofCaregivers.includes(kind)) return <p>{t('noticeCaregivers')}</p>;
  if (ofCourts.includes(kind))
    return (
      <p>
        <a href={paths.hearings}>{t('noticeCourt')}</a>
      </p>
    );
  if (ofOwnDays.includes(kind))
    return (
      <p>
        <a href="/work#petitions">{t('noticeOwnDay')}</a>
      </p>
    );
  if (ofGates.includes(kind))
    return (
      <p>
        <a href={paths.work}>{t('noticeGate')}</a>
      </p>
    );
  if (ofClaims.includes(kind))
    return (
      <p>
        <a href={paths.work}>{t('noticeClaim')}</a>
      </p>
    );
  if (ofOwnPage.includes(kind)) return <p>{t('noticeOwnPage')}</p>;
  if (kind === 'withdrawal-asked') return <p>{t('noticeWithdrawalAsked')}</p>;
  return <p>{t(kind === 'worker-safety' ? 'noticeWorkerSafety' : 'noticeHidden')}</p>;
}

const kindWords = (kind: string, frame: Frame): string =>
  words(frame.lang)(`notice-${told.includes(kind) ? kind : 'other'}` as 'notice-other');
