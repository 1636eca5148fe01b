import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { say } from '#platform/i18n/catalogue.ts';
import { Alert } from '#ui/alert.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { Preview } from '../actions/import.ts';
import { choicesOf } from '../county.ts';
import { problemWords } from '../model/checks.ts';
import { paths } from '../paths.ts';
import { words } from '../words-editor.ts';
import { ChangeList } from './changes.tsx';
import { DefinitionRead } from './definition-read.tsx';

const crumbs = (frame: Frame) => [{ href: paths.library, label: words(frame.lang)('library') }];

/** A definition as a file: chosen or pasted, then looked at before anything is written. */
export function ImportPage({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <StaffPage frame={frame} title={t('importTitle')} crumbs={crumbs(frame)}>
      <h1>{t('importTitle')}</h1>
      <ChooseForm frame={frame} json={value('json')} error={error('json')} />
    </StaffPage>
  );
}

const ChooseForm = ({ frame, json, error }: { frame: Frame; json: string; error: string | undefined }) => {
  const t = words(frame.lang);
  return (
    <Form action={paths.importPreview} multipart>
      <p>{t('importIntro')}</p>
      <FileField name="file" label={t('importFile')} accept=".json,application/json" />
      <TextArea name="json" label={t('importPaste')} value={json} error={error} rows={8} />
      <Actions>
        <SubmitButton>{t('importLook')}</SubmitButton>
      </Actions>
    </Form>
  );
};

/** What the file would change; or everything that is wrong with it, a sentence each, and the form again. */
export function PreviewPage({ view, frame }: { view: Preview; frame: Frame }) {
  const t = words(frame.lang);
  if ('problems' in view)
    return (
      <StaffPage frame={frame} title={t('importTitle')} crumbs={crumbs(frame)}>
        <h1>{t('importTitle')}</h1>
        <Alert kind="warning" heading={t('importWrong')}>
          {view.readable ? (
            <ul class="usa-list">
              {view.problems.map((each) => (
                <li>{`${each.where}: ${problemWords(each, frame.lang)}`}</li>
              ))}
            </ul>
          ) : (
            <p>{t('importNoJson')}</p>
          )}
        </Alert>
        <ChooseForm frame={frame} json={view.json} error={undefined} />
      </StaffPage>
    );
  return <RightPage view={view} frame={frame} />;
}

function RightPage({ view, frame }: { view: Exclude<Preview, { readable: boolean }>; frame: Frame }) {
  const t = words(frame.lang);
  const { base, definition, open } = view;
  return (
    <StaffPage frame={frame} title={t('importTitle')} crumbs={crumbs(frame)} width="wide">
      <h1>{say(definition.title, frame.lang)}</h1>
      <h2>{base ? t('changesTitle', { n: base.version }) : t('changesNew')}</h2>
      {base && <ChangeList before={base.definition} after={definition} changes={view.changes} lang={frame.lang} />}
      {open?.sentAt ? (
        <Alert kind="warning">{t('notOpenDraft')}</Alert>
      ) : (
        <Form action={paths.import}>
          {open && <Alert kind="info">{t('importOver', { n: open.version })}</Alert>}
          <input type="hidden" name="json" value={view.json} />
          <TextArea name="note" label={t('beginWhy')} rows={3} required />
          <Actions>
            <SubmitButton>{t('importDo')}</SubmitButton>
            <ButtonLink href={paths.import} look="outline">
              {t('cancel')}
            </ButtonLink>
          </Actions>
        </Form>
      )}
      <DefinitionRead
        definition={definition}
        lang={frame.lang}
        county={frame.actor ? choicesOf(frame.actor) : { switches: new Set(), settings: {} }}
      />
    </StaffPage>
  );
}
