import { careWords, relations } from '#casework/care/index.ts';
import { screeningWords } from '#casework/screening/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Radios, Select } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { NotHomeView } from '../actions/not-home.ts';
import { paths } from '../paths.ts';
import { missingReportLaw } from '../tonight-facts.ts';
import { words } from '../words.ts';

/** A parent stands at the desk: four fields, each of which may stay empty, and the steps for tonight begin. */
export function NotHomePage({ view, frame }: { view: NotHomeView; frame: Frame }) {
  const t = words(frame.lang);
  const say = screeningWords(frame.lang);
  const { value, error } = typed(frame.again);
  const [first, second] = view.doors;
  const law = missingReportLaw();
  return (
    <StaffPage frame={frame} title={t('here')} width="form" crumbs={[{ href: paths.here, label: t('here') }]}>
      <h1>{t('notHome')}</h1>
      <p class="usa-intro">{t('notHomeIntro')}</p>
      {law && (
        <DescriptionOfRule citation={law.citation} checkedOn={law.checkedOn}>
          {t('notHomeLaw')}
        </DescriptionOfRule>
      )}
      <p>{t('notHomeNoCase')}</p>
      <p>
        <a href={paths.tonight}>{t('publicLink')}</a>
      </p>
      <Alert kind="info">{t('notHomeCare')}</Alert>
      <Form action={paths.notHome}>
        {second ? (
          <Radios
            name="door"
            label={t('door')}
            value={value('door') || first?.id}
            choices={view.doors.map((door) => ({ value: door.id, label: say(`door-${door.id}`) }))}
            error={error('door')}
          />
        ) : (
          <input type="hidden" name="door" value={first?.id} />
        )}
        <TextField name="given" label={t('given')} value={value('given')} error={error('given')} maxlength={120} />
        <TextField name="family" label={t('family')} value={value('family')} error={error('family')} maxlength={120} />
        <NumberField name="age" label={t('age')} hint={t('ageHint')} value={value('age')} error={error('age')} />
        <TextField
          name="about"
          label={t('lastSeen')}
          hint={t('lastSeenHint')}
          value={value('about')}
          error={error('about')}
          maxlength={300}
        />
        <TextField name="teller" label={t('teller')} value={value('teller')} error={error('teller')} maxlength={120} />
        <Select
          name="tellerIs"
          label={t('tellerIs')}
          hint={t('tellerHint')}
          value={value('tellerIs')}
          error={error('tellerIs')}
          emptyLabel={t('tellerNot')}
          choices={relations.map((each) => ({ value: each, label: careWords(frame.lang)(`relation-${each}`) }))}
        />
        <Actions>
          <SubmitButton>{t('startTonight')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}
