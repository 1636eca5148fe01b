import { accessPaths } from '#foundation/access/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Card } from '#ui/card.tsx';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords, exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { VaultView } from '../actions/vault.ts';
import { holders } from '../model/standing.ts';
import { paths } from '../paths.ts';
import type { ReleasedNote, VaultNote } from '../store-vault.ts';
import { words } from '../words.ts';

const at = (moment: Date, frame: Frame) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');

/** The program's vault for one youth. */
export function VaultPage({ view, frame }: { view: VaultView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <StaffPage
      frame={frame}
      title={t('vault')}
      width="form"
      crumbs={
        view.number ? [{ href: accessPaths.youth(view.youthId), label: t('youth', { number: view.number }) }] : []
      }
    >
      <h1>{t('vault')}</h1>
      <Alert kind="info">{t('vaultIntro')}</Alert>
      {view.number && (
        <Form action={paths.vault(view.youthId)}>
          <DateField
            name="happenedOn"
            label={t('happenedOn')}
            max={view.today}
            value={value('happenedOn') || view.today}
            error={error('happenedOn')}
          />
          <TextArea
            name="note"
            label={t('note')}
            required
            rows={6}
            maxlength={20_000}
            value={value('note')}
            error={error('note')}
          />
          <SubmitButton>{t('saveNote')}</SubmitButton>
        </Form>
      )}
      {view.notes.length === 0 && <EmptyState heading={t('noNotes')} />}
      {view.notes.map((note) => (
        <NoteCard view={view} note={note} frame={frame} />
      ))}
    </StaffPage>
  );
}

function NoteCard({ view, note, frame }: { view: VaultView; note: VaultNote; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <Card heading={t('writtenBy', { name: note.byName, date: dayWords(note.happenedOn, frame.lang) })}>
      {note.text.split('\n').map((line) => (
        <p>{line}</p>
      ))}
      {note.releases.map((release) => (
        <>
          <p>{t('releasedTo', { name: release.toName, date: at(release.until, frame) })}</p>
          {note.byUser === view.me && (
            <Form action={paths.ending(view.youthId, release.id)} label={`${t('endRelease')}: ${release.toName}`}>
              <SubmitButton look="plain">{t('endRelease')}</SubmitButton>
            </Form>
          )}
        </>
      ))}
      {note.byUser === view.me && <ReleaseForm view={view} note={note} frame={frame} />}
    </Card>
  );
}

function ReleaseForm({ view, note, frame }: { view: VaultView; note: VaultNote; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Disclosure summary={t('release')} open={view.agency !== ''}>
      <Form action={paths.vault(view.youthId)} method="get">
        <Select
          name="agency"
          label={t('toAgency')}
          value={view.agency}
          choices={view.agencies.map((agency) => ({ value: agency.id, label: agency.name }))}
        />
        <SubmitButton look="outline">{t('showPeople')}</SubmitButton>
      </Form>
      {view.agency && (
        <Form action={paths.releases(view.youthId, note.id)} requiredNote>
          <input type="hidden" name="agency" value={view.agency} />
          <Select
            areNames
            name="person"
            label={t('releaseTo')}
            required
            value={value('person')}
            error={error('person')}
            choices={view.people.map((person) => ({ value: person.id, label: person.name }))}
          />
          <Radios
            name="holder"
            label={t('holder')}
            required
            value={value('holder')}
            error={error('holder')}
            choices={holders.map((holder) => ({ value: holder, label: t(`holder-${holder}`) }))}
          />
          <TextArea
            name="consent"
            label={t('consentWords')}
            required
            rows={3}
            maxlength={2000}
            value={value('consent')}
            error={error('consent')}
          />
          <DateField
            name="until"
            label={t('until')}
            required
            min={view.today}
            value={value('until')}
            error={error('until')}
          />
          <p class="usa-hint">{t('releaseEnds')}</p>
          <SubmitButton>{t('releaseNow')}</SubmitButton>
        </Form>
      )}
    </Disclosure>
  );
}

/** Notes that an author released to the reader by name. */
export function ReleasedPage({ notes, frame }: { notes: readonly ReleasedNote[]; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('releasedTitle')} width="form">
      <h1>{t('releasedTitle')}</h1>
      <Alert kind="info">{t('releasedIntro')}</Alert>
      {notes.length === 0 && <EmptyState heading={t('nothingReleased')} />}
      {notes.map((note) => (
        <Card heading={t('releasedFrom', { name: note.fromName, agency: note.agencyName })}>
          <p class="usa-hint">{`${dayWords(note.happenedOn, frame.lang)} · ${t('until')} ${at(note.until, frame)}`}</p>
          {note.text.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </Card>
      ))}
    </StaffPage>
  );
}
