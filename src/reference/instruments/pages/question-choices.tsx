import { isDeclined } from '../model/answers.ts';
import { extensionOf, inLanguage } from '../model/extensions.ts';
import type { Answer, Element } from '../model/fhir.ts';
import { signs } from '../model/form-values.ts';
import { optionKeyOf, optionOf } from '../model/option-keys.ts';
import { absenceIn, type Option } from '../model/options.ts';
import { allowsSkip } from '../model/structure.ts';
import type { Node } from '../model/tree.ts';
import { words } from '../words.ts';
import { type Asked, type Sheet, shown } from './asked.ts';

/** One line to choose: its value, its words, and whether it is chosen. */
type Choice = { value: string; words: string; prefix?: string; on: boolean };

export function Choices({ asked, options }: { asked: Asked; options: readonly Option[] | null }) {
  const { node, name, id, item } = asked;
  const kind = item.repeats ? 'checkbox' : 'radio';
  const choices = choicesOf(asked, options);
  return (
    <>
      <input type="hidden" name={name} value="" />
      <div class={choices.length <= 5 ? 'tl-choices tl-choices--inline' : 'tl-choices'}>
        {choices.map((choice, at) => (
          <div class={kind === 'radio' ? 'tl-choice usa-radio' : 'tl-choice usa-checkbox'}>
            <input
              type={kind}
              id={at === 0 ? id : `${id}#${at}`}
              name={name}
              value={choice.value}
              checked={choice.on}
              autocomplete="off"
            />
            <label for={at === 0 ? id : `${id}#${at}`}>
              {choice.prefix ? `${choice.prefix} ` : ''}
              {choice.words}
            </label>
          </div>
        ))}
      </div>
      {item.type === 'open-choice' ? <OtherText asked={asked} answers={node.answers} options={options ?? []} /> : null}
    </>
  );
}

/** The lines of a question in a table: what is offered, and last, where it is, not to answer. */
export function linesOf(node: Node, options: readonly Option[], sheet: Sheet): Choice[] {
  const { questionnaire } = sheet.tree;
  return choicesOf(
    {
      questionnaire,
      node,
      item: node.item,
      moment: sheet.moment,
      lang: sheet.lang,
      t: words(sheet.lang),
      typed: sheet.typed.get(node.name),
      canSkip: allowsSkip(questionnaire, node.item),
    },
    options,
  );
}

type Choosing = Pick<Asked, 'questionnaire' | 'node' | 'item' | 'moment' | 'lang' | 't' | 'typed' | 'canSkip'>;

function choicesOf(asked: Choosing, options: readonly Option[] | null): Choice[] {
  const { node, item, t, lang, typed } = asked;
  const chosen =
    typed ??
    node.answers.flatMap((answer) => optionKeyOf(asked.questionnaire, item, answer, asked.moment.valueSets) ?? []);
  const listed: Choice[] = options
    ? options.map((option) => ({
        value: option.key,
        words: option.label(lang),
        prefix: option.prefix,
        on: chosen.includes(option.key),
      }))
    : [true, false].map((truth) => ({
        value: String(truth),
        words: t(truth ? 'yes' : 'no'),
        on: typed?.includes(String(truth)) ?? node.answers.some((answer) => answer.valueBoolean === truth),
      }));
  const isOther = node.answers.some((answer) => !isDeclined(answer) && !optionOf(options ?? [], answer));
  const other: Choice[] =
    item.type === 'open-choice' && !item.repeats
      ? [{ value: signs.other, words: openLabelOf(asked) || t('other'), on: isOther }]
      : [];
  // A list with a code of its own for it has that line already.
  const skip: Choice[] =
    asked.canSkip && !absenceIn(options, 'asked-declined')
      ? [{ value: signs.skip, words: t('skip'), on: node.answers.some(isDeclined) }]
      : [];
  return [...listed, ...other, ...skip];
}

/** What the author calls an answer of one's own. */
const openLabelOf = ({ item, lang }: Pick<Asked, 'item' | 'lang'>): string => {
  const label = extensionOf(item, 'openLabel');
  return inLanguage(label?.valueString, label?._valueString as Element | undefined, lang);
};

function OtherText({ asked, answers, options }: { asked: Asked; answers: Answer[]; options: readonly Option[] }) {
  const { id, name, item, t } = asked;
  const own = answers
    .filter((answer) => !isDeclined(answer) && !optionOf(options, answer))
    .map((answer) => shown(asked, answer));
  const texts = item.repeats ? [...own, ''] : [own[0] ?? ''];
  const other = `${name}${signs.otherPart}`;
  return (
    <>
      <label class="usa-label" for={`${id}${signs.otherPart}`}>
        {openLabelOf(asked) || t('otherText')}
      </label>
      {texts.map((text, at) => (
        <input
          class="usa-input"
          type="text"
          id={at === 0 ? `${id}${signs.otherPart}` : `${id}${signs.otherPart}${at}`}
          name={other}
          value={text}
          aria-label={at === 0 ? undefined : `${t('otherText')} ${at + 1}`}
          autocomplete="off"
        />
      ))}
    </>
  );
}

export function Select({ asked, options }: { asked: Asked; options: readonly Option[] }) {
  const { node, name, id, item, t } = asked;
  return (
    <>
      <select class="usa-select" id={id} name={name} aria-describedby={asked.describedBy} autocomplete="off">
        <option value="">{t('choose')}</option>
        {choicesOf(asked, options).map((choice) => (
          <option value={choice.value} selected={choice.on}>
            {[choice.prefix, choice.words].filter(Boolean).join(' ')}
          </option>
        ))}
      </select>
      {item.type === 'open-choice' ? <OtherText asked={asked} answers={node.answers} options={options} /> : null}
    </>
  );
}
