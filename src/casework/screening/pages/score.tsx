import { calledBy, YouthHeading, youthPaths, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { scoredTool, titleIn } from '#reference/instruments/index.ts';
import { Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ScoresView } from '../actions/score.ts';
import { paths } from '../paths.ts';
import type { Score } from '../score-store.ts';
import { scoreWords } from '../score-words.ts';

/** Totals of licensed tools for one youth; and the form for one more, where this person may add. */
export function ScoresPage({ view, frame }: { view: ScoresView; frame: Frame }) {
  const t = scoreWords(frame.lang);
  const { record } = view;
  return (
    <StaffPage
      frame={frame}
      title={t('title')}
      width="form"
      crumbs={[
        { href: youthPaths.list, label: youthWords(frame.lang)('myYouth') },
        { href: youthPaths.youth(record.id), label: calledBy(record.card, record.number, frame.lang) },
      ]}
    >
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('title')}</h2>
      <p>{t('intro')}</p>
      <ScoreTable scores={view.scores} frame={frame} />
      {view.tools.length > 0 ? (
        <EnterScore view={view} frame={frame} />
      ) : (
        <p>{view.mayAdd ? t('noTools') : t('mayNotAdd')}</p>
      )}
    </StaffPage>
  );
}

/** Each total with what is known of its tool: a figure never stands alone. */
export function ScoreTable({ scores, frame }: { scores: readonly Score[]; frame: Frame }) {
  const t = scoreWords(frame.lang);
  if (scores.length === 0)
    return (
      <EmptyState heading={t('none')}>
        <p>{t('noneAbout')}</p>
      </EmptyState>
    );
  return (
    <>
      <Table
        caption={t('title')}
        captionHidden
        rows={scores}
        columns={[
          { label: t('tool'), rowHeader: true, cell: (score) => <ToolCell score={score} frame={frame} /> },
          { label: t('total'), cell: (score) => scoreText(score, frame) },
          { label: t('usedOn'), cell: (score) => dayWords(score.on, frame.lang) },
          { label: t('by'), cell: (score) => [score.byName, score.agencyName].filter(Boolean).join(', ') },
        ]}
      />
      <p class="usa-hint">{t('reasonToLook')}</p>
    </>
  );
}

function ToolCell({ score, frame }: { score: Score; frame: Frame }) {
  const t = scoreWords(frame.lang);
  const tool = scoredTool(score.tool);
  if (!tool) return <>{score.tool}</>;
  return (
    <>
      {titleIn(tool.name, frame.lang)}
      <div class="usa-hint">{t('madeFor', { population: tool.population[frame.lang] })}</div>
      {tool.accuracy.status !== 'published' && <Tag>{t('notValidated')}</Tag>}{' '}
      {tool.bands.length > 0 && !tool.bandsCheckedOn && <Tag tone="care">{t('bandUnverified')}</Tag>}
    </>
  );
}

/** The total and its band in words. */
export function scoreText({ tool, total, band }: Pick<Score, 'tool' | 'total' | 'band'>, frame: Pick<Frame, 'lang'>) {
  const named = scoredTool(tool)?.bands.find((one) => one.id === band)?.label[frame.lang] ?? band;
  return `${total} · ${named || scoreWords(frame.lang)('noBand')}`;
}

function EnterScore({ view, frame }: { view: ScoresView; frame: Frame }) {
  const t = scoreWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <section aria-labelledby="enter">
      <h2 id="enter">{t('enter')}</h2>
      <Form action={paths.scores(view.record.id)}>
        <Select
          name="tool"
          label={t('tool')}
          hint={t('toolHint')}
          value={value('tool')}
          error={error('tool')}
          choices={view.tools.map(({ id, name }) => ({ value: id, label: titleIn(name, frame.lang) }))}
        />
        <NumberField name="total" label={t('total')} value={value('total')} error={error('total')} />
        <TextField
          name="band"
          label={t('band')}
          hint={t('bandHint')}
          size="medium"
          maxlength={60}
          value={value('band')}
          error={error('band')}
        />
        <DateField
          name="on"
          label={t('on')}
          max={view.today}
          value={isBack ? value('on') : view.today}
          error={error('on')}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}
