import type { Frame } from '#platform/http/door.ts';
import { say, type Text } from '#platform/i18n/catalogue.ts';
import { Checkbox, Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import type { StepView } from '../actions/draft.ts';
import { agencyKinds, ownerRoles } from '../model/owners.ts';
import { stepFields } from '../model/step-fields.ts';
import { paths } from '../paths.ts';
import { words } from '../words-editor.ts';
import { ClockFields } from './clock-fields.tsx';
import { ConditionRows } from './condition-rows.tsx';
import { EvidenceFields } from './evidence-fields.tsx';
import { type Filled, filled } from './filled.ts';
import { LateFields } from './late-fields.tsx';
import { PartPage } from './parts.tsx';
import { SourceFields } from './source-fields.tsx';

type Props = { view: StepView; frame: Frame };
export type PartProps = Props & { form: Filled };

/** Everything of one step, in one form that works without script: an empty line takes its row away, the last adds one. */
export function StepEditPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { shown, step } = view;
  const form = filled(frame.again, stepFields(step));
  const parts = { view, frame, form };
  return (
    <PartPage view={view} frame={frame} part="draft">
      <h1>{say(step.title, frame.lang)}</h1>
      <p>
        <a href={paths.version(view.id, shown.version)}>{t('backToDraft', { n: shown.version })}</a>
      </p>
      <Form action={paths.step(view.id, shown.version, step.id)} requiredNote>
        <input type="hidden" name="revision" value={String(shown.revision)} />
        <TextParts {...parts} />
        <OwnerParts {...parts} />
        <h2>{t('clocksTitle')}</h2>
        <p class="usa-hint">{t('clocksHint')}</p>
        <ClockFields {...parts} />
        <h2>{t('whenTitle')}</h2>
        <ConditionRows definition={shown.definition} frame={frame} form={form} />
        <NeedsPart {...parts} />
        <h2>{t('evidenceTitle')}</h2>
        <p class="usa-hint">{t('evidenceHint')}</p>
        <EvidenceFields {...parts} />
        <DutyParts {...parts} />
        <h2>{t('lateTitle')}</h2>
        <Checkbox name="lateOwn" label={t('lateOwn')} checked={form.value('lateOwn') === 'yes'} />
        <LateFields frame={frame} form={form} />
        <Actions>
          <SubmitButton>{t('saveStep')}</SubmitButton>
          <ButtonLink href={paths.version(view.id, shown.version)} look="outline">
            {t('cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </PartPage>
  );
}

function TextParts({ frame, form }: PartProps) {
  const t = words(frame.lang);
  return (
    <>
      <TextField {...form.field('titleEn')} label={t('titleEn')} required />
      <TextField {...form.field('titleEs')} label={t('titleEs')} required />
      <TextArea {...form.field('sentenceEn')} label={t('sentenceEn')} rows={3} required />
      <TextArea {...form.field('sentenceEs')} label={t('sentenceEs')} rows={3} required />
    </>
  );
}

const listed = (entries: Record<string, Text>, frame: Frame) =>
  Object.entries(entries).map(([value, label]) => ({ value, label: say(label, frame.lang) }));

function OwnerParts({ frame, form }: PartProps) {
  const t = words(frame.lang);
  const [roles, agencies] = [listed(ownerRoles, frame), listed(agencyKinds, frame)];
  return (
    <>
      <h2>{t('ownerTitle')}</h2>
      <Select {...form.field('role')} label={t('role')} choices={roles} required />
      <Select {...form.field('agency')} label={t('agency')} choices={agencies} required />
      <Select {...form.field('fallbackRole')} label={t('fallbackRole')} choices={roles} required />
      <Select {...form.field('fallbackAgency')} label={t('fallbackAgency')} choices={agencies} required />
    </>
  );
}

function NeedsPart({ view, frame, form }: PartProps) {
  const t = words(frame.lang);
  const others = view.shown.definition.steps.filter((each) => each.id !== view.step.id);
  if (others.length === 0) return null;
  return (
    <Checkboxes
      name="needs"
      label={t('needs')}
      hint={t('needsHint')}
      values={form.values('needs')}
      choices={others.map((each) => ({ value: each.id, label: say(each.title, frame.lang) }))}
    />
  );
}

function DutyParts({ view, frame, form }: PartProps) {
  const t = words(frame.lang);
  const { phones, switches } = view.shown.definition;
  const effects = ['offer', 'work', 'notice', 'system'] as const;
  return (
    <>
      <h2>{t('dutyTitle')}</h2>
      <Radios
        {...form.field('effect')}
        label={t('effect')}
        required
        choices={effects.map((value) => ({ value, label: t(`effect-${value}`) }))}
      />
      <Radios
        {...form.field('duty')}
        label={t('duty')}
        required
        choices={[
          { value: 'must', label: t('dutyMust') },
          { value: 'should', label: t('dutyShould') },
        ]}
      />
      <SourceFields prefix="" frame={frame} form={form} required />
      <Checkbox name="urgent" label={t('urgent')} checked={form.value('urgent') === 'yes'} />
      <Select
        {...form.field('phone')}
        label={t('phone')}
        emptyLabel={t('none')}
        choices={phones.map((each) => ({ value: each.id, label: say(each.who, frame.lang) }))}
      />
      <Select
        {...form.field('switch')}
        label={t('switchLabel')}
        emptyLabel={t('none')}
        choices={switches.map((each) => ({ value: each.id, label: say(each.title, frame.lang) }))}
      />
    </>
  );
}
