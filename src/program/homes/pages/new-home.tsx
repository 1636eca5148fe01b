import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { NewHomeView } from '../actions/homes.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { SaysFields } from './says-fields.tsx';

/** A contractor's new home. */
export function NewHomePage({ view, frame }: { view: NewHomeView; frame: Frame }) {
  const t = words(frame.lang);
  const back = typed(frame.again);
  return (
    <StaffPage frame={frame} title={t('newHome')} width="form" crumbs={[{ href: paths.homes, label: t('title') }]}>
      <h1>{t('newHome')}</h1>
      <p class="usa-intro">{t('newHomeLead')}</p>
      <Form action={paths.newHome} label={t('newHome')} requiredNote>
        <TextArea
          name="address"
          label={t('address')}
          hint={t('addressHint')}
          value={back.value('address')}
          error={back.error('address')}
          rows={3}
          maxlength={500}
          required
        />
        <SaysFields regions={view.regions} says={null} region="" back={back} frame={frame} />
        <Actions>
          <SubmitButton>{t('add')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}
