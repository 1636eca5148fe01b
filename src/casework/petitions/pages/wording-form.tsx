import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { MatterProps } from './matter.tsx';

const fields = [
  'court',
  'courtAddress',
  'counsel',
  'bar',
  'office',
  'officeAddress',
  'phone',
  'email',
  'prosecutor',
  'prosecutorAddress',
] as const;

/** What stands at the head of each paper. */
export function WordingForm({ view, frame }: MatterProps) {
  const t = words(frame.lang);
  const { matter } = view.one;
  const here = paths.wording(view.record.id, matter.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('wording')} open={isBack}>
      <p>{t('wordingHint')}</p>
      <Form action={here} label={t('wording')}>
        <input type="hidden" name="readAt" value={matter.editedAt.toISOString()} />
        {fields.map((name) => (
          <TextField
            name={name}
            label={t(name)}
            value={isBack ? value(name) : matter.words[name]}
            error={error(name)}
            maxlength={300}
          />
        ))}
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
