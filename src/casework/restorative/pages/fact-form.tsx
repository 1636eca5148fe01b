import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { nextOf, outcomes } from '../model/repair.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { OneProps } from './one.tsx';

/** What was done next: only what may come next stands to choose. */
export function FactForm({ view, frame }: OneProps) {
  const t = words(frame.lang);
  const { one } = view;
  const here = paths.facts(view.record.id, one.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  const of = (name: string) => ({ name, value: value(name), error: error(name) });
  const next = nextOf(one.facts);
  return (
    <Disclosure summary={t('next')} open={isBack}>
      <Form action={here} label={t('next')}>
        <Radios
          {...of('fact')}
          label={t('fact')}
          choices={next.map((each) => ({ value: each, label: t(`fact-${each}`) }))}
        />
        <DateField {...of('onDay')} label={t('onDay')} value={value('onDay') || view.today} />
        <Select
          {...of('toUser')}
          label={t('toUser')}
          hint={t('toHint')}
          emptyLabel="–"
          choices={view.people.map(({ userId, name }) => ({ value: userId, label: name }))}
          areNames
        />
        {next.includes('agreed') && <DateField {...of('checkOn')} label={t('checkOn')} hint={t('checkHint')} />}
        <Select
          {...of('outcome')}
          label={t('outcome')}
          hint={t('outcomeHint')}
          emptyLabel="–"
          choices={outcomes.map((each) => ({ value: each, label: t(`outcome-${each}`) }))}
        />
        <TextArea {...of('words')} label={t('factWords')} hint={t('wordsHint')} rows={3} maxlength={3000} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
