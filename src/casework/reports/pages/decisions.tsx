import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { exactTime } from '#ui/time-words.ts';
import { Timeline } from '#ui/timeline.tsx';
import type { ReportView } from '../actions/see.ts';
import { responseTimeLabel } from '../codes.ts';
import type { DecisionInputs, ToolName } from '../model/decision-inputs.ts';
import { type DispositionGiven, supports, whyNoSupport } from '../model/disposition.ts';
import { goes } from '../model/state.ts';
import type { VisitGiven } from '../model/visit.ts';
import { pageWords } from '../page-words.ts';
import { visitWords } from '../visit-words.ts';
import { words } from '../words.ts';

type Props = { view: ReportView; frame: Frame };

/** How soon a worker goes and why, each result, each second look. Nothing while nothing was decided. */
export function Decisions({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  if (!wasDecided(view)) return null;
  return (
    <section aria-labelledby="decided">
      <h2 id="decided">{t('decided')}</h2>
      <All view={view} frame={frame} />
    </section>
  );
}

/** Above the form that changes it: what was decided until now, by whom, when and why; a second look that opened it again. */
export function EarlierDecision({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  if (!wasDecided(view)) return null;
  return (
    <>
      <section aria-labelledby="earlier">
        <h2 id="earlier">{t('earlier')}</h2>
        <All view={view} frame={frame} />
      </section>
      <h2>{t('newDecision')}</h2>
    </>
  );
}

export const wasDecided = ({ report, decided }: ReportView): boolean =>
  report.screenedAt !== null || decided.length > 0;

function All({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const { report, reviewed } = view;
  const stands = report.screenedAt !== null && report.responseTime !== null;
  return (
    <>
      {stands && <Screened view={view} frame={frame} />}
      <Before view={view} frame={frame} open={!stands} />
      <Results view={view} frame={frame} />
      {reviewed.length > 0 && (
        <>
          <h3>{t('reviewed')}</h3>
          <Timeline
            now={frame.now}
            timeZone={frame.actor?.timeZone ?? 'UTC'}
            entries={reviewed.map((one) => ({
              at: one.at,
              ...(one.by ? { by: one.by } : {}),
              heading: words(frame.lang)(`finding-${one.finding}`),
              children: <p class="tl-prose">{one.words}</p>,
            }))}
          />
        </>
      )}
    </>
  );
}

function Screened({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { report } = view;
  const forms = report.formsConsidered.map((form) => formWord(form, frame)).join(', ');
  const at = report.screenedAt
    ? exactTime(report.screenedAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC')
    : '';
  const tools = report.tools;
  return (
    <SummaryList
      rows={[
        {
          label: t('responseTime'),
          value: (
            <>
              {responseTimeLabel(report.responseTime ?? '', frame.lang)}{' '}
              <span class="usa-hint">{report.screenedBy ? t('byAt', { by: report.screenedBy, at }) : at}</span>
            </>
          ),
        },
        { label: t('why'), value: <span class="tl-prose">{report.screeningWords}</span> },
        ...(tools
          ? (['hotline', 'safety', 'risk'] as const).map((name) => ({
              label: say(`tool-${name}`),
              value: toolWords(tools, name, frame),
            }))
          : []),
        ...(report.clockFollows === false
          ? [{ label: t('clock'), value: clockWords(report.responseTime, report, frame) }]
          : []),
        { label: t('formsConsidered'), value: forms || t('noneSaid') },
      ]}
    />
  );
}

/** That the clocks of the response did not follow a decision, and what is to be done by hand. */
export function clockWords(
  responseTime: string | null,
  { receivedAt }: Pick<ReportView['report'], 'receivedAt'>,
  frame: Frame,
): string {
  const t = pageWords(frame.lang);
  if (responseTime === null || !goes(responseTime)) return t('clockStands');
  return t('clockNone', { at: exactTime(receivedAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC') });
}

/** What was decided before, as it stood. */
function Before({ view, frame, open }: Props & { open: boolean }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  if (view.before.length === 0) return null;
  return (
    <Disclosure summary={t('screenedBefore', { n: view.before.length })} open={open}>
      <Timeline
        now={frame.now}
        timeZone={frame.actor?.timeZone ?? 'UTC'}
        entries={view.before.map((one) => ({
          at: one.at,
          ...(one.by ? { by: one.by } : {}),
          heading: responseTimeLabel(one.responseTime ?? '', frame.lang),
          children: (
            <>
              {one.words && <p class="tl-prose">{one.words}</p>}
              {one.clockFollows === false && <p>{clockWords(one.responseTime, view.report, frame)}</p>}
              {one.tools && (
                <ul>
                  {(['hotline', 'safety', 'risk'] as const).map((name) => (
                    <li>
                      {say(`tool-${name}`)}: {one.tools && toolWords(one.tools, name, frame)}
                    </li>
                  ))}
                </ul>
              )}
            </>
          ),
        }))}
      />
    </Disclosure>
  );
}

function toolWords(tools: DecisionInputs, name: ToolName, frame: Frame): string {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const tool = tools[name];
  if (!tool.used) return t('notUsed', { why: say(`not-used-${tool.because}`) });
  const other = tool.override ? `; ${t('overridden', { to: say(`result-${tool.override.to}`) })}` : '';
  return `${say(`result-${tool.result}`)}${other}`;
}

function formWord(form: string, frame: Frame): string {
  const say = words(frame.lang);
  return form === 'cse' || form === 'lt' || form === 'ltfc' ? say(`form-${form}`) : form;
}

function Results({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  if (view.decided.length === 0) return null;
  return (
    <>
      <h3>{t('disposition')}</h3>
      <Timeline
        now={frame.now}
        timeZone={frame.actor?.timeZone ?? 'UTC'}
        entries={view.decided.map((one) => ({
          at: one.at,
          ...(one.by ? { by: one.by } : {}),
          heading: say(`disposition-${one.disposition}`),
          children: (
            <>
              <p class="tl-prose">{one.words}</p>
              <SummaryList
                rows={[
                  ...(one.visit
                    ? [{ label: visitWords(frame.lang)('meeting'), value: metWords(one.visit, frame) }]
                    : []),
                  { label: t('followed'), value: say(`followed-${one.path}`) },
                  { label: t('support'), value: supportWords(one.support, frame) },
                ]}
              />
            </>
          ),
        }))}
      />
    </>
  );
}

function metWords(visit: VisitGiven, frame: Frame) {
  const t = visitWords(frame.lang);
  if (visit.how === 'met')
    return t('met', { at: exactTime(visit.at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC') });
  return (
    <>
      {t(`visit-${visit.how}`)}
      <p class="tl-prose">{visit.words}</p>
    </>
  );
}

function supportWords(support: DispositionGiven['support'], frame: Frame): string {
  const say = words(frame.lang);
  if (support === null) return pageWords(frame.lang)('supportUnasked');
  if (support.offered) {
    const what = support.what.map((given) => {
      const one = supports.find((each) => each === given);
      return one ? say(`support-${one}`) : given;
    });
    return `${what.join(', ')}. ${say(`answer-${support.answer}`)}`;
  }
  const why = whyNoSupport.find((each) => each === support.because);
  return why ? say(`answer-${why}`) : support.because;
}
