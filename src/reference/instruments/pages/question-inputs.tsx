import { isDeclined } from '../model/answers.ts';
import { occurrences } from '../model/extensions.ts';
import { signs, unitKey } from '../model/form-values.ts';
import { type Slider, sliderOf } from '../model/layout.ts';
import { unitsOf, unitWords } from '../model/units.ts';
import { type Asked, shown } from './asked.ts';

/** A field to type in; a repeating question has one for each answer and one more. */
export function Inputs({ asked, area }: { asked: Asked; area: boolean }) {
  const { node, item, t, label } = asked;
  const values =
    asked.typed?.filter((value) => value !== '') ??
    node.answers.filter((answer) => !isDeclined(answer)).map((answer) => shown(asked, answer));
  const { min, max } = occurrences(item);
  const slider = sliderOf(item);
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
            {slider ? <SliderLine asked={asked} slider={slider} value={value} /> : null}
            {item.type === 'quantity' ? <Unit asked={asked} at={at} /> : null}
          </>
        );
      })}
    </>
  );
}

/**
 * A line to slide on, beside the number: the number is the answer, and without script the only field. The line sends
 * nothing itself, since it has no place that says "not answered".
 */
function SliderLine({ asked, slider, value }: { asked: Asked; slider: Slider; value: string }) {
  const { id, label, row, t } = asked;
  const at = value === '' ? (slider.min + slider.max) / 2 : Number(value);
  return (
    <div class="tl-slider" data-slider={id} data-empty={t('sliderEmpty')} hidden>
      <span>{slider.min}</span>
      <input
        type="range"
        min={slider.min}
        max={slider.max}
        step={slider.step}
        value={Number.isFinite(at) ? at : slider.min}
        aria-label={[label, row].filter(Boolean).join(', ')}
        aria-valuetext={value === '' ? t('sliderEmpty') : value}
        autocomplete="off"
      />
      <span>{slider.max}</span>
    </div>
  );
}

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
  const { item, id, name, t } = asked;
  const units = unitsOf(item);
  if (units.length === 0) return null;
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
        autocomplete="off"
      >
        {units.map((unit) => (
          <option value={unitKey(unit)} selected={unitKey(unit) === key}>
            {unitWords(unit, asked.lang)}
          </option>
        ))}
      </select>
    </>
  );
}

/** For typed answers: a box to choose not to answer. Lists have it as their last line. */
export function SkipBox({ asked }: { asked: Asked }) {
  const id = `${asked.id}${signs.skipPart}`;
  const isOn = asked.node.answers.some(isDeclined);
  return (
    <div class="tl-choice tl-choice--skip usa-checkbox">
      <input type="hidden" name={`${asked.name}${signs.skipPart}`} value="" />
      <input
        type="checkbox"
        id={id}
        name={`${asked.name}${signs.skipPart}`}
        value="1"
        checked={isOn}
        autocomplete="off"
      />
      <label for={id}>
        {asked.t('skip')}
        <span class="usa-sr-only">: {asked.label}</span>
      </label>
    </div>
  );
}
