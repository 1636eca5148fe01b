import { accessPaths, accessWords, openable } from '#foundation/access/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { GiveView } from '../actions/consents.ts';
import { languageName, languageTags } from '../languages.ts';
import { givers, purposes, ways } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** A consent as it is given: to whom, what, what for, until when, how it was explained. */
export function GivePage({ view, frame }: { view: GiveView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={t('give')}
      width="form"
      crumbs={[
        { href: accessPaths.youth(view.youthId), label: t('youth', { number: view.number }) },
        { href: paths.consents(view.youthId), label: t('consents') },
      ]}
    >
      <h1>{t('give')}</h1>
      <p class="usa-intro">{t('giveIntro')}</p>
      <p class="usa-hint">{t('minorHint')}</p>
      <Form action={paths.give(view.youthId)} method="get">
        <Select
          name="agency"
          label={t('toAgency')}
          value={view.agency}
          choices={view.agencies.map((agency) => ({ value: agency.id, label: agency.name }))}
        />
        <SubmitButton look="outline">{t('showPeople')}</SubmitButton>
      </Form>
      {view.agency && <Fields view={view} frame={frame} />}
    </StaffPage>
  );
}

function Fields({ view, frame }: { view: GiveView; frame: Frame }) {
  const t = words(frame.lang);
  const of = accessWords(frame.lang);
  const { value, values, error } = typed(frame.again);
  const field = (name: string) => ({ name, value: value(name), error: error(name) });
  return (
    <Form action={paths.give(view.youthId)} requiredNote>
      <input type="hidden" name="agency" value={view.agency} />
      <Select
        areNames
        {...field('person')}
        label={t('toWhom')}
        required
        choices={[
          { value: 'everyone', label: t('everyone') },
          ...view.people.map((person) => ({ value: person.id, label: person.name })),
        ]}
      />
      <Checkboxes
        name="categories"
        label={t('categories')}
        required
        values={values('categories')}
        error={error('categories')}
        choices={openable.map((category) => ({ value: category, label: of(`category-${category}`) }))}
      />
      <Radios
        {...field('purpose')}
        label={t('purpose')}
        required
        choices={purposes.map((purpose) => ({ value: purpose, label: t(`purpose-${purpose}`) }))}
      />
      <Radios
        {...field('givenBy')}
        label={t('givenBy')}
        required
        choices={givers.map((giver) => ({ value: giver, label: t(`by-${giver}`) }))}
      />
      <Radios
        {...field('concern')}
        label={t('concern')}
        hint={t('concernHint')}
        required
        inline
        choices={(['none', 'possible'] as const).map((each) => ({ value: each, label: t(`concern-${each}`) }))}
      />
      <TextArea {...field('decided')} label={t('decidedReason')} rows={3} maxlength={2000} />
      <Radios
        {...field('how')}
        label={t('explainedHow')}
        required
        choices={ways.map((way) => ({ value: way, label: t(`how-${way}`) }))}
      />
      <Select
        {...field('lang')}
        label={t('explainedLang')}
        required
        choices={languageTags.map((tag) => ({ value: tag, label: languageName(tag, frame.lang) }))}
      />
      <DateField
        {...field('until')}
        label={t('until')}
        hint={t('untilHint')}
        required
        min={view.tomorrow}
        max={view.latest}
      />
      <Actions>
        <SubmitButton>{t('giveNow')}</SubmitButton>
      </Actions>
    </Form>
  );
}
