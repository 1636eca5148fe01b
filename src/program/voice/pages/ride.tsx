import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Checkbox, Radios, Select } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import type { MyRide } from '../ride-store.ts';
import { MyPage } from './shell.tsx';

const scale = ['3', '2', '1'] as const;
const HOUR_MS = 3_600_000;
type State = 'waits' | 'asking' | 'none' | 'comes' | 'arrived' | 'not-arrived' | 'back' | 'passed';

/** Where a ride stands, as the youth reads it. */
function stateOf(ride: MyRide, now: Date): State {
  if (ride.takenBackAt) return 'back';
  if (ride.arrival) return ride.arrival;
  if (ride.driver) return 'comes';
  if (now.getTime() > ride.startsAt.getTime() + (ride.sentAt ? 3 : 12) * HOUR_MS) return 'passed';
  if (!ride.sentAt) return 'waits';
  return ride.unfilledAt ? 'none' : 'asking';
}

/** My rides, and the ask for one. No place is shown: somebody may read along. */
export function RidesPage({ rides, ...scene }: Scene & { rides: readonly MyRide[] }) {
  const { frame } = scene;
  const t = publicWords(frame.lang);
  return (
    <MyPage frame={frame} here={paths.rides}>
      <h1>{t('publicRides')}</h1>
      <p>{t('publicRidesText')}</p>
      {rides.length > 0 && (
        <section aria-labelledby="my-rides">
          <h2 id="my-rides">{t('publicRideMine')}</h2>
          {rides.map((ride) => (
            <One ride={ride} {...scene} />
          ))}
        </section>
      )}
      <section aria-labelledby="ask-ride">
        <h2 id="ask-ride">{t('publicRideAsk')}</h2>
        <Ask frame={frame} />
      </section>
    </MyPage>
  );
}

function One({ ride, frame, youth }: Scene & { ride: MyRide }) {
  const t = publicWords(frame.lang);
  const state = stateOf(ride, frame.now);
  const at = exactTime(ride.startsAt, frame.now, frame.lang, youth.timeZone);
  const begun = ride.startsAt <= frame.now;
  const say = (arrival: 'arrived' | 'not-arrived', label: string, look: 'main' | 'outline') => (
    <SubmitButton name="arrival" value={arrival} look={look}>
      {label}
      <span class="usa-sr-only">{`: ${at}`}</span>
    </SubmitButton>
  );
  return (
    <Card heading={t('publicRideOn', { at })} headingLevel={3}>
      <p>
        <strong>{t(`publicRideState-${state}`)}</strong>
      </p>
      {state === 'comes' && <Driver ride={ride} frame={frame} />}
      {(state === 'comes' || state === 'not-arrived') && begun && (
        <Form action={paths.rideStep(ride.id, 'there')} label={at}>
          <Actions>
            {say('arrived', t('publicRideThere'), 'main')}
            {state === 'comes' && say('not-arrived', t('publicRideNotThere'), 'outline')}
          </Actions>
        </Form>
      )}
      {(state === 'comes' || state === 'waits' || state === 'asking' || state === 'none') && (
        <Form action={paths.rideStep(ride.id, 'back')}>
          <SubmitButton look="plain">
            {t('publicRideBack')}
            <span class="usa-sr-only">{`: ${at}`}</span>
          </SubmitButton>
        </Form>
      )}
      {ride.arrival && <How ride={ride} frame={frame} />}
    </Card>
  );
}

/** The three things to look at before getting in. */
function Driver({ ride: { driver, provider }, frame }: { ride: MyRide; frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <>
      {driver && (
        <p>
          {[t('publicRideDriver', driver), driver.car].filter(Boolean).join(' · ')}
          <br />
          {t('publicRideCheck')}
        </p>
      )}
      {provider && (
        <p>
          <ButtonLink look="outline" href={`tel:${provider.phone.replace(/[^\d+]/g, '')}`}>
            {t('publicCall', { phone: provider.phone })}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

function How({ ride, frame }: { ride: MyRide; frame: Frame }) {
  const t = publicWords(frame.lang);
  const here = paths.rideStep(ride.id, 'how');
  const { error } = typed(frame.path === here ? frame.again : null);
  const said = scale.find((each) => each === String(ride.rating));
  if (said) return <p>{t('publicRideHowSaid', { how: t(`publicRideHow-${said}`) })}</p>;
  return (
    <Form action={here} label={t('publicRideHow')}>
      <Radios
        name="rating"
        label={t('publicRideHow')}
        error={error('rating')}
        choices={scale.map((each) => ({ value: each, label: t(`publicRideHow-${each}`) }))}
      />
      <SubmitButton look="outline">{t('publicSayNow')}</SubmitButton>
    </Form>
  );
}

const numbers = [0, 1, 2, 3, 4].map((n) => ({ value: String(n), label: String(n) }));

function Ask({ frame }: { frame: Frame }) {
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.path === paths.rides ? frame.again : null);
  const of = (name: string) => ({ name, value: value(name), error: error(name) });
  return (
    <Form action={paths.rides} label={t('publicRideAsk')}>
      <TextField {...of('from')} label={t('publicRideFrom')} hint={t('publicRideFromHint')} maxlength={300} required />
      <TextField {...of('to')} label={t('publicRideTo')} maxlength={300} required />
      <Radios
        {...of('when')}
        value={value('when') || 'now'}
        label={t('publicRideWhen')}
        choices={(['now', 'later'] as const).map((each) => ({ value: each, label: t(`publicRideWhen-${each}`) }))}
        inline
      />
      <DateTimeField {...of('at')} label={t('publicRideAt')} />
      <Select {...of('childSeats')} value={value('childSeats') || '0'} label={t('publicRideBaby')} choices={numbers} />
      <Checkbox name="wheelchair" label={t('publicRideWheelchair')} checked={value('wheelchair') === 'yes'} />
      <TextArea {...of('along')} label={t('publicRideAlong')} rows={2} maxlength={400} />
      <TextField {...of('call')} label={t('publicRideCall')} type="tel" size="medium" />
      <TextField
        {...of('called')}
        label={t('publicRideCalled')}
        hint={t('publicRideCalledHint')}
        size="medium"
        maxlength={40}
      />
      <Actions>
        <SubmitButton>{t('publicRideSend')}</SubmitButton>
      </Actions>
    </Form>
  );
}
