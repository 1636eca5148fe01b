import type { Frame } from '#platform/http/door.ts';
import { say } from '#platform/i18n/catalogue.ts';
import { Select } from '#ui/choice-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { lateRecipients } from '../model/owners.ts';
import { spanWords } from '../model/sentences.ts';
import { words } from '../words-editor.ts';
import type { Filled } from './filled.ts';
import { UnitSelect } from './span-field.tsx';

/** Whom to tell when a step is late, and after how long. */
export function LateFields({ frame, form }: { frame: Frame; form: Filled }) {
  const t = words(frame.lang);
  const people = Object.entries(lateRecipients).map(([value, label]) => ({ value, label: say(label, frame.lang) }));
  return (
    <>
      {form.rows('late').map((i) => {
        const unit = form.value(`late-${i}-unit`);
        return (
          <div class="tl-card">
            <Select
              {...form.field(`late-${i}-tell`)}
              label={t('lateTell', { n: i + 1 })}
              emptyLabel={t('nobody')}
              choices={people}
            />
            <TextField {...form.field(`late-${i}-amount`)} label={t('lateAfter')} size="short" inputmode="numeric" />
            <UnitSelect
              name={`late-${i}-unit`}
              value={unit}
              lang={frame.lang}
              also={unit.startsWith('=') ? [{ value: unit, label: spanWords(unit.slice(1), frame.lang) }] : []}
            />
          </div>
        );
      })}
    </>
  );
}
