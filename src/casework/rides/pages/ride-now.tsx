import type { Frame } from '#platform/http/door.ts';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { paths } from '../paths.ts';
import type { RideRing } from '../store.ts';
import { words } from '../words.ts';
import type { Props } from './ride.tsx';
import { standsFor, timeIn } from './ride-card.tsx';
import { YesFields } from './yes-fields.tsx';

type OfRing = Props & { ring: RideRing };

const CallLink = ({ name, phone }: { name: string; phone: string }) => (
  <p>
    <ButtonLink href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{`${name}: ${phone}`}</ButtonLink>
  </p>
);
const isOf = (frame: Frame, path: string) => frame.path === path;

/** What a youth asked for: somebody looks, then it goes to the providers. */
export function SendOn({ view: { record, ride }, frame }: Props) {
  const t = words(frame.lang);
  const here = paths.step(record.id, ride.id, 'sent');
  const { value, error } = typed(isOf(frame, here) ? frame.again : null);
  return (
    <Form action={here} label={t('sendOn')}>
      <p>{t('sendOnHint')}</p>
      <TextField
        name="area"
        label={t('area')}
        hint={t('areaHint')}
        value={value('area')}
        error={error('area')}
        required
      />
      <TextField name="call" label={t('call')} type="tel" value={value('call')} error={error('call')} required />
      <SubmitButton>{t('sendOn')}</SubmitButton>
    </Form>
  );
}

/** The provider that is asked: ring them, say no more than needed, and keep what they said. */
export function Ringing({ view: { record, ride }, ring, frame }: OfRing) {
  const t = words(frame.lang);
  const here = paths.rings(record.id, ride.id, ring.id);
  return (
    <section class="tl-card" aria-labelledby="ring-now">
      <h2 id="ring-now">{t('ringNow', { name: ring.who.name })}</h2>
      <CallLink {...ring.who} />
      <p class="usa-hint">{t('ringHint', { at: timeIn(ring.until, frame) })}</p>
      <p>{t('sayFirst')}</p>
      {ride.own?.notKnow && (
        <p>
          <strong>{t('doNotSay', { text: ride.own.notKnow })}</strong>
        </p>
      )}
      <Form action={here} label={t('heard')}>
        <YesFields known={null} own={isOf(frame, here)} frame={frame} />
        <Actions>
          <Answer answer="yes" main frame={frame} />
          <Answer answer="no" frame={frame} />
          <Answer answer="no-answer" frame={frame} />
        </Actions>
      </Form>
    </section>
  );
}

const Answer = ({ answer, main, frame }: { answer: 'yes' | 'no' | 'no-answer'; main?: boolean; frame: Frame }) => (
  <SubmitButton name="answer" value={answer} look={main ? 'main' : 'outline'}>
    {words(frame.lang)(`say-${answer}`)}
  </SubmitButton>
);

/** Who drives, that the youth knows, and whether they are there. */
export function Driving({ view, ring, frame }: OfRing) {
  const t = words(frame.lang);
  const { record, ride, mayAct } = view;
  const standing = standsFor(ride, frame);
  const ahead = standing === 'confirmed' || standing === 'on-the-way' || standing === 'late';
  const { driver } = ride;
  return (
    <section class="tl-card" aria-labelledby="driving">
      <h2 id="driving">{t('drives', { name: driver?.name ?? ring.who.name })}</h2>
      {driver && <p>{[driver.car, t('carOf', { plate: driver.plate })].filter(Boolean).join(', ')}</p>}
      {ahead && <CallLink {...ring.who} />}
      {ride.toldAt && <p>{t('toldAt', { at: timeIn(ride.toldAt, frame) })}</p>}
      {ride.droppedAt && !ride.arrival && <p>{t('droppedAt', { at: timeIn(ride.droppedAt, frame) })}</p>}
      {mayAct && ahead && !ride.toldAt && (
        <Form action={paths.step(record.id, ride.id, 'told')}>
          <p>{t('tellYouth')}</p>
          <SubmitButton look={standing === 'confirmed' ? 'main' : 'outline'}>{t('toldNow')}</SubmitButton>
        </Form>
      )}
      {mayAct && (standing === 'on-the-way' || standing === 'late') && (
        <Form action={paths.step(record.id, ride.id, 'arrival')} label={t('there')}>
          <p>
            <strong>{t('there')}</strong>
          </p>
          <Actions>
            <SubmitButton name="arrival" value="arrived">
              {t('say-arrived')}
            </SubmitButton>
            <SubmitButton name="arrival" value="not-arrived" look="outline">
              {t('say-not-arrived')}
            </SubmitButton>
          </Actions>
        </Form>
      )}
      {mayAct && (standing === 'confirmed' || standing === 'on-the-way') && (
        <Form action={paths.rings(record.id, ride.id, ring.id)}>
          <SubmitButton name="answer" value="no" look="plain">
            {t('notComing')}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}

/** Whoever said yes does not know by themself that nobody waits: a letter goes, and somebody rings until they are reached. */
export function TellProvider({ view: { record, ride, mayAct }, ring, frame }: OfRing) {
  const t = words(frame.lang);
  const { name } = ring.who;
  if (ring.offKnownAt && ring.offKnownHow)
    return <p>{t(`offKnown-${ring.offKnownHow}`, { name, at: timeIn(ring.offKnownAt, frame) })}</p>;
  if (standsFor(ride, frame) !== 'to-call-off') return <p>{t('offUnknown', { name })}</p>;
  return (
    <section class="tl-card" aria-labelledby="call-off">
      <h2 id="call-off">{t('callOff', { name })}</h2>
      <p>{t('tellProvider', { name })}</p>
      {ring.offWrittenAt && ring.who.email !== '' && (
        <p class="usa-hint">{t('offWritten', { at: timeIn(ring.offWrittenAt, frame) })}</p>
      )}
      <CallLink {...ring.who} />
      {mayAct && (
        <Form action={paths.step(record.id, ride.id, 'provider-told')}>
          <SubmitButton>{t('offTold')}</SubmitButton>
        </Form>
      )}
    </section>
  );
}

/** Those who were not asked, to be rung by the worker: who drives at that hour first. */
export function Others({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, ride, others, mayAct } = view;
  const unfilled = standsFor(ride, frame) === 'unfilled';
  if (!unfilled && others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h3 id="others">{t('others')}</h3>
      {unfilled && <p>{t('unfilledText')}</p>}
      {others.length === 0 && <p>{t('noOthers')}</p>}
      {others.map(({ id, name, phone, drives, area }) => (
        <Form action={paths.step(record.id, ride.id, 'next')}>
          <p>
            {name}, <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
            <br />
            <span class="usa-hint">{[area, t(drives ? 'drivesThen' : 'drivesNot')].filter(Boolean).join(' · ')}</span>
          </p>
          <input type="hidden" name="vendor" value={id} />
          {mayAct && <SubmitButton look="outline">{t('askOne', { name })}</SubmitButton>}
        </Form>
      ))}
    </section>
  );
}
