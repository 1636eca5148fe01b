import { endOfDay } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card, Grid } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { Clock } from '#ui/clock.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ReliefView } from '../actions/record.ts';
import { type Driver, driverKinds } from '../driver-store.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: ReliefView; frame: Frame };

/** What keeps the youth locked up: found and answered before the hearing, each with whose it is and by when. */
export function Drivers({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="drivers">
      <h2 id="drivers">{t('drivers')}</h2>
      <p class="usa-hint">{t('driversWhy')}</p>
      {view.drivers.length === 0 && <p>{t('noDrivers')}</p>}
      <Grid>
        {view.drivers.map((driver) => (
          <DriverCard driver={driver} view={view} frame={frame} />
        ))}
      </Grid>
      {view.mayAdd && <DriverForm view={view} frame={frame} />}
    </section>
  );
}

function DriverCard({ driver, view, frame }: Props & { driver: Driver }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const here = paths.answeringDriver(view.record.id, driver.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  const mine = driver.ownerId === frame.actor?.userId;
  return (
    <Card heading={t(`driver-${driver.kind}`)} headingLevel={3}>
      {driver.words && <p class="tl-prose">{driver.words}</p>}
      <p>
        {t('ownedBy', { name: driver.ownerName ?? '' })}{' '}
        {!driver.answeredAt && <Clock dueAt={endOfDay(driver.dueOn, zone)} now={frame.now} timeZone={zone} />}
      </p>
      {driver.answeredAt ? (
        <p class="tl-prose">
          {t('answeredBy', {
            name: driver.answeredByName ?? '',
            at: exactTime(driver.answeredAt, frame.now, frame.lang, zone),
          })}{' '}
          {driver.answerWords}
        </p>
      ) : (
        (view.mayAdd || mine) && (
          <Disclosure summary={t('answerDriver')} open={isBack}>
            <Form action={here} label={t('answerDriverOf', { what: t(`driver-${driver.kind}`) })}>
              <TextField
                name="words"
                label={t('howAnswered')}
                value={value('words')}
                error={error('words')}
                maxlength={2000}
              />
              <Actions>
                <SubmitButton>{t('save')}</SubmitButton>
              </Actions>
            </Form>
          </Disclosure>
        )
      )}
    </Card>
  );
}

function DriverForm({ view, frame }: Props) {
  const t = words(frame.lang);
  const here = paths.drivers(view.record.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('addDriver')} open={isBack}>
      <Form action={here} label={t('addDriver')}>
        <Select
          name="kind"
          label={t('driver')}
          value={value('kind')}
          error={error('kind')}
          choices={driverKinds.map((kind) => ({ value: kind, label: t(`driver-${kind}`) }))}
        />
        <Select
          name="ownerId"
          label={t('owner')}
          hint={t('ownerHint')}
          value={value('ownerId')}
          error={error('ownerId')}
          areNames
          choices={view.colleagues.map(({ userId, name, agencyName }) => ({
            value: userId,
            label: `${name}, ${agencyName}`,
          }))}
        />
        <DateField name="dueOn" label={t('dueOn')} value={value('dueOn')} error={error('dueOn')} />
        <TextArea
          name="words"
          label={t('more')}
          value={value('words')}
          error={error('words')}
          rows={2}
          maxlength={2000}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
