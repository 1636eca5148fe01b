import type { Child } from 'hono/jsx';
import { responsePaths } from '#casework/responses/index.ts';
import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Cite } from '#ui/cite.tsx';
import { Clock } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ReportView } from '../actions/see.ts';
import { additionWords } from '../addition-words.ts';
import { allegationCodes, allegationLabel, allegationSource, reporterKind } from '../codes.ts';
import { disclosureWords } from '../disclosure-words.ts';
import { WRITTEN_STEP } from '../gate-store.ts';
import { addedOn } from '../model/addition.ts';
import type { Allegation } from '../model/allegations.ts';
import { goesNow } from '../model/state.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Added } from './added.tsx';
import { CloseToTheYouth } from './close.tsx';
import { clockWords, Decisions } from './decisions.tsx';
import { fieldLabel } from './written-words.ts';

type Props = { view: ReportView; frame: Frame };

/** One report: what to do now, what was said, who reported (where this reader may see it), what was decided. */
export function ReportPage({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const { report, youth } = view;
  const at = exactTime(report.receivedAt, frame.now, frame.lang, zoneOf(frame));
  return (
    <StaffPage frame={frame} title={t('report')} width="form" crumbs={[{ href: paths.list, label: t('reports') }]}>
      <h1>{t('aboutWho', { who: calledBy(youth.card, youth.number, frame.lang) })}</h1>
      <p>
        <Tag tone={view.state === 'closed' ? 'plain' : 'calm'}>{words(frame.lang)(`state-${view.state}`)}</Tag>{' '}
        {t(report.channel === 'telephone' ? 'cameByCall' : 'cameByForm', { at })} ·{' '}
        <a href={youthPaths.youth(youth.id)}>{t('openRecord')}</a>
      </p>
      <Now view={view} frame={frame} />
      <Said view={view} frame={frame} />
      <Added view={view} frame={frame} />
      <Who view={view} frame={frame} />
      <Written view={view} frame={frame} />
      <Decisions view={view} frame={frame} />
      <Codes view={view} frame={frame} />
    </StaffPage>
  );
}

/** The one next act as a button, then the open steps of the response with their clocks. */
function Now({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const { report, state, due } = view;
  const first = state === 'to-screen';
  const steps = due.filter((step) => !(step.stepId === 'decide' && view.mayDecide));
  return (
    <section aria-labelledby="now">
      <h2 id="now">{t('now')}</h2>
      {view.mayReview && (
        <Alert kind="info">
          {t('drawn')} <a href={paths.review(report.id)}>{t('review')}</a>
        </Alert>
      )}
      {report.clockFollows === false && report.disposition === null && report.responseTime !== null && (
        <Alert kind="warning">{clockWords(report.responseTime, report, frame)}</Alert>
      )}
      {goesNow(report, !view.unmet) && (
        <p>
          <strong>{t('goNow')}</strong>
        </p>
      )}
      {view.mayDecide && (
        <Actions>
          {first && <ButtonLink href={paths.screening(report.id)}>{t('decideNow')}</ButtonLink>}
          <ButtonLink href={paths.disposition(report.id)} look={first ? 'outline' : 'main'}>
            {t('writeResult')}
          </ButtonLink>
          {!first && <a href={paths.screening(report.id)}>{t('decideAgain')}</a>}
        </Actions>
      )}
      {steps.length > 0 && (
        <ul class="tl-plain">
          {steps.map((step) => (
            <li>
              <a href={step.stepId === WRITTEN_STEP ? paths.written(report.id) : step.href}>{step.title}</a>{' '}
              {step.byLaw && <Tag tone="calm">{t('byLaw')}</Tag>}
              <div>
                {step.stopped ? (
                  t('stopped')
                ) : step.dueAt ? (
                  <Clock dueAt={step.dueAt} now={frame.now} timeZone={zoneOf(frame)} />
                ) : (
                  <span class="usa-hint">{t(step.urgent ? 'atOnce' : 'noTime')}</span>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {steps.length === 0 && !view.mayDecide && !view.mayReview && !goesNow(report, !view.unmet) && (
        <p>{t('nothingNow')}</p>
      )}
      {report.responseId && (
        <p>
          <a href={responsePaths.response(report.responseId)}>{t('openResponse')}</a>
        </p>
      )}
    </section>
  );
}

function Said({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { account, allegations } = view.report;
  const inCare = account.inCare === 'yes' ? t('yes') : account.inCare === 'no' ? t('no') : '';
  const suspected = [say(`relation-${account.suspectedRelation}`), account.suspectedName, account.suspectedAge];
  return (
    <section aria-labelledby="said">
      <h2 id="said">{t('whatWasSaid')}</h2>
      <p class="tl-prose">{account.account}</p>
      <Facts
        rows={[
          [t('danger'), say(`danger-${account.danger}`)],
          [
            t('alleged'),
            allegations.map((one, index) => (
              <>
                {index > 0 && <br />}
                {allegationLabel(one, frame.lang)}
                <AddedOn one={one} view={view} frame={frame} />
              </>
            )),
          ],
          [t('suspectedRelation'), suspected.filter(Boolean).join(', ')],
          [t('presentLocation'), account.presentLocation],
          [t('place'), account.place],
          [t('when'), account.when],
          [t('sex'), account.sex],
          [t('ethnicity'), account.ethnicity],
          [t('language'), account.language],
          [t('school'), account.school],
          [t('inCare'), inCare],
          [
            t('parentName'),
            [account.parentName, account.parentRelation, account.parentPhone].filter(Boolean).join(', '),
          ],
          [t('siblings'), account.siblings],
        ]}
      />
      <CloseToTheYouth view={view} frame={frame} />
    </section>
  );
}

function AddedOn({ one, view, frame }: Props & { one: Allegation }) {
  const at = addedOn(one, view.additions);
  if (!at) return null;
  const when = exactTime(at, frame.now, frame.lang, zoneOf(frame));
  return <span class="usa-hint"> ({additionWords(frame.lang)('addedOn', { at: when })})</span>;
}

/** What is known, each with its name; what is not known takes no room. */
function Facts({ rows }: { rows: readonly (readonly [label: string, value: Child])[] }) {
  const known = rows.filter(([, value]) => value !== '').map(([label, value]): SummaryRow => ({ label, value }));
  return <SummaryList rows={known} />;
}

/** Pen. Code 11167(d): shown to the hotline's screeners, and to the one who filed. The database decides, not this page. */
function Who({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const { reporter, report } = view;
  const kind = reporter ? reporterKind(reporter.kind)?.label[frame.lang] : null;
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('whoReported')}</h2>
      {reporter ? (
        <>
          <p class="usa-hint">{t('reporterOwn')}</p>
          <Facts
            rows={[
              [t('reporterIs'), `${kind ?? reporter.kind} · ${t(report.mandated ? 'mandatedYes' : 'mandatedNo')}`],
              [fieldLabel('reporter-name', frame.lang), reporter.reporterName || t('notGiven')],
              [fieldLabel('reporter-phone', frame.lang), reporter.reporterPhone || t('notGiven')],
              [t('reporterTitle'), reporter.reporterTitle],
              [t('reporterAgency'), reporter.reporterAgency],
              [t('reporterAddress'), reporter.reporterAddress],
              [t('why'), reporter.because],
            ]}
          />
          {view.mayAddFacts && (
            <p>
              <a href={paths.disclose(report.id)}>{disclosureWords(frame.lang)('tell')}</a>
            </p>
          )}
        </>
      ) : view.toldId ? (
        <p>
          {disclosureWords(frame.lang)('toldHere')}{' '}
          <a href={paths.disclosure(view.toldId)}>{disclosureWords(frame.lang)('toldOpen')}</a>
        </p>
      ) : (
        <p>{t(view.atHotline ? 'reporterNone' : 'reporterHidden')}</p>
      )}
    </section>
  );
}

function Written({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const { report } = view;
  return (
    <section aria-labelledby="written">
      <h2 id="written">{t('openWritten')}</h2>
      <p>
        {report.writtenAt
          ? t('writtenIn', { at: exactTime(report.writtenAt, frame.now, frame.lang, zoneOf(frame)) })
          : t(report.mandated ? 'writtenOwed' : 'writtenNotOwed')}{' '}
        <a href={paths.written(report.id)}>{t('openIt')}</a>
      </p>
    </section>
  );
}

/** The numbers of the state's system, for whoever types them into it; not verified, and said so. */
function Codes({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  return (
    <Disclosure summary={t('codes')}>
      <ul>
        {view.report.allegations.map((one) => {
          const { category, subCategory } = allegationCodes(one);
          const sub = one.subCategory ? ` / ${subCategory ?? t('codeUnset')}` : '';
          return <li>{`${allegationLabel(one, frame.lang)}: ${category}${sub}`}</li>;
        })}
      </ul>
      <p class="usa-hint">{t('codesNote')}</p>
      <p class="usa-hint">
        <Cite text={allegationSource.title} />
      </p>
    </Disclosure>
  );
}

const zoneOf = (frame: Frame) => frame.actor?.timeZone ?? 'UTC';
