import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { directoryPaths, directoryWords } from '#reference/directory/index.ts';
import { type Column, Table } from '#ui/table.tsx';
import { CARD } from '../actions/make.ts';
import type { GuidesView } from '../actions/see.ts';
import { cardDefinition } from '../guides.ts';
import { inLanguage, paths } from '../paths.ts';
import { words } from '../words.ts';

type Row = GuidesView['guides'][number];

/** Every guide in one click, for people at work. */
export function StaffGuidesPage({ view, frame }: { view: GuidesView; frame: Frame }) {
  const t = words(frame.lang);
  const rows = (holds: (row: Row) => boolean) => view.guides.filter(holds);
  return (
    <StaffPage
      frame={frame}
      title={t('guides')}
      width="wide"
      crumbs={[{ href: directoryPaths.list, label: directoryWords(frame.lang)('directory') }]}
    >
      <h1>{t('guides')}</h1>
      <p class="usa-intro">{t('guidesIntro')}</p>
      <p>{t('whichServices')}</p>
      <h2>{t('forYouth')}</h2>
      <p class="usa-hint">{t('forYouthHint')}</p>
      <Guides rows={rows(({ kind }) => kind.for === 'public' && kind.region === null)} name="forYouth" frame={frame} />
      <p>
        <a href={inLanguage(paths.staffPaper(CARD), frame.lang)}>
          {t('card', { title: cardDefinition.title[frame.lang] })}
        </a>
        <br />
        <span class="usa-hint">{t('bothLanguages')}</span>
      </p>
      <h2>{t('forPartners')}</h2>
      <p class="usa-hint">{t('forPartnersHint')}</p>
      <Guides rows={rows(({ kind }) => kind.for === 'staff')} name="forPartners" frame={frame} />
      <h2>{t('byRegion')}</h2>
      <Guides rows={rows(({ kind }) => kind.region !== null)} name="byRegion" frame={frame} />
      <p class="usa-hint">{t('notChecked')}</p>
    </StaffPage>
  );
}

type GuidesProps = { rows: Row[]; name: 'forYouth' | 'forPartners' | 'byRegion'; frame: Frame };

function Guides({ rows, name, frame }: GuidesProps) {
  const t = words(frame.lang);
  const link = ({ kind }: Row, lang: Lang) => {
    const language = t(lang === 'en' ? 'inEnglish' : 'inSpanish');
    return (
      <a
        href={inLanguage(paths.staffPaper(kind.id), lang)}
        hreflang={lang}
        aria-label={t('openIn', { title: kind.title[frame.lang], language })}
      >
        {language}
      </a>
    );
  };
  const columns: Column<Row>[] = [
    { label: t('guide'), rowHeader: true, cell: ({ kind }) => kind.title[frame.lang] },
    { label: t('services'), cell: ({ count }) => count },
    { label: t('inEnglish'), cell: (row) => link(row, 'en') },
    { label: t('inSpanish'), cell: (row) => link(row, 'es') },
  ];
  return <Table caption={t(name)} captionHidden rows={rows} columns={columns} />;
}
