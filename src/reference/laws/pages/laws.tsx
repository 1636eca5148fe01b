import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { LawRow, LawsView } from '../actions/library.ts';
import { paths } from '../paths.ts';
import { shippedLaws } from '../shipped.ts';
import type { CountyVersion } from '../store.ts';
import { words } from '../words.ts';

/** Every law: who read it, when, and whose version holds. */
export function LawsPage({ view, frame }: { view: LawsView; frame: Frame }) {
  const { lang } = frame;
  const t = words(lang);
  return (
    <StaffPage frame={frame} title={t('title')} width="wide">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <Waiting waiting={view.waiting} frame={frame} />
      {view.bills.length > 0 && (
        <section aria-labelledby="bills">
          <h2 id="bills">{t('bills')}</h2>
          <ul>
            {view.bills.map((each) => (
              <li>
                <a href={paths.touches(each.id)}>{remedyName(each, lang)}</a>: {each.law?.citation}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="usa-hint">{t('staleHint', { n: view.months })}</p>
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          {
            label: t('place'),
            rowHeader: true,
            cell: ({ file }: LawRow) => <a href={paths.law(file.id)}>{file.name[lang]}</a>,
          },
          { label: t('read'), cell: ({ file }) => t(file.read ? 'read-yes' : 'read-no') },
          { label: t('checked'), cell: (row) => <Checked row={row} frame={frame} /> },
          { label: t('whose'), cell: ({ own }) => (own ? <Tag tone="calm">{t('own')}</Tag> : t('shipped')) },
        ]}
        rows={view.rows}
      />
    </StaffPage>
  );
}

export function Checked({ row: { checkedOn, stale }, frame }: { row: LawRow; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <>
      {checkedOn ? dayWords(checkedOn, frame.lang) : t('never')} {stale && <Tag tone="care">{t('stale')}</Tag>}
    </>
  );
}

/** Drafts that wait for a second person. */
export function Waiting({ waiting, frame }: { waiting: readonly CountyVersion[]; frame: Frame }) {
  const { lang } = frame;
  const t = words(lang);
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting')}</h2>
      <ul>
        {waiting.map((each) => (
          <li>
            <a href={paths.draft(each.id)}>{remedyName(each, lang)}</a>.{' '}
            <span class="usa-hint">{wroteIt(each, frame)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The law's place and the remedy's title. */
function remedyName({ jurisdiction, remedy, law }: CountyVersion, lang: 'en' | 'es'): string {
  const file = shippedLaws().get(jurisdiction);
  const title = file?.remedies.find(({ id }) => id === remedy)?.title[lang] ?? law?.makes?.title[lang] ?? remedy;
  return `${file?.name[lang] ?? jurisdiction}: ${title}`;
}

export const wroteIt = ({ writtenAt, writtenByName }: CountyVersion, { lang, actor }: Frame): string =>
  words(lang)('wrote', {
    name: writtenByName,
    day: dayWords(dayOf(writtenAt, actor?.timeZone ?? 'UTC'), lang),
  });
