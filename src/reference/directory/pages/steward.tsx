import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { StewardView } from '../actions/steward.ts';
import { editPaths } from '../edit-paths.ts';
import { words } from '../words-edit.ts';

/** Who keeps an entry true, and whom to ask at the provider. */
export function StewardPage({ view, frame }: { view: StewardView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const { steward } = view;
  return (
    <StaffPage
      frame={frame}
      title={t('steward')}
      width="form"
      crumbs={[{ href: editPaths.edit(view.id), label: view.name }]}
    >
      <h1>{t('steward')}</h1>
      <p class="tl-lead">{view.name}</p>
      {frame.again && <ErrorSummary errors={frame.again.errors} />}
      <Form action={editPaths.steward(view.id)} label={t('steward')}>
        <Select
          name="keeper"
          label={t('keeperLabel')}
          emptyLabel={t('keeperOfRegion')}
          areNames
          value={isBack ? value('keeper') : steward.named ? steward.keeper?.id : ''}
          choices={view.keepers.map(({ id, name }) => ({ value: id, label: name }))}
          error={error('keeper')}
        />
        <TextField
          name="contact"
          type="email"
          label={t('contact')}
          hint={view.publicAddress ? t('contactHint', { address: view.publicAddress }) : t('contactHintNone')}
          value={isBack ? value('contact') : view.contact}
          error={error('contact')}
        />
        <Select
          name="letterLang"
          label={t('letterLang')}
          hint={t('letterLangHint')}
          emptyLabel={t('letterLangCounty')}
          value={isBack ? value('letterLang') : (view.letterLang ?? '')}
          choices={[
            { value: 'en', label: t('letterLang-en') },
            { value: 'es', label: t('letterLang-es') },
          ]}
          error={error('letterLang')}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}
