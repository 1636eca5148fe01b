import { Radios } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { isLawyers, withMoney } from '../model/claim.ts';
import { paths } from '../paths.ts';
import { ruleOf } from '../rules.ts';
import { words } from '../words.ts';
import { OwnerField } from './begin.tsx';
import type { ClaimProps } from './claim.tsx';

/** What happened next: the day, what they said, a sum where there is one, and who sees to it from then on. */
export function StepForm({ view, frame }: ClaimProps) {
  const t = words(frame.lang);
  const { claim, record } = view;
  const here = paths.steps(record.id, claim.id);
  const again = frame.path === here ? frame.again : null;
  const { value, error } = typed(again);
  const of = (name: string) => ({ name, value: value(name), error: error(name) });
  const { steps } = ruleOf(claim.kind);
  return (
    <section aria-labelledby="next-step">
      <h3 id="next-step">{t('next')}</h3>
      <Form action={here} label={t('next')}>
        <Radios
          {...of('step')}
          label={t('step')}
          choices={steps.map((each) => ({ value: each, label: t(`step-${each}`) }))}
        />
        <DateField {...of('onDay')} label={t('onDay')} value={value('onDay') || view.today} />
        <DateField {...of('dueOn')} label={t('dueOn')} hint={t('dueHint')} />
        {steps.some((each) => withMoney.includes(each)) && !isLawyers(claim.kind) && (
          <TextField {...of('cents')} label={t('cents')} inputmode="decimal" size="medium" maxlength={20} />
        )}
        <TextArea {...of('words')} label={t('stepWords')} rows={3} maxlength={2000} />
        <OwnerField
          owners={view.owners}
          frame={{ ...frame, again }}
          hidden={isLawyers(claim.kind)}
          last={claim.steps.at(-1)?.ownerId ?? null}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}
