import { peoplePaths, peopleWords, StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { DateField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { Consultation } from '../model/tribal.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';

/** Each nation's own steps of consultation, entered with the nation. */
export function NationsPage({ nations, frame }: { nations: readonly Consultation[]; frame: Frame }) {
  const t = pageWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <StaffPage
      frame={frame}
      title={t('nations')}
      width="form"
      crumbs={[{ href: peoplePaths.administration, label: peopleWords(frame.lang)('nav_admin') }]}
    >
      <h1>{t('nations')}</h1>
      <p class="usa-intro">{t('nationsIntro')}</p>
      {nations.length === 0 && <EmptyState heading={t('nationsNone')} />}
      {nations.map((each, at) => (
        <Card heading={each.nation}>
          <p>
            {each.contact.office} · {each.contact.phone}
          </p>
          <ol>
            {each.steps.map((step) => (
              <li>{step[frame.lang]}</li>
            ))}
          </ol>
          <p class="usa-hint">
            {t('nationGivenBy')}: {each.givenBy} · {each.checkedOn ?? t('notVerified')}
          </p>
          <Form action={paths.nation(String(at))} label={each.nation}>
            <SubmitButton look="plain">{t('nationTake')}</SubmitButton>
          </Form>
        </Card>
      ))}
      <Form action={paths.nations} label={t('nationSave')} requiredNote>
        {(['nation', 'office', 'phone'] as const).map((name) => (
          <TextField
            name={name}
            label={t(name === 'nation' ? 'nation' : name === 'office' ? 'nationOffice' : 'nationPhone')}
            value={value(name)}
            error={error(name)}
            required
          />
        ))}
        <TextArea
          name="steps"
          label={t('nationSteps')}
          value={value('steps')}
          error={error('steps')}
          rows={5}
          required
        />
        <TextArea
          name="stepsEs"
          label={t('nationStepsEs')}
          value={value('stepsEs')}
          error={error('stepsEs')}
          rows={5}
          required
        />
        <TextField
          name="givenBy"
          label={t('nationGivenBy')}
          value={value('givenBy')}
          error={error('givenBy')}
          required
        />
        <DateField
          name="checkedOn"
          label={t('nationCheckedOn')}
          value={value('checkedOn')}
          error={error('checkedOn')}
        />
        <Actions>
          <SubmitButton>{t('nationSave')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}
