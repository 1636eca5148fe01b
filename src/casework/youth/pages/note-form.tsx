import type { Reader } from '#foundation/access/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { Category } from '../model/kinds.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { KeptField } from './kept-field.tsx';

type Props = {
  youthId: string;
  mayWriteIn: readonly Category[];
  readers: readonly Reader[];
  reported: boolean;
  frame: Frame;
};

/** A note in two taps: write, save. Whom it is for stands beside it and can be changed. Nothing where none may be written. */
export function NoteForm({ youthId, mayWriteIn, readers, reported, frame }: Props) {
  const t = words(frame.lang);
  const { value, values, error, isBack } = typed(frame.again && 'body' in frame.again.values ? frame.again : null);
  const [first] = mayWriteIn;
  if (!first) return null;
  const chosen = mayWriteIn.find((each) => each === value('category')) ?? first;
  const call = (category: Category) => t(`category-${category}`);
  return (
    <Form action={paths.notes(youthId)} label={t('writeNote')}>
      <TextArea
        name="body"
        label={t('noteBody')}
        value={value('body')}
        error={error('body')}
        rows={3}
        maxlength={8000}
      />
      <Disclosure summary={t('noteWho', { category: call(chosen) })} open={isBack}>
        <Radios
          name="category"
          label={t('noteCategory')}
          hint={t('noteCategoryHint')}
          value={chosen}
          choices={mayWriteIn.map((category) => ({ value: category, label: call(category) }))}
          error={error('category')}
        />
        <KeptField
          people={readers}
          values={[...values('notFor'), ...values('notForOther')]}
          error={error('notFor')}
          frame={frame}
        />
        <DateTimeField
          name="at"
          label={t('happenedAt')}
          hint={t('happenedAtHint')}
          value={value('at')}
          error={error('at')}
        />
      </Disclosure>
      {reported && <p>{t('tells')}</p>}
      <Actions>
        <SubmitButton>{t('noteSave')}</SubmitButton>
      </Actions>
    </Form>
  );
}
