import type { Child } from 'hono/jsx';
import { reportPaths } from '#casework/reports/index.ts';
import { responsePaths } from '#casework/responses/index.ts';
import { scoreWords, screeningPaths } from '#casework/screening/index.ts';
import {
  type Category,
  calledBy,
  type KindName,
  NoteForm,
  type Particular,
  type ParticularValue,
  readValue,
  standingNow,
  valueWords,
  YouthHeading,
  youthPaths,
  youthWords,
} from '#casework/youth/index.ts';
import { accessPaths } from '#foundation/access/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Clock } from '#ui/clock.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import { Timeline } from '#ui/timeline.tsx';
import type { RecordView } from '../actions/record.ts';
import { type Told, tell } from '../moments.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: RecordView; told: readonly Told[]; frame: Frame };

/** One record of one youth. A section that is not this person's to see is simply absent. */
export function RecordPage({ view, frame }: { view: RecordView; frame: Frame }) {
  const t = words(frame.lang);
  const { record } = view;
  const told = tell(view.rows, view.halves, frame);
  const props = { view, told, frame };
  return (
    <StaffPage
      frame={frame}
      title={t('record')}
      crumbs={[{ href: youthPaths.list, label: youthWords(frame.lang)('myYouth') }]}
    >
      <YouthHeading youth={record} frame={frame} />
      <Twins {...props} />
      <Due {...props} />
      <Forms {...props} />
      <Known {...props} />
      <Notes {...props} />
      <Listed {...props} id="screenings" of={['screening', 'score']} category="screening" />
      <Listed {...props} id="reports" of={['report']} category="child_welfare" />
      <Listed {...props} id="responses" of={['response']} category="coordination" />
      {record.rights.get('coordination')?.add && !record.heldBy && (
        <p>
          <a href={responsePaths.begin(record.id)}>{t('startResponse')}</a>
        </p>
      )}
      <Listed {...props} id="consents" of={['consent']} category="coordination" />
      <section aria-labelledby="timeline">
        <h2 id="timeline">{t('timeline')}</h2>
        <Moments told={told.filter(({ row }) => row.source !== 'clock').slice(0, 12)} frame={frame} />
        <p>
          <a href={paths.timeline(record.id)}>{t('wholeTimeline')}</a>
        </p>
      </section>
      <nav aria-label={t('pagesOfYouth')}>
        <ul>
          <li>
            <a href={accessPaths.access(record.id)}>{t('whoSees')}</a>
          </li>
          <li>
            <a href={accessPaths.looks(record.id)}>{t('whoLooked')}</a>
          </li>
          {[...record.rights.values()].some(({ add }) => add) && (
            <li>
              <a href={reportHref(record.id, frame)}>{t('reportThis')}</a>
            </li>
          )}
          {record.rights.has('screening') && (
            <li>
              <a href={screeningPaths.scores(record.id)}>{scoreWords(frame.lang)('title')}</a>
            </li>
          )}
          {record.card && (
            <li>
              <a href={youthPaths.duplicates(record.id)}>{t('lookForTwins')}</a>
            </li>
          )}
        </ul>
      </nav>
      <PrintButton />
    </StaffPage>
  );
}

function Twins({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, twins } = view;
  const name = (one: { card: RecordView['record']['card']; number: string }) =>
    `${calledBy(one.card, one.number, frame.lang)} (${one.number})`;
  const others = view.halves.filter(({ id }) => id !== record.id);
  return (
    <>
      {others.length > 0 && (
        <Alert kind="info">
          {t('joinedWith', { list: others.map(name).join(', ') })}{' '}
          <a href={youthPaths.duplicates(record.id)}>{t('seeJoin')}</a>
        </Alert>
      )}
      {twins.length > 0 && (
        <Alert kind="info">
          <a href={youthPaths.duplicates(record.id)}>
            {t('twinsLikely', { who: twins.slice(0, 3).map(name).join(', ') })}
          </a>
        </Alert>
      )}
    </>
  );
}

