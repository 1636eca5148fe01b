import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Select } from '#ui/choice-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { type AnswersView, matters } from '../actions/answer.ts';
import { paths } from '../paths.ts';
import { words } from '../public-words.ts';
import { inLang } from './shell.tsx';

/** What would make the answers fit: all of it may be left out. */
export function QuestionForm({ view, frame }: { view: AnswersView; frame: Frame }) {
  const t = words(frame.lang);
  const { asked, problems } = view;
  return (
    <Form action={inLang(paths.find, frame)} label={t('makeItFit')}>
      <h2>{t('makeItFit')}</h2>
      <input type="hidden" name="need" value={view.question.need} />
      <TextField
        name="where"
        label={t('where')}
        hint={t('whereHint')}
        value={asked.where}
        error={problems.where && t(problems.where)}
        autocomplete="off"
      />
      <NumberField
        name="age"
        label={t('age')}
        hint={t('ageHint')}
        value={asked.age}
        error={problems.age && t(problems.age)}
      />
      <Select
        name="language"
        label={t('language')}
        value={asked.language}
        emptyLabel={t('anyLanguage')}
        choices={view.languages.map(({ tag, own }) => ({ value: tag, label: own }))}
      />
      <Checkboxes
        name="matters"
        label={t('matters')}
        values={asked.matters}
        choices={matters.map((each) => ({ value: each, label: t(`matter-${each}`) }))}
      />
      <SubmitButton>{t('showPlaces')}</SubmitButton>
    </Form>
  );
}
