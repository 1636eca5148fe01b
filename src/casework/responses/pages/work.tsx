import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Clock } from '#ui/clock.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { WorkItem, WorkView } from '../actions/work.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** What is due, soonest first, across youth; and what waits for someone of the agency. */
export function WorkPage({ view, frame }: { view: WorkView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('work')} width="wide">
      <h1>{t('work')}</h1>
      <p class="usa-intro">{t('workIntro')}</p>
      <section aria-labelledby="mine">
        <h2 id="mine">{t('mine')}</h2>
        <Table
          caption={t('mine')}
          captionHidden
          columns={columns(frame)}
          rows={view.mine}
          empty={<EmptyState heading={t('nothingMine')} />}
        />
      </section>
      <section aria-labelledby="waiting">
        <h2 id="waiting">{t('waiting')}</h2>
        <Table
          caption={t('waiting')}
          captionHidden
          columns={[...columns(frame), takeColumn(frame)]}
          rows={view.waiting}
          empty={<EmptyState heading={t('nothingWaiting')} />}
        />
      </section>
    </StaffPage>
  );
}

function columns(frame: Frame): Column<WorkItem>[] {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone;
  return [
    {
      label: t('due'),
      cell: (item) =>
        item.stopped ? (
          t('clockStopped')
        ) : item.dueAt ? (
          <Clock dueAt={item.dueAt} now={frame.now} {...(zone ? { timeZone: zone } : {})} />
        ) : (
          t('noClock')
        ),
    },
    {
      label: t('step'),
      rowHeader: true,
      cell: (item) => (
        <>
          {item.youth ? (
            <a href={paths.step(item.responseId, item.stepId)}>{item.step[frame.lang]}</a>
          ) : (
            item.step[frame.lang]
          )}
          {item.legal && (
            <>
              {' '}
              <Tag tone="calm">{t('law')}</Tag>
            </>
          )}
        </>
      ),
    },
    {
      label: t('youth'),
      cell: (item) =>
        item.youth ? (
          <a href={youthPaths.youth(item.youth.id)}>{calledBy(item.youth.card, item.youth.number, frame.lang)}</a>
        ) : (
          '—'
        ),
    },
    { label: t('protocol'), cell: (item) => item.protocol?.[frame.lang] ?? '—' },
  ];
}

const takeColumn = (frame: Frame): Column<WorkItem> => ({
  label: words(frame.lang)('takeIt'),
  cell: (item) => (
    <Form action={paths.taking(item.responseId, item.stepId)}>
      <SubmitButton look="outline">{words(frame.lang)('takeIt')}</SubmitButton>
    </Form>
  ),
});
