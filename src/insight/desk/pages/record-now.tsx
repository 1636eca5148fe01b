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
  youthPaths,
  youthWords,
} from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Clock } from '#ui/clock.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { RecordView } from '../actions/record.ts';
import type { Told } from '../moments.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Moments } from './moments.tsx';

export type Props = { view: RecordView; told: readonly Told[]; frame: Frame };

/** Whether another record may be, or is, of the same youth. */
export function Twins({ view, frame }: Props) {
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

/** What is due, with its clocks. */
export function Due({ told, view, frame }: Props) {
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

/** What exploitation this is, as the county decided. */
export function Forms({ told, view, frame }: Props) {
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

/** What is known of the youth. */
export function Known({ view, frame }: Props) {
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
        )}
        {record.card && adds && ' · '}
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

/** The newest notes, and the place for the next. */
export function Notes({ view, told, frame }: Props) {
  const y = youthWords(frame.lang);
  const notes = told.filter(({ row }) => row.source === 'note');
  if (view.mayWriteIn.length === 0 && notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{y('notes')}</h2>
      <div class="tl-screen-only">
        <NoteForm
          youthId={view.record.id}
          mayWriteIn={view.mayWriteIn}
          readers={view.readers}
          reported={view.record.reported}
          frame={frame}
        />
      </div>
      <Moments told={notes.slice(0, 5)} frame={frame} />
      {notes.length > 0 && (
        <p>
          <a href={youthPaths.notes(view.record.id)}>{y('allNotes')}</a>
        </p>
      )}
    </section>
  );
}

const zoneOf = (frame: Frame) => frame.actor?.timeZone ?? 'UTC';
const said = (at: Date, frame: Frame) => exactTime(at, frame.now, frame.lang, zoneOf(frame));
