import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { NoteReadersView } from '../actions/note-readers.ts';
import { valuesOf } from '../model/kept-from.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { KeptField } from './kept-field.tsx';
import { toRecord, YouthHeading } from './youth-heading.tsx';

/** One note of one's own: from whom it is kept. */
export function NoteReadersPage({ view, frame }: { view: NoteReadersView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, note, people } = view;
  const { values, error, isBack } = typed(frame.again);
  const here = paths.noteReaders(record.id, note.id);
  const chosen = view.agencies.filter(({ id }) => id === view.agency);
  const crumbs = [...toRecord(record, frame), { href: paths.notes(record.id), label: t('notes') }];
  const none = people.length + view.keptAgencies.length + chosen.length === 0;
  return (
    <StaffPage frame={frame} title={t('whoReadsIt')} width="form" crumbs={crumbs}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('whoReadsIt')}</h2>
      <blockquote>
        <p class="tl-prose">{view.text}</p>
        <p class="usa-hint">{exactTime(note.happenedAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC')}</p>
      </blockquote>
      <p>{t('noteReadersIntro', { category: t(`category-${note.category}`) })}</p>
      {none ? (
        <p>{t('nobodyElse')}</p>
      ) : (
        <Form action={here} label={t('whoReadsIt')}>
          <KeptField
            people={people}
            more={[...view.keptAgencies, ...chosen]}
            values={isBack ? [...values('notFor'), ...values('notForOther')] : valuesOf(note.kept)}
            error={error('notFor')}
            frame={frame}
          />
          <Actions>
            <SubmitButton>{t('saveReaders')}</SubmitButton>
          </Actions>
        </Form>
      )}
      <Form action={here} method="get" label={t('keepFromElse')}>
        <Select
          areNames
          name="agency"
          label={t('keepFromElse')}
          hint={t('keepFromElseHint')}
          value={view.agency}
          choices={view.agencies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton look="outline">{t('keepFromShow')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}
