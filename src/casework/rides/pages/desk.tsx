import { youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { PrintButton } from '#ui/print-button.tsx';
import type { DeskView } from '../actions/desk.ts';
import { paths } from '../paths.ts';
import type { Ride } from '../store.ts';
import { vendorWords } from '../vendor-words.ts';
import { words } from '../words.ts';
import { RideCard } from './ride-card.tsx';

type Props = { view: DeskView; frame: Frame };

/** The rides that one may know of: what needs somebody now is first. */
export function DeskPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const none = [view.needs, view.open, view.over].every(({ length }) => length === 0);
  return (
    <StaffPage frame={frame} title={t('title')} width="form">
      <h1>{t('title')}</h1>
      <p class="usa-intro">{t('intro')}</p>
      <p>{t('nobodySees')}</p>
      {none && <p>{t('none')}</p>}
      <Part id="needs" heading={t('needs')} rides={view.needs} frame={frame} />
      <Part id="open" heading={t('open')} rides={view.open} frame={frame} />
      <Part id="over" heading={t('over')} rides={view.over} frame={frame} />
      <p>
        {t('askFromRecord')} <a href={youthPaths.list}>{t('toYouth')}</a>
      </p>
      <h2>{t('drivingNow')}</h2>
      {view.driving.length === 0 && <p>{t('nobodyDrives')}</p>}
      <ul>
        {view.driving.map(({ name, phone }) => (
          <li>
            {name}: <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.vendors}>{vendorWords(frame.lang)('list')}</a>
      </p>
      <PrintButton />
    </StaffPage>
  );
}

function Part({ id, heading, rides, frame }: { id: string; heading: string; rides: readonly Ride[]; frame: Frame }) {
  if (rides.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {rides.map((ride) => (
        <RideCard ride={ride} named frame={frame} />
      ))}
    </section>
  );
}
