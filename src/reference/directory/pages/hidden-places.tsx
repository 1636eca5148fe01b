import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import type { HiddenView } from '../actions/hidden-places.ts';
import type { Body } from '../model/directory.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { linesOf } from './said.ts';

/** Where places are that hide it: for who keeps the entry, to compare with what the provider says. */
export function HiddenPlacesPage({ view, frame }: { view: HiddenView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={t('hiddenPlaces')}
      width="form"
      crumbs={[{ href: paths.service(view.id), label: view.name }]}
    >
      <h1>{t('hiddenPlaces')}</h1>
      <p class="tl-lead">{view.name}</p>
      <Alert kind="info">{t('hiddenPlacesNote')}</Alert>
      {view.places.map((place, at) => (
        <section aria-labelledby={`place-${at}`}>
          <h2 id={`place-${at}`}>{t('hiddenPlace', { n: at + 1 })}</h2>
          {place ? <SummaryList rows={rowsOf(place, frame)} /> : <p>{t('hiddenPlaceNotSaid')}</p>}
        </section>
      ))}
    </StaffPage>
  );
}

const told = ['name', 'description', 'addresses', 'phones', 'transportation', 'accessibility'];

const rowsOf = (place: Body, { lang }: Frame) => linesOf(place, told, lang);
