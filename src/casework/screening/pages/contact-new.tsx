import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { type CountyRegions, regionChoices } from '#reference/regions/index.ts';
import { Checkbox, Checkboxes, Radios } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { contactWords } from '../contact-words.ts';
import { ageGuesses, givenThings, nextOffers, placeKinds } from '../model/outreach.ts';
import { paths } from '../paths.ts';

type Props = { frame: Frame };

/** A meeting on the street, written down in a minute: what was given first, the worker's own safety last. */
export function NewContactPage({ view, frame }: Props & { view: CountyRegions }) {
  const t = contactWords(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={t('contact')}
      width="form"
      crumbs={[{ href: paths.contacts, label: t('contacts') }]}
    >
      <h1>{t('newContact')}</h1>
      <p class="usa-intro">{t('newIntro')}</p>
      <Form action={paths.contacts}>
        <Given frame={frame} />
        <Place county={view} frame={frame} />
        <You frame={frame} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}

function Given({ frame }: Props) {
  const t = contactWords(frame.lang);
  const { value, values, error } = typed(frame.again);
  return (
    <>
      <Checkboxes
        name="given"
        label={t('given')}
        values={values('given')}
        error={error('given')}
        choices={givenThings.map((each) => ({ value: each, label: t(`given-${each}`) }))}
      />
      <Radios
        name="next"
        label={t('next')}
        value={value('next') || 'meet-again'}
        error={error('next')}
        choices={nextOffers.map((each) => ({ value: each, label: t(`next-${each}`) }))}
      />
      <Checkbox name="agreed" label={t('agreed')} checked={value('agreed') === 'yes'} />
      <Radios
        name="ageGuess"
        label={t('age')}
        value={value('ageGuess') || 'not-guessed'}
        error={error('ageGuess')}
        choices={ageGuesses.map((each) => ({ value: each, label: t(`age-${each}`) }))}
      />
      <Disclosure summary={t('words')} open={Boolean(error('keep') ?? error('words'))}>
        <TextArea
          name="words"
          label={t('said')}
          value={value('words')}
          error={error('words')}
          rows={3}
          maxlength={2000}
        />
        <Checkbox name="keep" label={t('keep')} checked={value('keep') === 'yes'} error={error('keep')} />
      </Disclosure>
    </>
  );
}

function Place({ county, frame }: Props & { county: CountyRegions }) {
  const t = contactWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      <Radios
        name="region"
        label={t('region')}
        whyWeAsk={t('whyCoarse')}
        value={value('region')}
        error={error('region')}
        choices={regionChoices(county)}
      />
      <Radios
        name="kind"
        label={t('kind')}
        value={value('kind')}
        error={error('kind')}
        choices={placeKinds.map((each) => ({ value: each, label: t(`kind-${each}`) }))}
      />
      <TextField
        name="nearby"
        label={t('nearby')}
        hint={t('nearbyHint')}
        value={value('nearby')}
        error={error('nearby')}
        maxlength={60}
      />
      <DateTimeField
        name="metAt"
        label={t('when')}
        hint={t('whenHint')}
        value={value('metAt')}
        error={error('metAt')}
      />
    </>
  );
}

function You({ frame }: Props) {
  const t = contactWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <section aria-labelledby="you">
      <h2 id="you">{t('you')}</h2>
      <Checkbox name="withPartner" label={t('withPartner')} checked={value('withPartner') === 'yes'} />
      <Radios
        name="left"
        label={t('left')}
        inline
        value={value('left')}
        error={error('left')}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
      />
      <TextField
        name="concern"
        label={t('concern')}
        value={value('concern')}
        error={error('concern')}
        maxlength={500}
      />
      <Checkbox name="checkedIn" label={t('checkedIn')} checked={value('checkedIn') === 'yes'} />
    </section>
  );
}
