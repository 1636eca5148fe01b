import type { Frame } from '#platform/http/door.ts';
import { Checkbox, Radios, Select } from '#ui/choice-field.tsx';
import { partChoices } from '../model/condition-fields.ts';
import type { ProtocolDefinition } from '../model/definition.ts';
import { words } from '../words-editor.ts';
import type { Filled } from './filled.ts';

/** A condition in rows, each of which may be turned round; no row: always. */
export function ConditionRows({
  definition,
  frame,
  form,
}: {
  definition: ProtocolDefinition;
  frame: Frame;
  form: Filled;
}) {
  const t = words(frame.lang);
  return (
    <>
      <Radios
        name="whenHow"
        label={t('whenHow')}
        value={form.value('whenHow') || 'all'}
        inline
        choices={[
          { value: 'all', label: t('whenAll') },
          { value: 'any', label: t('whenAny') },
        ]}
      />
      {form.rows('when').map((i) => (
        <div class="tl-card">
          <Select
            {...form.field(`when-${i}-part`)}
            label={t('whenN', { n: i + 1 })}
            emptyLabel={t('whenNone')}
            groups={partChoices(definition, frame.lang, t('countyGroup'), [form.value(`when-${i}-part`)])}
          />
          <Checkbox name={`when-${i}-not`} label={t('whenNot')} checked={form.value(`when-${i}-not`) === 'yes'} />
        </div>
      ))}
    </>
  );
}
