import { AlreadyTold } from '#casework/story/index.ts';
import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { YouthView } from '../actions/ask.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { RideCard } from './ride-card.tsx';
import { RideForm } from './ride-fields.tsx';

/** The rides of one youth, and the ask for the next. */
export function OfYouthPage({ view, frame }: { view: YouthView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, rides } = view;
  return (
    <StaffPage frame={frame} title={t('title')} width="form" crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      {rides.length > 0 && (
        <section aria-labelledby="rides">
          <h2 id="rides">{t('ridesBefore')}</h2>
          {rides.map((ride) => (
            <RideCard ride={ride} named={false} frame={frame} />
          ))}
        </section>
      )}
      {view.mayAsk ? (
        <section aria-labelledby="ask">
          <h2 id="ask">{t('ask')}</h2>
          <p>{t('lead')}</p>
          <p>{view.driving === 0 ? t('nobodyDrives') : t('nDriving', { n: view.driving })}</p>
          {record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
          <AlreadyTold told={view.told} form="ride" frame={frame} />
          <RideForm action={paths.ofYouth(record.id)} frame={frame} />
        </section>
      ) : (
        rides.length === 0 && <p>{t('none')}</p>
      )}
      <p class="usa-hint">{t('nobodySees')}</p>
    </StaffPage>
  );
}
