import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { exactTime } from '#ui/time-words.ts';
import { Timeline } from '#ui/timeline.tsx';
import { NOTES_PAGE, type NotesView } from '../actions/notes.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { NoteForm } from './note-form.tsx';
import { toRecord, YouthHeading } from './youth-heading.tsx';

/** All notes that this person may read, newest first. */
export function NotesPage({ view, frame }: { view: NotesView; frame: Frame }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const { record } = view;
  return (
    <StaffPage frame={frame} title={t('notes')} width="form" crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('notes')}</h2>
      <NoteForm
        youthId={record.id}
        mayWriteIn={view.mayWriteIn}
        readers={view.readers}
        reported={record.reported}
        frame={frame}
      />
      {view.notes.length === 0 ? (
        <EmptyState heading={t('noNotes')} />
      ) : (
        <Timeline
          now={frame.now}
          timeZone={zone}
          entries={view.notes.map((note) => ({
            at: note.happenedAt,
            by: [note.byName, note.agencyName].filter(Boolean).join(', '),
            heading: t(`category-${note.category}`),
            children: (
              <>
                <p class="tl-prose">{note.body}</p>
                {note.keptFrom.length > 0 && <p>{t('keptFrom', { names: note.keptFrom.join('; ') })}</p>}
                {note.own && (
                  <p class="tl-screen-only">
                    <a href={paths.noteReaders(record.id, note.id)}>{t('changeReaders')}</a>
                  </p>
                )}
                {note.writtenAt.getTime() - note.happenedAt.getTime() > 3_600_000 && (
                  <p class="usa-hint">
                    {t('writtenLater', { at: exactTime(note.writtenAt, frame.now, frame.lang, zone) })}
                  </p>
                )}
              </>
            ),
          }))}
        />
      )}
      <Pagination
        page={view.page}
        rowCount={view.count}
        pageSize={NOTES_PAGE}
        href={(page) => `${paths.notes(record.id)}?page=${page}`}
      />
    </StaffPage>
  );
}
