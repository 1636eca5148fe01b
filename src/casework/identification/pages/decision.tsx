import { AlreadyTold } from '#casework/story/index.ts';
import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Again, Frame } from '#platform/http/door.ts';
import { regionChoices } from '#reference/regions/index.ts';
import { Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { NumberField, TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { FormView } from '../actions/see.ts';
import { choices, exploitationCodes } from '../code-lists.ts';
import type { CurrentIdentification } from '../model/decision.ts';
import { findings } from '../model/evidence.ts';
import { standings } from '../model/forms.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { ProposalTable } from './proposal-table.tsx';

/** One form of exploitation: the proposal beside a person's decision, with what is known. */
export function DecisionPage({ view, frame }: { view: FormView; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const proposal = view.finding.proposal.forms[view.form];
  const { value, values, error } = typed(frame.again ?? decidedBefore(view.current[view.form]));
  const yesNo = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
    { value: 'not-known', label: t('notKnown') },
  ];
  const industries = (
    <Checkboxes
      name="industries"
      label={t('industries')}
      values={values('industries')}
      error={error('industries')}
      choices={choices(exploitationCodes.industries, frame.lang)}
    />
  );
  return (
    <StaffPage
      frame={frame}
      title={t('title')}
      width="form"
      crumbs={[{ href: paths.identification(view.youth.id), label: t('title') }]}
    >
      <h1>{say(`form-${view.form}`)}</h1>
      <p>
        {t('forYouth', { who: calledBy(view.youth.card, view.youth.number, frame.lang), number: view.youth.number })}
      </p>
      <p>{t('proposed', { standing: say(`standing-${proposal.standing}`) })}</p>
      <ProposalTable proposal={proposal} frame={frame} />
      <AlreadyTold told={view.told} form="identification-decision" frame={frame} />
      <Form action={paths.decision(view.youth.id, view.form)} requiredNote>
        <h2>{t('yourFinding')}</h2>
        <p class="usa-hint">{t('yourFindingHint')}</p>
        {proposal.elements
          .filter((one) => one.needed)
          .map((one) => (
            <Radios
              name={`found-${one.element}`}
              label={say(`element-${one.element}`)}
              hint={t(`${view.form}-${one.element}`)}
              inline
              value={value(`found-${one.element}`) || one.finding}
              error={error(`found-${one.element}`)}
              choices={findings.map((each) => ({ value: each, label: say(`finding-${each}`) }))}
            />
          ))}
        <Radios
          name="standing"
          label={t('standing')}
          required
          value={value('standing') || undefined}
          error={error('standing')}
          choices={[...standings].reverse().map((each) => ({ value: each, label: say(`standing-${each}`) }))}
        />
        <TextArea
          name="reasons"
          label={t('reasons')}
          hint={t('reasonsHint')}
          required
          value={value('reasons')}
          error={error('reasons')}
          rows={4}
          maxlength={4000}
        />
        <h2>{t('details')}</h2>
        <p class="usa-hint">{t('detailsHint')}</p>
        {view.form === 'lt' && industries}
        {view.form === 'ltfc' && (
          <Checkboxes
            name="crimeTypes"
            label={t('crimeTypes')}
            values={values('crimeTypes')}
            error={error('crimeTypes')}
            choices={choices(exploitationCodes.crimeTypes, frame.lang)}
          />
        )}
        <Checkboxes
          name="relationships"
          label={t('relationships')}
          values={values('relationships')}
          error={error('relationships')}
          choices={choices(exploitationCodes.relationships, frame.lang)}
        />
        <NumberField
          name="ageAtFirst"
          label={t('ageAtFirst')}
          hint={t('emptyIfUnknown')}
          value={value('ageAtFirst')}
          error={error('ageAtFirst')}
        />
        <NumberField
          name="lengthMonths"
          label={t('lengthMonths')}
          hint={t('emptyIfUnknown')}
          value={value('lengthMonths')}
          error={error('lengthMonths')}
        />
        <Select
          name="place"
          label={t('place')}
          value={value('place') || 'not-known'}
          error={error('place')}
          choices={[
            { value: 'not-known', label: t('notKnown') },
            ...regionChoices(view.regions, value('place')).map((each) => ({
              ...each,
              label: t('region', { name: each.label }),
            })),
            { value: 'outside', label: t('outside') },
            { value: 'online', label: t('online') },
          ]}
        />
        <Radios
          name="debt"
          label={t('debt')}
          inline
          value={value('debt') || 'not-known'}
          error={error('debt')}
          choices={yesNo}
        />
        <Radios
          name="onlineRecruitment"
          label={t('onlineRecruitment')}
          inline
          value={value('onlineRecruitment') || 'not-known'}
          error={error('onlineRecruitment')}
          choices={yesNo}
        />
        <Radios
          name="failureToProtect"
          label={t('failureToProtect')}
          hint={t('failureToProtectHint')}
          inline
          value={value('failureToProtect') || 'not-known'}
          error={error('failureToProtect')}
          choices={yesNo}
        />
        <Select
          name="cameToLight"
          label={t('cameToLight')}
          value={value('cameToLight') || 'screening'}
          error={error('cameToLight')}
          choices={choices(exploitationCodes.waysToLight, frame.lang)}
        />
        {view.form === 'cse' && <Disclosure summary={t('alsoWork')}>{industries}</Disclosure>}
        <DateField name="since" label={t('since')} value={value('since')} error={error('since')} />
        <DateField name="until" label={t('until')} value={value('until')} error={error('until')} />
        <DateField
          name="reviewOn"
          label={t('reviewOn')}
          hint={t('reviewHint')}
          value={value('reviewOn')}
          error={error('reviewOn')}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}

/** What was decided before stands in the form: nobody writes it twice. Only the decision and its reasons are new. */
function decidedBefore(current: CurrentIdentification | undefined): Again | null {
  const details = current?.details;
  if (!details) return null;
  const [place] = details.places;
  const text = (one: { known: true; value: number } | { known: false }) => (one.known ? String(one.value) : '');
  return {
    errors: {},
    notice: null,
    values: {
      industries: details.industries,
      crimeTypes: details.crimeTypes,
      relationships: details.relationships,
      ageAtFirst: text(details.ageAtFirst),
      lengthMonths: text(details.lengthMonths),
      place: !place ? 'not-known' : place.kind === 'region' ? place.region : place.kind,
      debt: details.debt,
      onlineRecruitment: details.onlineRecruitment,
      failureToProtect: details.failureToProtect ?? 'not-known',
      cameToLight: details.cameToLight,
      since: details.since,
      ...(details.until ? { until: details.until } : {}),
    },
  };
}
