import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { typed } from '#ui/typed.ts';
import type { TopicView } from '../actions/edit.ts';
import { editPaths } from '../edit-paths.ts';
import { paths } from '../paths.ts';
import { words as directoryWords } from '../words.ts';
import { words } from '../words-edit.ts';
import { TopicField, type Values } from './topic-field.tsx';

/** One matter of an entry, short enough for a thumb. */
export function TopicPage({ view, frame }: { view: TopicView; frame: Frame }) {
  const t = words(frame.lang);
  const title = t(`topic-${view.topic}`);
  const action = view.visitId ? editPaths.place(view.id, view.visitId) : editPaths.topic(view.id, view.topic);
  const back = typed(frame.again);
  const values: Values = back.isBack ? back : shownValues(view);
  return (
    <StaffPage
      frame={frame}
      title={title}
      width="form"
      crumbs={[
        { href: paths.list, label: directoryWords(frame.lang)('directory') },
        { href: editPaths.edit(view.id), label: view.name },
      ]}
    >
      <h1>{title}</h1>
      <p class="tl-lead">{view.name}</p>
      {frame.again && <ErrorSummary errors={frame.again.errors} />}
      {view.topic === 'organization' && <p>{t('organizationOfAll')}</p>}
      {view.beside > 1 && <p>{t('placeOfMany', { n: view.beside })}</p>}
      {view.isHidden && (
        <Alert kind="info">
          <p>{t('placeSealed')}</p>
        </Alert>
      )}
      <Form action={action} label={title}>
        {view.fields.map((field) => (
          <TopicField field={field} view={view} typed={values} frame={frame} />
        ))}
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
        <p class="usa-hint">{t('nowWaits')}</p>
      </Form>
    </StaffPage>
  );
}

/** The form as the entry stands. */
const shownValues = ({ shown }: TopicView): Values => ({
  value: (name) => [shown[name] ?? ''].flat()[0] ?? '',
  values: (name) => [shown[name] ?? []].flat(),
  error: () => undefined,
});
