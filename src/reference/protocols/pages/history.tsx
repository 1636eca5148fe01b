import type { Frame } from '#platform/http/door.ts';
import { say } from '#platform/i18n/catalogue.ts';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { HistoryView } from '../actions/library.ts';
import { standingOf } from '../model/versions.ts';
import { paths } from '../paths.ts';
import type { Act, Version } from '../store-versions.ts';
import { words } from '../words-editor.ts';
import { moment, PartPage, StandingTag } from './parts.tsx';

type Props = { view: HistoryView; frame: Frame };

/** Every version, kept and readable, and what was done with each. */
export function HistoryPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const rows = view.versions.filter((each) => view.steward || each.publishedAt).toReversed();
  return (
    <PartPage view={view} frame={frame} part="history">
      <h1>{t('historyTitle', { title: say(view.shown.definition.title, frame.lang) })}</h1>
      <Table<Version>
        caption={t('tabHistory')}
        captionHidden
        rows={rows}
        columns={[
          {
            label: t('versionShort'),
            rowHeader: true,
            cell: (row) => <a href={paths.version(view.id, row.version)}>{t('versionOf', { n: row.version })}</a>,
          },
          {
            label: t('stands'),
            cell: (row) => <StandingTag standing={standingOf(row, view.versions, frame.now)} lang={frame.lang} />,
          },
          { label: t('from'), cell: (row) => (row.publishedAt ? moment(row.publishedAt, frame) : '–') },
          { label: t('author'), cell: (row) => row.createdByName ?? t('shippedAuthor') },
          { label: t('approver'), cell: (row) => row.approvedByName ?? t('nobody') },
          { label: t('madeWhy'), cell: (row) => row.note ?? '–' },
        ]}
      />
      {view.acts.length > 0 && <Acts acts={view.acts} frame={frame} />}
      {view.steward && view.current && <RetirePart view={view} frame={frame} version={view.current} />}
    </PartPage>
  );
}

export function Acts({ acts, frame }: { acts: readonly Act[]; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <>
      <h2>{t('actsTitle')}</h2>
      <Table<Act>
        caption={t('actsTitle')}
        captionHidden
        rows={acts}
        columns={[
          { label: t('madeWhat'), rowHeader: true, cell: (row) => `${t(`act-${row.kind}`)} (${row.version})` },
          { label: t('madeWhy'), cell: (row) => row.note ?? '–' },
          { label: t('madeWhen'), cell: (row) => moment(row.at, frame) },
          { label: t('madeWho'), cell: (row) => row.by },
        ]}
      />
    </>
  );
}

/** One person asks to retire a protocol, another does it: no duty falls silent by one hand. */
function RetirePart({ view, frame, version }: Props & { version: Version }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  const to = (kind: string) => paths.act(view.id, version.version, kind);
  const asked = version.retireAskedAt !== null;
  const mine = version.retireAskedBy === frame.actor?.userId;
  return (
    <section aria-labelledby="retire">
      <h2 id="retire">{t('retireTitle')}</h2>
      <p>{t(asked ? (mine ? 'retireMine' : 'retireAsked') : 'retireIntro')}</p>
      <Form action={to(asked ? (mine ? 'retire-kept' : 'retired') : 'retire-asked')} label={t('retireTitle')}>
        <TextArea name="note" label={t('madeWhy')} value={value('note')} error={error('note')} rows={2} required />
        <Actions>
          {asked && !mine && <SubmitButton>{t('retireDo')}</SubmitButton>}
          {asked && (
            <SubmitButton look="outline" formAction={to('retire-kept')}>
              {t('retireKeep')}
            </SubmitButton>
          )}
          {!asked && <SubmitButton look="outline">{t('retireAsk')}</SubmitButton>}
        </Actions>
      </Form>
    </section>
  );
}
