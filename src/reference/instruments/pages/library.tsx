import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { ButtonLink } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import type { LibraryView } from '../actions/library.ts';
import type { VersionRow } from '../library-store.ts';
import { standingOf } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { libraryWords } from '../words-library.ts';
import { Accuracy, factsOf, StandingTag, titleOf } from './instrument-facts.tsx';

/** Every tool of the county: the version that counts now, and whether another waits. */
export function LibraryPage({ view, frame }: { view: LibraryView; frame: Frame }) {
  const t = libraryWords(frame.lang);
  const rows = view.tools
    .map((versions) => ({ versions, shown: countingNow(versions, frame.now) }))
    .filter((row): row is Row => row.shown !== undefined)
    .sort((one, other) => titleOf(one.shown, frame.lang).localeCompare(titleOf(other.shown, frame.lang), frame.lang));
  return (
    <StaffPage frame={frame} title={t('tools')} width="wide">
      <h1>{t('tools')}</h1>
      <p class="usa-intro">{t('toolsIntro')}</p>
      {view.administrator && <ButtonLink href={paths.import}>{t('bringInTool')}</ButtonLink>}
      <Table caption={t('tools')} captionHidden columns={columns(frame)} rows={rows} />
      <p>
        <a href={paths.scored}>{t('seeScored')}</a>
      </p>
    </StaffPage>
  );
}

type Row = { versions: VersionRow[]; shown: VersionRow };

/** The one in use; else the newest that is not retired; else the newest. */
function countingNow(versions: readonly VersionRow[], now: Date): VersionRow | undefined {
  const standing = (row: VersionRow) => standingOf(row, now);
  return (
    versions.find((row) => standing(row) === 'in-use') ??
    versions.find((row) => standing(row) !== 'retired') ??
    versions[0]
  );
}

function columns(frame: Frame): Column<Row>[] {
  const t = libraryWords(frame.lang);
  const standing = (row: VersionRow) => standingOf(row, frame.now);
  return [
    {
      label: t('tool'),
      rowHeader: true,
      cell: ({ shown }) => <a href={paths.version(shown.id, shown.version)}>{titleOf(shown, frame.lang)}</a>,
    },
    {
      label: t('standing'),
      cell: ({ versions, shown }) => {
        const waiting = versions.filter((row) => row !== shown && ['draft', 'approved'].includes(standing(row)));
        return (
          <>
            <StandingTag standing={standing(shown)} frame={frame} /> {t('versionN', { n: shown.version })}
            {waiting.map((row) => (
              <div>
                <StandingTag standing={standing(row)} frame={frame} />{' '}
                <a href={paths.version(row.id, row.version)}>{t('versionN', { n: row.version })}</a>
              </div>
            ))}
          </>
        );
      },
    },
    { label: t('population'), cell: ({ shown }) => factsOf(shown, frame.lang)?.population || t('factsMissing') },
    { label: t('accuracy'), cell: ({ shown }) => <Accuracy facts={factsOf(shown, frame.lang)} frame={frame} /> },
    { label: t('license'), cell: ({ shown }) => factsOf(shown, frame.lang)?.license || t('factsMissing') },
  ];
}
