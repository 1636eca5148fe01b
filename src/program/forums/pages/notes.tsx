import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Note } from '../model/forum.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { forumId: string; meetingId: string; notes: readonly Note[]; frame: Frame };

/** Short notes to the members, each of which anyone of them can take out of view. */
export function Notes({ forumId, meetingId, notes, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.path === paths.notes(forumId) ? frame.again : null);
  const zone = frame.actor?.timeZone ?? 'UTC';
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('notes')}</h2>
      {notes.length === 0 && <p>{t('notesNone')}</p>}
      {notes.map((note) => (
        <Card
          actions={
            <Form action={paths.flag(forumId, note.id)} label={t('flagOf', { name: note.by })}>
              <SubmitButton look="plain">{t('flagOf', { name: note.by })}</SubmitButton>
            </Form>
          }
        >
          <p>{note.body}</p>
          <p class="usa-hint">{`${note.by}, ${exactTime(note.createdAt, frame.now, frame.lang, zone)}`}</p>
        </Card>
      ))}
      <Form action={paths.notes(forumId)} label={t('write')}>
        <input type="hidden" name="meetingId" value={meetingId} />
        <TextArea
          name="body"
          label={t('noteLabel')}
          hint={t('noteHint')}
          rows={3}
          value={value('body')}
          error={error('body')}
          required
        />
        <SubmitButton look="outline">{t('write')}</SubmitButton>
      </Form>
    </section>
  );
}
