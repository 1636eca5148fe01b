import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { PlacesView, SafePlace } from '../actions/safe-places.ts';
import { milesOf } from '../model/nearby.ts';
import { paths } from '../paths.ts';
import { speak, tagOf } from '../spoken.ts';
import { MapLink } from './map-link.tsx';
import { FinderPage, inLang } from './shell.tsx';

/** In an answer: where one can walk in right now, and where all such places stand. */
export function SafePlacesNear({ near, zone, frame }: { near: readonly SafePlace[]; zone: string; frame: Frame }) {
  const t = speak(frame);
  return (
    <section aria-labelledby="walk-in">
      <h2 id="walk-in">{t('publicPlaces')}</h2>
      {near.map((place) => (
        <PlaceCard place={place} zone={zone} frame={frame} />
      ))}
      <p class="tl-lead">
        <a href={inLang(paths.safePlaces, frame)}>{t('publicAllPlaces')}</a>
      </p>
    </section>
  );
}

/** All of them, by part of the county or near a place; the place is sent and stands in no address. */
export function SafePlacesPage({ view, frame }: { view: PlacesView; frame: Frame }) {
  const t = speak(frame);
  return (
    <FinderPage frame={frame} path={paths.safePlaces}>
      <h1>{t('publicPlacesHeading')}</h1>
      <p class="tl-lead">{t('publicPlacesLead')}</p>
      <Form action={inLang(paths.safePlaces, frame)} label={t('publicPlacesHeading')}>
        <TextField
          name="where"
          label={t('where')}
          hint={t('whereHint')}
          value={view.asked.where}
          error={view.problem ? t(view.problem) : typed(frame.again).error('where')}
          autocomplete="off"
        />
        <Select
          name="region"
          label={t('publicRegion')}
          value={view.asked.region}
          emptyLabel={t('publicAnyRegion')}
          areNames
          choices={view.regions.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton>{t('publicShow')}</SubmitButton>
      </Form>
      {view.found.length === 0 ? (
        <p>{t('publicNoPlaces')}</p>
      ) : (
        view.found.map((place) => <PlaceCard place={place} zone={view.timeZone} frame={frame} />)
      )}
      {view.more > 0 && <p>{t('publicMorePlaces', { n: view.more })}</p>}
      <p class="tl-lead">
        <a href={inLang(paths.find, frame)}>{t('publicOtherHelp')}</a>
      </p>
    </FinderPage>
  );
}

function PlaceCard({ place, zone: timeZone, frame }: { place: SafePlace; zone: string; frame: Frame }) {
  const t = speak(frame);
  const { zone } = place;
  const address = `${zone.address}, ${zone.city} ${zone.postalCode}`;
  return (
    <article class="tl-card">
      <h3 dir="auto">{zone.name}</h3>
      {zone.agency !== zone.name && <p dir="auto">{zone.agency}</p>}
      <p>
        <strong>{[openWords(place, timeZone, frame), farWords(place, frame)].filter(Boolean).join(' · ')}</strong>
      </p>
      <p>{speak(frame)('publicWhatHappens')}</p>
      <p>
        {zone.phones.map((number, at) => (
          <>
            {at > 0 && ' · '}
            <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{t('call', { number })}</a>
          </>
        ))}
      </p>
      <p>
        <bdi>{address}</bdi>
        <br />
        <MapLink address={address} frame={frame} />
      </p>
    </article>
  );
}

function openWords({ opening }: SafePlace, timeZone: string, frame: Frame): string {
  const t = speak(frame);
  const at = (moment: Date) => exactTime(moment, frame.now, tagOf(frame), timeZone);
  if (opening.state === 'unknown') return t('hoursUnknown');
  if (opening.state === 'open') return opening.until ? t('openUntil', { at: at(opening.until) }) : t('openAlways');
  return opening.opens ? t('opens', { at: at(opening.opens) }) : t('closed');
}

function farWords({ kilometres }: SafePlace, frame: Frame): string {
  if (kilometres === null) return '';
  const miles = milesOf(kilometres);
  const t = speak(frame);
  return miles < 1 ? t('underMile') : t('milesAway', { n: miles < 10 ? miles.toFixed(1) : Math.round(miles) });
}
