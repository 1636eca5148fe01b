import { type DueQuestion, identificationPaths, identificationWords } from '#casework/identification/index.ts';
import { responsePaths, WORK_PAGE, type WorkItem, workShows } from '#casework/responses/index.ts';
import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { homePaths, youthHomeWords } from '#program/homes/index.ts';
import { Card } from '#ui/card.tsx';
import { Clock } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { WorkView } from '../actions/work.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Changes } from './changes.tsx';
import { MyBenefits } from './my-benefits.tsx';
import { MyCharges } from './my-charges.tsx';
import { MyClaims } from './my-claims.tsx';
import { MyCourts } from './my-courts.tsx';
import { MyMoney } from './my-money.tsx';
import { MyOpenings } from './my-openings.tsx';
import { MyPetitions } from './my-petitions.tsx';
import { MyRepairs } from './my-repairs.tsx';
import { MyTasks } from './my-tasks.tsx';
import { Handovers, Hearings } from './work-people.tsx';

type Props = { view: WorkView; frame: Frame };

/** The morning page: what is next, what is due, what waits to be taken, and what others did since the last look. */
export function WorkPage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('work')} width="wide">
      <h1>{t('work')}</h1>
      {view.page === 1 && <Next view={view} frame={frame} />}
      <Mine view={view} frame={frame} />
      <MyCourts view={view} frame={frame} />
      <MyTasks view={view} frame={frame} />
      <MyCharges view={view} frame={frame} />
      <MyOpenings view={view} frame={frame} />
      <MyPetitions view={view} frame={frame} />
      <MyMoney view={view} frame={frame} />
      <MyBenefits view={view} frame={frame} />
      <MyClaims view={view} frame={frame} />
      <MyRepairs view={view} frame={frame} />
      <Waiting view={view} frame={frame} />
      <MoveOuts view={view} frame={frame} />
      <Handovers view={view} frame={frame} />
      <Hearings view={view} frame={frame} />
      <Questions view={view} frame={frame} />
      <Changes view={view} frame={frame} />
      <Actions>
        <PrintButton />
        <ButtonLink look="outline" href={paths.calendar}>
          {t('calendar')}
        </ButtonLink>
      </Actions>
    </StaffPage>
  );
}

/** The one thing to do next, large enough for a tired eye. */
function Next({ view, frame }: Props) {
  const t = words(frame.lang);
  const next = view.mine.items.find((item) => item.dueAt && !item.stopped);
  if (!next?.dueAt) return null;
  return (
    <Card
      heading={t('nextUp')}
      aside={<When item={next} frame={frame} />}
      actions={
        next.youth && <ButtonLink href={responsePaths.step(next.responseId, next.stepId)}>{t('openStep')}</ButtonLink>
      }
    >
      <p class="usa-intro">{next.step[frame.lang]}</p>
      <p>
        <Who item={next} frame={frame} /> {next.legal && <Tag tone="calm">{t('law')}</Tag>}
      </p>
    </Card>
  );
}

function Mine({ view, frame }: Props) {
  const t = words(frame.lang);
  const { shows } = view.desk;
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{t('mine')}</h2>
      <Form action={paths.workView} label={t('showLabel')}>
        <Actions>
          {workShows.map((each) => (
            <SubmitButton name="shows" value={each} look={each === shows ? 'main' : 'outline'}>
              {t(each === shows ? `showing-${each}` : `show-${each}`)}
            </SubmitButton>
          ))}
        </Actions>
      </Form>
      <Table
        caption={t('mine')}
        captionHidden
        columns={columns(frame)}
        rows={view.mine.items}
        empty={
          <EmptyState heading={t(shows === 'all' ? 'nothingMine' : 'nothingSuch')}>
            <p>{t(shows === 'all' ? 'nothingMineHint' : 'nothingSuchHint')}</p>
          </EmptyState>
        }
      />
      <Pagination
        page={view.page}
        rowCount={view.mine.count}
        pageSize={WORK_PAGE}
        href={(page) => `${paths.work}?page=${page}#mine`}
      />
    </section>
  );
}

function Waiting({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting')}</h2>
      <Table
        caption={t('waiting')}
        captionHidden
        columns={[...columns(frame), takeColumn(frame)]}
        rows={view.waiting.items}
        empty={<p>{t('nothingWaiting')}</p>}
      />
      <Pagination
        page={view.waitingPage}
        rowCount={view.waiting.count}
        pageSize={WORK_PAGE}
        href={(page) => `${paths.work}?waiting=${page}#waiting`}
      />
    </section>
  );
}

