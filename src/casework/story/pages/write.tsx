import { languageName, languageTags } from '#foundation/consent/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { MOST_WORDS, type PartView, type StoryView } from '../actions/write.ts';
import { offered, type Part, whoses } from '../model/parts.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { StoryForm } from './frame.tsx';
import { partName } from './parts.tsx';

/** A part as it is told for the first and, if all goes well, the only time. */
export function NewPartPage({ view, frame }: { view: StoryView; frame: Frame }) {
  const t = words(frame.lang);
  const { record } = view;
  const { value, error } = typed(frame.again);
  return (
    <StoryForm record={record} frame={frame} heading={t('addPart')}>
      <Form action={paths.parts(record.id)} label={t('addPart')}>
        <Select
          name="code"
          label={t('which')}
          value={value('code')}
          error={error('code')}
          choices={[...offered, 'own' as const].map((each) => ({ value: each, label: t(`part-${each}`) }))}
        />
        <TextField name="name" label={t('name')} value={value('name')} error={error('name')} maxlength={120} />
        <TextFields part={null} frame={frame} />
      </Form>
    </StoryForm>
  );
}

/** A part, written on. */
export function PartPage({ view, frame }: { view: PartView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, part } = view;
  const { value, isBack } = typed(frame.again);
  return (
    <StoryForm record={record} frame={frame} heading={partName(part, frame)}>
      {isBack && value('follows') !== part.text.id && (
        <div class="tl-card">
          <p>{t('saysNow', { name: part.text.byName ?? '' })}</p>
          <p class="tl-prose" lang={part.text.lang}>
            {part.text.words}
          </p>
        </div>
      )}
      <Form action={paths.part(record.id, part.id)} label={t('writeOn')}>
        <input type="hidden" name="follows" value={part.text.id} />
        <TextFields part={part} frame={frame} />
      </Form>
    </StoryForm>
  );
}

function TextFields({ part, frame }: { part: Part | null; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <>
      <TextArea
        name="words"
        label={t('words')}
        {...(part ? {} : { hint: t('wordsHint') })}
        value={isBack ? value('words') : part?.text.words}
        error={error('words')}
        rows={10}
        maxlength={MOST_WORDS}
      />
      <Radios
        name="whose"
        label={t('whose')}
        value={value('whose') || (part?.text.whose ?? 'youth')}
        error={error('whose')}
        choices={whoses.map((each) => ({ value: each, label: t(`whose-me-${each}`) }))}
      />
      <Select
        name="lang"
        label={t('lang')}
        value={value('lang') || part?.text.lang}
        error={error('lang')}
        choices={languageTags.map((tag) => ({ value: tag, label: languageName(tag, frame.lang) }))}
      />
      <Actions>
        <SubmitButton>{t('keep')}</SubmitButton>
      </Actions>
    </>
  );
}
