import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { AgreementHere } from '#reference/agreements/index.ts';
import { inLanguage } from '#reference/instruments/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { aboutInstrument } from '../about.ts';
import type { HereView } from '../actions/begin.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { ProtectionFields } from './protection.tsx';

type Props = { view: HereView; frame: Frame };

/** Before the questions: one hand, a phone, half a minute. Only the age and a word to know the youth by; all of it may be left. */
export function AskPage({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const { youth } = view;
  const justice = view.doors.some((door) => door.observedOnlyUntilCounsel);
  return (
    <StaffPage frame={frame} title={t('screening')} width="form" crumbs={[{ href: paths.here, label: t('here') }]}>
      <h1>{t('askTogether')}</h1>
      {youth && (
        <p>{t('youthCalled', { who: calledBy(youth.card, youth.number, frame.lang), number: youth.number })}</p>
      )}
      <p class="usa-intro">{justice ? t('askIntroSeen') : t('askIntro')}</p>
      {view.doors.length === 0 ? (
        <Alert kind="info">{t('noDoor')}</Alert>
      ) : (
        <Form action={paths.here}>
          {youth && <input type="hidden" name="youth" value={youth.id} />}
          {justice && <AgreementHere agreements={view.agreements} frame={frame} />}
          {justice && <Alert kind="info">{t('observedOnly')}</Alert>}
          <DoorField view={view} frame={frame} />
          {!youth && <WhoFields view={view} frame={frame} />}
          {justice && <ProtectionFields frame={frame} onFile={view.agreements[0]?.title} />}
          <More view={view} frame={frame} />
          <Actions>
            <SubmitButton>{t('begin')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </StaffPage>
  );
}

function DoorField({ view, frame }: Props) {
  const { value, error } = typed(frame.again);
  const [first, second] = view.doors;
  if (first && !second) return <input type="hidden" name="door" value={first.id} />;
  return (
    <Radios
      name="door"
      label={pageWords(frame.lang)('door')}
      value={value('door') || first?.id}
      choices={view.doors.map((door) => ({ value: door.id, label: words(frame.lang)(`door-${door.id}`) }))}
      error={error('door')}
    />
  );
}

function WhoFields({ frame }: Props) {
  const t = pageWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      <NumberField name="age" label={t('age')} hint={t('ageHint')} value={value('age')} error={error('age')} />
      <TextField
        name="about"
        label={t('about')}
        hint={t('aboutHint')}
        value={value('about')}
        error={error('about')}
        maxlength={300}
      />
    </>
  );
}

/** What most meetings do without: another tool, a name, what opens a duty. */
function More({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <Disclosure summary={t('more')} open={isBack}>
      <Radios
        name="instrument"
        label={t('instrument')}
        value={value('instrument') || 'universal-screen-short'}
        choices={view.instruments.map(({ id, questionnaire }) => {
          const about = aboutInstrument(questionnaire, frame.lang);
          return {
            value: id,
            label: inLanguage(questionnaire.title ?? id, questionnaire._title, frame.lang),
            hint: [about.population, about.license, about.accuracy ? t('accuracy', { said: about.accuracy }) : null]
              .filter((each) => each !== null)
              .join(' · '),
          };
        })}
        error={error('instrument')}
      />
      {!view.youth && (
        <>
          <TextField name="given" label={t('given')} value={value('given')} error={error('given')} maxlength={120} />
          <TextField
            name="family"
            label={t('family')}
            value={value('family')}
            error={error('family')}
            maxlength={120}
          />
        </>
      )}
      {view.doors.some((door) => !door.withholds.includes('immigration')) && (
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
  );
}
