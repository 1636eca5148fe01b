import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { Text } from '#platform/i18n/catalogue.ts';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { Cite } from '#ui/cite.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ScoredView } from '../actions/scored.ts';
import type { License } from '../license-store.ts';
import { type LicensedTool, needsLicense, titleIn } from '../model/score-only.ts';
import { paths } from '../paths.ts';
import { scoredTool, scoredTools } from '../scored-tools.ts';
import { libraryWords, scoredWords } from '../words-library.ts';

/** The tools of which only totals come in: what is known of each, and who holds a license. */
export function ScoredPage({ view, frame }: { view: ScoredView; frame: Frame }) {
  const t = scoredWords(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={t('scored')}
      crumbs={[{ href: paths.library, label: libraryWords(frame.lang)('tools') }]}
    >
      <h1>{t('scored')}</h1>
      <p class="usa-intro">{t('scoredIntro')}</p>
      <section aria-labelledby="licenses">
        <h2 id="licenses">{t('licenses')}</h2>
        <Table
          caption={t('licenses')}
          captionHidden
          columns={columns(view, frame)}
          rows={view.licenses}
          empty={<p>{t('noLicenses')}</p>}
        />
      </section>
      {view.administrator && <NewLicense view={view} frame={frame} />}
      {scoredTools.map((tool) => (
        <ToolCard tool={tool} frame={frame} />
      ))}
    </StaffPage>
  );
}

function columns(view: ScoredView, frame: Frame): Column<License>[] {
  const t = scoredWords(frame.lang);
  const day = (text: string) => dayWords(text, frame.lang);
  return [
    { label: t('agency'), rowHeader: true, cell: (row) => row.agencyName },
    { label: libraryWords(frame.lang)('tool'), cell: (row) => toolName(row.tool, frame) },
    {
      label: t('span'),
      cell: (row) => (
        <>
          {t('from', { date: day(row.since) })}
          <div>{row.until ? t('to', { date: day(row.until) }) : t('noEnd')}</div>
        </>
      ),
    },
    {
      label: t('agreement'),
      cell: (row) => (
        <>
          {row.reference}
          <div class="usa-hint">{t('recordedBy', { who: row.recordedByName ?? '' })}</div>
        </>
      ),
    },
    {
      label: libraryWords(frame.lang)('standing'),
      cell: (row) =>
        row.endedOn ? (
          t('endedOn', { date: day(row.endedOn) })
        ) : view.administrator ? (
          <Form action={paths.licenseEnd(row.id)} label={`${t('endNow')}: ${row.agencyName}`}>
            <SubmitButton look="plain">{t('endNow')}</SubmitButton>
          </Form>
        ) : null,
    },
  ];
}

function NewLicense({ view, frame }: { view: ScoredView; frame: Frame }) {
  const t = scoredWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <section aria-labelledby="record">
      <h2 id="record">{t('record')}</h2>
      <Form action={paths.scored} requiredNote>
        <Select
          name="tool"
          label={libraryWords(frame.lang)('tool')}
          required
          value={value('tool')}
          error={error('tool')}
          choices={scoredTools.filter(needsLicense).map(({ id }) => ({ value: id, label: toolName(id, frame) }))}
        />
        <Select
          name="agency"
          label={t('agency')}
          required
          value={value('agency')}
          error={error('agency')}
          choices={view.agencies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField
          name="since"
          label={t('since')}
          required
          value={isBack ? value('since') : view.today}
          error={error('since')}
        />
        <DateField
          name="until"
          label={t('until')}
          hint={t('untilHint')}
          value={value('until')}
          error={error('until')}
        />
        <TextField
          name="reference"
          label={t('reference')}
          required
          maxlength={300}
          value={value('reference')}
          error={error('reference')}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}

const toolName = (id: string, frame: Frame): string => titleIn(scoredTool(id)?.name ?? id, frame.lang);

const ownerName = (of: string | Text, frame: Frame) =>
  typeof of === 'string' ? <span lang="en">{of}</span> : titleIn(of, frame.lang);

/** A title that has no other language is cited as it is. */
const Titled = ({ of, frame }: { of: string | Text; frame: Frame }) =>
  typeof of === 'string' ? <Cite text={of} /> : <>{titleIn(of, frame.lang)}</>;

function ToolCard({ tool, frame }: { tool: LicensedTool; frame: Frame }) {
  const t = scoredWords(frame.lang);
  const library = libraryWords(frame.lang);
  const { total, bands, accuracy, bandsCheckedOn } = tool;
  return (
    <Card heading={titleIn(tool.name, frame.lang)} aside={<Tag tone="calm">{t(`license-${tool.license.kind}`)}</Tag>}>
      <SummaryList
        rows={[
          { label: t('owner'), value: ownerName(tool.owner, frame) },
          { label: library('license'), value: tool.license.note[frame.lang] },
          { label: library('population'), value: tool.population[frame.lang] },
          {
            label: library('accuracy'),
            value:
              accuracy.status === 'not-validated' ? (
                <Tag>{library('notValidated')}</Tag>
              ) : (
                <div>
                  {accuracy.figures[frame.lang]}{' '}
                  {accuracy.source !== null && (
                    <>
                      {library('figuresFrom')} <Titled of={accuracy.source} frame={frame} />
                    </>
                  )}
                </div>
              ),
          },
          {
            label: library('checkedOn'),
            value: accuracy.checkedOn ? dayWords(accuracy.checkedOn, frame.lang) : library('notChecked'),
          },
          { label: t('total'), value: total ? t('totalRange', total) : t('totalOpen') },
          ...(bands.length > 0
            ? [
                {
                  label: t('bands'),
                  value: (
                    <div>
                      {bands.map((band) => (
                        <div>{t('bandLine', { from: band.from, to: band.to, label: band.label[frame.lang] })}</div>
                      ))}
                      {bandsCheckedOn ? (
                        <span class="usa-hint">
                          {t('bandsVerified', { date: dayWords(bandsCheckedOn, frame.lang) })}
                        </span>
                      ) : (
                        <Tag tone="care">{t('bandsUnverified')}</Tag>
                      )}
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
