import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { inLanguage } from '#reference/instruments/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { HereView } from '../actions/begin.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** The first page of a meeting: one hand, a phone, a minute. */
export function HerePage({ view, frame }: { view: HereView; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { value, error } = typed(frame.again);
  const only = view.doors.length === 1 ? view.doors[0] : undefined;
  const mayAskImmigration = view.doors.some((door) => !door.withholds.includes('immigration'));
  const justice = view.doors.some((door) => door.observedOnlyUntilCounsel);
  return (
    <StaffPage frame={frame} title={t('here')} width="form">
      <h1>{t('here')}</h1>
      <p class="usa-intro">{t('hereIntro')}</p>
      <p>
        {view.doors.some((door) => door.id === 'hotline') ? (
          <a href={paths.call}>{t('callInstead')}</a>
        ) : (
          <a href={paths.report}>{t('reportInstead')}</a>
        )}
      </p>
      {view.doors.length === 0 ? (
        <Alert kind="info">{t('noDoor')}</Alert>
      ) : (
        <Form action={paths.here}>
          {justice && <Alert kind="info">{t('observedOnly')}</Alert>}
          {only ? (
            <input type="hidden" name="door" value={only.id} />
          ) : (
            <Radios
              name="door"
              label={t('door')}
              value={value('door') || view.doors[0]?.id}
              choices={view.doors.map((door) => ({ value: door.id, label: say(`door-${door.id}`) }))}
              error={error('door')}
            />
          )}
          <Radios
            name="instrument"
            label={t('instrument')}
            value={value('instrument') || 'universal-screen-short'}
            choices={view.instruments.map((each) => ({
              value: each.id,
              label: inLanguage(each.questionnaire.title ?? each.id, each.questionnaire._title, frame.lang),
            }))}
            error={error('instrument')}
          />
          <NumberField name="age" label={t('age')} hint={t('ageHint')} value={value('age')} error={error('age')} />
          <TextField name="given" label={t('given')} value={value('given')} error={error('given')} maxlength={120} />
          <TextField
            name="family"
            label={t('family')}
            value={value('family')}
            error={error('family')}
            maxlength={120}
          />
          <TextField
            name="about"
            label={t('about')}
            hint={t('aboutHint')}
            value={value('about')}
            error={error('about')}
            maxlength={300}
          />
          {justice && (
            <>
              <Checkbox name="counselSpoken" label={t('counselSpoken')} checked={value('counselSpoken') === 'yes'} />
              <Checkbox
                name="nonUseAgreement"
                label={t('nonUseAgreement')}
                checked={value('nonUseAgreement') === 'yes'}
              />
            </>
          )}
          <Disclosure summary={t('more')}>
            {mayAskImmigration && (
              <Radios
                name="mayBeForeignNational"
                label={t('mayBeForeignNational')}
                whyWeAsk={t('mayBeForeignNationalWhy')}
                value={value('mayBeForeignNational') || 'unknown'}
                choices={[
                  { value: 'yes', label: t('yes') },
                  { value: 'no', label: t('no') },
                  { value: 'unknown', label: t('unknown') },
                ]}
                error={error('mayBeForeignNational')}
              />
            )}
            <Checkbox name="missingNow" label={t('missingNow')} checked={value('missingNow') === 'yes'} />
          </Disclosure>
          <Actions>
            <SubmitButton>{t('begin')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </StaffPage>
  );
}
