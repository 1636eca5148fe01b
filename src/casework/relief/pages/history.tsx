import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { FileField } from '#ui/file-field.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { HistoryView } from '../actions/history.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** Where a criminal-history file is brought: a table, a pasted rap sheet, or a PDF with text. */
export function HistoryPage({ view, frame }: { view: HistoryView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, files } = view;
  const { value, error } = typed(frame.again);
  return (
    <StaffPage
      frame={frame}
      title={t('bringFile')}
      width="form"
      crumbs={[...toRecord(record, frame), { href: paths.relief(record.id), label: t('title') }]}
    >
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('bringFile')}</h2>
      <p>{t('bringLead')}</p>
      <p>{t('bringKept')}</p>
      {files.length > 0 && <Waiting view={view} frame={frame} />}
      <Form action={paths.history(record.id)} label={t('bringFile')} multipart>
        <FileField
          name="file"
          label={t('historyFile')}
          hint={t('historyFileHint')}
          error={error('file')}
          accept=".csv,.tsv,.txt,.pdf"
        />
        <TextArea
          name="pasted"
          label={t('pasted')}
          hint={t('pastedHint')}
          value={value('pasted')}
          error={error('pasted')}
          rows={10}
        />
        <Actions>
          <SubmitButton>{t('readIt')}</SubmitButton>
          <ButtonLink look="outline" href={paths.charges(record.id)}>
            {t('addCharge')}
          </ButtonLink>
        </Actions>
      </Form>
    </StaffPage>
  );
}

function Waiting({ view: { record, files }, frame }: { view: HistoryView; frame: Frame }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  return (
    <section aria-labelledby="waiting">
      <h3 id="waiting">{t('notLookedThrough')}</h3>
      <ul>
        {files.map(({ id, name, until }) => (
          <li>
            <a href={paths.historyFile(record.id, id)}>
              {t('fileUntil', { name: name || t('pastedText'), at: exactTime(until, frame.now, frame.lang, zone) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
