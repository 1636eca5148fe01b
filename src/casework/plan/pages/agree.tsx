import { consentWords, languageName, languageTags, ways } from '#foundation/consent/index.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { agreements } from '../model/versions.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { PlanForm } from './frame.tsx';
import { Goals, Needs } from './goals.tsx';
import type { PlanProps } from './props.ts';
import { Safety } from './safety.tsx';
import { Tasks } from './tasks.tsx';

/** The plan as it is read with the youth, and what they say to it below. */
export function AgreePage({ view, frame }: PlanProps) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const toRead = { view: { ...view, mayAdd: false, unsaid: [] }, frame };
  return (
    <PlanForm record={view.record} frame={frame} heading={t('readTogether')}>
      <p>{t('agreeHint')}</p>
      <Goals {...toRead} />
      <Needs {...toRead} />
      <Tasks {...toRead} />
      <Safety {...toRead} />
      <Form action={paths.agreeing(view.record.id)} label={t('readTogether')}>
        <input type="hidden" name="seen" value={String(view.rev)} />
        <Radios
          name="agreed"
          label={t('doTheyAgree')}
          value={value('agreed')}
          error={error('agreed')}
          choices={agreements.map((each) => ({ value: each, label: t(`agreed-${each}`) }))}
        />
        <TextArea
          name="said"
          label={t('theySay')}
          value={value('said')}
          error={error('said')}
          rows={2}
          maxlength={2000}
        />
        <Select
          name="how"
          label={t('howExplained')}
          value={value('how')}
          error={error('how')}
          choices={ways.map((way) => ({ value: way, label: consentWords(frame.lang)(`how-${way}`) }))}
        />
        <Select
          name="lang"
          label={t('inLanguage')}
          value={value('lang')}
          error={error('lang')}
          choices={languageTags.map((tag) => ({ value: tag, label: languageName(tag, frame.lang) }))}
        />
        <DateField
          name="reviewOn"
          label={t('reviewDay')}
          hint={t(view.proposedReview ? 'reviewHint' : 'reviewHintNone')}
          value={isBack ? value('reviewOn') : view.proposedReview}
          error={error('reviewOn')}
        />
        <Actions>
          <SubmitButton>{t('keepVersion')}</SubmitButton>
        </Actions>
      </Form>
    </PlanForm>
  );
}
