import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { ButtonLink } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import type { FiguresView } from '../actions/figures.ts';
import { ageBands, endings, type Kept, type Month } from '../model/figures.ts';
import { forms, steps } from '../model/terms.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { home } from './contract.tsx';

/** A contract's months: what came, how it was kept, what ended. Made from records; nobody counts by hand. */
export function FiguresPage({ view, frame }: { view: FiguresView; frame: Frame }) {
  const t = words(frame.lang);
  const { contract, months } = view;
  const n = (label: string, value: (row: Month) => string | number) => ({
    label,
    numeric: true,
    cell: (row: Month) => String(value(row)),
  });
  const month = { label: t('month'), rowHeader: true, cell: (row: Month) => row.month.replace('-', '‑') };
  return (
    <StaffPage
      frame={frame}
      title={t('figures')}
      width="wide"
      crumbs={[...home(frame), { href: paths.contract(contract.id), label: contract.agencyName }]}
    >
      <h1>{t('figures')}</h1>
      <p>{t('figuresText')}</p>
      <p>
        <ButtonLink href={paths.figuresFile(contract.id)} look="outline">
          {t('download')}
        </ButtonLink>
      </p>
      <p>
        {t('forOutsiders')} <a href={paths.measuresFile(contract.id)}>{t('outsideFile')}</a> ·{' '}
        <a href={paths.measures}>{t('toMeasures')}</a>
      </p>
      <Table
        caption={t('cameAndKept')}
        rows={months}
        columns={[
          month,
          n(t('referred'), (row) => row.referred),
          n(t('declinedN'), (row) => row.declined),
          n(t('activeEnd'), (row) => row.active),
          ...steps.map((step) => n(t(`kept-${step}`), (row) => keptIn(row.kept[step], frame.lang))),
          n(t('effortsN'), (row) => row.efforts),
        ]}
      />
      <Table
        caption={t('endedBy')}
        rows={months}
        columns={[month, ...endings.map((why) => n(t(`end-${why}`), (row) => row.ended[why]))]}
      />
      <Table
        caption={t('whoIsThere')}
        rows={months}
        columns={[
          month,
          ...ageBands.map((band) => n(t(`age-${band}`), (row) => row.ages[band])),
          ...forms.map((form) => n(t(`form-${form}`), (row) => row.forms[form])),
          n(t('form-unknown'), (row) => row.forms.unknown),
        ]}
      />
    </StaffPage>
  );
}

export const keptIn = ({ inTime, of }: Kept, lang: Lang): string =>
  of === 0 ? words(lang)('noneDue') : words(lang)('nOf', { n: inTime, of });
