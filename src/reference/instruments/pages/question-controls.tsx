import { isDeclined } from '../model/answers.ts';
import { extensionOf, extensionsOf, occurrences } from '../model/extensions.ts';
import type { Answer } from '../model/fhir.ts';
import { inField, signs, unitKey, unitsOf } from '../model/form-values.ts';
import { optionKeyOf, optionOf } from '../model/option-keys.ts';
import type { Option } from '../model/options.ts';
import type { Asked } from './asked.ts';

/** One line to choose: its value, its words, and whether it is chosen. */
type Choice = { value: string; words: string; prefix?: string; on: boolean };

export function Choices({ asked, options }: { asked: Asked; options: readonly Option[] | null }) {
  const { node, name, id, item } = asked;
  const kind = item.repeats ? 'checkbox' : 'radio';
  const choices = choicesOf(asked, options);
  return (
    <>
      <input type="hidden" name={name} value="" />
      {choices.map((choice, at) => (
        <div class={`usa-${kind}`}>
          <input
            class={`usa-${kind}__input`}
            type={kind}
            id={at === 0 ? id : `${id}#${at}`}
            name={name}
            value={choice.value}
            checked={choice.on}
            autocomplete="off"
          />
          <label class={`usa-${kind}__label`} for={at === 0 ? id : `${id}#${at}`}>
            {choice.prefix ? `${choice.prefix} ` : ''}
            {choice.words}
          </label>
        </div>
      ))}
      {item.type === 'open-choice' ? <OtherText asked={asked} answers={node.answers} options={options ?? []} /> : null}
    </>
  );
}

function choicesOf(asked: Asked, options: readonly Option[] | null): Choice[] {
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
    item.type === 'open-choice' && !item.repeats ? [{ value: signs.other, words: t('other'), on: isOther }] : [];
  const skip: Choice[] = asked.canSkip
    ? [{ value: signs.skip, words: t('skip'), on: node.answers.some(isDeclined) }]
    : [];
  return [...listed, ...other, ...skip];
}

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
        {t('otherText')}
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
            {choice.words}
          </option>
        ))}
      </select>
      {item.type === 'open-choice' ? <OtherText asked={asked} answers={node.answers} options={options} /> : null}
    </>
  );
}

/** A field to type in; a repeating question has one for each answer and one more. */
export function Inputs({ asked, area }: { asked: Asked; area: boolean }) {
  const { node, item, t, label } = asked;
  const values =
    asked.typed?.filter((value) => value !== '') ??
    node.answers.filter((answer) => !isDeclined(answer)).map((answer) => shown(asked, answer));
  const { min, max } = occurrences(item);
  const count = item.repeats ? Math.min(max, Math.max(values.length + 1, Math.min(min, 20))) : 1;
  return (
    <>
      {Array.from({ length: Math.max(1, count) }, (_, at) => {
        const value = values[at] ?? '';
        const name = at === 0 || values[at] !== undefined ? label : `${label}: ${t('another')}`;
        const shared = {
          id: at === 0 ? asked.id : `${asked.id}#${at}`,
          name: asked.name,
          'aria-describedby': asked.describedBy,
          'aria-invalid': asked.isWrong ? ('true' as const) : undefined,
          'aria-label': item.repeats ? `${name} ${at + 1}` : undefined,
          autocomplete: 'off',
        };
        return (
          <>
            {area ? (
              <textarea class={`usa-textarea${asked.isWrong ? ' usa-input--error' : ''}`} {...shared}>
                {value}
              </textarea>
            ) : (
              <input
                class={`usa-input${asked.isWrong ? ' usa-input--error' : ''}`}
                {...kindOf(asked, value)}
                value={value}
                {...shared}
              />
            )}
            {item.type === 'quantity' ? <Unit asked={asked} at={at} /> : null}
          </>
        );
      })}
    </>
  );
}

const shown = ({ questionnaire, item, moment }: Asked, answer: Answer): string =>
  inField(questionnaire, item, answer, moment);

/** The browser's own field where it can hold the value; a plain one else (a year, a time with a zone). */
function kindOf({ item }: Asked, value: string): { type: string; inputmode?: 'numeric' | 'decimal' | 'url' } {
  if (item.type === 'integer') return { type: 'text', inputmode: 'numeric' };
  if (item.type === 'decimal' || item.type === 'quantity') return { type: 'text', inputmode: 'decimal' };
  if (item.type === 'date') return { type: value === '' || /^\d{4}-\d\d-\d\d$/.test(value) ? 'date' : 'text' };
  if (item.type === 'time') return { type: value === '' || /^\d\d:\d\d$/.test(value) ? 'time' : 'text' };
  if (item.type === 'dateTime')
    return { type: value === '' || /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) ? 'datetime-local' : 'text' };
  return { type: 'text', ...(item.type === 'url' && { inputmode: 'url' as const }) };
}

function Unit({ asked, at }: { asked: Asked; at: number }) {
  const { item, id, name, t, lang } = asked;
  const units = unitsOf(item);
  if (units.length === 0) {
    const unit = extensionOf(item, 'unit')?.valueCoding;
    return unit ? <span class="usa-hint"> {unit.display ?? unit.code}</span> : null;
  }
  const held = asked.node.answers[at]?.valueQuantity;
  const key = held ? unitKey(held) : unitKey(units[0] ?? {});
  return (
    <>
      <label class="usa-label" for={`${id}${signs.unitPart}${at}`}>
        {t('unit')}
      </label>
      <select
        class="usa-select"
        id={`${id}${signs.unitPart}${at}`}
        name={`${name}${signs.unitPart}`}
        lang={lang}
        autocomplete="off"
      >
        {units.map((unit) => (
          <option value={unitKey(unit)} selected={unitKey(unit) === key}>
            {unit.display ?? unit.code}
          </option>
        ))}
      </select>
    </>
  );
}

export function FileField({ asked }: { asked: Asked }) {
  const { node, id, name, item, t } = asked;
  const kinds = extensionsOf(item, 'mimeType').flatMap((extension) => extension.valueCode ?? []);
  const files = node.answers.flatMap((answer) => answer.valueAttachment ?? []);
  return (
    <>
      {files.map((file) => (
        <p>{t('fileKept', { title: file.title ?? file.contentType ?? '' })}</p>
      ))}
      {files.length > 0 ? (
        <div class="usa-checkbox">
          <input
            class="usa-checkbox__input"
            type="checkbox"
            id={`${id}${signs.removePart}`}
            name={`${name}${signs.removePart}`}
            value="1"
          />
          <label class="usa-checkbox__label" for={`${id}${signs.removePart}`}>
            {t('removeFile')}
          </label>
        </div>
      ) : null}
      <input
        class="usa-file-input"
        type="file"
        id={id}
        name={name}
        accept={kinds.join(',') || undefined}
        multiple={item.repeats}
        aria-describedby={asked.describedBy}
      />
    </>
  );
}

/** For typed answers: a box to choose not to answer. Lists have it as their last line. */
export function SkipBox({ asked }: { asked: Asked }) {
  const id = `${asked.id}${signs.skipPart}`;
  const isOn = asked.node.answers.some(isDeclined);
  return (
    <div class="usa-checkbox">
      <input type="hidden" name={`${asked.name}${signs.skipPart}`} value="" />
      <input
        class="usa-checkbox__input"
        type="checkbox"
        id={id}
        name={`${asked.name}${signs.skipPart}`}
        value="1"
        checked={isOn}
        autocomplete="off"
      />
      <label class="usa-checkbox__label" for={id}>
        {asked.t('skip')}
        <span class="usa-sr-only">: {asked.label}</span>
      </label>
    </div>
  );
}