function Due({ told, view, frame }: Props) {
  const t = words(frame.lang);
  if (!view.record.rights.has('coordination')) return null;
  const open = told.filter(({ row }) => row.source === 'clock').reverse();
  return (
    <section aria-labelledby="due">
      <h2 id="due">{t('now')}</h2>
      {open.length === 0 && <p>{t('nothingDue')}</p>}
      <ul class="tl-plain">
        {open.map(({ row, heading, text, href }) => (
          <li>
            <a href={href}>{heading}</a> {row.detail.duty === 'must' && <Tag tone="calm">{t('law')}</Tag>}
            <div>
              {row.detail.stopped ? (
                t('clockStopped')
              ) : row.at ? (
                <Clock dueAt={row.at} now={frame.now} timeZone={zoneOf(frame)} />
              ) : (
                t('noClock')
              )}{' '}
              <span class="usa-hint">{[text, row.agency_name].filter(Boolean).join(' · ')}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Forms({ told, view, frame }: Props) {
  const t = words(frame.lang);
  if (!view.record.rights.has('screening') || view.record.heldBy) return null;
  const newest = new Map<unknown, Told>();
  for (const each of told) {
    const { form } = each.row.detail;
    if (each.row.source === 'identification' && !newest.has(form)) newest.set(form, each);
  }
  return (
    <section aria-labelledby="forms">
      <h2 id="forms">{t('forms')}</h2>
      {newest.size === 0 ? (
        <p>{t('formsNone')}</p>
      ) : (
        <SummaryList
          rows={[...newest.values()].map(({ heading, text, at }) => ({
            label: heading,
            value: (
              <>
                {text} <span class="usa-hint">{t('formSince', { at: said(at, frame) })}</span>
              </>
            ),
          }))}
        />
      )}
      <p>
        <a href={`${paths.record(view.record.id)}/identification`}>{t('nameIt')}</a>
      </p>
    </section>
  );
}

function Known({ view, frame }: Props) {
  const t = words(frame.lang);
  const y = youthWords(frame.lang);
  const { record } = view;
  const standing = standingNow(particularsIn(view), frame.now);
  const categories = [...new Set(standing.map(({ category }) => category))];
  const adds = [...record.rights.values()].some(({ add }) => add);
  return (
    <section aria-labelledby="known">
      <h2 id="known">{t('known')}</h2>
      {standing.length === 0 && <p>{t('knownNone')}</p>}
      {categories.map((category) => (
        <>
          <h3>{y(`category-${category}`)}</h3>
          <SummaryList
            rows={standing
              .filter((each) => each.category === category)
              .map((fact) => ({
                label: y(`kind-${fact.kind}`),
                value: (
                  <>
                    {valueWords(fact.kind, fact.value, frame.lang)}{' '}
                    <span class="usa-hint">{y('sinceDay', { at: said(fact.since, frame) })}</span>
                  </>
                ),
              }))}
          />
        </>
      ))}
      <p>
        {record.card && (
          <a href={youthPaths.identity(record.id)}>
            {record.rights.get('identity')?.add ? t('changeIdentity') : t('seeIdentity')}
          </a>
        )}{' '}
        {adds && <a href={youthPaths.particulars(record.id)}>{t('changeKnown')}</a>}
      </p>
    </section>
  );
}

/** The dated facts among the rows, opened. */
function particularsIn(view: RecordView): Particular[] {
  const sealers = new Map(view.halves.map((half) => [half.id, half.sealer]));
  return view.rows.flatMap((row): Particular[] => {
    const sealer = sealers.get(row.youth_id);
    if (row.source !== 'particular' || !row.sealed || !sealer) return [];
    const value: ParticularValue = readValue(sealer, row.id, row.sealed);
    return [
      {
        id: row.id,
        youthId: row.youth_id,
        kind: row.detail.kind as KindName,
        category: row.category as Category,
        value,
        since: row.at,
        until: typeof row.detail.until === 'string' ? new Date(row.detail.until) : null,
        recordedBy: null,
        agencyId: null,
      },
    ];
  });
}

function Notes({ view, told, frame }: Props) {
  const y = youthWords(frame.lang);
  const notes = told.filter(({ row }) => row.source === 'note');
  if (view.mayWriteIn.length === 0 && notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{y('notes')}</h2>
      <NoteForm youthId={view.record.id} mayWriteIn={view.mayWriteIn} frame={frame} />
      <Moments told={notes.slice(0, 5)} frame={frame} />
      {notes.length > 0 && (
        <p>
          <a href={youthPaths.notes(view.record.id)}>{y('allNotes')}</a>
        </p>
      )}
    </section>
  );
}

type ListedProps = Props & {
  id: 'screenings' | 'reports' | 'responses' | 'consents';
  of: readonly string[];
  category: Category;
};

function Listed({ id, of, category, told, view, frame }: ListedProps) {
  const t = words(frame.lang);
  // One line a row: what began it; how it ended is in the timeline.
  const seen = new Set<string>();
  const own = told.filter(({ row, at }) => {
    const first = of.includes(row.source) && at.getTime() === row.at.getTime() && !seen.has(row.id);
    if (first) seen.add(row.id);
    return first;
  });
  if (own.length === 0 && !view.record.rights.has(category)) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(id)}</h2>
      {own.length === 0 ? <p>{t('none')}</p> : <Moments told={own} frame={frame} />}
    </section>
  );
}

/** Moments as a list in plain words. */
export function Moments({ told, frame }: { told: readonly Told[]; frame: Frame }): Child {
  if (told.length === 0) return null;
  return (
    <Timeline
      now={frame.now}
      timeZone={zoneOf(frame)}
      entries={told.map(({ at, by, heading, text, href }) => ({
        at,
        by,
        heading: href ? <a href={href}>{heading}</a> : heading,
        children: text ? <p class="tl-prose">{text}</p> : undefined,
      }))}
    />
  );
}

/** At the hotline a call is taken; everyone else reports to it. */
const reportHref = (youthId: string, frame: Frame) =>
  frame.actor?.agencyDoors.includes('hotline') ? reportPaths.callAbout(youthId) : reportPaths.newAbout(youthId);

const zoneOf = (frame: Frame) => frame.actor?.timeZone ?? 'UTC';
const said = (at: Date, frame: Frame) => exactTime(at, frame.now, frame.lang, zoneOf(frame));
