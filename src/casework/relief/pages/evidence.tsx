import { Checkbox, Checkboxes, Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { evidenceKinds, legalTests, weights } from '../model/sheet.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { SheetProps } from './worksheet.tsx';

/** What there is to show for a charge, with its kind and how strong counsel takes it to be. */
export function EvidenceList({ view, frame }: SheetProps) {
  const t = words(frame.lang);
  const { record, charge } = view;
  const own = view.counsels.work.evidence.filter(({ chargeId }) => chargeId === null || chargeId === charge.id);
  return (
    <section aria-labelledby="evidence">
      <h3 id="evidence">{t('evidence')}</h3>
      {own.length === 0 && <p>{t('noEvidence')}</p>}
      <ul>
        {own.map((each) => (
          <li>
            <p class="tl-prose">{each.words}</p>
            <p>
              <Tag tone="calm">{t(`evidence-${each.kind}`)}</Tag> <Tag>{t(`weight-${each.weight}`)}</Tag>{' '}
              <span class="usa-hint">
                {each.tests.map((test) => t(`test-${test}`)).join(', ')}
                {each.chargeId === null && ` · ${t('forEvery')}`}
              </span>
            </p>
            <Form action={paths.dropping(record.id, charge.id, each.id)} label={t('drop')}>
              <SubmitButton look="plain">{t('drop')}</SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <EvidenceForm view={view} frame={frame} />
    </section>
  );
}

function EvidenceForm({ view, frame }: SheetProps) {
  const t = words(frame.lang);
  const here = paths.evidence(view.record.id, view.charge.id);
  const { value, values, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('addEvidence')} open={isBack}>
      <Form action={here} label={t('addEvidence')}>
        <TextArea
          name="words"
          label={t('evidenceWords')}
          value={value('words')}
          error={error('words')}
          rows={2}
          maxlength={2000}
        />
        <Radios
          name="kind"
          label={t('evidenceKind')}
          value={value('kind')}
          error={error('kind')}
          choices={evidenceKinds.map((each) => ({ value: each, label: t(`evidence-${each}`) }))}
        />
        <Radios
          name="weight"
          label={t('weight')}
          inline
          value={value('weight')}
          error={error('weight')}
          choices={weights.map((each) => ({ value: each, label: t(`weight-${each}`) }))}
        />
        <Checkboxes
          name="tests"
          label={t('forTests')}
          values={values('tests')}
          choices={legalTests.map((each) => ({ value: each, label: t(`test-${each}`) }))}
        />
        <Checkbox name="every" label={t('forEvery')} checked={value('every') === 'yes'} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
