import { chargeName, outcomeLine } from '#casework/relief/index.ts';
import { Checkboxes } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { takesOutOfSight } from '../model/law.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { MatterProps } from './matter.tsx';

/** The court granted it, and which records its order names: those are sealed in this program at once. */
export function GrantForm({ view, frame }: MatterProps) {
  const t = words(frame.lang);
  const { matter, of, charges } = view.one;
  const here = paths.grant(view.record.id, matter.id);
  const { value, values, error, isBack } = typed(frame.path === here ? frame.again : null);
  const preset = takesOutOfSight(of?.law ?? null) ? matter.chargeIds : [];
  return (
    <Disclosure summary={t('writeGrant')} open={isBack}>
      <Form action={here} label={t('writeGrant')}>
        <DateField name="orderedOn" label={t('orderDay')} value={value('orderedOn')} error={error('orderedOn')} />
        <Checkboxes
          name="records"
          label={t('namedRecords')}
          hint={t('namedHint')}
          values={isBack ? values('records') : preset}
          error={error('records')}
          choices={charges.map((charge) => ({
            value: charge.id,
            label: chargeName(charge, frame),
            hint: outcomeLine(charge, frame),
          }))}
        />
        <TextArea
          name="orderWords"
          label={t('more')}
          value={value('orderWords')}
          error={error('orderWords')}
          rows={2}
          maxlength={4000}
        />
        <Actions>
          <SubmitButton>{t('saveGrant')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
