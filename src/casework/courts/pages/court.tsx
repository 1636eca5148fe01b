import { endOfDay } from '#kernel/calendar.ts';
import { Card, Grid } from '#ui/card.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Clock } from '#ui/clock.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { courtWords } from '../court-words.ts';
import { paths } from '../paths.ts';
import type { HearingProps } from './hearing.tsx';
import { PlaceFields, placeWords } from './place.tsx';

/** Which court, what it decided and ordered: only for those who may see the court's own facts. */
export function Court({ view, frame }: HearingProps) {
  const t = courtWords(frame.lang);
  const { hearing, facts } = view;
  const zone = frame.actor?.timeZone ?? 'UTC';
  const place = facts.places.get(hearing.id);
  const results = facts.results.filter(({ hearingId }) => hearingId === hearing.id);
  return (
    <section aria-labelledby="court">
      <h2 id="court">{t('ofCourt')}</h2>
      <p class="usa-hint">{t('onlyCourt')}</p>
      <p>{place ? placeWords(place, frame) : t('noPlace')}</p>
      {view.addsCourt && <PlaceForm view={view} frame={frame} />}
      <h3>{t('results')}</h3>
      {results.length === 0 && <p>{t('noResults')}</p>}
      {results.map((each) => (
        <p class="tl-prose">
          {each.words} <span class="usa-hint">{exactTime(each.at, frame.now, frame.lang, zone)}</span>
        </p>
      ))}
      {view.addsCourt && <ResultForm view={view} frame={frame} />}
      <Orders view={view} frame={frame} />
    </section>
  );
}

function PlaceForm({ view, frame }: HearingProps) {
  const t = courtWords(frame.lang);
  const here = paths.place(view.record.id, view.hearing.id);
  const back = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('setPlace')} open={back.isBack}>
      <Form action={here} label={t('setPlace')}>
        <PlaceFields back={back} frame={frame} place={view.facts.places.get(view.hearing.id)} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function ResultForm({ view, frame }: HearingProps) {
  const t = courtWords(frame.lang);
  const here = paths.result(view.record.id, view.hearing.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('addResult')} open={isBack}>
      <Form action={here} label={t('addResult')}>
        <TextArea
          name="result"
          label={t('result')}
          value={value('result')}
          error={error('result')}
          rows={3}
          maxlength={4000}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function Orders({ view, frame }: HearingProps) {
  const t = courtWords(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const orders = view.facts.orders.filter(({ hearingId }) => hearingId === view.hearing.id);
  return (
    <>
      <h3>{t('orders')}</h3>
      {orders.length === 0 && <p>{t('noOrders')}</p>}
      <Grid>
        {orders.map((order) => (
          <Card
            actions={
              view.addsCourt &&
              !order.settledAt && (
                <Form action={paths.settling(view.record.id, order.id)} label={order.words}>
                  <input type="hidden" name="hearingId" value={view.hearing.id} />
                  <Actions>
                    <SubmitButton name="as" value="done" look="outline">
                      {t('orderDone')}
                    </SubmitButton>
                    <SubmitButton name="as" value="no-longer" look="plain">
                      {t('orderGone')}
                    </SubmitButton>
                  </Actions>
                </Form>
              )
            }
          >
            <p class="tl-prose">{order.words}</p>
            <p>
              {order.settledAt
                ? t(order.settledAs === 'done' ? 'settled-done' : 'settled-no-longer', {
                    at: exactTime(order.settledAt, frame.now, frame.lang, zone),
                  })
                : order.dueOn && <Clock dueAt={endOfDay(order.dueOn, zone)} now={frame.now} timeZone={zone} />}
            </p>
          </Card>
        ))}
      </Grid>
      {view.addsCourt && <OrderForm view={view} frame={frame} />}
    </>
  );
}

function OrderForm({ view, frame }: HearingProps) {
  const t = courtWords(frame.lang);
  const here = paths.orders(view.record.id, view.hearing.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('addOrder')} open={isBack}>
      <Form action={here} label={t('addOrder')}>
        <TextArea
          name="order"
          label={t('order')}
          value={value('order')}
          error={error('order')}
          rows={2}
          maxlength={4000}
        />
        <Radios
          name="by"
          label={t('by')}
          hint={t('rollHint')}
          value={value('by') || 'court-days'}
          error={error('by')}
          choices={(['day', 'days', 'court-days'] as const).map((each) => ({ value: each, label: t(`by-${each}`) }))}
        />
        <DateField name="day" label={t('day')} value={value('day')} error={error('day')} />
        <TextField name="count" label={t('count')} value={value('count')} error={error('count')} maxlength={3} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
