import { StaffPage } from '#foundation/people/index.ts';
import { timeOfMinute } from '#kernel/hours.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { Helper } from '../helper-store.ts';
import { tongueName } from '../languages.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { dayName, trainedWords } from './list.tsx';

type Props = { view: { helper: Helper }; frame: Frame };

/** One person on the list: who they are, and their hours, which who keeps the list may change. */
export function HelperPage({ view: { helper }, frame }: Props) {
  const t = words(frame.lang);
  const rows = [
    { label: t('kind'), value: t(`kind-${helper.kind}`) },
    { label: t('languages'), value: helper.languages.map((tag) => tongueName(tag, frame.lang)).join(', ') },
    ...(helper.dialects ? [{ label: t('dialectsField'), value: helper.dialects }] : []),
    { label: t('phone'), value: helper.phone },
    ...(helper.email ? [{ label: t('email'), value: helper.email }] : []),
    { label: t('ways'), value: helper.ways.map((way) => t(`way-${way}`)).join(', ') },
    ...(helper.gender ? [{ label: t('genderField'), value: t(`gender-${helper.gender}`) }] : []),
    { label: t('trainedOn'), value: trainedWords(helper, frame) },
  ];
  return (
    <StaffPage frame={frame} title={t('list')} width="form" crumbs={[{ href: paths.list, label: t('list') }]}>
      <h1>{helper.name}</h1>
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
      <h2>{t('hours')}</h2>
      {helper.hours.length === 0 && <p>{t('noHours')}</p>}
      <ul class="tl-plain">
        {helper.hours.map((each) => {
          const span = t('endHoursOf', {
            day: dayName(each.weekday, frame),
            from: timeOfMinute(each.from),
            until: timeOfMinute(each.from + each.minutes),
          });
          return (
            <li>
              <Form action={paths.hoursEnd(helper.id, each.id)}>
                <span>{span} </span>
                <SubmitButton look="plain">
                  {t('endHours')}
                  <span class="usa-sr-only">{`: ${span}`}</span>
                </SubmitButton>
              </Form>
            </li>
          );
        })}
      </ul>
      <AddHours helper={helper} frame={frame} />
      <Form action={paths.end(helper.id)}>
        <SubmitButton look="outline">{t('endHelper')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}

function AddHours({ helper, frame }: { helper: Helper; frame: Frame }) {
  const t = words(frame.lang);
  const { value, values, error } = typed(frame.again);
  return (
    <Form action={paths.hours(helper.id)} label={t('addHours')}>
      <Checkboxes
        name="weekdays"
        label={t('weekdays')}
        values={values('weekdays')}
        error={error('weekdays')}
        choices={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: dayName(day, frame) }))}
      />
      <TextField
        name="from"
        label={t('from')}
        hint={t('timeHint')}
        value={value('from')}
        error={error('from')}
        size="short"
      />
      <TextField name="until" label={t('until')} value={value('until')} error={error('until')} size="short" />
      <NumberField
        name="rank"
        label={t('rank')}
        hint={t('rankHint')}
        value={value('rank') || '1'}
        error={error('rank')}
      />
      <Actions>
        <SubmitButton>{t('addHours')}</SubmitButton>
      </Actions>
    </Form>
  );
}
