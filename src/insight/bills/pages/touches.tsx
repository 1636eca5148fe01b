import { type MineTouched, reliefPaths, reliefWords } from '#casework/relief/index.ts';
import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Shown } from '#insight/disclosure/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Compared, lawPaths, lawWords, mayKeep } from '#reference/laws/index.ts';
import { PrintButton } from '#ui/print-button.tsx';
import { Table } from '#ui/table.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { TouchesView } from '../actions/touches.ts';
import type { Line, ShownCounts } from '../model/shown.ts';
import { words } from '../words.ts';

type Props = { view: TouchesView; frame: Frame };

/** What a draft or a bill would change, and for how many: to print for whoever speaks for it. */
export function TouchesPage({ view, frame }: Props) {
  const { lang, actor } = frame;
  const t = words(lang);
  const { version, file, remedy, stands } = view.draft;
  return (
    <StaffPage
      frame={frame}
      title={t('title')}
      width="wide"
      crumbs={[
        { href: lawPaths.list, label: lawWords(lang)('title') },
        { href: lawPaths.law(file.id), label: file.name[lang] },
      ]}
    >
      <h1>{t('title')}</h1>
      <p class="tl-lead">
        {file.name[lang]}: {remedy.title[lang]}
      </p>
      <p>{version.law ? t(stands === 'bill' ? 'bill' : 'draft', { citation: version.law.citation }) : t('back')}</p>
      <p>{t('lead')}</p>
      {view.counted ? (
        <Numbers shown={view.counted.shown} at={view.counted.at} frame={frame} />
      ) : (
        <p>
          <strong>{t('waits')}</strong>
        </p>
      )}
      <Mine mine={view.mine} frame={frame} />
      <Compared view={view.draft} frame={frame} />
      {actor && mayKeep(actor) && (
        <p>
          <a href={lawPaths.draft(version.id)}>{t('toDraft')}</a>
        </p>
      )}
      <PrintButton />
    </StaffPage>
  );
}

function Numbers({ shown, at, frame }: { shown: ShownCounts; at: Date; frame: Frame }) {
  const { lang } = frame;
  const t = words(lang);
  const number = new Intl.NumberFormat(lang === 'en' ? 'en-US' : 'es-US');
  const say = (n: Shown) => (n === null ? t('withheld') : number.format(n));
  return (
    <>
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          { label: t('what'), rowHeader: true, cell: ({ move }: Line) => t(`move-${move}`) },
          { label: t('youth'), numeric: true, cell: ({ youth }) => say(youth) },
          { label: t('records'), numeric: true, cell: ({ records }) => say(records) },
        ]}
        rows={shown.lines}
      />
      <p>
        {t('all')}: <strong>{say(shown.youth)}</strong>. {t('petitions')}: <strong>{say(shown.petitions)}</strong>.{' '}
        {t('countedAt', { day: dayWords(dayOf(at, frame.actor?.timeZone ?? 'UTC'), lang) })}
      </p>
    </>
  );
}

/** For a lawyer: their own clients, by name, with each record that would be answered otherwise. Not printed for others to read. */
function Mine({ mine, frame }: { mine: readonly MineTouched[]; frame: Frame }) {
  const { lang } = frame;
  const [t, r] = [words(lang), reliefWords(lang)];
  if (mine.length === 0) return null;
  return (
    <section aria-labelledby="mine" class="tl-screen-only">
      <h2 id="mine">{t('mine')}</h2>
      <p class="usa-hint">{t('mineHint')}</p>
      <ul>
        {mine.map(({ youth, records, petition }) => (
          <li>
            <a href={reliefPaths.relief(youth.id)}>{calledBy(youth.card, youth.number, lang)}</a>
            {petition && `, ${t('petition')}`}
            <ul>
              {records.map(({ charge, now, later }) => (
                <li>
                  <a href={reliefPaths.charge(youth.id, charge.id)}>{charge.code ?? r(`what-${charge.what}`)}</a>:{' '}
                  {t('from', { now: r(`verdict-${now}`), later: r(`verdict-${later}`) })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
