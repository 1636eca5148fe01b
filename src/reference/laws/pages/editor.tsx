import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import type { EditorView } from '../actions/drafts.ts';
import { fieldOf, lines, listOf, type Sent, textOf } from '../model/fields.ts';
import { filledWith } from '../model/filled.ts';
import { isMade } from '../model/made.ts';
import { sureness, type Version } from '../model/remedy.ts';
import { type Dimension, dimensionOf, dimensions } from '../model/scorecard.ts';
import { paths } from '../paths.ts';
import { words as dimensionWords } from '../scorecard-words.ts';
import { words } from '../words.ts';
import { DimensionFields } from './dimension-fields.tsx';
import type { Filled } from './filled-field.ts';
import { sureWords, valueWords } from './law.tsx';
import { NameFields } from './made-fields.tsx';

/** The form for one version of one remedy, filled with what stands. */
export function EditorPage({ view, frame }: { view: EditorView; frame: Frame }) {
  const { lang } = frame;
  const t = words(lang);
  const { file, remedy, before, draft } = view;
  const heading = t(remedy ? 'editor' : 'newRemedy');
  const sent = frame.again ? frame.again.values : filledFrom(view, frame);
  const errors = frame.again?.errors ?? {};
  const filled: Filled = {
    text: (name) => ({ name, value: textOf(sent, name), error: errors[name] }),
    list: (name) => ({ name, values: listOf(sent, name), error: errors[name] }),
    wrongIn: (name) => Object.keys(errors).some((each) => each.startsWith(`${name}.`)),
  };
  return (
    <StaffPage
      frame={frame}
      title={heading}
      width="form"
      crumbs={[
        { href: paths.list, label: t('title') },
        { href: paths.law(file.id), label: file.name[lang] },
      ]}
    >
      <h1>{heading}</h1>
      <p>
        {file.name[lang]}
        {remedy && `: ${remedy.title[lang]}`}
      </p>
      <p>{t(remedy ? 'editorLead' : 'newLead')}</p>
      <Form action={actionOf(view)} label={heading}>
        {(!remedy || isMade(remedy.id)) && <NameFields filled={filled} frame={frame} />}
        <Whole filled={filled} frame={frame} />
        {!draft && (
          <Checkbox name="bill" label={t('bill')} hint={t('billHint')} checked={textOf(sent, 'bill') === 'yes'} />
        )}
        {dimensions.map((name) => (
          <Disclosure
            open={filled.wrongIn(name)}
            summary={
              <>
                {dimensionWords(lang)(`dim-${name}`)}
                {(before ?? !remedy) && (
                  <span class="usa-hint">
                    {': '}
                    {before ? valueWords(before, name, file, lang) : t('sure-unknown')}
                    {!before || isSure(before, name) ? '' : ` · ${sureWords(before, name, lang)}`}
                  </span>
                )}
              </>
            }
          >
            <DimensionFields name={name} file={file} filled={filled} frame={frame} />
          </Disclosure>
        ))}
        <Disclosure summary={t('also')} open={filled.wrongIn('also')}>
          <Also filled={filled} frame={frame} />
        </Disclosure>
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}

const actionOf = ({ file, remedy, draft }: EditorView): string => {
  if (draft) return paths.rewriting(draft.id);
  return remedy ? paths.remedy(file.id, remedy.id) : paths.newRemedy(file.id);
};

/** What stands before anyone types: a new version was read by who writes it, where and on a day that only they know. */
function filledFrom({ before, draft }: EditorView, { actor }: Frame): Sent {
  const stood = before ? filledWith(before) : {};
  return draft ? stood : { ...stood, source: '', checkedOn: '', checkedBy: actor?.name ?? '' };
}

/** What was read, or is not known, needs no word more. */
function isSure(law: Version, name: Dimension): boolean {
  const known = dimensionOf(law, name);
  return known === 'unknown' || known.sure === 'read';
}

type Props = { filled: Filled; frame: Frame };

function Whole({ filled, frame }: Props) {
  const t = words(frame.lang);
  return (
    <>
      <DateField {...filled.text('from')} label={t('from')} hint={t('fromHint')} />
      <DateField {...filled.text('until')} label={t('until')} hint={t('untilHint')} />
      <TextField {...filled.text('citation')} label={t('citation')} maxlength={300} required />
      <TextField {...filled.text('source')} label={t('source')} hint={t('sourceHint')} maxlength={600} required />
      <Radios
        {...filled.text('sure')}
        label={t('wholeSure')}
        choices={sureness.options.map((each) => ({ value: each, label: t(`sure-${each}`) }))}
        required
      />
      <DateField {...filled.text('checkedOn')} label={t('checkedOn')} />
      <TextField {...filled.text('checkedBy')} label={t('checkedBy')} maxlength={120} />
    </>
  );
}

function Also({ filled, frame }: Props) {
  const t = words(frame.lang);
  return (
    <>
      <p class="usa-hint">{t('alsoHint')}</p>
      {lines.map((line) => {
        const at = (part: string) => filled.text(fieldOf('also', `${line}.${part}`));
        const id = at('id');
        const n = line + 1;
        return (
          <>
            <input type="hidden" name={id.name} value={id.value} />
            <TextArea {...at('en')} label={t('askEn', { n })} rows={2} maxlength={400} />
            <TextArea {...at('es')} label={t('askEs', { n })} rows={2} maxlength={400} />
            <Radios
              {...at('needs')}
              label={t('askNeeds', { n })}
              choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
              inline
            />
            <TextField {...at('cite')} label={`${t('cite')} (${n})`} maxlength={300} />
            <Radios
              {...at('how')}
              label={`${t('sure')} (${n})`}
              choices={sureness.options.map((each) => ({ value: each, label: t(`sure-${each}`) }))}
            />
          </>
        );
      })}
    </>
  );
}
