import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { kinds, ways } from '../helper-store.ts';
import { tongues } from '../languages.ts';
import { words } from '../words.ts';

const LENGTHS = [15, 30, 60, 120, 240];

/** The ask: a language, how, when, how long, and a number to be reached at. `lang`: what is known already. */
export function AskForm({ action, lang, frame }: { action: string; lang: string | null; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Form action={action} label={t('interpreterNow')}>
      <p class="usa-hint">{t('noYouth')}</p>
      <Radios
        name="kind"
        label={t('kind')}
        value={value('kind') || 'interpreter'}
        choices={kinds.map((each) => ({ value: each, label: t(`kind-${each}`) }))}
      />
      <Select
        name="lang"
        label={t('lang')}
        hint={t('langHint')}
        value={value('lang') || lang}
        error={error('lang')}
        choices={tongues.map(({ tag, name, checked }) => ({
          value: tag,
          label: checked ? name[frame.lang] : t('langUnchecked', { name: name[frame.lang] }),
        }))}
        areNames
      />
      <Radios
        name="way"
        label={t('way')}
        value={value('way') || 'phone'}
        error={error('way')}
        choices={ways.map((each) => ({ value: each, label: t(`way-${each}`) }))}
        inline
      />
      <Radios
        name="when"
        label={t('when')}
        value={value('when') || 'now'}
        error={error('when')}
        choices={(['now', 'later'] as const).map((each) => ({ value: each, label: t(`when-${each}`) }))}
        inline
      />
      <DateTimeField name="at" label={t('at')} value={value('at')} error={error('at')} />
      <Radios
        name="minutes"
        label={t('minutes')}
        value={value('minutes') || '30'}
        error={error('minutes')}
        choices={LENGTHS.map((n) => ({ value: String(n), label: t('minutesN', { n }) }))}
        inline
      />
      <Radios
        name="gender"
        label={t('gender')}
        hint={t('genderHint')}
        value={value('gender')}
        choices={(['woman', 'man'] as const).map((each) => ({ value: each, label: t(`gender-${each}`) }))}
        inline
      />
      <TextField
        name="call"
        label={t('call')}
        hint={t('callHint')}
        type="tel"
        value={value('call')}
        error={error('call')}
        size="medium"
        required
      />
      <TextArea
        name="question"
        label={t('question')}
        hint={t('questionHint')}
        value={value('question')}
        error={error('question')}
        rows={3}
        maxlength={500}
      />
      <Actions>
        <SubmitButton>{t('send')}</SubmitButton>
      </Actions>
    </Form>
  );
}
