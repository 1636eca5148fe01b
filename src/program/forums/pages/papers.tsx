import { Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Paper } from '../model/forum.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { zoneOf } from '../zone.ts';
import type { ForumProps } from './forum.tsx';

/** Shared papers in their newest version, with those before, and the form to share one. */
export function Papers({ view, frame }: ForumProps) {
  const t = words(frame.lang);
  const isBack = frame.path === paths.papers(view.forum.id);
  const { value, error } = typed(isBack ? frame.again : null);
  const older = (paper: Paper) =>
    view.versions.filter((each) => each.paperId === paper.paperId && each.id !== paper.id);
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t('papers')}</h2>
      <Table
        caption={t('papers')}
        captionHidden
        rows={view.papers}
        empty={<p>{t('papersNone')}</p>}
        columns={[
          {
            label: t('title'),
            rowHeader: true,
            cell: (row: Paper) => <a href={paths.paper(view.forum.id, row.id)}>{row.title}</a>,
          },
          {
            label: t('shared'),
            cell: (row) => `${exactTime(row.createdAt, frame.now, frame.lang, zoneOf(frame))}, ${row.by}`,
          },
          {
            label: t('size'),
            numeric: true,
            cell: (row) => t('kilobytes', { n: Math.max(1, Math.round(row.bytes / 1000)) }),
          },
          {
            label: t('versions'),
            cell: (row) => (
              <>
                {t('version', { n: row.version })}
                {older(row).map((each) => (
                  <>
                    {', '}
                    <a href={paths.paper(view.forum.id, each.id)}>{t('version', { n: each.version })}</a>
                  </>
                ))}
              </>
            ),
          },
        ]}
      />
      <Disclosure summary={t('share')} open={isBack}>
        <Form action={paths.papers(view.forum.id)} multipart label={t('share')}>
          <FileField
            name="file"
            label={t('file')}
            hint={t('fileHint')}
            accept=".pdf,.docx,.xlsx,.pptx,.png,.jpg,.txt,.csv"
            error={error('file')}
            required
          />
          <TextField name="title" label={t('title')} value={value('title')} error={error('title')} />
          {view.papers.length > 0 && (
            <Select
              name="replaces"
              label={t('replaces')}
              value={value('replaces')}
              error={error('replaces')}
              emptyLabel={t('newPaper')}
              choices={view.papers.map(({ paperId, title }) => ({ value: paperId, label: title }))}
            />
          )}
          <Actions>
            <SubmitButton>{t('share')}</SubmitButton>
          </Actions>
        </Form>
      </Disclosure>
    </section>
  );
}
