import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { controlAttributes, Field } from '#ui/field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { AddView } from '../actions/add.ts';
import { editPaths } from '../edit-paths.ts';
import { paths } from '../paths.ts';
import { words as directoryWords } from '../words.ts';
import { words } from '../words-edit.ts';

/** A service that is not in the directory yet: whose it is, its name, what it is. */
export function AddPage({ view, frame }: { view: AddView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  const organization = {
    name: 'organization',
    label: t('organizationName'),
    hint: t('organizationHint'),
    error: error('organization'),
  };
  return (
    <StaffPage
      frame={frame}
      title={t('addService')}
      width="form"
      crumbs={[{ href: paths.list, label: directoryWords(frame.lang)('directory') }]}
    >
      <h1>{t('addService')}</h1>
      <p>{t('addIntro')}</p>
      {frame.again && <ErrorSummary errors={frame.again.errors} />}
      <Form action={editPaths.add} label={t('addService')}>
        <Field {...organization} required>
          <input
            {...controlAttributes({ ...organization, required: true })}
            class="usa-input"
            type="text"
            list="organizations"
            autocomplete="off"
            value={value('organization') || undefined}
          />
        </Field>
        <datalist id="organizations">
          {view.organizations.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        <TextArea
          name="organizationAbout"
          label={t('organizationAbout')}
          value={value('organizationAbout')}
          error={error('organizationAbout')}
          rows={2}
        />
        <TextField name="name" label={t('serviceName')} value={value('name')} error={error('name')} required />
        <TextArea
          name="description"
          label={t('p-description')}
          value={value('description')}
          error={error('description')}
          rows={4}
          required
        />
        <Actions>
          <SubmitButton>{t('begin')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}
