import type { Frame } from '#platform/http/door.ts';
import { describedBy, fieldId } from '#ui/field.tsx';
import type { Body } from '../model/directory.ts';
import { hoursName, spansShown } from '../model/fields-parts.ts';
import { otherSchedules, type Weekday, weekdays, weekOf } from '../model/hours.ts';
import { words } from '../words-edit.ts';
import { scheduleWords } from './said.ts';
import type { Values } from './topic-field.tsx';

type Props = { schedules: readonly Body[]; typed: Pick<Values, 'value' | 'error'>; prefix: string; frame: Frame };

/** The hours of a week, a day a row; under it what the table cannot show, which stays as it is. */
export function HoursTable({ schedules, typed, prefix, frame }: Props) {
  const t = words(frame.lang);
  const week = weekOf(schedules);
  const others = otherSchedules(schedules);
  return (
    <fieldset class="usa-fieldset">
      <legend class="usa-legend">{t('p-schedules')}</legend>
      <p class="usa-hint">{t('hoursHint')}</p>
      {weekdays.map((day) => (
        <Day day={day} spans={spansShown(week[day])} typed={typed} prefix={prefix} frame={frame} />
      ))}
      {others.length > 0 && (
        <>
          <p>{t('alsoOpen')}</p>
          <ul>
            {others.map((each) => (
              <li>{scheduleWords(each, frame.lang)}</li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  );
}

type DayProps = Omit<Props, 'schedules'> & { day: Weekday; spans: number };

function Day({ day, spans, typed, prefix, frame }: DayProps) {
  const t = words(frame.lang);
  return (
    <fieldset class="usa-fieldset tl-hours">
      <legend class="usa-legend">{t(`day-${day}`)}</legend>
      <div class="tl-hours__row">
        {Array.from({ length: spans }, (_, at) => (
          <>
            <Time
              name={prefix + hoursName(day, at, 'opens')}
              label={t(at === 0 ? 'opens' : 'opensAgain')}
              typed={typed}
            />
            <Time
              name={prefix + hoursName(day, at, 'closes')}
              label={t(at === 0 ? 'closes' : 'closesAgain')}
              typed={typed}
            />
          </>
        ))}
      </div>
    </fieldset>
  );
}

function Time({ name, label, typed }: { name: string; label: string; typed: Props['typed'] }) {
  const error = typed.error(name);
  const id = fieldId(name);
  return (
    <div class={error ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>
      <label class="usa-label" for={id}>
        {label}
      </label>
      {error && (
        <div class="usa-error-message" id={`${id}-error`}>
          {error}
        </div>
      )}
      <input
        class="usa-input tl-input--short"
        type="time"
        id={id}
        name={name}
        value={typed.value(name) || undefined}
        aria-describedby={describedBy({ name, label, error })}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}
