import { isRequired } from '../model/extensions.ts';
import { controlOf, isFixed } from '../model/form-field.ts';
import { askedAs } from '../model/item-words.ts';
import { optionsOf } from '../model/options.ts';
import { allowsSkip } from '../model/structure.ts';
import type { Node } from '../model/tree.ts';
import { words } from '../words.ts';
import { answerWords } from './answer-words.ts';
import type { Asked, Sheet } from './asked.ts';
import { Choices, Select } from './question-choices.tsx';
import { FileField } from './question-file.tsx';
import { helpsOf, hintsOf } from './question-hints.ts';
import { Inputs, SkipBox } from './question-inputs.tsx';
import { Why } from './why.tsx';

/** One question: its words, why it is asked, what is wrong with its answer, and its field. */
export function Question({ node, sheet }: { node: Node; sheet: Sheet }) {
  const { item, name } = node;
  const t = words(sheet.lang);
  const problems = sheet.problems.get(name) ?? [];
  const hints = hintsOf(node, sheet);
  const describedBy = [hints.length > 0 ? `${name}#hint` : '', problems.length > 0 ? `${name}#problem` : ''].filter(
    Boolean,
  );
  const asked: Asked = {
    questionnaire: sheet.tree.questionnaire,
    moment: sheet.moment,
    node,
    item,
    name,
    id: name,
    label: askedAs(item, sheet.lang),
    lang: sheet.lang,
    t,
    canSkip: allowsSkip(sheet.tree.questionnaire, item),
    isWrong: problems.length > 0,
    typed: sheet.typed.get(name),
    fileHref: sheet.fileHref,
    row: sheet.row,
    describedBy: describedBy.join(' ') || undefined,
  };
  const notes = (
    <>
      {hints.length > 0 ? (
        <span class="usa-hint" id={`${name}#hint`}>
          {hints.join(' ')}
        </span>
      ) : null}
      <Why texts={helpsOf(node, sheet)} lang={sheet.lang} />
      {problems.length > 0 ? (
        <span class="usa-error-message" id={`${name}#problem`}>
          <span class="usa-sr-only">{t('errorPrefix')} </span>
          {[...new Set(problems.map((problem) => t(problem.key, problem.values)))].join(' ')}
        </span>
      ) : null}
    </>
  );
  return isFixed(sheet.tree.questionnaire, item) ? (
    <ReadOnly asked={asked} notes={notes} />
  ) : (
    <Field asked={asked} notes={notes} />
  );
}

type Framed = { asked: Asked; notes: unknown };

function Field({ asked, notes }: Framed) {
  const { item, describedBy } = asked;
  const options = optionsOf(asked.questionnaire, item, asked.moment.valueSets);
  const control = controlOf(item, options);
  const isList = control === 'radios' || control === 'checkboxes';
  const isSet = isList || (item.repeats === true && control !== 'file');
  const body = (
    <>
      {isList ? <Choices asked={asked} options={options} /> : null}
      {control === 'select' ? <Select asked={asked} options={options ?? []} /> : null}
      {control === 'file' ? <FileField asked={asked} /> : null}
      {['input', 'area', 'quantity'].includes(control) ? <Inputs asked={asked} area={control === 'area'} /> : null}
      {asked.canSkip && !isList && control !== 'select' ? <SkipBox asked={asked} /> : null}
    </>
  );
  const wrong = asked.isWrong ? ' usa-form-group--error' : '';
  return isSet ? (
    <div class={`usa-form-group${wrong}`}>
      <fieldset class="usa-fieldset" aria-describedby={describedBy}>
        <legend class={asked.row ? 'usa-sr-only' : 'usa-legend'}>
          <Label asked={asked} />
        </legend>
        {notes}
        {body}
      </fieldset>
    </div>
  ) : (
    <div class={`usa-form-group${wrong}`}>
      <label class={asked.row ? 'usa-sr-only' : 'usa-label'} for={asked.id}>
        <Label asked={asked} />
      </label>
      {notes}
      {body}
    </div>
  );
}

function Label({ asked }: { asked: Asked }) {
  const { item, label, t } = asked;
  return (
    <>
      {label}
      {asked.row ? `, ${asked.row}` : ''}
      {isRequired(item) ? <span class="usa-hint"> ({t('required')})</span> : null}
    </>
  );
}

/** What a person cannot change here: shown as text. */
function ReadOnly({ asked, notes }: Framed) {
  const { node, item, label, questionnaire, lang, moment } = asked;
  const text = node.answers.map((answer) => answerWords(questionnaire, item, answer, lang, moment)).join(', ');
  return (
    <div class="usa-form-group">
      <span class={asked.row ? 'usa-sr-only' : 'usa-label'} id={`${asked.id}#label`}>
        {asked.row ? `${label}, ${asked.row}` : label}
      </span>
      {notes}
      <output id={asked.id} data-value={asked.name} aria-labelledby={`${asked.id}#label`}>
        {text}
      </output>
    </div>
  );
}
