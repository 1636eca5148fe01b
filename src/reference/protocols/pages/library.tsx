import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { say } from '#platform/i18n/catalogue.ts';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Library, LibraryRow } from '../actions/library.ts';
import type { Gaps } from '../model/gaps.ts';
import { paths } from '../paths.ts';
import { words } from '../words-editor.ts';
import { moment, StandingTag } from './parts.tsx';

/** The county's protocols: which run, since when, and what of each is still open. */
export function LibraryPage({ view, frame }: { view: Library; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('library')} width="wide">
      <h1>{t('library')}</h1>
      <p class="usa-intro">{t('libraryIntro')}</p>
      <Table caption={t('library')} captionHidden columns={columns(view, frame)} rows={view.rows} />
      {view.steward && (
        <Actions>
          <ButtonLink href={paths.import} look="outline">
            {t('importTitle')}
          </ButtonLink>
        </Actions>
      )}
    </StaffPage>
  );
}

function columns(view: Library, frame: Frame): Column<LibraryRow>[] {
  const t = words(frame.lang);
  return [
    {
      label: t('protocol'),
      rowHeader: true,
      cell: (row) => (
        <>
          <a href={paths.protocol(row.id)}>{say(row.shown.definition.title, frame.lang)}</a>
          {view.steward && row.open && (
            <div>
              <a class="usa-hint" href={paths.version(row.id, row.open.version)}>
                {t('draftOpen', { n: row.open.version })}
              </a>
            </div>
          )}
        </>
      ),
    },
    { label: t('versionShort'), cell: (row) => String(row.shown.version), numeric: true },
    {
      label: t('stands'),
      cell: (row) => (
        <>
          <StandingTag standing={row.standing} lang={frame.lang} />{' '}
          {row.standing === 'in-force' && row.shown.publishedAt
            ? t('since', { at: moment(row.shown.publishedAt, frame) })
            : ''}
          {!row.on && (
            <>
              {' '}
              <Tag tone="care">{t('off')}</Tag>
            </>
          )}
        </>
      ),
    },
    { label: t('stillOpen'), cell: (row) => <GapList gaps={row.gaps} frame={frame} /> },
    {
      label: t('paper'),
      cell: (row) => (
        <a href={paths.guide(row.id)}>
          {t('guideShort')}
          <span class="usa-sr-only">{`: ${say(row.shown.definition.title, frame.lang)}`}</span>
        </a>
      ),
    },
  ];
}

/** What nobody has checked yet, and what the county has not decided. */
export function GapList({ gaps, frame }: { gaps: Gaps; frame: Frame }) {
  const t = words(frame.lang);
  const lines = [
    gaps.unverified > 0 ? t('gapUnverified', { n: gaps.unverified, of: gaps.sources }) : null,
    gaps.unset.length > 0 ? t('gapUnset', { n: gaps.unset.length }) : null,
    gaps.off.length > 0 ? t('gapOff', { n: gaps.off.length }) : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return <Tag tone="good">{t('gapNone')}</Tag>;
  return (
    <ul class="usa-list usa-list--unstyled">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
