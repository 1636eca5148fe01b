import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { PoliceRow, PoliceView } from '../actions/police.ts';
import type { Training } from '../model/police.ts';
import { paths } from '../paths.ts';
import { policeWords } from '../words-police.ts';

/** Every police agency on one page: agreement, trained shifts, silence. */
export function PolicePage({ view, frame }: { view: PoliceView; frame: Frame }) {
  const t = policeWords(frame.lang);
  return (
    <StaffPage frame={frame} title={t('police')} width="wide">
      <h1>{t('police')}</h1>
      <p class="usa-intro">{t('policeIntro')}</p>
      <p>{t(view.isOwnNumber ? 'silenceOwn' : 'silenceChoice', { n: view.silenceDays })}</p>
      <Table
        caption={t('police')}
        captionHidden
        columns={columns(frame)}
        rows={view.rows}
        empty={<EmptyState heading={t('noAgencies')} />}
      />
      <PrintButton />
    </StaffPage>
  );
}

function columns(frame: Frame): Column<PoliceRow>[] {
  const t = policeWords(frame.lang);
  return [
    {
      label: t('agency'),
      rowHeader: true,
      cell: (row) => <a href={paths.policeAgency(row.id)}>{row.name}</a>,
    },
    { label: t('agreement'), cell: (row) => <AgreementWords row={row} frame={frame} /> },
    {
      label: t('training'),
      cell: ({ standing }) =>
        standing.trainings.length === 0 ? (
          t('none')
        ) : (
          <ul class="tl-plain">
            {standing.trainings.map((training) => (
              <li>{trainingWords(training, frame)}</li>
            ))}
          </ul>
        ),
    },
    { label: t('contact'), cell: (row) => <ContactWords row={row} frame={frame} /> },
  ];
}

export function AgreementWords({ row, frame }: { row: PoliceRow; frame: Frame }) {
  const t = policeWords(frame.lang);
  const { agreement } = row.standing;
  if (!agreement) return <>{t('none')}</>;
  const day = (value: string) => dayWords(value, frame.lang);
  return (
    <>
      {t('since', { state: t(`state-${agreement.state}`), day: day(agreement.since) })}
      {agreement.version && ` · ${t('version', { v: agreement.version })}`}{' '}
      {agreement.until &&
        (agreement.ranOut ? (
          <Tag tone="care">{t('ranOut', { day: day(agreement.until) })}</Tag>
        ) : (
          t('until', { day: day(agreement.until) })
        ))}
    </>
  );
}

export function ContactWords({ row, frame }: { row: PoliceRow; frame: Frame }) {
  const t = policeWords(frame.lang);
  const { lastContact, silentDays } = row.standing;
  if (lastContact === null || silentDays === null) return <Tag tone="care">{t('silentEver')}</Tag>;
  return (
    <>
      {t('daysAgo', { day: dayWords(lastContact, frame.lang), n: silentDays })}{' '}
      {row.silent && <Tag tone="care">{t('silentFor', { n: silentDays })}</Tag>}
    </>
  );
}

export function trainingWords({ shift, day, people }: Training, frame: Frame): string {
  const t = policeWords(frame.lang);
  const said = dayWords(day, frame.lang);
  return people === null ? t('trained', { shift, day: said }) : t('trainedPeople', { shift, day: said, n: people });
}
