import { say } from '#platform/i18n/catalogue.ts';
import { Select } from '#ui/choice-field.tsx';
import { Fieldset } from '#ui/field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { partChoices } from '../model/condition-fields.ts';
import type { ProtocolDefinition, Step } from '../model/definition.ts';
import { factKind, factLabel, factNames } from '../model/facts.ts';
import { spanWords } from '../model/sentences.ts';
import { words } from '../words-editor.ts';
import { SourceFields } from './source-fields.tsx';
import { UnitSelect } from './span-field.tsx';
import type { PartProps } from './step-edit.tsx';

/** The clocks of a step: from when, how long, only when, and where the number comes from. */
export function ClockFields({ view, frame, form }: PartProps) {
  const t = words(frame.lang);
  const { definition } = view.shown;
  return (
    <>
      {form.rows('due').map((i) => {
        const name = (part: string) => `due-${i}-${part}`;
        return (
          <Fieldset name={name('row')} label={t('clockN', { n: i + 1 })}>
            <Select
              {...form.field(name('from'))}
              label={t('clockFrom')}
              emptyLabel={t('noClock')}
              groups={fromGroups(definition, view.step, frame.lang)}
            />
            <TextField
              {...form.field(name('amount'))}
              label={t('amount')}
              hint={t('amountHint')}
              size="short"
              inputmode="numeric"
            />
            <UnitSelect
              {...form.field(name('unit'))}
              lang={frame.lang}
              also={unitsOf(definition, form.value(name('unit')), frame.lang)}
            />
            <details class="tl-disclosure" open={openDetails(form, name) ? true : undefined}>
              <summary>{t('clockMore')}</summary>
              <SourceFields prefix={`due-${i}-`} frame={frame} form={form} />
              <Select
                {...form.field(name('when'))}
                label={t('clockWhen')}
                emptyLabel={t('always')}
                groups={partChoices(definition, frame.lang, t('countyGroup'), [form.value(name('when'))])}
              />
              <Select
                {...form.field(name('roll'))}
                label={t('roll')}
                emptyLabel={t('rollNone')}
                choices={[
                  { value: 'business', label: t('rollBusiness') },
                  { value: 'court', label: t('rollCourt') },
                ]}
              />
            </details>
          </Fieldset>
        );
      })}
    </>
  );
}

/** A clock with a number needs its source: shown open until it has one. */
const openDetails = (form: PartProps['form'], name: (part: string) => string): boolean =>
  form.value(name('from')) !== '' && !form.value(name('unit')).startsWith('@') && form.value(name('citation')) === '';

function fromGroups(definition: ProtocolDefinition, step: Step, lang: 'en' | 'es') {
  const t = words(lang);
  const others = definition.steps.filter((each) => each.id !== step.id);
  const days = factNames.filter((name) => factKind(name) === 'day');
  return [
    {
      label: t('fromGroupRun'),
      choices: [
        { value: 'start', label: t('fromStart') },
        { value: 'open', label: t('fromOpen') },
      ],
    },
    {
      label: t('fromGroupStep'),
      choices: others.flatMap((each) => [
        { value: `done:${each.id}`, label: t('fromDone', { step: say(each.title, lang) }) },
        { value: `opened:${each.id}`, label: t('fromOpened', { step: say(each.title, lang) }) },
      ]),
    },
    {
      label: t('fromGroupDay'),
      choices: [
        ...days.map((name) => ({ value: `fact:${name}`, label: t('fromFact', { fact: say(factLabel(name), lang) }) })),
        ...days.map((name) => ({
          value: `before:${name}`,
          label: t('beforeFact', { fact: say(factLabel(name), lang) }),
        })),
        { value: 'birthday', label: t('beforeBirthday') },
      ],
    },
  ];
}

/** Beside the plain units: the county's settings, "years" of a birthday, and a span that two units make. */
function unitsOf(definition: ProtocolDefinition, now: string, lang: 'en' | 'es') {
  const t = words(lang);
  return [
    { value: 'years', label: t('unit-years') },
    ...(now.startsWith('=') ? [{ value: now, label: spanWords(now.slice(1), lang) }] : []),
    ...definition.settings
      .filter((each) => each.kind === 'span')
      .map((each) => ({ value: `@${each.id}`, label: t('unitSetting', { name: say(each.label, lang) }) })),
  ];
}