/** Youth who were told to leave where they live: the soonest first. */
function MoveOuts({ view, frame }: Props) {
  const t = youthHomeWords(frame.lang);
  if (view.moveOuts.length === 0) return null;
  return (
    <section aria-labelledby="move-outs">
      <h2 id="move-outs">{t('toLeave')}</h2>
      <ul>
        {view.moveOuts.map(({ youth, leaveBy }) => (
          <li>
            <a href={youthPaths.youth(youth.id)}>{calledBy(youth.card, youth.number, frame.lang)}</a>,{' '}
            {t('toLeaveBy', { day: dayWords(leaveBy, frame.lang) })}:{' '}
            <a href={homePaths.youth(youth.id)}>
              {t('findPlace')}
              <span class="usa-sr-only">{`: ${calledBy(youth.card, youth.number, frame.lang)}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was not known when a decision was made: asked again when its day has come. */
function Questions({ view, frame }: Props) {
  const t = words(frame.lang);
  if (view.questions.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('questions')}</h2>
      <p>{t('questionsIntro')}</p>
      <Asked questions={view.questions.slice(0, ASKED_AT_ONCE)} frame={frame} />
      {view.questions.length > ASKED_AT_ONCE && (
        <Disclosure summary={t('moreQuestions', { n: view.questions.length - ASKED_AT_ONCE })}>
          <Asked questions={view.questions.slice(ASKED_AT_ONCE)} frame={frame} />
        </Disclosure>
      )}
    </section>
  );
}

/** As many as one asks in a morning; the rest are a press away. */
const ASKED_AT_ONCE = 3;

function Asked({ questions, frame }: { questions: readonly DueQuestion[]; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <ul>
      {questions.map((each) => (
        <li>
          <a href={youthPaths.youth(each.youth.id)}>{calledBy(each.youth.card, each.youth.number, frame.lang)}</a>,{' '}
          {identificationWords(frame.lang)(`form-${each.form}`)}:{' '}
          <a href={askedAt(each)}>
            {each.fields.length > 0
              ? t('askFor', { what: each.fields.map((field) => t(`ask-${field}`)).join(', ') })
              : t('lookAgain')}
          </a>{' '}
          <span class="usa-hint">{t('askSince', { at: dayWords(each.dueOn, frame.lang) })}</span>
        </li>
      ))}
    </ul>
  );
}

const askedAt = ({ youth, form, fields }: DueQuestion): string =>
  fields.length > 0 ? identificationPaths.questions(youth.id, form) : identificationPaths.decision(youth.id, form);

function When({ item, frame }: { item: WorkItem; frame: Frame }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone;
  if (item.stopped) return <>{t('clockStopped')}</>;
  if (!item.dueAt)
    return (
      <>
        {t('noClock')}{' '}
        <span class="usa-hint">{t('askSince', { at: dayWords(dayOf(item.since, zone ?? 'UTC'), frame.lang) })}</span>
      </>
    );
  return <Clock dueAt={item.dueAt} now={frame.now} {...(zone ? { timeZone: zone } : {})} />;
}

const Who = ({ item, frame }: { item: WorkItem; frame: Frame }) =>
  item.youth ? (
    <a href={youthPaths.youth(item.youth.id)}>{calledBy(item.youth.card, item.youth.number, frame.lang)}</a>
  ) : (
    <>{words(frame.lang)('notYetSeen')}</>
  );

function columns(frame: Frame): Column<WorkItem>[] {
  const t = words(frame.lang);
  return [
    { label: t('due'), cell: (item) => <When item={item} frame={frame} /> },
    {
      label: t('step'),
      rowHeader: true,
      cell: (item) => (
        <>
          {item.youth ? (
            <a href={responsePaths.step(item.responseId, item.stepId)}>{item.step[frame.lang]}</a>
          ) : (
            item.step[frame.lang]
          )}{' '}
          {item.legal && <Tag tone="calm">{t('law')}</Tag>}
        </>
      ),
    },
    { label: t('youth'), cell: (item) => <Who item={item} frame={frame} /> },
    { label: t('protocol'), cell: (item) => item.protocol?.[frame.lang] ?? '—' },
  ];
}

const takeColumn = (frame: Frame): Column<WorkItem> => ({
  label: words(frame.lang)('takeIt'),
  cell: (item) => (
    <Form action={responsePaths.taking(item.responseId, item.stepId)} label={item.step[frame.lang]}>
      <SubmitButton look="outline">{words(frame.lang)('takeIt')}</SubmitButton>
    </Form>
  ),
});
